import type { Bound } from '../tables/numerals.js';
import { scaleDecimal } from '../text/decimal.js';
import type { Quantity } from '../types.js';
import { AFTER, BEHIND, type BoundBefore, boundBefore } from './bound-words.js';
import { endsClause, isAccepted, isCounted } from './counts-something.js';
import { matchUnit, type UnitMatch } from './match-unit.js';
import { boundsOf, type Interval } from './quantity-bounds.js';
import type { Numeral } from './read-arabic.js';
import { readNumeral, readRange } from './read-range.js';
import { isChineseYears, isYears } from './skip-names.js';
import { wordFrom } from './word-index.js';

/** Where the text goes on, and the quantity before it, if the number counts something. */
export interface QuantityReading {
  readonly end: number;
  readonly quantity: Quantity | null;
}

const YEARS = '年';
/** 三成 is 30 %. */
const TENTHS = '成';

/** 百分之三十, 千分之五, 三分之二; null where the numeral begins no fraction. */
export function readFraction(text: string, at: number, numeral: Numeral): Quantity | null {
  if (!text.startsWith('分之', numeral.end)) return null;
  const part = readNumeral(text, numeral.end + 2);
  const whole = scaleDecimal(numeral.mantissa, numeral.exponent);
  if (part === null || whole === 0) return null;
  const share = scaleDecimal(part.mantissa, part.exponent);
  const unit = whole === 100 ? '%' : whole === 1000 ? '‰' : null;
  const value = unit === null ? share / whole : share;
  const { end } = part;
  const written = text.slice(at, end);
  return {
    start: at,
    end,
    text: written,
    value,
    low: value,
    high: value,
    unit,
    qualifier: 'exact',
  };
}

/** A number in its surroundings. */
interface Parts {
  readonly at: number;
  readonly numeral: Numeral;
  /** The second number of a range. */
  readonly range: Numeral | null;
  readonly behind: Behind;
  readonly more: boolean;
  readonly before: BoundBefore | null;
}

/** What stands behind the digits of a number: a word that bounds it, and its unit. */
interface Behind {
  readonly end: number;
  readonly unit: string | null;
  /** What the word between the digits and the unit says. */
  readonly bound: Bound | null;
}

/** Reads the quantity whose numeral stands at `at`; a word before it that bounds it begins at `from` or later. */
export function readQuantity(
  text: string,
  at: number,
  from: number,
  numeral: Numeral,
): QuantityReading {
  const own = matchUnit(text, numeral.end);
  const range = numeral.upper === null ? readRange(text, numeral, own) : null;
  const last = range ?? numeral;
  const behind = readBehind(text, last, range === null ? own : matchUnit(text, last.end));
  const more = last.more || behind.bound === 'more_than';
  const years =
    behind.unit === null &&
    (isYears(text, behind.end, numeral) || isChineseYears(text, at, numeral));
  if (behind.unit !== null && !isCounted(text, at, numeral, more))
    return { end: behind.end, quantity: null };
  if (behind.unit === null && !years && !isAccepted(text, at, numeral, behind.bound !== null))
    return { end: last.end, quantity: null };
  const before = boundBefore(text, at, from, numeral);
  const parts = { at, numeral, range, behind, more, before };
  const quantity = behind.unit === TENTHS ? tenths(text, parts) : finish(text, parts, years);
  return { end: quantity.end, quantity };
}

/** `unit` is the one that stands right behind the digits. */
function readBehind(text: string, { end, more }: Numeral, unit: UnitMatch | null): Behind {
  const after = more ? undefined : wordFrom(AFTER, text, end);
  if (after !== undefined) {
    const next = end + after[0].length;
    const { bound } = after[1];
    const later = matchUnit(text, next);
    if (later !== null) return { end: later.end, unit: later.unit, bound };
    if (endsClause(text, next)) return { end: next, unit: null, bound };
  }
  if (unit === null) return { end, unit: null, bound: null };
  return { end: unit.end, unit: unit.unit, bound: null };
}

/** The quantity with the bounding words before it and behind its unit. */
function finish(text: string, parts: Parts, years: boolean): Quantity {
  const { behind, before, more, range, numeral } = parts;
  const start = before?.start ?? parts.at;
  const last = years ? behind.end + 1 : behind.end;
  const closing = closingWord(text, last);
  const end = closing === null ? last : last + closing[0].length;
  const value = namedValue(parts);
  const isVague = behind.bound === 'about' || range !== null || numeral.upper !== null;
  const closed = behind.unit === null || closing === null ? null : closing[1];
  const bound = more
    ? 'more_than'
    : (saidBefore(before) ?? (isVague ? 'about' : (closed ?? 'exact')));
  const { low, high } = intervalOf(parts, value, bound);
  const unit = years ? YEARS : behind.unit;
  return { start, end, text: text.slice(start, end), value, low, high, unit, qualifier: bound };
}

function saidBefore(before: BoundBefore | null): Bound | null {
  return before === null || before.bound === 'exact' ? null : before.bound;
}

/** 数十 is at least two of the power. */
function namedValue({ numeral, before }: Parts): number {
  const named = scaleDecimal(numeral.mantissa, numeral.exponent);
  return before?.vague === 'several' ? named * 2 : named;
}

/** The bounding word behind the unit, and what it says. */
function closingWord(text: string, at: number): readonly [word: string, bound: Bound] | null {
  const found = wordFrom(BEHIND, text, at);
  if (found === undefined) return null;
  const [word, { bound }] = found;
  return bound !== 'more_than' || endsClause(text, at + word.length) ? [word, bound] : null;
}

function tenths(text: string, parts: Parts): Quantity {
  const { behind, before, numeral } = parts;
  const start = before?.start ?? parts.at;
  const value = namedValue(parts) * 10;
  const bound = before?.bound ?? 'exact';
  const { low, high } = boundsOf({ ...numeral, place: numeral.place + 1 }, value, bound, false);
  const { end } = behind;
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    low,
    high,
    unit: '%',
    qualifier: bound,
  };
}

function intervalOf(parts: Parts, value: number, bound: Bound): Interval {
  const { numeral, range, before, more } = parts;
  if (before !== null && before.vague !== null) return { low: value, high: powerAbove(numeral) };
  if (range !== null) return { low: value, high: scaleDecimal(range.mantissa, range.exponent) };
  if (numeral.upper !== null) return { low: value, high: numeral.upper };
  return boundsOf(numeral, value, bound, more);
}

/** The next power of ten: what 数十 and 上百 stay below. */
function powerAbove(numeral: Numeral): number {
  return (
    10 ** (Math.floor(Math.log10(scaleDecimal(numeral.mantissa, numeral.exponent)) + 1e-9) + 1)
  );
}
