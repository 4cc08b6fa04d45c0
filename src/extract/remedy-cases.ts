import type { Quantity } from '../types.js';
import { Cue } from './cue.js';
import { traitsOf } from './indicator-traits.js';
import { stopBefore } from './locate-number.js';
import { termId } from './read-terms.js';
import { headMarks, type ReadingState } from './reading-state.js';
import type { Sentence } from './sentence.js';

const SHARE_OF = new Cue(/占[^,;]*$/u);
/** 尚未审结的复议案件3件、诉讼案件5件: the words before the list hold for each item. */
const PENDING_LIST = new Cue(/(?:尚未审结|未审结|正在审理|尚在审理)的[^,;]*、[^,;]*$/u);
const OGI = termId('ogi');
const CASE_WORK = [termId('caseWork'), termId('handle'), termId('otherCase')];
const CASES = {
  reconsideration: { term: termId('reconsideration'), topic: 'atReconsideration' },
  litigation: { term: termId('litigation'), topic: 'atLitigation' },
} as const;

/** 占全市复议案件总数1946件的8.3%: all cases of the place, of whatever kind. */
export function isShareOf(sentence: Sentence, { start }: Quantity): boolean {
  return SHARE_OF.isIn(sentence, stopBefore(sentence, start), start);
}

/** Whether the number is an item of a list of cases that are still pending. */
export function isListedPending(sentence: Sentence, { start }: Quantity): boolean {
  return PENDING_LIST.isIn(sentence, stopBefore(sentence, start), start);
}

/** Whether the cases whose result a number states are those over disclosure: named beside it, counted before, or the heading. */
export function hasCase(indicator: string, state: ReadingState): boolean {
  const { scene } = state;
  const { term, topic } = traitsOf(indicator).isLitigation
    ? CASES.litigation
    : CASES.reconsideration;
  if (state.topic === topic || scene.isLocal(term)) return true;
  if (headMarks(state).some((mark) => mark.terms.includes(term))) return true;
  return scene.isNear(term) && (scene.isNear(OGI) || !scene.hasNear(CASE_WORK));
}
