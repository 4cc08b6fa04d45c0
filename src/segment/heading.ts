import { subjectsOf } from '../tables/section-subjects.js';
import { bareHeading } from '../tables/sections.js';

/** Styles of numbering, outermost first. */
export const NUMBER_STYLES = ['part', 'han', 'paren', 'arabic', 'paren-arabic', 'bare'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A line, or the start of one, read as a heading. */
export interface Heading {
  readonly style: NumberStyle;
  readonly number: string | null;
  readonly heading: string;
  /** Where running text starts after the heading; the length of the line where there is none. */
  readonly textFrom: number;
}

const NUMBERED: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', /^第 ?([一二三四五六七八九十]{1,3}|\d{1,2}) ?(?:部分|章|节|篇)[、:. ]*/u],
  ['han', /^([一二三四五六七八九十]{1,3}) ?[、.,:] */u],
  ['paren', /^[(〔]? ?([一二三四五六七八九十]{1,3}) ?[)〕] ?[、.]? */u],
  ['paren', /^([㈠-㈩])[、.]? */u],
  ['arabic', /^(\d{1,2}) ?[、.](?!\d) */u],
  ['paren-arabic', /^[(] ?(\d{1,2}) ?[)][、.]? */u],
];
/** A number with nothing but a space behind it; what follows must be a heading that is known. */
const SPACED: readonly (readonly [NumberStyle, RegExp])[] = [
  ['han', /^([一二三四五六七八九十]{1,3}) /u],
  ['arabic', /^(\d{1,2}) /u],
];
const CIRCLED_HAN = '一二三四五六七八九十';
/** The next number follows at once: a list of contents in one line. */
const CONTENTS =
  /^[^。]{1,40}[,;、 ](?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])/u;
const LONGEST_HEADING = 48;
const LONGEST_ITEM_HEADING = 26;
const HEADING_END = /[。:]/u;
const YEAR_STARTS = /(?:20\d\d年|今年|本年|全年|截至|截止)/u;
const COUNTS = /\d[\d,.]*[多余]?(?:万|亿)?[条件篇份次个人元期场项宗]/u;
const CLAUSE = /[,;。:!?]/u;
const SENTENCE = /[;。:!?\d]/u;
const ITEM_END = /[;,。]$/u;
const SPACE = / /gu;

/** Reads the start of a line as a heading, null where it is running text or an item of a list. */
export function readHeading(text: string, isMarked: boolean): Heading | null {
  for (const [style, pattern] of NUMBERED) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const spelled = match[1] ?? '';
    const number = spelled >= '㈠' && spelled <= '㈩' ? circled(spelled) : spelled;
    return numberedHeading(text, style, number, match[0].length);
  }
  const spaced = spacedHeading(text);
  if (spaced !== null) return spaced;
  const bare = text.replace(SPACE, '');
  const isBare = bareHeading.pattern.test(bare) || (isMarked && subjectsOf(bare).length > 0);
  if (!isBare || bare.length > LONGEST_HEADING) return null;
  return { style: 'bare', number: null, heading: text, textFrom: text.length };
}

function spacedHeading(text: string): Heading | null {
  if (text.length > LONGEST_ITEM_HEADING) return null;
  for (const [style, pattern] of SPACED) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const heading = text.slice(match[0].length);
    if (SENTENCE.test(heading) || COUNTS.test(heading) || subjectsOf(heading).length === 0)
      return null;
    return { style, number: match[1] ?? null, heading, textFrom: text.length };
  }
  return null;
}

function circled(sign: string): string {
  return CIRCLED_HAN.charAt(sign.charCodeAt(0) - '㈠'.charCodeAt(0));
}

function numberedHeading(
  text: string,
  style: NumberStyle,
  number: string,
  from: number,
): Heading | null {
  const rest = text.slice(from);
  if (CONTENTS.test(rest)) return null;
  const isOuter = style === 'part' || style === 'han' || style === 'paren';
  const longest = isOuter ? LONGEST_HEADING : LONGEST_ITEM_HEADING;
  const stop = HEADING_END.exec(rest)?.index ?? rest.length;
  if (stop === rest.length && rest.length <= longest) {
    return wholeLine(text, style, number, rest);
  }
  const year = YEAR_STARTS.exec(rest);
  const end = year !== null && year.index > 1 && year.index < stop ? year.index : stop;
  const title = rest.slice(0, end).trimEnd();
  if (title.length > longest || title === '' || COUNTS.test(title))
    return knownStart(text, style, number, from);
  if (!isOuter && CLAUSE.test(title)) return null;
  const isStop = end === stop && end < rest.length;
  return { style, number, heading: title, textFrom: from + end + (isStop ? 1 : 0) };
}

function wholeLine(text: string, style: NumberStyle, number: string, rest: string): Heading | null {
  const isItem = style !== 'part' && style !== 'han' && (ITEM_END.test(rest) || COUNTS.test(rest));
  if (isItem || (COUNTS.test(rest) && rest.length > LONGEST_ITEM_HEADING)) return null;
  return { style, number, heading: rest.trimEnd(), textFrom: text.length };
}

/** A long line whose start is a known heading: text run straight into it. */
function knownStart(
  text: string,
  style: NumberStyle,
  number: string,
  from: number,
): Heading | null {
  if (style !== 'part' && style !== 'han') return null;
  const start = text.slice(from, from + LONGEST_HEADING);
  const space = start.indexOf(' ');
  const clause = CLAUSE.exec(start)?.index ?? start.length;
  const end = space > 1 && space < clause ? space : 0;
  const heading = text.slice(from, from + end);
  return { style, number, heading, textFrom: from + end };
}
