import type { Block, Page, Span } from '../types.js';
import { type IssuerReading, parseIssuer } from './parse-issuer.js';
import { findDates, isoDate } from './read-date.js';

/** Who signed and when; each may be missing. */
export interface Signature {
  readonly signer: IssuerReading | null;
  readonly signerSpan: Span | null;
  readonly date: string | null;
  readonly dateSpan: Span | null;
  /** Index of the block with the date, or with the signer where there is no date. */
  readonly block: number;
}

const LONGEST_SIGNATURE = 60;
const SPACES = /\s+/gu;
const STAMP = /^[(]?(?:印章|公章|盖章|章)[)]?$|[(](?:印章|公章|盖章|章)[)]/gu;
// Dates that belong to a form, a widget or a list, not to a signature.
const OTHER_DATE = /[:：]|填报|报出|发布|更新|打印|关闭|浏览|点击|星期|来源|-->|\[/u;

/**
 * Finds the signature: a line that is a date alone, after the body has begun, with the name on the line before or beside it.
 * Where a notice stands in front of the report, its signature serves when the report has none.
 */
export function readSignature(page: Page, titleBlock: number, bodyFrom: number): Signature | null {
  const own = searchSignature(page, bodyFrom, page.blocks.length);
  if (own !== null && own.date !== null) return own;
  const below = ownLine(page, titleBlock, bodyFrom);
  if (below !== null) return { ...EMPTY, ...own, ...below };
  const first = page.blocks.findIndex(({ text }) => text.text.length >= LONGEST_SIGNATURE);
  const notice = first < 0 || first >= bodyFrom ? null : searchSignature(page, first, bodyFrom);
  return notice !== null && notice.date !== null ? notice : own;
}

const EMPTY = { signer: null, signerSpan: null };
const WRITTEN_ALONE = /^[(]?[^()]{4,12}年[^()]{1,4}月[^()]{1,4}日[)]?$/u;

/** A written date alone under the title: (二〇一四年三月二十日). */
function ownLine(
  page: Page,
  titleBlock: number,
  bodyFrom: number,
): Pick<Signature, 'date' | 'dateSpan' | 'block'> | null {
  for (let index = Math.max(0, titleBlock + 1); index < bodyFrom; index++) {
    const block = page.blocks[index];
    if (block === undefined || !WRITTEN_ALONE.test(block.text.text)) continue;
    const [date] = findDates(block.text.text);
    if (date === undefined || date.year === null) continue;
    return { date: isoDate(date, date.year), dateSpan: block.span, block: index };
  }
  return null;
}

function searchSignature(page: Page, from: number, until: number): Signature | null {
  let found: Signature | null = null;
  for (let index = until - 1; index > from; index--) {
    const block = page.blocks[index];
    if (block === undefined || !canSign(block)) continue;
    const signature = dateLine(page, block, index);
    if (signature !== null) return signature;
    found ??= nameLine(block, index);
  }
  return found;
}

function canSign({ dropped, cell, text }: Block): boolean {
  if (cell !== null || text.text.length > LONGEST_SIGNATURE) return false;
  // A date that stands alone looks like an info line; below the body it is the signature's.
  return dropped === null || (dropped === 'chrome/metadata' && DATE_ALONE.test(text.text));
}

const DATE_ALONE = /^20\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?日?$/u;

function dateLine(page: Page, block: Block, index: number): Signature | null {
  const { text } = block.text;
  if (OTHER_DATE.test(text)) return null;
  const date = findDates(text).at(-1);
  if (date === undefined || date.year === null) return null;
  if (text.slice(date.end).replace(STAMP, '').trim() !== '') return null;
  const before = text.slice(0, date.start).replace(STAMP, '').replace(SPACES, '');
  const signer = before === '' ? signerBefore(page, index) : readName(before);
  if (before !== '' && signer === null) return null;
  return {
    signer: signer === null ? null : 'reading' in signer ? signer.reading : signer,
    signerSpan: signer === null ? null : 'reading' in signer ? signer.span : block.span,
    date: isoDate(date, date.year),
    dateSpan: block.span,
    block: index,
  };
}

function signerBefore(
  page: Page,
  index: number,
): { readonly reading: IssuerReading; readonly span: Span } | null {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const block = page.blocks[at];
    if (block === undefined || !canSign(block)) continue;
    const reading = readName(block.text.text);
    return reading === null ? null : { reading, span: block.span };
  }
  return null;
}

function nameLine(block: Block, index: number): Signature | null {
  const { text } = block.text;
  if ((block.align !== 'right' && text.length > 20) || !SIGNER_END.test(text)) return null;
  const signer = readName(text);
  if (signer === null || (signer.places.length === 0 && signer.town === null)) return null;
  if (signer.body === '') return null;
  return { signer, signerSpan: block.span, date: null, dateSpan: null, block: index };
}

const SIGNER_END = /[府局会委办室厅院处镇乡道心部校站公署]\s*(?:[(（]\S{1,3}[)）])?$/u;
const PUNCTUATED = /[,。;:!?、|>《》【】\d]/u;

function readName(text: string): IssuerReading | null {
  const name = text.replace(STAMP, '').replace(SPACES, '');
  if (name.length < 3 || name.length > 30 || PUNCTUATED.test(name)) return null;
  return parseIssuer(name);
}
