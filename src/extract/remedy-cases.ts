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
const JUDGE = new Cue(/[作以][^,;]{0,12}?为复议机关|作出(?:行政)?复议决定/u);
const OTHERS =
  /^[^;\d]{0,12}(?:与|和)(?:政府)?(?:信息|政务)公开(?:工作)?(?:无关|没有关系)|^[^;\d]{0,12}(?:无一(?:件|例|起)?|均不|均未|都不|没有一[件例起])(?:涉及|关于|属于)(?:政府)?(?:信息|政务)公开/u;
const OTHERS_REACH = 32;
const CASE_TOTAL = /^(?:reconsideration|litigation)\.total$/u;
const TIGHT_LIST = /^[、和及与](?:被)?(?:提起)?$/u;
/** The result of either: a court dismisses, is won or lost before. */
const UNNAMED = /^,(?:其中)?(?![^,]*(?:诉|判|驳|法院|复议))[^,;]{0,10}$/u;
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

/** 受理复议案件18件,均与政府信息公开无关: none of them. */
export function isOfOther({ text, end }: Sentence, at: number): boolean {
  return OTHERS.test(text.slice(at, Math.min(end, at + OTHERS_REACH)));
}

/** 以我厅为复议机关的32件(维持27件): the body decides over others there. */
function isJudge(sentence: Sentence, at: number): boolean {
  if (!JUDGE.mayBeIn(sentence)) return false;
  const text = sentence.text.slice(sentence.start, at);
  return text.search(JUDGE.pattern) > text.lastIndexOf('被申请人');
}

/** 行政复议3件、行政诉讼2件,被纠错1件: of which of the two, nothing says. */
function isOfEither({ text }: Sentence, at: number, { statements }: ReadingState): boolean {
  const [one, other] = statements.slice(-2);
  if (one === undefined || other === undefined || one.indicator === other.indicator) return false;
  return (
    CASE_TOTAL.test(one.indicator) &&
    CASE_TOTAL.test(other.indicator) &&
    one.value > 0 &&
    other.value > 0 &&
    TIGHT_LIST.test(text.slice(one.end, other.start)) &&
    UNNAMED.test(text.slice(other.end, at))
  );
}

/** Whether the cases whose result a number states are those over disclosure: named beside it, counted before, or the heading. */
export function hasCase(
  sentence: Sentence,
  { start }: Quantity,
  indicator: string,
  state: ReadingState,
): boolean {
  if (isJudge(sentence, start) || isOfEither(sentence, start, state)) return false;
  const { scene } = state;
  const { term, topic } = traitsOf(indicator).isLitigation
    ? CASES.litigation
    : CASES.reconsideration;
  if (state.topic === topic || scene.isLocal(term)) return true;
  if (headMarks(state).some((mark) => mark.terms.includes(term))) return true;
  return scene.isNear(term) && (scene.isNear(OGI) || !scene.hasNear(CASE_WORK));
}
