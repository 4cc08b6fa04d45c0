import { contractedTens, digits, powers } from '../tables/numerals.js';
import type { Numeral } from './read-arabic.js';

const DIGIT = new Map(Object.entries(digits).map(([word, value]) => [word.charCodeAt(0), value]));
const POWER = new Map(Object.entries(powers).map(([word, value]) => [word.charCodeAt(0), value]));
const TENS = new Map(
  Object.entries(contractedTens).map(([word, value]) => [word.charCodeAt(0), value]),
);
const MORE = new Set(['余', '多', '餘', '几'].map((word) => word.charCodeAt(0)));
const POINT = '点'.charCodeAt(0);
const POINT_TRADITIONAL = '點'.charCodeAt(0);
const WAN = 4;
const YI = 8;
const MAX_LENGTH = 40;

/** The characters that can begin or continue a Chinese numeral, as codes. */
export const chineseNumerals: readonly number[] = [
  ...DIGIT.keys(),
  ...POWER.keys(),
  ...TENS.keys(),
];

/** What is known while a Chinese numeral is read from left to right. */
interface Reading {
  high: number;
  middle: number;
  section: number;
  /** A digit that waits for its place; -1 for none. */
  digit: number;
  /** The waiting digit is the first of two neighbours: 二三十. */
  step: number;
  upper: number;
  lastPower: number;
  place: number;
  more: boolean;
}

function total(reading: Reading): number {
  return reading.high + reading.middle + reading.section;
}

/** Applies 十, 百, 千, 万 or 亿 to what was read so far. */
function applyPower(reading: Reading, power: number): void {
  const size = 10 ** power;
  if (power < WAN) {
    reading.section += (reading.digit < 0 ? 1 : reading.digit) * size;
    reading.place = power;
  } else {
    const below = reading.section + Math.max(0, reading.digit);
    reading.place = reading.digit > 0 ? power : reading.place + power;
    if (power === WAN) reading.middle = (below === 0 ? 1 : below) * size;
    else {
      const sum = reading.high + reading.middle + below;
      reading.high = (sum === 0 ? 1 : sum) * size;
      reading.middle = 0;
    }
    reading.section = 0;
    reading.upper *= size;
  }
  if (reading.step > 0) {
    reading.upper = reading.step * size;
    reading.step = 0;
  }
  reading.lastPower = power;
  reading.digit = -1;
}

/** Reads the digits that stand side by side from `at`: one digit, two neighbours, or a number written digit by digit. */
function readDigits(text: string, start: number): { end: number; value: number; count: number } {
  let end = start;
  let value = 0;
  for (; end - start < MAX_LENGTH; end++) {
    const digit = DIGIT.get(text.charCodeAt(end));
    if (digit === undefined) break;
    value = value * 10 + digit;
  }
  return { end, value, count: end - start };
}

/** Reads a Chinese numeral from `start`; null where the characters make no number. */
export function readChinese(text: string, start: number): Numeral | null {
  const reading: Reading = {
    high: 0,
    middle: 0,
    section: 0,
    digit: -1,
    step: 0,
    upper: 0,
    lastPower: 0,
    place: 0,
    more: false,
  };
  let at = start;
  let zero = false;
  while (at - start < MAX_LENGTH) {
    const code = text.charCodeAt(at);
    const power = POWER.get(code);
    if (power !== undefined) {
      if (!canTake(reading, power)) break;
      applyPower(reading, power);
      zero = false;
      at++;
    } else if (TENS.has(code)) {
      if (reading.digit >= 0 || reading.lastPower === 1) break;
      reading.section += TENS.get(code) ?? 0;
      reading.lastPower = 1;
      reading.place = 1;
      at++;
    } else if (DIGIT.has(code)) {
      if (reading.digit >= 0) break;
      const run = readDigits(text, at);
      const leadingZero = DIGIT.get(code) === 0;
      if (at === start && isSpelledOut(text, run)) return spelledOut(run);
      if (leadingZero && run.count > 1 && at > start) {
        zero = true;
        at++;
        continue;
      }
      if (run.count > 2 || (run.count === 2 && !isNeighbours(run.value))) return null;
      reading.digit = run.count === 2 ? Math.floor(run.value / 10) : run.value;
      if (run.count === 2) reading.step = (run.value % 10) - reading.digit;
      if (reading.digit === 0 && at > start) {
        zero = true;
        reading.digit = -1;
      }
      at = run.end;
    } else if (at > start && MORE.has(code) && (POWER.get(text.charCodeAt(at + 1)) ?? 0) >= WAN) {
      reading.more = true;
      at++;
    } else {
      break;
    }
  }
  return finish(text, start, at, { reading, zero });
}

/** 十 may follow 百 but not the other way round; 万 and 亿 may follow anything smaller. */
function canTake(reading: Reading, power: number): boolean {
  if (power >= WAN) return power === YI || reading.middle === 0;
  return reading.section === 0 || power < reading.lastPower;
}

/** 三五 and 二三 name a range, 一三 does not. */
function isNeighbours(pair: number): boolean {
  const first = Math.floor(pair / 10);
  const second = pair % 10;
  return first > 0 && (second === first + 1 || pair === 35);
}

function isSpelledOut(text: string, run: { end: number; count: number; value: number }): boolean {
  if (POWER.has(text.charCodeAt(run.end))) return false;
  return run.count > 2 || (run.count === 2 && !isNeighbours(run.value));
}

function spelledOut(run: { end: number; value: number; count: number }): Numeral | null {
  if (run.count > 12) return null;
  return {
    end: run.end,
    mantissa: run.value,
    exponent: 0,
    place: 0,
    upper: null,
    more: false,
    scaled: false,
    digits: run.count,
  };
}

function finish(
  text: string,
  start: number,
  end: number,
  { reading, zero }: { reading: Reading; zero: boolean },
): Numeral | null {
  if (end === start) return null;
  let upper = reading.upper;
  if (reading.digit >= 0) {
    const colloquial = reading.lastPower >= 2 && !zero;
    const shift = colloquial ? reading.lastPower - 1 : 0;
    reading.section += reading.digit * 10 ** shift;
    if (reading.digit > 0) reading.place = shift;
    if (reading.step > 0) upper = reading.step * 10 ** shift;
  }
  const value = total(reading);
  if (!Number.isSafeInteger(value)) return null;
  const plain: Numeral = {
    end,
    mantissa: value,
    exponent: 0,
    place: reading.place,
    upper: upper > 0 ? value + upper : null,
    more: reading.more,
    scaled: reading.lastPower > 0,
    digits: end - start,
  };
  return readPoint(text, plain);
}

/** Reads 点五 behind a numeral, and a 万 or 亿 behind that. */
function readPoint(text: string, plain: Numeral): Numeral {
  const point = text.charCodeAt(plain.end);
  if (point !== POINT && point !== POINT_TRADITIONAL) return plain;
  const run = readDigits(text, plain.end + 1);
  if (run.count === 0 || run.count > 6 || plain.upper !== null) return plain;
  const power = POWER.get(text.charCodeAt(run.end)) ?? 0;
  const scaled = power >= WAN;
  const exponent = -run.count + (scaled ? power : 0);
  return {
    ...plain,
    end: scaled ? run.end + 1 : run.end,
    mantissa: plain.mantissa * 10 ** run.count + run.value,
    exponent,
    place: exponent,
    scaled: true,
  };
}
