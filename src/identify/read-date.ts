/** A calendar date with the place where it stands; `year` is null where the text leaves it out. */
export interface DateMention {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  O: 0,
  o: 0,
  一: 1,
  壹: 1,
  元: 1,
  二: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** The characters of a date's numbers. */
export const NUMERAL = '〇零Oo一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾元';
const YEAR_PART = `(?:(?<year>(?:1 ?9|2 ?0) ?\\d ?\\d|[${NUMERAL}]{4}) ?年 ?)?`;
// 2014年3月26日, 2 0 1 4 年 3 月 26 日, 二〇一四年三月二十六日, 3月26日.
const WRITTEN = `${YEAR_PART}(?<month>\\d ?\\d?|[${NUMERAL}]{1,3}) ?月{1,2} ?(?:(?<day>\\d ?\\d?|[${NUMERAL}]{1,3}) ?[日号]|份?(?<last>底|末))`;
// 2014-03-26, 2014/3/26, 2014.3.26, 20140326.
const NUMERIC =
  '(?<nyear>(?:19|20)\\d\\d)(?<sep>[-/.年])(?<nmonth>\\d{1,2})(?:\\k<sep>|月)(?<nday>\\d{1,2})(?!\\d)日?';
const PACKED = '(?<!\\d)(?<pyear>20[0-3]\\d)(?<pmonth>[01]\\d)(?<pday>[0-3]\\d)(?!\\d)';
// 2012315日: 年 and 月 lost, read only where month and day can be cut in one way.
const LOST = '(?<!\\d)(?<lyear>20[0-3]\\d)(?<lrest>\\d{2,4})日';
const DATE = new RegExp(`${LOST}|${NUMERIC}|${PACKED}|${WRITTEN}`, 'gu');
const SPACES = / /gu;
const HINT = /[日号底末]|\d[-/.]\d|20[0-3]\d[01]\d/u;
const ARABIC = /^\d+$/u;

/** The dates that a normalized text names, in order; impossible ones are left out. */
export function findDates(text: string): readonly DateMention[] {
  const found: DateMention[] = [];
  if (!HINT.test(text)) return found;
  for (const match of text.matchAll(DATE)) {
    const date = readMatch(match.groups ?? {});
    if (date === null || !isPossible(date)) continue;
    found.push({ ...date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

type Parts = Pick<DateMention, 'year' | 'month' | 'day'>;

function readMatch(groups: Readonly<Record<string, string | undefined>>): Parts | null {
  const { year, month, day, last, nyear, nmonth, nday, pyear, pmonth, pday, lyear, lrest } = groups;
  if (nyear !== undefined) return numbers(nyear, nmonth, nday);
  if (pyear !== undefined) return numbers(pyear, pmonth, pday);
  if (lyear !== undefined && lrest !== undefined) return cutLost(lyear, lrest);
  if (month === undefined || (day === undefined && last === undefined)) return null;
  const readYear = year === undefined ? null : readYearDigits(year);
  const monthRead = readNumeral(month);
  const dayRead = day === undefined ? lastDay(monthRead, readYear) : readNumeral(day);
  return { year: readYear, month: monthRead, day: dayRead };
}

function numbers(year: string, month = '', day = ''): Parts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function cutLost(year: string, rest: string): Parts | null {
  const cuts = [1, 2]
    .map((length) => numbers(year, rest.slice(0, length), rest.slice(length)))
    .filter((date) => isPossible(date) && !rest.startsWith('0'));
  const [only] = cuts;
  return cuts.length === 1 && only !== undefined ? only : null;
}

/** A year in Arabic or Chinese digits. */
export function readYearDigits(text: string): number {
  const bare = text.replace(SPACES, '');
  if (ARABIC.test(bare)) return Number(bare);
  return Number([...bare].map((character) => DIGIT[character] ?? '').join(''));
}

/** A number up to ninety-nine: 3, 26, 三, 十二, 二十六, 二六, 廿六. */
export function readNumeral(text: string): number {
  const bare = text
    .replace(SPACES, '')
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace('拾', '十');
  if (ARABIC.test(bare)) return Number(bare);
  const ten = bare.indexOf('十');
  if (ten < 0) return Number([...bare].map((character) => DIGIT[character] ?? 0).join(''));
  const tens = ten === 0 ? 1 : (DIGIT[bare.slice(0, ten)] ?? 0);
  const ones = ten === bare.length - 1 ? 0 : (DIGIT[bare.slice(ten + 1)] ?? 0);
  return tens * 10 + ones;
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month; of a February of unknown year the 28th. */
export function lastDay(month: number, year: number | null): number {
  if (month === 2 && (year === null || year % 4 !== 0)) return 28;
  return LONGEST_MONTHS[month - 1] ?? 0;
}

function isPossible({ month, day }: Parts): boolean {
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
}

/** A date as `YYYY-MM-DD`. */
export function isoDate({ month, day }: DateMention, year: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
