import { idioms, ORDINAL_BEFORE } from '../tables/numerals.js';
import { digitValue } from '../text/decimal.js';
import type { Quantity } from '../types.js';
import { matchUnit } from './match-unit.js';
import { DIGIT, LETTER, PLAIN, STARTS } from './number-starts.js';
import { type Numeral, readArabic } from './read-arabic.js';
import { readChinese } from './read-chinese.js';
import { readFraction, readQuantity } from './read-quantity.js';
import { readRange } from './read-range.js';
import {
  isChineseYears,
  isLetter,
  isListNumber,
  isNamedByNext,
  skipChain,
  skipToken,
} from './skip-names.js';
import { indexStarts, wordFrom } from './word-index.js';

const IDIOMS = indexStarts(
  idioms.flatMap((row) => row.words.map((word) => [word, row.id] as const)),
);

/** Every number of the text with its unit and what its words allow, in reading order; `text.slice(start, end)` is `text`. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const length = text.length;
  let from = 0;
  let at = 0;
  while (at < length) {
    const kind = STARTS[text.charCodeAt(at)];
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
    const unit = matchUnit(text, numeral.end);
    if (leadingZero || readRange(text, numeral, unit) === null) return chain;
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

/** Adds the quantity whose numeral stands at `at`; returns the offset behind it. */
function addQuantity(
  text: string,
  at: number,
  from: number,
  numeral: Numeral,
  found: Quantity[],
): number {
  const { end, quantity } = readQuantity(text, at, from, numeral);
  if (quantity !== null) found.push(quantity);
  return end;
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
