import type { Topic } from '../tables/indicators/row.js';
import type { Qualifier, Quantity, SectionKey } from '../types.js';
import { findImplied } from './find-implied.js';
import { countDenied, findZeros } from './find-zeros.js';
import { lastChannel } from './last-channel.js';
import { locateNumber, type Place, stopBefore } from './locate-number.js';
import { candidateLists, firstRow, fits, hasUnit, type NumberRow } from './number-rows.js';
import { readSentences, type Sentence } from './read-sentences.js';
import { readSubject } from './read-subject.js';
import { findTerms, type TermMark, termId } from './read-terms.js';
import { Scene } from './scene.js';
import { cumulation, readScope, type ScopeOptions } from './scope.js';
import { firstMark } from './search-sorted.js';
import { overruled } from './settle-weak.js';
import { splitShares } from './split-shares.js';
import { readSum, type Sum } from './sum-parts.js';
import { topicOfIndicator, topicsOfHeading, topicsOfSection } from './topics.js';

/** One statement of an indicator in a text, with the words that state it. */
export interface Statement {
  readonly indicator: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly statedAs: 'number' | 'words';
  readonly scope: 'total' | 'part';
  readonly scopeNote: string | null;
  readonly rule: `${string}/${string}`;
  readonly start: number;
  readonly end: number;
}

/** What is known about a text before it is read. */
export interface FigureOptions {
  readonly section?: SectionKey | null;
  readonly heading?: string | null;
  readonly year?: number | null;
  readonly issuer?: string | null;
  /** What the text before was about. */
  readonly topic?: Topic | null;
}

/** The statements of a text, and what it was about at its end. */
export interface FigureReading {
  readonly statements: readonly Statement[];
  readonly topic: Topic | null;
}

/** How many wordings before a number are looked at beyond its clause. */
const NEAR_MARKS = 40;
/** 新收 in a bracket behind a number: that number holds what was carried over as well. */
const NEW_REQUESTS = 'requests.received/new-in-the-year';
const CUMULATIVE_DISCLOSURE = 'disclosure.cumulative';
const NONE = termId('none');
const NONEXISTENT = termId('nonexistent');
const OGI = termId('ogi');
const LITIGATION_PART = termId('litigationPart');
const AMONG = termId('among');
/** A sentence as short as this, without numbers, is read as a heading of those behind it. */
const MINI_HEADING = 24;

/** What holds for all texts of a section. */
export interface Surroundings {
  /** Set anew for each number. */
  readonly scene: Scene;
  readonly options: ScopeOptions;
  readonly sectionTopics: readonly Topic[];
  readonly section: SectionKey | null;
  readonly heading: string | null;
  /** The heading says that all behind it is planned. */
  readonly planned: boolean;
}

/** State that the reading of one text carries from sentence to sentence. */
export interface ReadingState extends Surroundings {
  readonly statements: Statement[];
  topic: Topic | null;
  /** The count that a later sentence may say all of. */
  lastCount: Statement | null;
  /** Index of the first statement of the sentence. */
  sentenceFrom: number;
  /** Index of the first statement behind the last full stop. */
  fullFrom: number;
  /** Wordings of the last sentence that was a heading of its own: 1.政府公报。 */
  headMarks: readonly TermMark[];
}

/** A heading about what will be done. */
const PLANNED =
  /打算|计划$|工作计划|下一步|下步|努力方向|工作思路|工作安排|今后|改进措施$|明年|来年/u;

/** Works out what holds for all texts of a section. */
export function surround(options: Omit<FigureOptions, 'topic'>): Surroundings {
  const { section = null, heading = null } = options;
  return {
    scene: new Scene(),
    options: { year: options.year ?? null, issuer: options.issuer ?? null },
    sectionTopics: [...topicsOfSection(section), ...topicsOfHeading(heading)],
    section,
    heading,
    planned: PLANNED.test(heading ?? ''),
  };
}

/** Reads the figures that a text states. */
export function findFigures(text: string, options: FigureOptions = {}): FigureReading {
  return readFigures(text, surround(options), options.topic ?? null);
}

/** Reads the figures of one text of a section; `topic` is what the text before was about. */
export function readFigures(
  text: string,
  around: Surroundings,
  topic: Topic | null,
): FigureReading {
  const state: ReadingState = {
    scene: around.scene,
    options: around.options,
    sectionTopics: around.sectionTopics,
    section: around.section,
    heading: around.heading,
    planned: around.planned,
    statements: [],
    topic,
    lastCount: null,
    sentenceFrom: 0,
    fullFrom: 0,
    headMarks: [],
  };
  for (const sentence of readSentences(text)) readSentence(sentence, state);
  const weak = overruled(state.statements);
  const statements = state.statements.map(
    (known): Statement =>
      weak.has(known) ? { ...known, scope: 'part', scopeNote: 'one kind or channel' } : known,
  );
  return { statements, topic: state.topic };
}

function readSentence(sentence: Sentence, state: ReadingState): void {
  const first = state.statements.length;
  state.sentenceFrom = first;
  if (sentence.fresh) state.fullFrom = first;
  let from = sentence.start;
  if (
    sentence.fresh &&
    sentence.quantities.length === 0 &&
    sentence.end - sentence.start <= MINI_HEADING
  ) {
    state.headMarks = sentence.terms;
  }
  for (let index = 0; index < sentence.quantities.length; index++) {
    const shares = splitShares(sentence, index);
    if (shares === null) {
      const place = locateNumber(sentence, index, from);
      readNumber(sentence, index, place, state);
      from = nounEnd(sentence, index, place);
      continue;
    }
    for (const share of shares)
      if (share.year === null || share.year === state.options.year)
        readNumber(itemSentence(sentence, share.place), share.index, share.place, state);
    index = Math.max(index, ...shares.map((share) => share.index));
  }
  findZeros(sentence, state);
  splitEnquiries(state);
  findImplied(sentence, state, first);
  if (state.statements.length - first < 2) return;
  state.statements.push(...inOrder(state.statements.splice(first)));
}

/** The sentence with the words of one list item read by themselves: in 微博、微信 each is a word of its own. */
function itemSentence(sentence: Sentence, place: Place): Sentence {
  const terms = sentence.terms.filter((mark) => mark.end <= place.head || mark.start >= place.tail);
  findTerms(sentence.text, place.head, place.tail, terms);
  return { ...sentence, terms: terms.sort((a, b) => a.start - b.start) };
}

/** End of the noun behind a number where a link follows it: in 1名专职人员和5名兼职人员 the first noun is not of the second number. */
function nounEnd(sentence: Sentence, index: number, { tail }: Place): number {
  const end = sentence.quantities[index]?.end ?? sentence.start;
  return tail > end && '和及与或、'.includes(sentence.text.charAt(tail) || ' ')
    ? tail
    : sentence.start;
}

/** Enquiries by telephone, in person and online, told apart without a sum, are each a part of all. */
function splitEnquiries({ statements, sentenceFrom }: ReadingState): void {
  if (statements.length - sentenceFrom < 2) return;
  const found = statements
    .slice(sentenceFrom)
    .filter((known) => known.indicator === 'consultations.total' && known.scope === 'total');
  if (found.length < 2) return;
  for (let index = sentenceFrom; index < statements.length; index++) {
    const known = statements[index];
    if (known === undefined || !found.includes(known)) continue;
    statements[index] = { ...known, scope: 'part', scopeNote: 'one way of asking' };
  }
}

function inOrder(statements: Statement[]): Statement[] {
  return statements.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Puts the words around a number on the scene: those that belong to it as local, those before it in the sentence as near. */
export function setScene(sentence: Sentence, place: Place, at: number, state: ReadingState): void {
  const { scene } = state;
  const { terms } = sentence;
  scene.clear();
  const first = firstMark(terms, place.head);
  for (let index = first; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= place.tail) break;
    if (mark.start >= place.head && !(place.crossed && isComparison(mark))) scene.addLocal(mark);
  }
  for (let index = first; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= at) break;
    if (mark.start >= place.tail) scene.addNear(mark);
  }
  for (let index = first - 1; index >= 0 && index > first - NEAR_MARKS; index--) {
    const mark = terms[index];
    if (mark !== undefined && mark.end <= at) scene.addNear(mark);
  }
  for (const mark of state.headMarks)
    if (mark.terms.every((id) => id !== NONE)) scene.addNear(mark);
  if (state.topic !== null) scene.addTopic(state.topic);
  for (const topic of state.sectionTopics) scene.addTopic(topic);
  const channel = lastChannel(sentence, place.head, state.headMarks);
  if (channel !== null) scene.addTopic(channel);
  const remedy = lastRemedy(sentence, Math.max(place.head, at));
  if (remedy !== null) for (const id of OTHER_REMEDY[remedy]) scene.forget(id);
}

const REVIEW = termId('reconsideration');
const LAWSUIT = termId('litigation');
/** What a result is not about where the review, or the lawsuit, is named last. */
const OTHER_REMEDY = {
  review: [LAWSUIT, termId('atLitigation')],
  lawsuit: [REVIEW, termId('atReconsideration')],
} as const;
const REMEDY_MARKS_BACK = 24;

/** Whether a review or a lawsuit is what the words before `at` name last; null where they name neither, or both in one word. */
function lastRemedy({ terms }: Sentence, at: number): 'review' | 'lawsuit' | null {
  const first = firstMark(terms, at);
  for (let index = first - 1; index >= 0 && index >= first - REMEDY_MARKS_BACK; index--) {
    const mark = terms[index];
    if (mark === undefined) return null;
    const review = mark.terms.includes(REVIEW);
    const lawsuit = mark.terms.includes(LAWSUIT);
    if (review && lawsuit) return null;
    if (review) return 'review';
    if (lawsuit) return 'lawsuit';
  }
  return null;
}

const COMPARISONS = (['compare', 'lastYear', 'halfYear', 'satisfaction'] as const).map(termId);

function isComparison(mark: TermMark): boolean {
  return COMPARISONS.some((id) => mark.terms.includes(id));
}

function readNumber(sentence: Sentence, index: number, place: Place, state: ReadingState): void {
  const quantity = sentence.quantities[index];
  if (quantity === undefined) return;
  const before = state.statements.slice(state.sentenceFrom);
  const sum = readSum(sentence, index, state.statements.slice(state.fullFrom));
  if (sum !== null) {
    addSum(sentence, { quantity, sum, place }, state);
    return;
  }
  if (addPair(sentence, index, before, state)) return;
  const candidates = candidateLists(sentence, place.head, place.tail);
  if (candidates.length === 0) return;
  setScene(sentence, place, quantity.start, state);
  if (state.planned) return;
  if (quantity.value === 0 && countDenied(state) > 1) return;
  if (state.scene.isLocal(NONE) && !state.scene.isLocal(NONEXISTENT)) return;
  if (isRule(sentence.text, quantity)) return;
  const candidate = firstRow(
    candidates,
    (row) =>
      hasUnit(row, quantity, sentence) &&
      state.scene.allows(row, state.options.year) &&
      fits(row, sentence, place, quantity),
  );
  if (candidate !== null) addNumber(sentence, place, { quantity, candidate }, state);
}

const EVENT_UNITS = ['次', '场', '期', '场次'];
/** 费用低于5元的,不收取: the amount is a limit. */
const LIMIT_BEHIND = /^(?:以下|以内|以上)?的?,?(?:不|免|可以不|可不|予以免|暂不)/u;
const LIMIT_REACH = 8;

/** At least so many events, or an amount below which nothing is collected, are what a rule says, not what happened. */
function isRule(text: string, { qualifier, unit, end }: Quantity): boolean {
  if (unit === '元') return LIMIT_BEHIND.test(text.slice(end, end + LIMIT_REACH));
  return qualifier === 'at_least' && unit !== null && EVENT_UNITS.includes(unit);
}

/** Adds a number that sums up those before it; they are parts of it where they state the same indicator. */
function addSum(
  sentence: Sentence,
  { quantity, sum, place }: { quantity: Quantity; sum: Sum; place: Place },
  state: ReadingState,
): void {
  const { statements, sentenceFrom, fullFrom } = state;
  for (let index = fullFrom; index < statements.length; index++) {
    const part = statements[index];
    if (part === undefined || part.indicator !== sum.indicator) continue;
    statements[index] = { ...part, scope: 'part', scopeNote: part.scopeNote ?? 'summed up behind' };
  }
  statements.push({
    ...numbersOf(quantity),
    indicator: sum.indicator,
    statedAs: 'number',
    scope: 'total',
    scopeNote: null,
    rule: `${sum.indicator}/sum-of-parts`,
    start: firstWord(
      sentence,
      Math.min(place.head, statements[sentenceFrom]?.start ?? place.head),
      quantity.start,
    ),
    end: quantity.end,
  });
  state.topic = topicOfIndicator(sum.indicator, state.topic);
}

const PERSONS = ['人次', '人', '名', '余人'];
const PAIR_GAP = /^[,、]?(?:共计?|累计|合计)?$/u;

/** Adds the people of a course whose number stands right before: 培训3期、270人次. */
function addPair(
  sentence: Sentence,
  index: number,
  before: readonly Statement[],
  state: ReadingState,
): boolean {
  const quantity = sentence.quantities[index];
  const previous = sentence.quantities[index - 1];
  const course = before[before.length - 1];
  if (quantity === undefined || previous === undefined || course?.indicator !== 'training.sessions')
    return false;
  if (!PERSONS.includes(quantity.unit ?? '') || course.end !== previous.end) return false;
  if (!PAIR_GAP.test(sentence.text.slice(previous.end, quantity.start))) return false;
  state.statements.push({
    ...numbersOf(quantity),
    indicator: 'training.trainees',
    statedAs: 'number',
    scope: course.scope,
    scopeNote: course.scopeNote,
    rule: 'training.trainees/behind-sessions',
    start: course.start,
    end: quantity.end,
  });
  return true;
}

function numbersOf({
  value,
  low,
  high,
  qualifier,
}: Quantity): Pick<Statement, 'value' | 'low' | 'high' | 'qualifier'> {
  return { value, low, high, qualifier };
}

interface Match {
  readonly quantity: Quantity;
  readonly candidate: NumberRow;
}

const TOTAL_OF_CASES = /^(?:reconsideration|litigation)\.total$/u;
/** 尚未审结的复议案件3件、诉讼案件5件: the words before the list hold for each item. */
const PENDING_LIST = /(?:尚未审结|未审结|正在审理|尚在审理)的[^,;]*、[^,;]*$/u;

function isListedPending(sentence: Sentence, quantity: Quantity): boolean {
  return PENDING_LIST.test(
    sentence.text.slice(stopBefore(sentence, quantity.start), quantity.start),
  );
}

/** A result of reviews or lawsuits. */
const RESULT = /^(?:reconsideration|litigation)\.(?!total)/u;
const CASE_WORK = [termId('caseWork'), termId('handle'), termId('otherCase')];
const CASES = {
  reconsideration: { term: termId('reconsideration'), topic: 'atReconsideration' },
  litigation: { term: termId('litigation'), topic: 'atLitigation' },
} as const;

/** Whether the cases whose result a number states are those over disclosure: named beside it, counted before, or the heading. */
function hasCase(indicator: string, state: ReadingState): boolean {
  const { term, topic } = indicator.startsWith('litigation')
    ? CASES.litigation
    : CASES.reconsideration;
  if (state.topic === topic || state.scene.isLocal(term)) return true;
  if (state.headMarks.some((mark) => mark.terms.includes(term))) return true;
  const { scene } = state;
  return scene.isNear(term) && (scene.isNear(OGI) || !scene.hasNear(CASE_WORK));
}

/** Indicators that are sums over the year: those of some months are a part. */
const COUNTED_BY_YEAR = /^(?:disclosure|requests|website|interaction|consultations)\./u;
/** Places and what is handed to them: an office named before is where, not whose. */
const PLACES = /^(?:institution\.(?:access|request)_points|access\.)/u;
/** Indicators that list events of the whole jurisdiction: the office that a case is brought against is no scope. */
const EVENTS_ANYWHERE = /^(?:reconsideration|litigation)\./u;

/** 占全市复议案件总数1946件的8.3%: all cases of the place, of whatever kind. */
function isShareOf(sentence: Sentence, { start }: Quantity): boolean {
  return SHARE_OF.test(sentence.text.slice(stopBefore(sentence, start), start));
}

const SHARE_OF = /占[^,;]*$/u;
const SO_FAR = termId('cumulative');
const GROWS = /^(?:disclosure\.total|website\.visits)$/u;

/** 全年公开8417条,至年底累计公开40256条: a larger 累计 behind the count of the year. */
function isSumSoFar(indicator: string, { value }: Quantity, state: ReadingState): boolean {
  return (
    GROWS.test(indicator) &&
    state.scene.isLocal(SO_FAR) &&
    state.statements
      .slice(state.sentenceFrom)
      .some(
        (known) => known.indicator === indicator && known.scope === 'total' && known.value < value,
      )
  );
}

/** 累计公开986条,其中2014年118条: the first number turns out to be the sum so far. */
function takeAsSumSoFar(sentence: Sentence, { start, value }: Quantity, state: ReadingState): void {
  const { year } = state.options;
  const clause = sentence.text.slice(stopBefore(sentence, start), start);
  if (!OF_THIS_YEAR.test(clause) && (year === null || !clause.includes(`${year}年`))) return;
  const { statements } = state;
  for (let index = state.sentenceFrom; index < statements.length; index++) {
    const known = statements[index];
    if (known === undefined || known.indicator !== 'disclosure.total' || known.value <= value)
      continue;
    if (!sentence.text.slice(known.start, known.end).includes('累计')) continue;
    statements[index] = {
      ...known,
      indicator: CUMULATIVE_DISCLOSURE,
      rule: 'disclosure.cumulative/before-that-of-the-year',
    };
    return;
  }
}

const OF_THIS_YEAR = /本年|今年|当年|新增/u;

function addNumber(sentence: Sentence, place: Place, match: Match, state: ReadingState): void {
  const { quantity, candidate } = match;
  if (TOTAL_OF_CASES.test(candidate.indicator) && isShareOf(sentence, quantity)) return;
  const cumulative =
    cumulation(sentence, state.scene, quantity, state.options) ??
    (isSumSoFar(candidate.indicator, quantity, state) ? 'since' : null);
  let { indicator } = candidate;
  const scope = readScope(
    sentence,
    state.scene,
    { head: place.head, quantity, dated: COUNTED_BY_YEAR.test(indicator) },
    state.options,
  );
  if (scope.kind === 'none') return;
  if (TOTAL_OF_CASES.test(indicator) && isListedPending(sentence, quantity)) {
    indicator = indicator.replace('.total', '.pending');
  }
  if (RESULT.test(indicator) && !hasCase(indicator, state)) return;
  if (indicator === 'disclosure.total') takeAsSumSoFar(sentence, quantity, state);
  let note = scope.kind === 'part' ? scope.note : (candidate.row.part ?? null);
  if (cumulative !== null) {
    if (indicator === 'disclosure.total') indicator = CUMULATIVE_DISCLOSURE;
    else if (
      indicator !== CUMULATIVE_DISCLOSURE &&
      (cumulative === 'since' || indicator === 'website.visits')
    )
      note ??= 'cumulative';
  }
  const listed = sentence.text.slice(sentence.start, quantity.start).includes('其中');
  if (note === null && (listed || !EVENTS_ANYWHERE.test(indicator)) && !PLACES.test(indicator)) {
    note = readSubject(sentence, quantity.start, state.options.issuer);
  }
  if (note === null && isOfSome(sentence, quantity)) note = 'some offices';
  if (
    note === null &&
    indicator.startsWith('litigation.') &&
    state.scene.isLocal(LITIGATION_PART)
  ) {
    note = 'lawsuits brought in one way, or in one instance';
  }
  if (
    note === null &&
    indicator === 'requests.received.online' &&
    isOfThese(indicator, { ...quantity, value: 0 }, state)
  ) {
    note = 'e-mail apart from other ways online';
  }
  if (isSumOfSame(indicator, quantity, state)) demote(indicator, state, 'summed up behind');
  else if (
    note === null &&
    isListedAmong(sentence, quantity, state) &&
    isOfThese(indicator, quantity, state)
  ) {
    if (match.candidate.row.id === NEW_REQUESTS)
      demote(indicator, state, 'with those carried over');
    else if (state.scene.isLocal(OGI)) demote(indicator, state, 'not about disclosure alone');
    else note = 'of these';
  }
  const statement: Statement = {
    indicator,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    qualifier: quantity.qualifier,
    statedAs: 'number',
    scope: note === null ? 'total' : 'part',
    scopeNote: note,
    rule: candidate.row.id,
    start: firstWord(sentence, place.head, quantity.start),
    end: Math.max(quantity.end, place.tail),
  };
  state.statements.push(statement);
  if (candidate.row.also !== undefined) {
    state.statements.push({
      ...statement,
      indicator: candidate.row.also.slice(0, candidate.row.also.indexOf('/')),
      rule: candidate.row.also,
    });
  }
  state.topic = topicOfIndicator(indicator, state.topic);
}

/** Makes what the sentence has stated of the indicator so far parts of it. */
function demote(indicator: string, { statements, sentenceFrom }: ReadingState, note: string): void {
  for (let index = sentenceFrom; index < statements.length; index++) {
    const part = statements[index];
    if (part === undefined || part.indicator !== indicator) continue;
    statements[index] = { ...part, scope: 'part', scopeNote: part.scopeNote ?? note };
  }
}

/** Whether 其中 or a bracket stands between the first statement of the sentence and the number. */
function isListedAmong(
  sentence: Sentence,
  quantity: Quantity,
  { scene, statements, sentenceFrom }: ReadingState,
): boolean {
  if (scene.isLocal(AMONG)) return true;
  const first = statements[sentenceFrom];
  return (
    first !== undefined &&
    LIST_BEGINS.test(sentence.text.slice(first.end, Math.max(first.end, quantity.start)))
  );
}

const LIST_BEGINS = /其中|包括|[(:]/u;

/** Whether the number is the sum of two or more numbers of the same indicator before it. */
function isSumOfSame(indicator: string, quantity: Quantity, state: ReadingState): boolean {
  const same = state.statements
    .slice(state.sentenceFrom)
    .filter((known) => known.indicator === indicator);
  return same.length > 1 && same.reduce((sum, known) => sum + known.value, 0) === quantity.value;
}

/** 有5个单位全年公开信息不足10条: the number is about those offices alone. */
function isOfSome(sentence: Sentence, quantity: Quantity): boolean {
  const text = sentence.text.slice(stopBefore(sentence, quantity.start), quantity.start);
  return SOME_OFFICES.test(text);
}

const SOME_OFFICES =
  /(?:^|有|其中|部分|个别)\d{1,3}[个家](?:单位|部门|乡镇|街道|镇|县区|村|社区|县)/u;

/** Whether the sentence has stated the indicator before, and more of it. */
function isOfThese(indicator: string, quantity: Quantity, state: ReadingState): boolean {
  return state.statements
    .slice(state.sentenceFrom)
    .some((known) => known.indicator === indicator && known.value >= quantity.value);
}

/** Beginning of the first word of the clause: spaces and stray signs are left out. */
function firstWord(sentence: Sentence, from: number, to: number): number {
  let at = from;
  while (at < to && LEADING.includes(sentence.text.charAt(at))) at++;
  return at;
}

const LEADING = ' ,、:;()\t';
