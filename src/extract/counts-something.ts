import { digits as digitWords, NOT_BEFORE_ONE, powers } from '../tables/numerals.js';
import { digitValue } from '../text/decimal.js';
import type { Numeral } from './read-arabic.js';
import { isBareName } from './skip-names.js';

/** 十, 百, 千, 万 and 亿: numerals by themselves only with a word that bounds them. */
export const BARE_POWER = new Set(Object.keys(powers).map((word) => word.charCodeAt(0)));
const ZEROS = new Set(
  Object.entries(digitWords)
    .filter(([, value]) => value === 0)
    .map(([word]) => word.charCodeAt(0)),
);
/** A 数 or 几 before a power of ten multiplies it. */
export const SEVERAL_BEFORE = '数數几幾';
/** Signs and words behind which a zero may stand without a unit. */
const ZERO_BEFORE = '为是:：均计';

/** Whether nothing that could be a unit follows. */
export function endsClause(text: string, at: number): boolean {
  return at >= text.length || CLAUSE_END.includes(text.charAt(at));
}

const CLAUSE_END = ',。;、)）;；，！!?？\n ';

/** Whether a number without a unit counts something. */
export function isAccepted(text: string, at: number, numeral: Numeral, bounded: boolean): boolean {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return !isBareName(text, at, numeral);
  if (ZEROS.has(code) && numeral.digits === 1)
    return at > 0 && ZERO_BEFORE.includes(text.charAt(at - 1));
  return bounded || (numeral.scaled && numeral.digits > 1 && numeral.mantissa > 20);
}

/** Whether a numeral before a unit counts: not 统一, not a bare 百 or 千 without a bound, not 两 alone. */
export function isCounted(text: string, at: number, numeral: Numeral, more: boolean): boolean {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return true;
  const before = at === 0 ? '' : text.charAt(at - 1);
  if (numeral.digits === 1 && numeral.mantissa === 1 && NOT_BEFORE_ONE.includes(before || ' '))
    return false;
  if (!BARE_POWER.has(code) || numeral.mantissa === 10) return true;
  return (
    more ||
    numeral.digits > 1 ||
    BOUNDING.includes(before || ' ') ||
    SEVERAL_BEFORE.includes(before || ' ')
  );
}

const BOUNDING = '近上成逾超约过';
