import { cueOfWords } from './cue.js';
import { speaks, stopAfter } from './locate-number.js';
import { termId, wordingsOf } from './read-terms.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { DENIES } from './term-kinds.js';

const DENIAL = cueOfWords([...wordingsOf('none'), ...wordingsOf('free')]);
const EVENT = termId('event');
const HAPPENED = termId('happened');
/** What may follow a word for none: something that happens, or the thing itself. */
const HAPPENS = new Set(
  (
    [
      'event',
      'happened',
      'cause',
      'request',
      'reconsideration',
      'litigation',
      'complaint',
      'appeal',
      'fee',
      'waive',
      'free',
      'ogi',
      'receive',
      'carriedForward',
      'carriedOver',
      'carry',
      'denied',
      'partial',
      'consult',
      'letters',
      'applicant',
      'submittedBy',
      'applicantOne',
      'extended',
      'pending',
      'notThisAgency',
      'nonexistent',
      'staffFull',
      'staffPart',
      'inPerson',
      'online',
      'mail',
      'fax',
      'fund',
    ] as const
  ).map(termId),
);
/** Things that are held, made or set up: the verb stands between. */
const HELD = new Set(
  (
    [
      'press',
      'interview',
      'train',
      'meeting',
      'normative',
      'interpret',
      'accessPoint',
      'requestPoint',
      'office',
      'rejected',
      'gazette',
      'socialRespond',
      'otherRespond',
      'staffFull',
      'staffPart',
      'deposit',
      'readingPlace',
      'fund',
    ] as const
  ).map(termId),
);
const HOLD =
  /^(?:召开|举办|举行|参加|组织|开展|发布|制发|制定|出台|印发|设置|设立|单独设立|配备|设|安排|列支|投入|建立|通过|作出|做出|编印|发行|需|向|以)/u;
const HELD_REACH = 4;
/** A next clause that goes on with the same list of things. */
const CARRIES_ON =
  /^,(?:和|及|以及|或|或者|因(?![此而])|由|提起|被提起|行政诉讼|行政复议|诉讼|申诉|投诉|举报|导致|引起|引发|涉及|针对)(?!.{0,6}(?:无|没|未|零|发生))/u;
const CARRY_REACH = 16;
const MAX_CARRIED = 4;
/** 基本没有收费: there was some. */
const MOSTLY = /(?:基本上?|几乎|大都|大多|大部分|多数|总体上|原则上)$/u;
const MOSTLY_REACH = 3;
const LINKS = '过有 ';

/** Whether something that there could be none of is named between the offsets; 发生 and 收到 name nothing. */
export function namesSomething(sentence: Sentence, from: number, to: number): boolean {
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) return false;
    if (mark.start < from || mark.terms.includes(EVENT) || mark.terms.includes(HAPPENED)) continue;
    if (speaks(mark)) return true;
  }
  return false;
}

/** Index of the first number of the sentence that ends behind the offset. */
export function numberFrom(sentence: Sentence, at: number): number {
  return firstMark(sentence.quantities, at);
}

/** Whether a number stands between the offsets. */
export function hasNumber(sentence: Sentence, from: number, to: number): boolean {
  const quantity = sentence.quantities[numberFrom(sentence, from)];
  return quantity !== undefined && quantity.start < to;
}

/** Whether the word at the offset holds for most, not for all. */
export function isOfMost({ text }: Sentence, at: number): boolean {
  return MOSTLY.test(text.slice(Math.max(0, at - MOSTLY_REACH), at));
}

/** Whether the word for none at the index denies that something happened, rather than that it was done well. */
export function negates(sentence: Sentence, index: number): boolean {
  const mark = sentence.terms[index];
  if (mark === undefined || (mark.kinds & DENIES) === 0) return false;
  let at = mark.end;
  while (at < sentence.end && LINKS.includes(sentence.text.charAt(at))) at++;
  let skipped = false;
  const one = sentence.quantities[numberFrom(sentence, at)];
  if (one !== undefined && one.start === at) {
    if (one.value !== 1) return false;
    at = one.end;
    skipped = true;
  }
  const next = sentence.terms[index + 1];
  const stop = stopAfter(sentence, mark.end);
  if (next === undefined || next.start >= stop) return at >= stop && !skipped;
  if (next.start > at) return false;
  if (next.terms.some((id) => HAPPENS.has(id))) return true;
  return isHeld(sentence, index, stop);
}

/** 未举办培训班, 没有设立单独的受理点: a verb of holding or making stands before the thing. */
function isHeld(sentence: Sentence, index: number, stop: number): boolean {
  const mark = sentence.terms[index];
  if (mark === undefined) return false;
  for (let step = 1; step <= HELD_REACH; step++) {
    const next = sentence.terms[index + step];
    if (next === undefined || next.start >= stop) return false;
    if (!next.terms.some((id) => HELD.has(id))) continue;
    return step === 1 || HOLD.test(sentence.text.slice(mark.end, next.start));
  }
  return false;
}

/** End of the reach of a word for none to the right: its clause, and the next ones where they go on with the list. */
export function reachEnd(sentence: Sentence, index: number): number {
  const mark = sentence.terms[index];
  const from = mark?.end ?? sentence.start;
  let end = stopAfter(sentence, from);
  for (let step = 0; step < MAX_CARRIED && end < sentence.end; step++) {
    if (!CARRIES_ON.test(sentence.text.slice(end, end + CARRY_REACH))) break;
    const next = stopAfter(sentence, end + 1);
    if (hasNumber(sentence, end, next)) break;
    end = next;
  }
  for (let at = index + 1; at < sentence.terms.length; at++) {
    const next = sentence.terms[at];
    if (next === undefined || next.start >= end) break;
    if ((next.kinds & DENIES) !== 0) return next.start;
  }
  return end;
}

/** Whether a word for none, or for free of charge, may stand in the sentence. */
export function mayDeny({ cues }: Sentence): boolean {
  return (cues & DENIAL) !== 0;
}
