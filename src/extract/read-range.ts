import { scaleDecimal } from '../text/decimal.js';
import { matchUnit, type UnitMatch } from './match-unit.js';
import { DIGIT, NUMERAL, STARTS } from './number-starts.js';
import { type Numeral, readArabic } from './read-arabic.js';
import { readChinese } from './read-chinese.js';
import { isNamedByNext, skipChain } from './skip-names.js';

const RANGE_SIGNS = '-–—~～〜至到－';

/** The number that begins at `at`, in whatever digits; null where none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = STARTS[text.charCodeAt(at)];
  if (kind === DIGIT) return readArabic(text, at);
  return kind === NUMERAL ? readChinese(text, at) : null;
}

/** The second number of a range such as 3-5件 or 三至五次, with the offset behind it; `unit` is what stands behind the first. */
export function readRange(text: string, first: Numeral, unit: UnitMatch | null): Numeral | null {
  const sign = rangeSign(text, first, unit);
  if (sign < 0) return null;
  const second = readNumeral(text, sign + 1);
  if (second === null) return null;
  const close = matchUnit(text, second.end);
  if (close === null || isNamedByNext(text, second)) return null;
  if (unit !== null && unit.unit !== close.unit) return null;
  const low = scaleDecimal(first.mantissa, first.exponent);
  const high = scaleDecimal(second.mantissa, second.exponent);
  return high > low && skipChain(text, second.end) === second.end ? second : null;
}

/** Where the sign of a range stands, behind the number or its unit; -1 where there is none. */
function rangeSign(text: string, first: Numeral, unit: UnitMatch | null): number {
  if (unit !== null && isRangeSign(text, unit.end)) return unit.end;
  return isRangeSign(text, first.end) ? first.end : -1;
}

function isRangeSign(text: string, at: number): boolean {
  return at < text.length && RANGE_SIGNS.includes(text.charAt(at));
}
