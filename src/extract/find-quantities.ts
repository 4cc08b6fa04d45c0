import { type Bound, idioms, ORDINAL_BEFORE } from '../tables/numerals.js';
import { digitValue, scaleDecimal } from '../text/decimal.js';
import type { Quantity } from '../types.js';
import { AFTER, BEHIND, type BoundBefore, boundBefore } from './bound-words.js';
import { endsClause, isAccepted, isCounted } from './counts-something.js';
import { matchUnit } from './match-unit.js';
import { boundsOf, type Interval } from './quantity-bounds.js';
import { type Numeral, readArabic } from './read-arabic.js';
import { chineseNumerals, readChinese } from './read-chinese.js';
import {
  isLetter,
  isListNumber,
  isNamedByNext,
  isYears,
  skipChain,
  skipToken,
} from './skip-names.js';
import { indexStarts, wordFrom } from './word-index.js';

const PLAIN = 0;
const DIGIT = 1;
const NUMERAL = 2;
const LETTER = 3;

/** Where Arabic digits and Latin letters stand, full-width ones in the second range. */
const WESTERN = [
  [0, 0x80],
  [0xff00, 0xff60],
] as const;

/** What the scanner does at a character; nearly all are PLAIN and passed over. */
const CLASS = classify();

function classify(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const code of chineseNumerals) table[code] = NUMERAL;
  for (const [from, to] of WESTERN) {
    for (let code = from; code < to; code++) {
      if (digitValue(code) >= 0) table[code] = DIGIT;
      else if (isLetter(code)) table[code] = LETTER;
    }
  }
  return table;
}

const IDIOMS = indexStarts(
  idioms.flatMap((row) => row.words.map((word) => [word, row.id] as const)),
);
const RANGE_SIGNS = '-–—~～〜至到－';
/** Every number of the text with its unit and what its words allow, in reading order; `text.slice(start, end)` is `text`. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const length = text.length;
  let from = 0;
  let at = 0;
  while (at < length) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind === PLAIN) {
      at++;
      continue;
    }
    const step =
      kind === LETTER ? skipToken(text, at) : readAt(text, at, from, found, kind === DIGIT);
    at = Math.max(at + 1, step);
    from = at;
  }
  inheritUnits(text, found);
  return found;
}

/** Reads the number at `at`, adds it if it counts something, and says where to go on. */
function readAt(
  text: string,
  at: number,
  from: number,
  found: Quantity[],
  arabic: boolean,
): number {
  if (arabic) return readDigitsAt(text, at, from, found);
  const idiom = wordFrom(IDIOMS, text, at);
  const numeral = readChinese(text, at);
  if (idiom !== undefined && (numeral === null || at + idiom[0].length > numeral.end)) {
    return at + idiom[0].length;
  }
  if (numeral === null) return at + 1;
  if (at > 0 && ORDINAL_BEFORE.includes(text.charAt(at - 1))) return numeral.end;
  const fraction = readFraction(text, at, numeral);
  if (fraction !== null) {
    found.push(fraction);
    return fraction.end;
  }
  if (isNamedByNext(text, numeral) && !isChineseYears(text, at, numeral)) return numeral.end;
  return addQuantity(text, at, from, numeral, found);
}

/** 三年 counts years where 一年 and 二〇一三年 do not. */
function isChineseYears(text: string, at: number, numeral: Numeral): boolean {
  return (
    text.charAt(numeral.end) === '年' &&
    numeral.mantissa > 1 &&
    numeral.end - at <= 3 &&
    numeral.mantissa < 100
  );
}

function readDigitsAt(text: string, at: number, from: number, found: Quantity[]): number {
  const numeral = readArabic(text, at);
  if (numeral === null) return skipDigits(text, at);
  const next = text.charCodeAt(numeral.end);
  const before = at === 0 ? '' : text.charAt(at - 1);
  if (ORDINAL_BEFORE.includes(before) && before !== '') return skipChain(text, numeral.end);
  if (isLetter(next) || next === 64) return skipToken(text, numeral.end);
  if (isListNumber(text, at, numeral)) return numeral.end + 1;
  const leadingZero = numeral.digits > 1 && digitValue(text.charCodeAt(at)) === 0;
  const chain = skipChain(text, numeral.end);
  if (chain > numeral.end) {
    const range = leadingZero ? null : readRange(text, at, numeral);
    if (range === null) return chain;
  }
  if (leadingZero) return numeral.end;
  if (isNamedByNext(text, numeral)) return numeral.end + 1;
  return addQuantity(text, at, from, numeral, found);
}

function skipDigits(text: string, at: number): number {
  let end = at;
  while (digitValue(text.charCodeAt(end)) >= 0) end++;
  return skipChain(text, end);
}

/** The second number of a range such as 3-5件 or 三至五次, with the offset behind it. */
function readRange(text: string, at: number, first: Numeral): Numeral | null {
  const unit = matchUnit(text, first.end);
  const sign = unit !== null && RANGE_SIGNS.includes(text.charAt(unit.end)) ? unit.end : first.end;
  if (sign >= text.length || !RANGE_SIGNS.includes(text.charAt(sign))) return null;
  const start = sign + 1;
  const kind = CLASS[text.charCodeAt(start)];
  if (kind !== DIGIT && kind !== NUMERAL) return null;
  const second = kind === DIGIT ? readArabic(text, start) : readChinese(text, start);
  if (second === null) return null;
  const close = matchUnit(text, second.end);
  if (close === null || isNamedByNext(text, second)) return null;
  if (unit !== null && unit.unit !== close.unit) return null;
  const low = scaleDecimal(first.mantissa, first.exponent);
  const high = scaleDecimal(second.mantissa, second.exponent);
  return high > low && skipChain(text, second.end) === second.end && at >= 0 ? second : null;
}

/** 百分之三十, 千分之五, 三分之二. */
function readFraction(text: string, at: number, numeral: Numeral): Quantity | null {
  if (!text.startsWith('分之', numeral.end)) return null;
  const start = numeral.end + 2;
  const kind = CLASS[text.charCodeAt(start)];
  if (kind !== DIGIT && kind !== NUMERAL) return null;
  const part = kind === DIGIT ? readArabic(text, start) : readChinese(text, start);
  if (part === null) return null;
  const whole = scaleDecimal(numeral.mantissa, numeral.exponent);
  const value = scaleDecimal(part.mantissa, part.exponent);
  if (whole === 100) return quantity(text, at, part.end, { value, unit: '%', numeral: part });
  if (whole === 1000) return quantity(text, at, part.end, { value, unit: '‰', numeral: part });
  if (whole === 0) return null;
  return quantity(text, at, part.end, { value: value / whole, unit: null, numeral: part });
}

interface Parts {
  readonly value: number;
  readonly unit: string | null;
  readonly numeral: Numeral;
  readonly bound?: Bound;
  readonly interval?: Interval;
}

function quantity(text: string, start: number, end: number, parts: Parts): Quantity {
  const bound = parts.bound ?? 'exact';
  const interval = parts.interval ?? boundsOf(parts.numeral, parts.value, bound, false);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: parts.value,
    low: interval.low,
    high: interval.high,
    unit: parts.unit,
    qualifier: bound,
  };
}

/** Adds the quantity whose numeral stands at `at`; returns the offset behind it. */
function addQuantity(
  text: string,
  at: number,
  from: number,
  numeral: Numeral,
  found: Quantity[],
): number {
  const range = numeral.upper === null ? readRange(text, at, numeral) : null;
  const last = range ?? numeral;
  const after = last.more ? undefined : wordFrom(AFTER, text, last.end);
  let end = last.end + (after === undefined ? 0 : after[0].length);
  let unit = matchUnit(text, end);
  if (after !== undefined && unit === null && !endsClause(text, end)) {
    end = last.end;
    unit = matchUnit(text, end);
  }
  const more = last.more || (end > last.end && after?.[1].bound === 'more_than');
  const around = end > last.end && after?.[1].bound === 'about';
  const years = unit === null && (isYears(text, end, numeral) || isChineseYears(text, at, numeral));
  if (years) end++;
  if (unit !== null) end = unit.end;
  else if (!years && !isAccepted(text, at, numeral, end > last.end)) return last.end;
  if (unit !== null && !isCounted(text, at, numeral, more)) return unit.end;
  const behind = wordFrom(BEHIND, text, end);
  const before = boundBefore(text, at, from, numeral);
  const start = before === null ? at : before.start;
  const named = scaleDecimal(numeral.mantissa, numeral.exponent);
  const value = before?.vague === 'several' ? named * 2 : named;
  const name = unit?.unit ?? (years ? '年' : null);
  if (name === '成') {
    found.push(
      quantity(text, start, end, {
        value: value * 10,
        unit: '%',
        numeral,
        ...boundPart(numeral, value * 10, before?.bound),
      }),
    );
    return end;
  }
  if (
    behind !== undefined &&
    (behind[1].bound !== 'more_than' || endsClause(text, end + behind[0].length))
  ) {
    end += behind[0].length;
  }
  const ranged = range !== null || numeral.upper !== null;
  const closing = end > (unit?.end ?? end) ? behind?.[1].bound : undefined;
  const bound = chooseBound(before?.bound, more, around || ranged, closing);
  found.push(
    quantity(text, start, end, {
      value,
      unit: name,
      numeral,
      bound,
      interval: intervalOf({ numeral, value, bound, range, more, before }),
    }),
  );
  return end;
}

function boundPart(numeral: Numeral, value: number, bound: Bound | undefined): Partial<Parts> {
  if (bound === undefined) return {};
  const tenfold = { ...numeral, place: numeral.place + 1 };
  return { bound, interval: boundsOf(tenfold, value, bound, false) };
}

function intervalOf(parts: {
  numeral: Numeral;
  value: number;
  bound: Bound;
  range: Numeral | null;
  more: boolean;
  before: BoundBefore | null;
}): Interval {
  const { numeral, value, bound, range, before } = parts;
  if (before !== null && before.vague !== null) return { low: value, high: powerAbove(numeral) };
  if (range !== null) return { low: value, high: scaleDecimal(range.mantissa, range.exponent) };
  if (numeral.upper !== null) return { low: value, high: numeral.upper };
  return boundsOf(numeral, value, bound, parts.more);
}

/** The next power of ten: what 数十 and 上百 stay below. */
function powerAbove(numeral: Numeral): number {
  return (
    10 ** (Math.floor(Math.log10(scaleDecimal(numeral.mantissa, numeral.exponent)) + 1e-9) + 1)
  );
}

function chooseBound(
  before: Bound | undefined,
  more: boolean,
  around: boolean,
  behind: Bound | undefined,
): Bound {
  if (more) return 'more_than';
  if (before !== undefined && before !== 'exact') return before;
  if (around) return 'about';
  return behind ?? 'exact';
}

/** In 12、15、18件 the unit of the last number is that of all. */
function inheritUnits(text: string, found: Quantity[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const quantity = found[index];
    const next = found[index + 1];
    if (quantity === undefined || next === undefined) continue;
    if (quantity.unit !== null || next.unit === null || next.unit === '元') continue;
    if (next.start - quantity.end === 1 && LIST_JOINS.includes(text.charAt(quantity.end))) {
      found[index] = { ...quantity, unit: next.unit };
    }
  }
}

const LIST_JOINS = '、和与及,';
