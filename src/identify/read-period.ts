import { toSource } from '../text/mapped-text.js';
import type { Page, Span } from '../types.js';
import {
  type DateMention,
  findDates,
  isoDate,
  lastDay,
  NUMERAL,
  readNumeral,
  readYearDigits,
} from './read-date.js';
import { findYears } from './read-year.js';

/** The period that a report says it covers. */
export interface PeriodReading {
  readonly from: string;
  readonly to: string;
  /** The year that most of the period lies in. */
  readonly year: number;
  readonly quote: string;
  readonly span: Span;
}

// Words that a statement of the period begins with, or has inside.
const CLAUSE =
  /统计(?:的)?(?:数据)?(?:期限|时限|时间|期间|时段|范围|周期|截止|年度)|数据(?:的)?(?:期限|时限|时间|期间)|时间(?:范围|跨度)|起止(?:日期|时间|期限)|报告期|期限(?:为|是|自|从)|数据(?:均)?(?:截止|截至|为|自|从|是)|所列数据|本报告(?:中)?(?:的)?数据|涵盖|(?:截止|截至)(?:时间|日期|到|至|于)?/gu;
const WINDOW = 90;
// 2008年5月1日《条例》施行之日起至: what began on the day may stand between.
const SEPARATOR =
  /^(?:[^。;,:\d起]{1,24}起)?(?:[)】\s,日起始]|开始|\(含(?:当日)?\)|零时|0 ?时|凌晨)*(?:至|到|止|—+|-+|~|～|－|–)+(?:于|当年|同年|本年)? ?$/u;
const UNTIL = /(?:截止|截至)(?:时间|日期|到|至|于)*[:为是]? ?$/u;
const WHOLE_YEAR =
  /^(?:为|是|:|自)? ?(?:20\d\d|二[〇零][〇零一二三][〇零一二三四五六七八九]) ?年(?:度|全年)/u;
const YEAR = `(?:2 ?0 ?\\d ?\\d|[${NUMERAL}]{4})`;
const MONTH = `(?:\\d ?\\d?|[${NUMERAL}]{1,3})`;
const MONTHS = new RegExp(
  `(?<year>${YEAR}) ?年 ?(?<first>${MONTH}) ?月份?(?:[起始, ])*(?:至|到|-+|—+|~|–)+ ?(?:(?<second>${YEAR}) ?年 ?)?(?<last>${MONTH}) ?月(?! ?\\d)`,
  'u',
);
const MOST_BLOCKS = 400;

/** Finds the statement of the covered period; null where there is none, or where it lost its dates. */
export function readPeriod(page: Page): PeriodReading | null {
  const paragraphs = page.blocks
    .filter(({ dropped, cell }) => dropped === null && cell === null)
    .slice(0, MOST_BLOCKS);
  for (const [index, block] of paragraphs.entries()) {
    const { text } = block.text;
    if (!HINT.test(text)) continue;
    // The line may end inside the statement: 统计期限自 / 2008年5月1日起, 至2023年 / 12月31日.
    const next = ENDED.test(text) ? '' : (paragraphs[index + 1]?.text.text.slice(0, WINDOW) ?? '');
    const found = findInText(text + next);
    if (found === null) continue;
    const { from, to, year, start, end } = found;
    const quote = (text + next).slice(start, end);
    return { from, to, year, quote, span: toSource(block.text, start, Math.min(end, text.length)) };
  }
  return null;
}

// Every statement has a word of CLAUSE or names December.
const HINT = /统计|数据|期限|起止|报告期|时间[范跨]|截[至止]|涵盖|12月|十二月/u;
const ENDED = /[。;!?:]$/u;

interface Found {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

function findInText(text: string): Found | null {
  for (const clause of text.matchAll(CLAUSE)) {
    const start = clause.index;
    const window = text.slice(start, start + WINDOW);
    const found =
      pairIn(window) ??
      monthsIn(window) ??
      wholeYearIn(window, clause[0].length) ??
      untilIn(window);
    if (found !== null) return { ...found, start: start + found.start, end: start + found.end };
  }
  return bareRange(text);
}

/** Two dates with a dash or 至 between them: the second may leave its year out. */
function pairIn(window: string): Found | null {
  const dates = findDates(window);
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second === undefined || first.year === null) continue;
    if (!SEPARATOR.test(window.slice(first.end, second.start))) continue;
    return rangeOf(first, second, first.year);
  }
  return null;
}

function rangeOf(first: DateMention, second: DateMention, firstYear: number): Found | null {
  const secondYear = second.year ?? firstYear;
  const from = isoDate(first, firstYear);
  const to = isoDate(second, secondYear);
  if (from >= to || secondYear - firstYear > 1) return null;
  const year = secondYear === firstYear || second.month >= 7 ? secondYear : firstYear;
  return { from, to, year, start: first.start, end: second.end };
}

/** 2013年1月至12月, 二〇〇八年五月至十二月: from the first day of one month to the last of the other. */
function monthsIn(window: string): Found | null {
  const match = MONTHS.exec(window);
  const { year, first, second, last } = match?.groups ?? {};
  if (match === null || year === undefined || first === undefined || last === undefined)
    return null;
  const fromYear = readYearDigits(year);
  const toYear = second === undefined ? fromYear : readYearDigits(second);
  const toMonth = readNumeral(last);
  const start = { month: readNumeral(first), day: 1, year: fromYear, start: match.index, end: 0 };
  const day = lastDay(toMonth, toYear);
  const end = match.index + match[0].length;
  return rangeOf(start, { month: toMonth, day, year: toYear, start: 0, end }, fromYear);
}

/** 统计期限为2013年度. */
function wholeYearIn(window: string, after: number): Found | null {
  const match = WHOLE_YEAR.exec(window.slice(after));
  if (match === null) return null;
  const [mention] = findYears(match[0]);
  if (mention === undefined) return null;
  const { year } = mention;
  const start = after + mention.start;
  return { from: `${year}-01-01`, to: `${year}-12-31`, year, start, end: after + match[0].length };
}

/** 截至2013年12月31日: a report of a year, told by its last day. */
function untilIn(window: string): Found | null {
  const [date] = findDates(window);
  if (date === undefined || date.year === null || date.month !== 12 || date.day !== 31) return null;
  if (!UNTIL.test(window.slice(0, date.start))) return null;
  const { year, start, end } = date;
  return { from: `${year}-01-01`, to: `${year}-12-31`, year, start, end };
}

// The Regulations took effect on 1 May 2008.
function isReportYear({ year, month, day }: DateMention): boolean {
  return day === 1 && (month === 1 || (month === 5 && year === 2008));
}

/** A whole year from its first day to its last with no word about statistics beside it: 自2015年1月1日至12月31日. */
function bareRange(text: string): Found | null {
  if (!text.includes('12月') && !text.includes('十二月')) return null;
  const dates = findDates(text);
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second === undefined || first.year === null) continue;
    if (!isReportYear(first) || second.month !== 12 || second.day !== 31) continue;
    if (!SEPARATOR.test(text.slice(first.end, second.start))) continue;
    const range = rangeOf(first, second, first.year);
    if (range !== null) return range;
  }
  return null;
}
