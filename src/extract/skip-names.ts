import { hotlines, nameCues } from '../tables/numerals.js';
import { NAME_AFTER } from '../tables/units.js';
import { digitValue } from '../text/decimal.js';
import type { Numeral } from './read-arabic.js';

const HOTLINES = new Set(hotlines);
const NAME_AFTER_CODES = new Set([...NAME_AFTER].map((char) => char.charCodeAt(0)));
const CUE_REACH = 10;
const YEAR_FIRST = 1900;
const YEAR_LAST = 2100;
const NIAN = '年'.charCodeAt(0);
/** What may follow 年 where the number before it counts years. */
const YEARS_GO_ON = /^年(?:来|内|以上|以来|以内|多|期|间|之久)/u;
const DURATION_REACH = 4;

/** Whether the code belongs to an ASCII or full-width letter. */
export function isLetter(code: number): boolean {
  const low = code | 32;
  return (low >= 97 && low <= 122) || (code >= 0xff21 && code <= 0xff5a && code !== 0xff3f);
}

/** Whether the code may stand inside an address, a file name or a product code. */
function isTokenPart(code: number): boolean {
  if (code > 127) return false;
  return (
    isLetter(code) ||
    digitValue(code) >= 0 ||
    (code > 32 && code !== 44 && code !== 59 && code !== 40 && code !== 41)
  );
}

/** End of the run of letters, digits and signs from `at`. */
export function skipToken(text: string, at: number): number {
  let end = at;
  while (end < text.length && isTokenPart(text.charCodeAt(end))) end++;
  return end;
}

const JOINERS = new Set(
  ['-', '/', '.', ':', '—', '–', '－', '·', '―', '‐', '−', '_', '．', '：'].map((sign) =>
    sign.charCodeAt(0),
  ),
);

/** End of a chain of numbers joined by signs, such as a date, a telephone number or a version; `end` where there is none. */
export function skipChain(text: string, end: number): number {
  let at = end;
  while (JOINERS.has(text.charCodeAt(at))) {
    let next = at + 1;
    while (JOINERS.has(text.charCodeAt(next))) next++;
    if (digitValue(text.charCodeAt(next)) < 0) break;
    while (digitValue(text.charCodeAt(next)) >= 0) next++;
    at = next;
  }
  return at;
}

/** Whether the number is a year, part of a date, an address, a rank: what follows it says so. */
export function isNamedByNext(text: string, numeral: Numeral): boolean {
  const code = text.charCodeAt(numeral.end);
  if (code !== NIAN) return NAME_AFTER_CODES.has(code);
  return !isYears(text, numeral.end, numeral);
}

/** Whether 年 behind the number counts years rather than naming one. */
export function isYears(text: string, at: number, numeral: Numeral): boolean {
  if (numeral.digits > 2 || numeral.exponent !== 0 || text.charCodeAt(at) !== NIAN) return false;
  return YEARS_GO_ON.test(text.slice(at, at + DURATION_REACH));
}

/** 三年 counts years where 一年 and 二〇一三年 do not. */
export function isChineseYears(text: string, at: number, numeral: Numeral): boolean {
  return (
    text.charCodeAt(numeral.end) === NIAN &&
    numeral.mantissa > 1 &&
    numeral.end - at <= 3 &&
    numeral.mantissa < 100
  );
}

/** Whether a bare number looks like a year, a telephone number, a hotline or a code. */
export function isBareName(text: string, start: number, numeral: Numeral): boolean {
  const written = text.slice(start, numeral.end);
  if (numeral.scaled) return false;
  const { mantissa, exponent, digits } = numeral;
  if (exponent === 0 && digits === 4 && mantissa >= YEAR_FIRST && mantissa <= YEAR_LAST)
    return true;
  if (digits >= 7 || HOTLINES.has(written)) return true;
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  return nameCues.some((cue) => {
    const at = before.lastIndexOf(cue);
    return at >= 0 && !HAN_GAP.test(before.slice(at + cue.length));
  });
}

/** Two or more Chinese characters between a cue and the number: the cue is about something else. */
const HAN_GAP = /\p{Script=Han}.*\p{Script=Han}/u;

/** Whether a number at the beginning of a line or sentence numbers the paragraph: 1. 2、 (3) 4). */
export function isListNumber(text: string, start: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.digits > 2) return false;
  const before = start === 0 ? '\n' : text.charAt(start - 1);
  const next = text.charAt(numeral.end);
  if (OPENING.includes(before) && CLOSING.includes(next)) return true;
  if (!LINE_START.includes(before) || !LIST_MARK.includes(next) || next === '') return false;
  return digitValue(text.charCodeAt(numeral.end + 1)) < 0;
}

const OPENING = '((〔[［【〈';
const CLOSING = '))〕]］】〉';
const LINE_START = '\n\r\t 。;:；：\u3000)）';
const LIST_MARK = '.、)．）';
