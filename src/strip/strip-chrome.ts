import type { Block, Page, RuleId } from '../types.js';
import { cutBlock, dropBlock } from './edit-block.js';
import { type Body, findBody } from './find-body.js';
import { isMetadataKey, matchAnywhere, matchAtEdge } from './match-chrome.js';
import { type Rated, rateBlocks } from './rate-blocks.js';
import { endOfTitle, lineKey } from './read-line.js';
import type { Survey } from './survey.js';

const NAVIGATION: RuleId = 'chrome/navigation';
const METADATA: RuleId = 'chrome/metadata';
const RELATED: RuleId = 'chrome/related';
const ATTACHMENT: RuleId = 'chrome/attachment';
const FOOTER: RuleId = 'chrome/footer';
const REPEATED_TITLE: RuleId = 'repeats/title';

/** The last lines of a report: who signs, when, and notes. */
const SIGNATURE =
  /^(?:[^。;|>]{2,40}(?:政府|委员会|管委会|办公室|办公厅|办|局|厅|委|院|校|中心|办事处|站|所|处|领导小组|大队|支队|公司|机关)|(?:(?:19|20)\d\d ?年?|[二〇零一三四五六七八九○]{4}年)[^。;|>]{2,12}日?|\(?(?:盖章|公章|印章)\)?|\(?(?:此件|联系人|附件|附表|附:|注:|备注|填报|单位负责人|审核人|填表|抄送|主题词)[^|>]{0,80})$/u;
/** Words of menus: most of them, and the longest. */
const MENU_WORD = 8;
const LONGEST_MENU_WORD = 12;
const ATTACHMENT_LABEL = /^(?:相关)?附件 ?\d{0,2} ?:?$/u;
const DASHED_DATE = /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$/u;
/** The date under a signature, written with dashes as pages write theirs; brackets would make it a page's. */
const SIGNED_DATE = /^(?:19|20)\d\d ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}$/u;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
/** Furniture that stands between paragraphs of one body. */
const PAGE_PARTS: ReadonlySet<RuleId> = new Set(['chrome/page-number', 'chrome/attachment']);
const DIGIT_OR_PIPE = /^[\d.,%/ |—-]+$/u;
/** Furniture that runs on after the last sentence on the same line. */
const AFTER_BODY =
  /(?<=[。日)”])(?: ?[【[(〖] ?(?:打印|关闭|返回|字体|收藏|责任编辑|责编|编辑|录入|分享|上一|下一|大 中 小)[^。]{0,80}| ?(?:上一篇|下一篇|上一条|下一条|责任编辑|分享到|附件下载|相关链接|打印本页|关闭窗口|扫一扫在手机)[^。]{0,120})$/u;

/** Blocks of the page's furniture dropped, the body's own kept. */
export function stripChrome(page: Page, given: readonly Block[], survey: Survey): readonly Block[] {
  const rated = rateBlocks(page, given, survey);
  const body = findBody(page, given, rated);
  const lines: Lines = { rated, survey };
  if (body === null) return given.map((block, index) => dropRated(block, lines, index));
  const blocks = [...given];
  stripHead(blocks, lines, body);
  stripInside(blocks, lines, body);
  const end = stripTail(blocks, lines, body);
  stripAttachmentLabels(blocks, end);
  cutRunOn(blocks, body, end);
  return blocks;
}

/** What is known of the lines of a page. */
interface Lines {
  readonly rated: readonly Rated[];
  readonly survey: Survey;
}

function dropRated(block: Block, { rated, survey }: Lines, index: number): Block {
  const rule = rated[index]?.rule ?? matchAtEdge(survey, index);
  return rule === null ? block : dropBlock(block, rule);
}

/** The title as one text, without the furniture that runs on after it. */
function keyOfTitle(blocks: readonly Block[], title: readonly number[]): string {
  const parts = title.map((index) => {
    const text = blocks[index]?.text.text ?? '';
    const end = endOfTitle(text);
    return end > 0 ? text.slice(0, end) : text;
  });
  return lineKey(parts.join(''));
}

/** What is known about the lines above the first paragraph. */
interface Head {
  readonly titleKey: string;
  readonly titleAt: number;
  /** Up to here a page without a title has its menus. */
  readonly menuEnd: number;
}

/** Before the first paragraph: only the title stays, and between title and paragraph what no rule knows. */
function stripHead(blocks: Block[], { rated, survey }: Lines, body: Body): void {
  const { title, first } = body;
  const rules: (RuleId | null)[] = [];
  for (let index = 0; index < first; index++) {
    rules.push(rated[index]?.rule ?? matchAtEdge(survey, index));
  }
  const head: Head = {
    titleKey: keyOfTitle(blocks, title),
    titleAt: title[0] ?? -1,
    menuEnd: title.length > 0 ? -1 : endOfMenu(blocks, rules, first),
  };
  let isValue = false;
  stripSplitCopies(blocks, rated, body, head.titleKey);
  for (const [index, known] of rules.entries()) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || rate.trait === 'gone' || title.includes(index))
      continue;
    const { text } = block.text;
    const value = isValue && text.length <= 40 ? METADATA : null;
    isValue = isMetadataKey(text) !== null;
    const rule =
      known ?? value ?? judgeHeadLine(block, rate, index, head) ?? judgePlace(block, index, body);
    if (rule !== null) blocks[index] = dropBlock(block, rule);
  }
}

/** Drops lines above the first paragraph that together say the title once more: a copy that was split over two or three lines. */
function stripSplitCopies(
  blocks: Block[],
  rated: readonly Rated[],
  { title, first }: Body,
  titleKey: string,
): void {
  if (titleKey.length < 8) return;
  for (let from = 0; from < first; from++) {
    if (!mayBegin(blocks[from]?.text.text ?? '', titleKey)) continue;
    let joined = '';
    for (let to = from; to < first && to < from + 3; to++) {
      if (title.includes(to) || rated[to]?.trait === 'gone') break;
      joined += lineKey(blocks[to]?.text.text ?? '');
      if (joined === '' || !titleKey.startsWith(joined)) break;
      if (joined !== titleKey || to === from) continue;
      for (let index = from; index <= to; index++) {
        const block = blocks[index];
        if (block !== undefined) blocks[index] = dropBlock(block, REPEATED_TITLE);
      }
    }
  }
}

/** Whether the key of a line may begin as the title's key does: most lines of a page differ from it in their first letter. */
function mayBegin(text: string, titleKey: string): boolean {
  const first = text.charCodeAt(0);
  const isLetter = first >= HAN_FIRST && first <= HAN_LAST;
  return !isLetter || first === titleKey.charCodeAt(0);
}

/** Where the menus end above a text without a title: at the last line of furniture, if there are several, or after a run of short lines. */
function endOfMenu(
  blocks: readonly Block[],
  rules: readonly (RuleId | null)[],
  first: number,
): number {
  const known = rules.filter((rule) => rule !== null).length;
  if (known < 3) return -1;
  let end = rules.findLastIndex((rule) => rule !== null);
  while (end + 1 < first && (blocks[end + 1]?.text.text.length ?? 0) <= MENU_WORD) end++;
  return end;
}

/** Lines above the title that stand outside the piece, or outside the element, that holds the body. */
function judgePlace(block: Block, index: number, { title, from, within }: Body): RuleId | null {
  const titleAt = title[0] ?? -1;
  if (index >= titleAt) return null;
  const isOutside = within !== null && !within.has(block.container);
  return isOutside || index < from ? NAVIGATION : null;
}

/** The rule for a line above the first paragraph that no row of the table knows. */
function judgeHeadLine(block: Block, rate: Rated, index: number, head: Head): RuleId | null {
  const { titleKey, titleAt, menuEnd } = head;
  const { text } = block.text;
  const isAbove = index < titleAt || titleAt < 0;
  if (rate.trait === 'title') {
    const key = lineKey(text);
    return titleKey !== '' && (isAbove || key.includes(titleKey)) ? REPEATED_TITLE : null;
  }
  if (rate.trait === 'link') return NAVIGATION;
  if (rate.trait === 'prose' || rate.trait === 'heading') return null;
  const isMenuWord = index <= menuEnd && block.level === 0 && text.length <= LONGEST_MENU_WORD;
  if (block.linked > 0 || isMenuWord) return NAVIGATION;
  if (titleKey !== '' && text.length >= 4 && titleKey === lineKey(text)) return REPEATED_TITLE;
  return block.kind === 'item' || (isAbove && titleKey !== '') ? NAVIGATION : null;
}

/** Inside the body: what is furniture anywhere, the seams between copies, rows of links, and the title said again. */
function stripInside(blocks: Block[], { rated, survey }: Lines, body: Body): void {
  const { title, first, last } = body;
  const titleKey = keyOfTitle(blocks, title);
  for (let index = first; index <= last; index++) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || title.includes(index)) continue;
    if (rate.rule !== null) blocks[index] = dropBlock(block, rate.rule);
    else if (rate.trait === 'title' && titleKey !== '' && lineKey(block.text.text) === titleKey) {
      blocks[index] = dropBlock(block, REPEATED_TITLE);
    } else if (rate.trait === 'link' && isAmongLinks(rated, index)) {
      blocks[index] = dropBlock(block, NAVIGATION);
    }
  }
  for (const seam of findSeams(rated, body)) stripSeam(blocks, { rated, survey }, seam);
}

/** Two copies of a body have the foot of one page and the head of another between them: no paragraph, heading or cell. */
interface Seam {
  readonly from: number;
  readonly to: number;
}

/** Digits on lines of their own from here on are a table that lost its mark-up. */
const TABLE_LINES = 12;

/** Stretches between two pieces of furniture or links with nothing of a body between them. */
function findSeams(rated: readonly Rated[], { first, last }: Body): readonly Seam[] {
  const seams: Seam[] = [];
  let from = -1;
  let to = -1;
  for (let index = first; index <= last; index++) {
    const rate = rated[index];
    if (rate === undefined || rate.trait === 'gone') continue;
    if (rate.trait === 'prose' || rate.trait === 'heading' || rate.trait === 'cell') {
      if (to > from) seams.push({ from, to });
      from = -1;
      to = -1;
    } else if (rate.trait === 'link' || (rate.rule !== null && !PAGE_PARTS.has(rate.rule))) {
      if (from < 0) from = index;
      to = index;
    }
  }
  return seams;
}

function stripSeam(blocks: Block[], { rated, survey }: Lines, { from, to }: Seam): void {
  let figures = 0;
  for (let index = from; index <= to; index++) {
    if (rated[index]?.trait === 'short' && DIGIT_OR_PIPE.test(blocks[index]?.text.text ?? ''))
      figures++;
  }
  if (figures >= TABLE_LINES) return;
  for (let index = from; index <= to; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    blocks[index] = dropBlock(block, matchAtEdge(survey, index) ?? RELATED);
  }
}

/** A link among links: one that stands alone between paragraphs is part of the text. */
function isAmongLinks(rated: readonly Rated[], index: number): boolean {
  let count = 0;
  for (let at = index - 2; at <= index + 2; at++) {
    const trait = rated[at]?.trait;
    if (trait === 'link') count++;
  }
  return count >= 3;
}

/** After the body: signature, date and notes stay until the furniture begins. Gives the index of the last block kept. */
function stripTail(
  blocks: Block[],
  { rated, survey }: Lines,
  { last, within, title }: Body,
): number {
  let end = last;
  let furniture: RuleId | null = null;
  for (let index = last + 1; index < blocks.length; index++) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || rate.trait === 'gone') continue;
    if (title.includes(index)) continue;
    const { text } = block.text;
    const isDate: boolean = furniture === null && index === end + 1 && SIGNED_DATE.test(text);
    const rule: RuleId | null =
      rate.rule ??
      (isDate ? null : matchAtEdge(survey, index)) ??
      (furniture === null && opensFoot(blocks, survey, index, within) ? FOOTER : null) ??
      judgeTailLine(block, rate, furniture, within);
    if (rule === null) {
      end = index;
      continue;
    }
    if (rule !== 'chrome/page-number' && rule !== 'chrome/attachment') furniture = rule;
    blocks[index] = dropBlock(block, rule);
  }
  return end;
}

/** The name of a site at its foot: outside the body's element, with address or filing number below it. */
function opensFoot(
  blocks: readonly Block[],
  survey: Survey,
  index: number,
  within: ReadonlySet<number> | null,
): boolean {
  const container = blocks[index]?.container ?? 0;
  if (within === null || within.has(container)) return false;
  return [index + 1, index + 2, index + 3].some(
    (line) =>
      (matchAnywhere(survey, line) ?? matchAtEdge(survey, line))?.startsWith(FOOTER) === true,
  );
}

function judgeTailLine(
  block: Block,
  rate: Rated,
  furniture: RuleId | null,
  within: ReadonlySet<number> | null,
): RuleId | null {
  const { text } = block.text;
  if (furniture !== null) return furniture.startsWith(FOOTER) ? FOOTER : RELATED;
  if (rate.trait === 'link') return RELATED;
  const inside = within === null || within.has(block.container);
  const signs = SIGNATURE.test(text) || DASHED_DATE.test(text);
  if (!inside) return signs && text.length <= 30 ? null : NAVIGATION;
  if (signs || rate.trait === 'cell' || DIGIT_OR_PIPE.test(text)) return null;
  if (rate.trait === 'prose' || rate.trait === 'heading') return null;
  return block.kind === 'item' ? RELATED : null;
}

/** Drops a bare 附件: that only named files follow. */
function stripAttachmentLabels(blocks: Block[], end: number): void {
  for (let index = end; index > 0 && index > end - 3; index--) {
    const block = blocks[index];
    if (block === undefined || block.dropped !== null) continue;
    const next = blocks.slice(index + 1).find(({ dropped }) => dropped !== 'markup/hidden');
    const hasFile = next?.dropped?.startsWith(ATTACHMENT) === true;
    if (!hasFile || !ATTACHMENT_LABEL.test(block.text.text)) return;
    blocks[index] = dropBlock(block, ATTACHMENT);
  }
}

/** Cuts the furniture that shares a line with the title or with the last lines of the body. */
function cutRunOn(blocks: Block[], { first }: Body, end: number): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.dropped !== null) continue;
    const { text } = block.text;
    const titleEnd = index <= first ? endOfTitle(text) : -1;
    if (titleEnd > 0) {
      blocks[index] = cutBlock(block, [{ start: titleEnd, end: text.length }], METADATA);
    } else if (index >= end - 3) {
      const match = AFTER_BODY.exec(text);
      if (match !== null) {
        blocks[index] = cutBlock(
          block,
          [{ start: match.index, end: text.length }],
          'chrome/print-close',
        );
      }
    }
  }
}
