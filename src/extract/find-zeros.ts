import type { Quantity } from '../types.js';
import { addZeros } from './add-zeros.js';
import { stopAfter, stopBefore } from './locate-number.js';
import { hasNumber, isOfMost, mayDeny, namesSomething, negates, reachEnd } from './negation.js';
import { markOf, type TermMark, termId } from './read-terms.js';
import type { ReadingState } from './reading-state.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { DENIES, FREE } from './term-kinds.js';

const HEAD = termId('head');
const FEE = termId('fee');
const WAIVE = termId('waive');
const ATTENDS = /^(?:参加|出席)/u;
const MAX_CLAUSES_BACK = 3;
const TAIL_REACH = 12;

/** Finds what the sentence says there was none of, and adds it to the statements. */
export function findZeros(sentence: Sentence, state: ReadingState): void {
  if (state.section === 'issues') return;
  readNoneWords(sentence, state);
  readZeroNumbers(sentence, state);
}

function readNoneWords(sentence: Sentence, state: ReadingState): boolean {
  if (!mayDeny(sentence)) return false;
  const { terms } = sentence;
  let reached: number | null = null;
  for (let index = 0; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || (reached !== null && mark.start < reached)) continue;
    reached = readNoneWord(sentence, index, state) ?? reached;
  }
  return reached !== null;
}

/** Adds what the word at the index denies; how far that reaches, null where it denies nothing. */
function readNoneWord(sentence: Sentence, index: number, state: ReadingState): number | null {
  const mark = sentence.terms[index];
  if (mark === undefined || (mark.kinds & (FREE | DENIES)) === 0) return null;
  if (isOfMost(sentence, mark.start)) return null;
  const clauseStart = stopBefore(sentence, mark.start);
  const clauseEnd = stopAfter(sentence, mark.end);
  if ((mark.kinds & FREE) !== 0) {
    const clause = { start: clauseStart, end: clauseEnd };
    return addZeros(sentence, clause, mark, state) ? mark.end : null;
  }
  if (!negates(sentence, index) || hasNumber(sentence, clauseStart, mark.start)) return null;
  const attends = ATTENDS.test(sentence.text.slice(mark.end, mark.end + 2));
  const start = attends && hasHead(sentence, mark) ? clauseStart : mark.start;
  const right = { start, end: reachEnd(sentence, index) };
  if (addZeros(sentence, right, mark, state)) return right.end;
  if (namesSomething(sentence, mark.end, clauseEnd)) return null;
  return addLeft(sentence, mark, state) ? mark.end : null;
}

/** Whether the clause before the mark names the head of the body. */
function hasHead(sentence: Sentence, mark: TermMark): boolean {
  const start = stopBefore(sentence, mark.start);
  for (let index = firstMark(sentence.terms, start); index < sentence.terms.length; index++) {
    const known = sentence.terms[index];
    if (known === undefined || known.start >= mark.start) return false;
    if (known.terms.includes(HEAD)) return true;
  }
  return false;
}

/** Reads the numbers that are zero and that no row has taken: 行政复议、行政诉讼均为0件. */
function readZeroNumbers(sentence: Sentence, state: ReadingState): boolean {
  let found = false;
  for (const quantity of sentence.quantities) {
    if (quantity.value !== 0 || quantity.high !== 0 || isStated(state, quantity)) continue;
    if (quantity.unit === '元' && !namesFee(sentence, quantity.start)) continue;
    found = addLeft(sentence, markOf(quantity.start, quantity.end, []), state) || found;
  }
  return found;
}

/** 诉讼支出0元 says nothing of lawsuits: none of a sum of money is none of fees. */
function namesFee(sentence: Sentence, at: number): boolean {
  const from = sentence.start;
  return sentence.terms.some(
    ({ start, terms }) =>
      start >= from && start < at && (terms.includes(FEE) || terms.includes(WAIVE)),
  );
}

/** Whether a number has been read as a figure of its own. */
function isStated({ statements, sentenceFrom }: ReadingState, { start, end }: Quantity): boolean {
  return statements.slice(sentenceFrom).some((known) => known.start <= start && known.end >= end);
}

/** Looks for what there was none of in the words before: 行政复议、行政诉讼均未发生. */
function addLeft(sentence: Sentence, mark: TermMark, state: ReadingState): boolean {
  let start = stopBefore(sentence, mark.start);
  for (let step = 0; step < MAX_CLAUSES_BACK; step++) {
    if (hasNumber(sentence, start, mark.start)) return false;
    if (namesSomething(sentence, start, mark.start)) {
      return addZeros(sentence, { start, end: tailEnd(sentence, mark.end) }, mark, state);
    }
    if (start <= sentence.start) break;
    start = stopBefore(sentence, start - 1);
  }
  return false;
}

function tailEnd(sentence: Sentence, from: number): number {
  const stop = stopAfter(sentence, from);
  return stop - from <= TAIL_REACH ? stop : from;
}
