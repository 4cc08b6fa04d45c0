import { noneRows } from '../tables/indicators/index.js';
import type { Quantity } from '../types.js';
import { Cue, cuesOf } from './cue.js';
import { stopAfter, stopBefore } from './locate-number.js';
import { hasNumber, mayDeny, namesSomething, negates, reachEnd } from './negation.js';
import { candidateRows, type NumberRow } from './number-rows.js';
import { readSubject } from './read-subject.js';
import { findTerms, markOf, type TermMark, termId } from './read-terms.js';
import type { ReadingState, Statement } from './reading-state.js';
import { type CompiledRow, compileConditions } from './scene.js';
import { readScope } from './scope.js';
import { firstMark } from './search-sorted.js';
import { Sentence } from './sentence.js';
import { DENIES, FREE } from './term-kinds.js';

const ROWS = noneRows.map((row) => compileConditions(row, row.terms));
const NONE_INDICATORS = new Set(ROWS.map((row) => row.indicator));
/** Indicators that a word for none can deny by naming them. */
const DENIABLE =
  /^(?:requests\.received\.|requests\.replied\.|requests\.concluded\.extended|(?:reconsideration|litigation)\.(?:pending|upheld|other)|institution\.|training\.(?:sessions|meetings)|interaction\.letters|access\.|disclosure\.(?:gazette|weibo|wechat|normative_documents|other_channels)$|response\.(?:social|other|interp|press_conferences_by|interviews_by))/u;
const FAULT = termId('fault');
const HEAD = termId('head');
const REQUEST = termId('request');
const CAUSE = termId('cause');
const REMEDY_IDS = (['reconsideration', 'litigation', 'complaint', 'appeal'] as const).map(termId);
/** A sentence that says none and nothing else: its heading says of what. */
const BARE = new Cue(
  /^[\s、,:()（）\d.一二三四五六七八九十]*(?:本年度|本年|今年|全年|20\d\d年度?|我[局镇县市区乡]|本单位|本机关|本[局镇县市区乡机关单位]{1,2})*,?(?:均|暂)?(?:没有收到|未收到|未接到|为零|为0|为无|无|没有|未发生|零|没有发生|未产生|暂无|无发生)(?:此类|相关|此项|该项|上述)?(?:情况|事项|内容|情形|问题)?(?:发生)?\s*$/u,
);
const ATTENDS = /^(?:参加|出席)/u;
const MAX_CLAUSES_BACK = 3;
const NEAR_MARKS = 30;
const TAIL_REACH = 12;

/** A stretch of words that a word for none reaches over. */
interface Reach {
  readonly start: number;
  readonly end: number;
}

/** How many denials the words on the scene would make. */
export function countDenied(state: ReadingState): number {
  return ROWS.filter((row) => state.scene.allows(row, state.options.year)).length;
}

/** Finds what the sentence says there was none of, and adds it to the statements. */
export function findZeros(sentence: Sentence, state: ReadingState): void {
  if (state.section === 'issues') return;
  const found = readNoneWords(sentence, state);
  const zeros = readZeroNumbers(sentence, state);
  if (found || zeros) return;
  if (state.heading !== null && BARE.isIn(sentence, sentence.start, sentence.end))
    addBare(sentence, state.heading, state);
}

function readNoneWords(sentence: Sentence, state: ReadingState): boolean {
  if (!mayDeny(sentence)) return false;
  const { terms } = sentence;
  let reached = -1;
  let found = false;
  for (let index = 0; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start < reached) continue;
    if ((mark.kinds & FREE) !== 0) {
      const clause = {
        start: stopBefore(sentence, mark.start),
        end: stopAfter(sentence, mark.end),
      };
      found = addZeros(sentence, clause, mark, state) || found;
    } else if ((mark.kinds & DENIES) !== 0 && negates(sentence, index)) {
      const attends = ATTENDS.test(sentence.text.slice(mark.end, mark.end + 2));
      const start =
        attends && hasHead(sentence, mark) ? stopBefore(sentence, mark.start) : mark.start;
      const right = { start, end: reachEnd(sentence, index) };
      if (hasNumber(sentence, stopBefore(sentence, mark.start), mark.start)) continue;
      if (addZeros(sentence, right, mark, state)) {
        reached = right.end;
        found = true;
      } else if (!namesSomething(sentence, mark.end, stopAfter(sentence, mark.end))) {
        found = addLeft(sentence, mark, state) || found;
      }
    }
  }
  return found;
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
    found = addLeft(sentence, markOf(quantity.start, quantity.end, []), state) || found;
  }
  return found;
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

/** Adds a zero for each row whose terms stand in the reach; says whether there was one. */
function addZeros(sentence: Sentence, reach: Reach, at: TermMark, state: ReadingState): boolean {
  const marks = marksInReach(sentence, reach);
  setScene(sentence, { reach, at, marks }, state);
  const rows: CompiledRow[] = ROWS.filter((row) => state.scene.allows(row, state.options.year));
  if (rows.length === 0 && !state.scene.isLocal(FAULT))
    rows.push(...countedRows(sentence, { reach, at, marks }, state));
  let added = false;
  for (const row of rows) added = addZero(sentence, { reach, at, marks }, row, state) || added;
  return added;
}

interface Denial {
  readonly reach: Reach;
  readonly at: TermMark;
  readonly marks: readonly TermMark[];
}

/** Rows of counted indicators that the denied words name: as a whole, else word by word (没有收到信函、传真方式的申请). */
function countedRows(sentence: Sentence, denial: Denial, state: ReadingState): CompiledRow[] {
  const candidates = candidateRows(sentence, denial.reach.start, denial.reach.end).filter(
    (row) =>
      !NONE_INDICATORS.has(row.indicator) && DENIABLE.test(row.indicator) && row.part === null,
  );
  const isNamed = ({ conditions }: NumberRow): boolean =>
    state.scene.allows(conditions, state.options.year);
  const whole = candidates.find(isNamed);
  if (whole !== undefined) return [whole.conditions];
  const found = new Map<string, CompiledRow>();
  for (const mark of denial.marks) {
    setScene(sentence, { reach: denial.reach, at: denial.at, marks: [mark] }, state);
    for (const other of denial.marks) state.scene.addNear(other);
    const row = candidates.find(isNamed);
    if (row !== undefined) found.set(row.indicator, row.conditions);
  }
  return [...found.values()];
}

function addZero(
  sentence: Sentence,
  { reach, at, marks }: Denial,
  row: CompiledRow,
  state: ReadingState,
): boolean {
  setScene(sentence, { reach, at, marks }, state);
  const none: Quantity = {
    start: at.start,
    end: at.end,
    text: '',
    value: 0,
    low: 0,
    high: 0,
    unit: null,
    qualifier: 'exact',
  };
  const scope = readScope(sentence, state.scene, { quantity: none, dated: false }, state.options);
  if (scope.kind === 'none') return false;
  const note =
    scope.kind === 'part' ? scope.note : readSubject(sentence, at.start, state.options.issuer);
  state.statements.push({
    indicator: row.indicator,
    value: 0,
    low: 0,
    high: 0,
    qualifier: 'exact',
    statedAs: 'words',
    scope: note === null ? 'total' : 'part',
    scopeNote: note,
    rule: row.id,
    start: firstWord(sentence, reach.start),
    end: reach.end,
  });
  return true;
}

const ETC_WAYS = termId('etcChannels');
const WAYS = (['mail', 'fax', 'inPerson', 'online', 'website', 'hotline'] as const).map(termId);

/** 通过电话、网络、来信等方式提出的申请: a list of ways with 等 at its end names no one of them. */
function isNoWay(mark: TermMark): boolean {
  return mark.terms.includes(REQUEST) || !mark.terms.some((id) => WAYS.includes(id));
}

/** The marks in reach; a request that is only the cause of a review counts as no request. */
function marksInReach(sentence: Sentence, reach: Reach): TermMark[] {
  const { terms } = sentence;
  const marks: TermMark[] = [];
  let caused = false;
  for (let index = firstMark(terms, reach.start); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= reach.end) break;
    if (mark.start < reach.start) continue;
    const isCause =
      mark.terms.includes(REQUEST) && (caused || leadsToRemedy(terms, index, reach.end));
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

function setScene(sentence: Sentence, { reach, at, marks }: Denial, state: ReadingState): void {
  const { scene } = state;
  const { terms } = sentence;
  scene.clear();
  for (const mark of marks) scene.addLocal(mark);
  const first = firstMark(terms, reach.start);
  for (let index = first - 1; index >= 0 && index > first - NEAR_MARKS; index--) {
    const mark = terms[index];
    if (mark !== undefined && mark.end <= at.start) scene.addNear(mark);
  }
  if (state.topic !== null) scene.addTopic(state.topic);
  for (const topic of state.sectionTopics) scene.addTopic(topic);
}

/** 申请行政复议 and 申请引起的行政复议: the request is not what there was none of. */
function leadsToRemedy(terms: readonly TermMark[], index: number, end: number): boolean {
  const mark = terms[index];
  const next = terms[index + 1];
  if (mark === undefined || next === undefined || next.start >= end) return false;
  if (next.start === mark.end && next.terms.some((id) => REMEDY_IDS.includes(id))) return true;
  return (
    next.start <= mark.end + 1 && next.terms.includes(CAUSE) && remedyFollows(terms, index + 1, end)
  );
}

function remedyFollows(terms: readonly TermMark[], index: number, end: number): boolean {
  for (let at = index + 1; at < terms.length && at < index + 12; at++) {
    const mark = terms[at];
    if (mark === undefined || mark.start >= end) return false;
    if (mark.terms.some((id) => REMEDY_IDS.includes(id))) return true;
  }
  return false;
}

/** Reads 无。 under a heading as none of what the heading names. */
function addBare(sentence: Sentence, heading: string, state: ReadingState): void {
  const marks: TermMark[] = [];
  findTerms(heading, 0, heading.length, marks);
  const named = new Sentence(
    {
      text: heading,
      start: 0,
      end: heading.length,
      quantities: [],
      stops: [],
      fresh: sentence.fresh,
      cues: cuesOf(heading),
    },
    marks,
  );
  const end = markOf(heading.length, heading.length, []);
  const before = state.statements.length;
  addZeros(named, { start: 0, end: heading.length }, end, state);
  for (let index = before; index < state.statements.length; index++) {
    const statement: Statement | undefined = state.statements[index];
    if (statement === undefined) continue;
    state.statements[index] = {
      ...statement,
      start: firstWord(sentence, sentence.start),
      end: sentence.end,
    };
  }
}

function firstWord(sentence: Sentence, from: number): number {
  let at = from;
  while (at < sentence.end && ' \t,、:;'.includes(sentence.text.charAt(at))) at++;
  return at;
}
