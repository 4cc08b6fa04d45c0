import type { Quantity } from '../types.js';
import type { Sentence } from './read-sentences.js';
import { type TermMark, termId } from './read-terms.js';
import { firstMark, firstOffset } from './search-sorted.js';

/** Where the words that belong to a number stand. */
export interface Place {
  /** Beginning of the words before the number that belong to it. */
  readonly head: number;
  /** End of the words behind it that belong to it. */
  readonly tail: number;
  /** The words before the number say by themselves what it counts. */
  readonly headSpeaks: boolean;
}

/** Terms that say nothing about what is counted. */
const SILENT = new Set(
  (
    [
      'neutral',
      'count',
      'total',
      'thisYear',
      'among',
      'all',
      'each',
      'split',
      'untilNow',
      'cumulative',
      'event',
      'cause',
      'happened',
      'lastYear',
      'nextYear',
      'compare',
      'halfYear',
      'plan',
      'applicant',
      'reportUp',
    ] as const
  ).map(termId),
);

/** Nouns that a number may stand before: 3件申请, 295名工作人员. */
const NOUNS = new Set(
  (
    [
      'request',
      'reconsideration',
      'litigation',
      'complaint',
      'info',
      'normative',
      'interpret',
      'press',
      'interview',
      'train',
      'trainee',
      'meeting',
      'staff',
      'staffFull',
      'staffPart',
      'accessPoint',
      'requestPoint',
      'office',
      'letters',
      'consult',
      'file',
      'catalogue',
      'ogi',
      'hotTopic',
      'gazette',
      'otherMeeting',
      'otherRequest',
      'neutral',
      'hotline',
      'kind',
      'feeRule',
      'threePublic',
      'applicant',
      'website',
      'normative',
    ] as const
  ).map(termId),
);

const ALL = termId('all');
const NONE = termId('none');
const INSIDE = '中内里';
const MAX_STEPS_BACK = 2;
const GLUE = ' 的了“”';

/** Whether the mark says what is counted. */
export function speaks(mark: TermMark): boolean {
  return mark.terms.some((id) => !SILENT.has(id));
}

function speaksBetween(sentence: Sentence, from: number, to: number): boolean {
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.end > to) return false;
    if (mark.start >= from && speaks(mark)) return true;
  }
  return false;
}

/** The stop before `at`, as the offset behind it; the beginning of the sentence where there is none. */
export function stopBefore(sentence: Sentence, at: number): number {
  const stop = sentence.stops[firstOffset(sentence.stops, at) - 1];
  return stop === undefined ? sentence.start : stop + 1;
}

/** The next stop from `at`, or the end of the sentence. */
export function stopAfter(sentence: Sentence, at: number): number {
  return sentence.stops[firstOffset(sentence.stops, at)] ?? sentence.end;
}

/** End of the words behind the number that belong to it. */
function tailOf(
  sentence: Sentence,
  quantity: Quantity,
  limit: number,
  headSpeaks: boolean,
): number {
  let at = quantity.end;
  const { terms } = sentence;
  for (let index = firstMark(terms, quantity.end); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined) break;
    while (at < mark.start && GLUE.includes(sentence.text.charAt(at))) at++;
    if (mark.start > at || mark.start >= limit) break;
    if (mark.terms.includes(ALL) || mark.terms.includes(NONE)) break;
    if (headSpeaks && !mark.terms.some((id) => NOUNS.has(id))) break;
    at = mark.end;
  }
  return Math.min(at, limit);
}

/** The next stop or number behind `at`. */
function limitAfter(sentence: Sentence, at: number, next: Quantity | undefined): number {
  return Math.min(stopAfter(sentence, at), next?.start ?? sentence.end);
}

/** Finds the words that belong to the number at `index` of the sentence. */
export function locateNumber(sentence: Sentence, index: number): Place {
  const quantity = sentence.quantities[index];
  if (quantity === undefined)
    return { head: sentence.start, tail: sentence.start, headSpeaks: false };
  const previousEnd = sentence.quantities[index - 1]?.end ?? sentence.start;
  let head = Math.max(previousEnd, stopBefore(sentence, quantity.start));
  const inside = INSIDE.includes(sentence.text.charAt(quantity.start - 1)) && quantity.start > head;
  if (inside) head = quantity.start;
  let headSpeaks = speaksBetween(sentence, head, quantity.start);
  const limit = limitAfter(sentence, quantity.end, sentence.quantities[index + 1]);
  const tail = tailOf(sentence, quantity, limit, headSpeaks);
  const tailSpeaks = speaksBetween(sentence, quantity.end, tail);
  for (let step = 0; step < MAX_STEPS_BACK && !headSpeaks && !tailSpeaks && !inside; step++) {
    if (head <= previousEnd || head <= sentence.start) break;
    head = Math.max(previousEnd, stopBefore(sentence, head - 1));
    headSpeaks = speaksBetween(sentence, head, quantity.start);
  }
  return { head, tail, headSpeaks };
}
