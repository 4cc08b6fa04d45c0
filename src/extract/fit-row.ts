import type { Quantity } from '../types.js';
import { type Place, stopAfter } from './locate-number.js';
import { hasNumber, numberFrom } from './negation.js';
import type { NumberRow } from './number-rows.js';
import { termId } from './read-terms.js';
import { firstMark } from './search-sorted.js';
import { BLOT, type Sentence } from './sentence.js';
import { hasOneTerm } from './term-set.js';

const HAN = /\p{Script=Han}/u;
/** Units so general that a noun behind them that is no term is what is counted: 5个环节. */
const GENERAL_UNITS = ['个', '项', '类', '种', '家'];
/** Signs, and the digits of years and months, that may stand between known words. */
const GLUE = `、, :的了“”"—-0123456789年月日./|\t条件次个篇一二三四五六七八九十${BLOT}`;
const THING = termId('thing');
const CARRIED = termId('carriedForward');
const AHEAD_MARKS = 12;

/** Whether a noun that is no term says what the number counts. */
export function countsThings({ text, terms, end }: Sentence, quantity: Quantity): boolean {
  if (quantity.unit === null || !GENERAL_UNITS.includes(quantity.unit)) return false;
  if (quantity.end >= end || !HAN.test(text.charAt(quantity.end))) return false;
  const mark = terms[firstMark(terms, quantity.end)];
  if (mark === undefined || mark.start !== quantity.end) return true;
  return mark.terms.includes(THING);
}

/** Whether the words around the number are what the row asks for. */
export function fits(
  row: NumberRow,
  sentence: Sentence,
  place: Place,
  quantity: Quantity,
): boolean {
  return hasAhead(row, sentence, quantity) && hasCover(row, sentence, place, quantity);
}

/** The terms that must, and those that must not, follow in the sentence before the next number. */
function hasAhead(row: NumberRow, sentence: Sentence, quantity: Quantity): boolean {
  const { ahead, notAhead } = row;
  if (ahead === null && notAhead === null) return true;
  const { terms } = sentence;
  const first = firstMark(terms, quantity.end);
  const last = Math.min(terms.length, first + AHEAD_MARKS);
  let found = false;
  for (let index = first; index < last; index++) {
    const mark = terms[index];
    if (mark === undefined) break;
    if (notAhead !== null && hasOneTerm(notAhead, mark.terms)) return false;
    if (found || ahead === null || !hasOneTerm(ahead, mark.terms)) continue;
    found = !mark.terms.includes(CARRIED) || !isCounted(sentence, mark.end);
  }
  return found || ahead === null;
}

/** 结转下年3件: what is carried forward has a number of its own. */
function isCounted(sentence: Sentence, from: number): boolean {
  return hasNumber(sentence, from, stopAfter(sentence, from));
}

/** Whether the words between the key term, or the beginning of the clause, and the number are all known. */
function hasCover(row: NumberRow, sentence: Sentence, place: Place, quantity: Quantity): boolean {
  if (row.covered === null || place.crossed) return true;
  const to = Math.min(quantity.start, Math.max(place.tail, place.head));
  const end = place.tail > place.head && place.tail <= quantity.start ? to : quantity.start;
  const from = row.covered === 'key' ? lastKeyEnd(row, sentence, place, end) : place.head;
  if (!isCovered(sentence, from, end)) return false;
  return (
    place.tail > quantity.end ||
    quantity.end >= sentence.end ||
    !HAN.test(sentence.text.charAt(quantity.end)) ||
    isKnown(sentence, quantity.end) ||
    sentence.quantities[numberFrom(sentence, quantity.end)]?.start === quantity.end
  );
}

function lastKeyEnd(row: NumberRow, { terms }: Sentence, { head }: Place, to: number): number {
  let from = head;
  for (let index = firstMark(terms, head); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    if (hasOneTerm(row.keys, mark.terms)) from = mark.end;
  }
  return from;
}

/** Whether every character from `from` to `to` belongs to a wording of the vocabulary or is glue. */
function isCovered({ text, terms }: Sentence, from: number, to: number): boolean {
  let at = from;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    if (!isGlue(text, at, mark.start)) return false;
    at = mark.end;
  }
  return isGlue(text, at, to);
}

function isGlue(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!GLUE.includes(text.charAt(at))) return false;
  return true;
}

/** Whether known vocabulary, not an unknown noun, stands at the offset. */
function isKnown({ terms }: Sentence, at: number): boolean {
  return terms[firstMark(terms, at)]?.start === at;
}
