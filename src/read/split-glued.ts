import { subjectsOf } from '../tables/section-subjects.js';
import { type MappedText, sliceMapped } from '../text/mapped-text.js';

/** A heading's number inside a line: after the end of a sentence or a space, never inside a list of contents. */
const NUMBER = /(?:^|[。!?:] ?| )(?=([一二三四五六七八九十]{1,3})、)/gu;
const NUMERALS = '一二三四五六七八九十';
/** Lines shorter than this hold no two sections. */
const SHORTEST = 80;
/** Text behind a number that names its section. */
const HEADING_LENGTH = 60;
/** Pronunciation that some mirrors add behind characters. */
const GLOSS = /\([^()\p{Script=Han}]{1,8}\)/gu;
const FEWEST_HEADINGS = 2;
/** Between a heading and its text, and between paragraphs, where lines were glued with the space before them. */
const GAP = /(?<=^[一二三四五六七八九十]{1,3}、[^。!?;,: ]{2,30}|[。!?]["”)]?) /gu;

/** A report's title behind other words, between the way to the page and the labels of its metadata. */
const TITLE_IN_HEAD =
  /(?<= )(?:[^ >:,。]{2,30}(?:政府|局|委|办|厅|会|院|校|镇|乡|街道|中心|处) )?[^ >:,。]{0,60}(?:信息公开|政务公开)[^ >:,。]{0,20}(?:报告|年报)(?:\([^ ()]{4,9}\))?(?= (?:(?:发布|更新|公布|发文|成文|生成|发稿|信息|文章|稿件|文字)?(?:时间|日期|来源|作者)|字号|浏览|点击|阅读|访问|索引号)[^ ]{0,20}[: ])/u;
const HEAD_LABEL = /(?:时间|日期|来源|字号)/u;
/** A head is not longer than this. */
const HEAD_LENGTH = 300;

/** Divides a line that was glued together: at the title in a page's head, and at the headings that follow each other; null where it is one. */
export function splitGlued(mapped: MappedText): readonly MappedText[] | null {
  const sections = splitSections(mapped);
  const head = splitHead(sections?.[0] ?? mapped);
  if (head === null) return sections;
  return [...head, ...(sections?.slice(1) ?? [])];
}

function splitHead(mapped: MappedText): readonly MappedText[] | null {
  const { text } = mapped;
  if (!text.includes('报告 ') && !text.includes('年报 ') && !text.includes(') ')) return null;
  if (!text.includes('公开') || !HEAD_LABEL.test(text)) return null;
  const title = TITLE_IN_HEAD.exec(text.slice(0, HEAD_LENGTH));
  if (title === null) return null;
  const end = title.index + title[0].length;
  return [
    sliceMapped(mapped, 0, title.index - 1),
    sliceMapped(mapped, title.index, end),
    sliceMapped(mapped, end + 1, text.length),
  ];
}

function splitSections(mapped: MappedText): readonly MappedText[] | null {
  const { text } = mapped;
  if (text.length < SHORTEST || !text.includes('、')) return null;
  const cuts = findCuts(text);
  if (cuts.length < FEWEST_HEADINGS) return null;
  const starts = cuts[0] === 0 ? cuts : [0, ...cuts];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return cutGaps(sliceMapped(mapped, start, start + text.slice(start, end).trimEnd().length));
  });
}

/** A section's heading and paragraphs, each by itself. */
function cutGaps(section: MappedText): readonly MappedText[] {
  const { text } = section;
  const parts: MappedText[] = [];
  let start = 0;
  for (const { index } of text.matchAll(GAP)) {
    parts.push(sliceMapped(section, start, index));
    start = index + 1;
  }
  return [...parts, sliceMapped(section, start, text.length)];
}

/** Where numbered headings start that count on one by one, name sections and have sentences behind them. */
function findCuts(text: string): readonly number[] {
  const found: { readonly at: number; readonly number: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index + match[0].length;
    const number = numberOf(match[1] ?? '');
    const follows = found.length === 0 || number === (found[found.length - 1]?.number ?? 0) + 1;
    const title = text.slice(at, at + HEADING_LENGTH).replace(GLOSS, '');
    if (follows && number > 0 && subjectsOf(title).length > 0) found.push({ at, number });
  }
  const ends = found.map((_, index) => found[index + 1]?.at ?? text.length);
  const told = found.filter(({ at }, index) => text.slice(at, ends[index]).includes('。'));
  return told.length * 2 > found.length ? found.map(({ at }) => at) : [];
}

function numberOf(numeral: string): number {
  if (numeral.length === 1) return NUMERALS.indexOf(numeral) + 1;
  return numeral.startsWith('十') ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1 : 0;
}
