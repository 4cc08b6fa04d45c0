import { markOf, type TermMark, termId } from './read-terms.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';

const REQUEST = termId('request');
const CAUSE = termId('cause');
const REMEDY_IDS = (['reconsideration', 'litigation', 'complaint', 'appeal'] as const).map(termId);
const ETC_WAYS = termId('etcChannels');
const WAYS = (['mail', 'fax', 'inPerson', 'online', 'website', 'hotline'] as const).map(termId);
const REMEDY_REACH = 12;

/** A stretch of words that a word for none reaches over. */
export interface Reach {
  readonly start: number;
  readonly end: number;
}

/** The words that a denial reaches; a request that is only the cause of a review counts as no request. */
export function deniedMarks(sentence: Sentence, reach: Reach): TermMark[] {
  const { terms } = sentence;
  const marks: TermMark[] = [];
  let caused = false;
  for (let index = firstMark(terms, reach.start); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= reach.end) break;
    if (mark.start < reach.start) continue;
    const isCause =
      mark.terms.includes(REQUEST) && (caused || leadsToRemedy(sentence, index, reach.end));
    marks.push(isCause ? withoutRequest(mark) : mark);
    if (mark.terms.includes(CAUSE) && remedyFollows(terms, index, reach.end)) caused = true;
  }
  return marks.some((mark) => mark.terms.includes(ETC_WAYS)) ? marks.filter(isNoWay) : marks;
}

function withoutRequest({ start, end, terms }: TermMark): TermMark {
  return markOf(
    start,
    end,
    terms.filter((id) => id !== REQUEST),
  );
}

/** 通过电话、网络、来信等方式提出的申请: a list of ways with 等 at its end names no one of them. */
function isNoWay(mark: TermMark): boolean {
  return mark.terms.includes(REQUEST) || !mark.terms.some((id) => WAYS.includes(id));
}

/** 申请行政复议 and 申请引起的行政复议: the request is not what there was none of. */
function leadsToRemedy({ text, terms }: Sentence, index: number, end: number): boolean {
  const mark = terms[index];
  const next = terms[index + 1];
  if (mark === undefined || next === undefined || next.start >= end) return false;
  const isLinked = next.start === mark.end && text.slice(next.start, next.end) === '的';
  const named = isLinked ? terms[index + 2] : next;
  const at = isLinked ? next.end : mark.end;
  if (named?.start === at && at < end && named.terms.some((id) => REMEDY_IDS.includes(id)))
    return true;
  return (
    next.start <= mark.end + 1 && next.terms.includes(CAUSE) && remedyFollows(terms, index + 1, end)
  );
}

function remedyFollows(terms: readonly TermMark[], index: number, end: number): boolean {
  for (let at = index + 1; at < terms.length && at < index + REMEDY_REACH; at++) {
    const mark = terms[at];
    if (mark === undefined || mark.start >= end) return false;
    if (mark.terms.some((id) => REMEDY_IDS.includes(id))) return true;
  }
  return false;
}
