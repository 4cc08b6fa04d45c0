const DIGIT: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  '◯': '0',
  零: '0',
  O: '0',
  o: '0',
  '0': '0',
  一: '1',
  壹: '1',
  二: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};

/** A year in a text with the place where it stands. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** Whether 年 follows. */
  readonly marked: boolean;
}

// Arabic with or without spaces between the digits, or Chinese digit by digit; 年 or 年度 may follow.
const YEAR =
  /(?:(?<arabic>2(?<![\d.〔[/-]2) ?0 ?[0-3] ?\d)(?!\d| \d)|(?<chinese>[二贰](?<![\d.〔[/-][二贰])[〇○◯零Oo0][〇○◯零一二三Oo0壹贰叁][〇○◯零一二三四五六七八九Oo0壹贰叁肆伍陆柒捌玖])) ?(?<mark>年度?)?/gu;
const SPACES = / /gu;
const HINT = /2 ?0|[二贰][〇○◯零Oo0]/u;

/** The earliest and latest year that a report of this kind can cover. */
export const FIRST_YEAR = 2003;
export const LAST_YEAR = 2035;

/** The years that a normalized text names, in order. */
export function findYears(text: string): readonly YearMention[] {
  const found: YearMention[] = [];
  if (!HINT.test(text)) return found;
  for (const match of text.matchAll(YEAR)) {
    const { arabic, chinese, mark } = match.groups ?? {};
    const digits =
      arabic?.replace(SPACES, '') ?? [...(chinese ?? '')].map((c) => DIGIT[c]).join('');
    const year = Number(digits);
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    const end = match.index + match[0].length;
    found.push({ year, start: match.index, end, marked: mark !== undefined });
  }
  return found;
}
