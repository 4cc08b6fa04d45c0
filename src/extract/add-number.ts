import type { Quantity } from '../types.js';
import { Cue } from './cue.js';
import { cumulation } from './cumulation.js';
import {
  demote,
  isListedAmong,
  isMoreThanStated,
  isOfThese,
  isStatedBefore,
  isSumOfSame,
  takeAsSumSoFar,
} from './earlier-counts.js';
import { firstWord } from './first-word.js';
import { traitsOf } from './indicator-traits.js';
import { type Place, stopBefore } from './locate-number.js';
import type { NumberRow } from './number-rows.js';
import { readSubject } from './read-subject.js';
import { termId } from './read-terms.js';
import type { ReadingState, Statement } from './reading-state.js';
import { hasCase, isListedPending, isOfOther, isShareOf } from './remedy-cases.js';
import { indicatorOf } from './scene.js';
import { readScope, type Scope } from './scope.js';
import type { Sentence } from './sentence.js';
import { topicOfIndicator } from './topics.js';

/** 新收 in a bracket behind a number: that number holds what was carried over as well. */
const NEW_REQUESTS = 'requests.received/new-in-the-year';
const DISCLOSURE = 'disclosure.total';
const CUMULATIVE_DISCLOSURE = 'disclosure.cumulative';
const VISITS = 'website.visits';
const RECEIVED = 'requests.received';
const LAWSUITS = 'litigation.total';
const ONLINE_REQUESTS = 'requests.received.online';
const OGI = termId('ogi');
const LITIGATION_PART = termId('litigationPart');
const SO_FAR = termId('cumulative');
const SOME_OFFICES = new Cue(
  /(?:^|有|其中|部分|个别)\d{1,3}[个家](?:单位|部门|乡镇|街道|镇|县区|村|社区|县)/u,
);

/** 各区县受理量依次为:东区61件: the words before the colon hold for a list. */
const TOLD_APART = new Cue(/(?:分别|依次)[为是有]?:./u);
/** 结果维持的分别是5宗、9宗: two numbers of one label, neither of them the whole. */
const UNPAIRED = new Cue(/^[^、和与及]*(?:分别|依次)(?:为|是|有|达)?$/u);
const GOES_ON = /^ ?[、,和与及] ?[\d一二三四五六七八九十]/u;
/** 其中一件申请历时4个月 */
const ONE_OF_THEM = new Cue(/^[\s,]*其中[,有]?$/u);
/** 申请中有3件补正后仍不明确 */
const AMONG_REQUESTS = new Cue(/申请[当之]?中,?(?:仍|还|尚|另)?有$/u);
const AMONG_REACH = 8;
const NOUN_BEHIND = /^的?申请/u;
const CARRIED = /^requests\.carried/u;
const SOME_ONE = new Cue(/有的|个别|少数|部分|只|仅/u);
/** A count of the whole may stand among the problems. */
const OF_ALL = new Cue(/全年|本年度?|今年|共|20\d\d年/u);

/** 主要负责人参加新闻发布会3次、在线访谈2次: the head attends both. */
const HELD = /^response\.(?:press_conferences|interviews)$/u;
const BY_HEAD = /_by_head$/u;
const LIST_SIGN = /^[、和与及]?$/u;

/** A number, the words that belong to it, and the row whose conditions they fulfil. */
export interface Match {
  readonly quantity: Quantity;
  readonly place: Place;
  readonly row: NumberRow;
}

/** Adds the statement that a matched number makes, unless the words around say that it is no count of the year. */
export function addNumber(sentence: Sentence, match: Match, state: ReadingState): void {
  const { quantity, place, row } = match;
  const { isCaseTotal, isByYear } = traitsOf(row.indicator);
  if (isCaseTotal && (isShareOf(sentence, quantity) || isOfOther(sentence, quantity.end))) return;
  const sum = sumKind(sentence, match, state);
  const where = { quantity, dated: isByYear };
  const scope = readScope(sentence, state.scene, where, state.options);
  if (scope.kind === 'none') return;
  const indicator = indicatorFor(
    sentence,
    match,
    sum,
    state.statements[state.statements.length - 1],
  );
  if (traitsOf(indicator).isCaseResult && !hasCase(sentence, quantity, indicator, state)) return;
  if (row.indicator === DISCLOSURE) takeAsSumSoFar(sentence, quantity, state);
  const own = ownNote(scope, match, sum) ?? noteOf(sentence, match, indicator, state);
  const note = settleAmong(sentence, match, { indicator, note: own }, state);
  const statement: Statement = {
    indicator,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    qualifier: quantity.qualifier,
    statedAs: 'number',
    scope: note === null ? 'total' : 'part',
    scopeNote: note,
    rule: row.id,
    start: firstWord(sentence.text, place.head, quantity.start),
    end: Math.max(quantity.end, place.tail),
  };
  state.statements.push(statement);
  if (row.also !== null) state.statements.push(alsoStated(statement, row.also));
  state.topic = topicOfIndicator(indicator, state.topic);
}

/** The statement that the same number makes of another indicator. */
function alsoStated(statement: Statement, rule: Statement['rule']): Statement {
  return { ...statement, indicator: indicatorOf(rule), rule };
}

type SumKind = 'since' | 'sum' | null;

/** Whether the number is a sum over years; so is a larger 累计 behind the count of the year. */
function sumKind(
  sentence: Sentence,
  { quantity, row: { indicator } }: Match,
  state: ReadingState,
): SumKind {
  const said = cumulation(sentence, state.scene, quantity, state.options);
  if (said !== null) return said;
  const isSoFar =
    traitsOf(indicator).grows &&
    state.scene.isLocal(SO_FAR) &&
    isMoreThanStated(indicator, quantity, state);
  return isSoFar ? 'since' : null;
}

/** The indicator of the row, or the one that it turns into: pending cases of a list, disclosure over the years. */
function indicatorFor(
  sentence: Sentence,
  { quantity, place, row: { indicator } }: Match,
  sum: SumKind,
  last: Statement | undefined,
): string {
  if (sum !== null && indicator === DISCLOSURE) return CUMULATIVE_DISCLOSURE;
  if (traitsOf(indicator).isCaseTotal && isListedPending(sentence, quantity))
    return indicator.replace('.total', '.pending');
  if (HELD.test(indicator) && last !== undefined && BY_HEAD.test(last.indicator)) {
    const gap = sentence.text.slice(last.end, place.head);
    if (last.end <= place.head && LIST_SIGN.test(gap)) return `${indicator}_by_head`;
  }
  return indicator;
}

/** Why the number is a part, by the words right around it and by its row. */
function ownNote(scope: Scope, { row }: Match, sum: SumKind): string | null {
  if (scope.kind === 'part') return scope.note;
  if (row.part !== null) return row.part;
  if (sum === null || row.indicator === DISCLOSURE || row.indicator === CUMULATIVE_DISCLOSURE)
    return null;
  return sum === 'since' || row.indicator === VISITS ? 'cumulative' : null;
}

/** Why the number is a part, by what the sentence is about: one office, some offices, one way. */
function noteOf(
  sentence: Sentence,
  { quantity, place: { head } }: Match,
  indicator: string,
  state: ReadingState,
): string | null {
  const { isAnywhere, isPlace } = traitsOf(indicator);
  const mayBeOfOne = isAnywhere ? isListed(sentence, quantity) : !isPlace;
  const subject = mayBeOfOne ? readSubject(sentence, quantity.start, state.options.issuer) : null;
  if (subject !== null) return subject;
  if (isOfSome(sentence, quantity)) return 'some offices';
  if (isToldApart(sentence, quantity, head)) return 'one of several told apart';
  if (indicator === RECEIVED && isOneOfThem(sentence, quantity)) return 'of these';
  if (state.section === 'issues' && isExample(sentence, quantity, indicator))
    return 'an example of what is wrong';
  if (isOfOneWay(sentence, quantity, indicator, state))
    return 'lawsuits brought in one way, or in one instance';
  if (indicator === ONLINE_REQUESTS && isStatedBefore(indicator, state))
    return 'e-mail apart from other ways online';
  return null;
}

/** Among the problems a number is an example, unless the words say that it is of the whole year. */
function isExample(sentence: Sentence, { start }: Quantity, indicator: string): boolean {
  if (CARRIED.test(indicator)) return false;
  const from = sentence.start;
  return SOME_ONE.isIn(sentence, from, start) || !OF_ALL.isIn(sentence, from, start);
}

/** 复议后起诉12件,其中维持9件: lawsuits brought in one way, or the results of those. */
function isOfOneWay(
  { text }: Sentence,
  { start }: Quantity,
  indicator: string,
  { scene, statements }: ReadingState,
): boolean {
  const { isLitigation, isCaseResult } = traitsOf(indicator);
  if (!isLitigation) return false;
  if (scene.isLocal(LITIGATION_PART)) return true;
  if (!isCaseResult || !scene.isNear(LITIGATION_PART)) return false;
  const cases = statements.findLast((known) => known.indicator === LAWSUITS);
  return cases?.scope === 'part' && !text.slice(cases.end, start).includes('共');
}

function isToldApart(sentence: Sentence, { start, end }: Quantity, head: number): boolean {
  if (TOLD_APART.isIn(sentence, head, start)) return true;
  return (
    UNPAIRED.isIn(sentence, stopBefore(sentence, start), start) &&
    GOES_ON.test(sentence.text.slice(end, end + 3))
  );
}

function isOneOfThem(sentence: Sentence, { start, end }: Quantity): boolean {
  if (AMONG_REQUESTS.isIn(sentence, Math.max(sentence.start, start - AMONG_REACH), start))
    return true;
  return (
    ONE_OF_THEM.isIn(sentence, sentence.start, start) &&
    NOUN_BEHIND.test(sentence.text.slice(end, end + 3))
  );
}

function isListed({ text, start }: Sentence, quantity: Quantity): boolean {
  return text.slice(start, quantity.start).includes('其中');
}

/** 有5个单位全年公开信息不足10条: the number is about those offices alone. */
function isOfSome(sentence: Sentence, { start }: Quantity): boolean {
  return SOME_OFFICES.isIn(sentence, stopBefore(sentence, start), start);
}

/** What a number states so far. */
interface Draft {
  readonly indicator: string;
  readonly note: string | null;
}

/** Settles which of the number and those before it in the sentence is the whole; returns the note of the number. */
function settleAmong(
  sentence: Sentence,
  { quantity, row }: Match,
  { indicator, note }: Draft,
  state: ReadingState,
): string | null {
  const from = state.sentenceFrom;
  if (state.statements.length === from) return note;
  if (isSumOfSame(indicator, quantity, state)) {
    demote(indicator, state, { from, note: 'summed up behind' });
    return note;
  }
  if (note !== null || !isOfThese(indicator, quantity, state)) return note;
  if (!isListedAmong(sentence, quantity, state)) return null;
  if (row.id === NEW_REQUESTS) demote(indicator, state, { from, note: 'with those carried over' });
  else if (state.scene.isLocal(OGI))
    demote(indicator, state, { from, note: 'not about disclosure alone' });
  else return 'of these';
  return null;
}
