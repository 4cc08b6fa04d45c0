import { type RepairRule, repairs, reports } from '../tables/damage.js';
import { editMapped, toSource } from '../text/mapped-text.js';
import type { Block, Context, Repair } from '../types.js';

const MIN_SENTENCE = 80;
/** What every repair has in it: digits run together before 月, 日 or 号, or half a bracket around a year. */
const MAYBE_LOST =
  /\d{5}[\d月]|\d{5,8}[月日号]|年\d\d[\d日]|[至到]1231|\d〕\d|^[? ]*。?[ㄅ-ㄩǘòň]/u;
const SHORTEST = 6;
const BRACKET = /[()]/gu;
/** A numbered item that lost its opening bracket: `一)` where its neighbours have `(二)`. */
const HALF_BRACKET = /^([一二三四五六七八九十]{1,3}|\d{1,2})\)/u;
const WHOLE_BRACKET = /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/u;
const OPENING = 0x28;
const DIGITS = /^\d/u;

/** Repairs what has one reading and lists it; reports what is lost, with its place. */
export function repairDamage(blocks: readonly Block[], context: Context): readonly Block[] {
  const styles = findBracketStyles(blocks);
  return blocks.map((block) => {
    if (block.dropped !== null || block.text.text.length < SHORTEST) return block;
    const repaired = mendBracket(mend(block), styles);
    report(repaired, context);
    return repaired;
  });
}

function mend(block: Block): Block {
  if (!MAYBE_LOST.test(block.text.text)) return block;
  let mended = block;
  for (const rule of repairs) {
    const { text } = mended.text;
    if (rule.within !== undefined && !rule.within.test(text)) continue;
    mended = applyRule(mended, rule);
  }
  return mended;
}

function applyRule(block: Block, rule: RepairRule): Block {
  const { text } = block.text;
  const matches = [...text.matchAll(rule.pattern)];
  if (matches.length === 0) return block;
  const edits = matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by: fill(rule.by, match),
  }));
  const listed = edits.map(
    ({ start, end, by }): Repair => ({
      kind: rule.kind,
      rule: rule.id,
      before: text.slice(start, end),
      after: by,
      span: toSource(block.text, start, end),
    }),
  );
  return { ...block, text: editMapped(block.text, edits), repairs: [...block.repairs, ...listed] };
}

/** The replacement with its `$1` … filled in. */
function fill(by: string, match: RegExpExecArray): string {
  let filled = by;
  for (let group = 1; group < match.length; group++) {
    filled = filled.replace(`$${group}`, match[group] ?? '');
  }
  return filled;
}

/** Whether numbered items of this page stand in whole brackets: in Chinese numerals, in digits. */
interface BracketStyles {
  readonly chinese: boolean;
  readonly digits: boolean;
}

function findBracketStyles(blocks: readonly Block[]): BracketStyles {
  let chinese = false;
  let digits = false;
  for (const { dropped, text } of blocks) {
    if (dropped !== null || text.text.charCodeAt(0) !== OPENING) continue;
    const number = WHOLE_BRACKET.exec(text.text)?.[1];
    if (number === undefined) continue;
    if (DIGITS.test(number)) digits = true;
    else chinese = true;
  }
  return { chinese, digits };
}

function mendBracket(block: Block, styles: BracketStyles): Block {
  if (!block.text.text.includes(')')) return block;
  const number = HALF_BRACKET.exec(block.text.text)?.[1];
  if (number === undefined) return block;
  if (!(DIGITS.test(number) ? styles.digits : styles.chinese)) return block;
  const end = number.length + 1;
  const by = `(${number})`;
  const repair: Repair = {
    kind: 'lost_bracket',
    rule: 'damage/half-bracket',
    before: `${number})`,
    after: by,
    span: toSource(block.text, 0, end),
  };
  return {
    ...block,
    text: editMapped(block.text, [{ start: 0, end, by }]),
    repairs: [...block.repairs, repair],
  };
}

/** Reports what cannot be mended, once a kind and line. */
function report(block: Block, context: Context): void {
  const { text } = block.text;
  for (const rule of reports) {
    if (!rule.needs.some((needed) => text.includes(needed))) continue;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const start = Math.max(0, match.index - 4);
    const end = match.index + match[0].length;
    const span = toSource(block.text, match.index, end);
    context.report(
      'damage/lost-text',
      { what: rule.what, quote: text.slice(start, end + 4) },
      span,
    );
  }
  if (block.cell !== null || text.length < MIN_SENTENCE) return;
  const at = findUnclosed(text);
  if (at < 0) return;
  const quote = text.slice(at, at + 12);
  context.report('damage/unclosed-bracket', { quote }, toSource(block.text, at, at + 1));
}

/** Where the outermost bracket opens that nothing closes, -1 where all are closed. */
function findUnclosed(text: string): number {
  if (!text.includes('(')) return -1;
  const open: number[] = [];
  for (const match of text.matchAll(BRACKET)) {
    if (match[0] === '(') open.push(match.index);
    else open.pop();
  }
  return open[0] ?? -1;
}
