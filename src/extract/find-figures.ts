import { indicatorRows } from '../tables/indicators/index.js';
import { type IndicatorRow, type Topic, unitClasses } from '../tables/indicators/row.js';
import type { Qualifier, Quantity, SectionKey } from '../types.js';
import { findImplied } from './find-implied.js';
import { findZeros } from './find-zeros.js';
import { locateNumber, type Place } from './locate-number.js';
import { readSentences, type Sentence } from './read-sentences.js';
import { type CompiledRow, compileConditions, isCovered, Scene } from './scene.js';
import { isCumulative, readScope, readSubject, type ScopeOptions } from './scope.js';
import { firstMark } from './search-sorted.js';
import { splitShares } from './split-shares.js';
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

interface NumberRow extends CompiledRow {
  readonly row: IndicatorRow;
  readonly units: ReadonlySet<string>;
  readonly order: number;
}

const UNIT_SETS = new Map(
  Object.entries(unitClasses).map(([name, words]) => [name, new Set<string>(words)]),
);
const ROWS: readonly NumberRow[] = indicatorRows.map((row, order) => ({
  ...compileConditions(row, row.local),
  row,
  order,
  units: UNIT_SETS.get(row.units) ?? new Set(),
}));
const ROWS_BY_TERM = indexRows(ROWS);
/** How many wordings before a number are looked at beyond its clause. */
const NEAR_MARKS = 40;
const CUMULATIVE_DISCLOSURE = 'disclosure.cumulative';

/** Rows by the terms of their first group, in table order. */
function indexRows(rows: readonly NumberRow[]): ReadonlyMap<number, readonly NumberRow[]> {
  const index = new Map<number, NumberRow[]>();
  for (const row of rows) {
    for (const id of row.groups[0] ?? []) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [row]);
      else list.push(row);
    }
  }
  return index;
}

/** State that the reading of one text carries from sentence to sentence. */
export interface ReadingState {
  readonly scene: Scene;
  readonly options: ScopeOptions;
  readonly sectionTopics: readonly Topic[];
  readonly section: SectionKey | null;
  readonly heading: string | null;
  readonly statements: Statement[];
  topic: Topic | null;
  /** The count that a later sentence may say all of. */
  lastCount: Statement | null;
}

/** Reads the figures that a text states. */
export function findFigures(text: string, options: FigureOptions = {}): FigureReading {
  const state: ReadingState = {
    scene: new Scene(),
    options: { year: options.year ?? null, issuer: options.issuer ?? null },
    sectionTopics: [
      ...topicsOfSection(options.section ?? null),
      ...topicsOfHeading(options.heading ?? null),
    ],
    section: options.section ?? null,
    heading: options.heading ?? null,
    statements: [],
    topic: options.topic ?? null,
    lastCount: null,
  };
  for (const sentence of readSentences(text)) readSentence(sentence, state);
  return { statements: state.statements, topic: state.topic };
}

function readSentence(sentence: Sentence, state: ReadingState): void {
  const from = state.statements.length;
  for (let index = 0; index < sentence.quantities.length; index++) {
    const shares = splitShares(sentence, index);
    if (shares === null) {
      readNumber(sentence, index, locateNumber(sentence, index), state);
      continue;
    }
    for (const share of shares) readNumber(sentence, share.index, share.place, state);
    index = Math.max(index, ...shares.map((share) => share.index));
  }
  findZeros(sentence, state);
  findImplied(sentence, state, from);
  state.statements.splice(from, Number.POSITIVE_INFINITY, ...inOrder(state.statements.slice(from)));
}

function inOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => a.start - b.start || a.end - b.end);
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
    if (mark.start >= place.head) scene.addLocal(mark);
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
  if (state.topic !== null) scene.addTopic(state.topic);
  for (const topic of state.sectionTopics) scene.addTopic(topic);
}

/** Rows whose first group has a term of the marks between `from` and `to`, in table order. */
function candidateRows(sentence: Sentence, from: number, to: number): NumberRow[] {
  const found = new Set<NumberRow>();
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    if (mark.start < from) continue;
    for (const id of mark.terms) for (const row of ROWS_BY_TERM.get(id) ?? []) found.add(row);
  }
  return [...found].sort((a, b) => a.order - b.order);
}

function readNumber(sentence: Sentence, index: number, place: Place, state: ReadingState): void {
  const quantity = sentence.quantities[index];
  if (quantity === undefined) return;
  const candidates = candidateRows(sentence, place.head, place.tail);
  if (candidates.length === 0) return;
  setScene(sentence, place, quantity.start, state);
  const cumulative = isCumulative(sentence, state.scene, quantity, state.options);
  for (const candidate of candidates) {
    if (!hasUnit(candidate, quantity, sentence)) continue;
    if (!state.scene.allows(candidate, state.options.year)) continue;
    if (!hasCover(candidate, sentence, place, quantity)) continue;
    addNumber(sentence, place, { quantity, candidate, cumulative }, state);
    return;
  }
}

function hasUnit(candidate: NumberRow, quantity: Quantity, sentence: Sentence): boolean {
  if (quantity.unit !== null)
    return candidate.units.has(quantity.unit) || quantity.unit.length === 0;
  if (candidate.row.units === 'share') return false;
  if (candidate.row.units === 'money') return quantity.value === 0;
  return quantity.end >= sentence.end || !HAN.test(sentence.text.charAt(quantity.end));
}

const HAN = /\p{Script=Han}/u;

/** Whether the words between the key term, or the beginning of the clause, and the number are all known. */
function hasCover(
  candidate: NumberRow,
  sentence: Sentence,
  place: Place,
  quantity: Quantity,
): boolean {
  const { covered } = candidate.row;
  if (covered === undefined) return true;
  let from = place.head;
  if (covered === 'key') {
    const keys = candidate.groups[0] ?? [];
    const { terms } = sentence;
    for (let index = firstMark(terms, place.head); index < terms.length; index++) {
      const mark = terms[index];
      if (mark === undefined || mark.start >= quantity.start) break;
      if (keys.some((id) => mark.terms.includes(id))) from = mark.end;
    }
  }
  if (!isCovered(sentence, from, quantity.start)) return false;
  const next = sentence.text.charAt(quantity.end);
  return (
    place.tail > quantity.end ||
    quantity.end >= sentence.end ||
    !HAN.test(next) ||
    nextIsVerb(sentence, quantity.end)
  );
}

/** Whether known vocabulary, not an unknown noun, follows the number. */
function nextIsVerb(sentence: Sentence, at: number): boolean {
  const mark = sentence.terms[firstMark(sentence.terms, at)];
  return mark !== undefined && mark.start === at;
}

interface Match {
  readonly quantity: Quantity;
  readonly candidate: NumberRow;
  readonly cumulative: boolean;
}

/** Indicators that list events of the whole jurisdiction: the office that a case is brought against is no scope. */
const EVENTS_ANYWHERE = /^(?:reconsideration|litigation)\./u;

function addNumber(sentence: Sentence, place: Place, match: Match, state: ReadingState): void {
  const { quantity, candidate } = match;
  let { indicator } = candidate;
  const scope = readScope(sentence, state.scene, { head: place.head, quantity }, state.options);
  if (scope.kind === 'none') return;
  let note = scope.kind === 'part' ? scope.note : (candidate.row.part ?? null);
  if (match.cumulative) {
    if (indicator === 'disclosure.total') indicator = CUMULATIVE_DISCLOSURE;
    else if (SUMMED.test(indicator)) note ??= 'cumulative';
  }
  if (note === null && !EVENTS_ANYWHERE.test(indicator)) {
    note = readSubject(sentence, quantity.start, state.options);
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

/** Indicators that 累计 turns into a sum over years. */
const SUMMED = /^(?:website\.visits|disclosure\.)/u;

/** Beginning of the first word of the clause: spaces and stray signs are left out. */
function firstWord(sentence: Sentence, from: number, to: number): number {
  let at = from;
  while (at < to && LEADING.includes(sentence.text.charAt(at))) at++;
  return at;
}

const LEADING = ' ,、:;()\t';
