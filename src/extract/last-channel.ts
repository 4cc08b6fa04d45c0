import type { Topic } from '../tables/indicators/row.js';
import type { Term } from '../tables/indicators/terms.js';
import { type TermMark, termId } from './read-terms.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { CHANNEL } from './term-kinds.js';

/** Channels that a later clause may leave out. */
const TOPICS: readonly (readonly [Term, Topic])[] = [
  ['newMedia', 'byNewMedia'],
  ['website', 'byWebsite'],
  ['weibo', 'byWeibo'],
  ['wechat', 'byWechat'],
];
const BY_ID = TOPICS.map(([term, topic]) => [termId(term), topic] as const);
/** Two channels with nothing but a link or an account name between them make a list. */
const LIST_GAP = /^[、和与及以“”\p{Script=Han}]{0,8}$/u;
const MARKS_BACK = 24;

/** The channel of a mark: a topic, 'other' for one that no clause leaves out, null for none. */
function channelOf(mark: TermMark): Topic | 'other' | null {
  if ((mark.kinds & CHANNEL) === 0) return null;
  for (const [id, topic] of BY_ID) if (mark.terms.includes(id)) return topic;
  return 'other';
}

/** The one channel that the words before `head` name last; null where they name none or several together. */
export function lastChannel(
  sentence: Sentence,
  head: number,
  headMarks: readonly TermMark[],
): Topic | null {
  const { terms, text } = sentence;
  let later: TermMark | null = null;
  let found: Topic | null = null;
  const first = firstMark(terms, head);
  for (let index = first - 1; index >= 0 && index >= first - MARKS_BACK; index--) {
    const mark = terms[index];
    if (mark === undefined || mark.end > head) continue;
    const channel = channelOf(mark);
    if (channel === null) continue;
    if (later !== null) {
      const isList = channel !== found && LIST_GAP.test(text.slice(mark.end, later.start));
      return isList ? null : found;
    }
    if (channel === 'other') return null;
    found = channel;
    later = mark;
  }
  return found ?? onlyChannel(headMarks);
}

/** The channel of a heading that names one and no other. */
function onlyChannel(marks: readonly TermMark[]): Topic | null {
  if (marks.length === 0) return null;
  const named = new Set(marks.map(channelOf).filter((channel) => channel !== null));
  const [only] = named;
  return named.size === 1 && only !== undefined && only !== 'other' ? only : null;
}
