import type { Bound } from '../tables/numerals.js';
import { scaleDecimal } from '../text/decimal.js';
import type { Numeral } from './read-arabic.js';

/** What a number may be, given the word beside it. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Size of the last written place: 3800 is 100, 1.17万 is 100. A round power of ten counts one place lower when it is approached. */
function placeSize(numeral: Numeral): number {
  return scaleDecimal(1, numeral.place);
}

function isRoundPower(numeral: Numeral, value: number): boolean {
  return value === placeSize(numeral) && value > 1;
}

/** The interval that a bound leaves open; `written` says that the word stood behind the digits (570余), not before them (超过570). */
export function boundsOf(
  numeral: Numeral,
  value: number,
  bound: Bound,
  written: boolean,
): Interval {
  const size = placeSize(numeral);
  switch (bound) {
    case 'exact':
      return { low: value, high: value };
    case 'more_than':
      return { low: value, high: written ? value + size : null };
    case 'less_than': {
      const step = isRoundPower(numeral, value) ? size / 10 : size;
      return { low: Math.max(0, value - step), high: value };
    }
    case 'about': {
      const half = size / 2;
      const whole = Number.isInteger(value);
      const low = Math.max(0, value - half);
      return whole
        ? { low: Math.floor(low), high: Math.ceil(value + half) }
        : { low, high: value + half };
    }
    case 'at_least':
      return { low: value, high: null };
    case 'at_most':
      return { low: null, high: value };
  }
}
