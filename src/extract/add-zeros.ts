import { noneRows } from '../tables/indicators/index.js';
import type { Quantity } from '../types.js';
import { deniedMarks, type Reach } from './denied-marks.js';
import { candidateRows, type NumberRow } from './number-rows.js';
import { readSubject } from './read-subject.js';
import { type TermMark, termId } from './read-terms.js';
import type { ReadingState } from './reading-state.js';
import { type CompiledRow, compileConditions } from './scene.js';
import { readScope } from './scope.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';

const ROWS = noneRows.map((row) => compileConditions(row, row.terms));
const NONE_INDICATORS = new Set(ROWS.map((row) => row.indicator));
/** Indicators that a word for none can deny by naming them. */
const DENIABLE =
  /^(?:requests\.received\.|requests\.replied\.|requests\.concluded\.extended|(?:reconsideration|litigation)\.(?:pending|upheld|other)|institution\.|training\.(?:sessions|meetings)|interaction\.letters|access\.|disclosure\.(?:gazette|weibo|wechat|normative_documents|other_channels)$|response\.(?:social|other|interp|press_conferences_by|interviews_by))/u;
const FAULT = termId('fault');
const NEAR_MARKS = 30;
const LEADING = ' \t,、:;';

/** How many denials the words on the scene would make. */
export function countDenied(state: ReadingState): number {
  return ROWS.filter((row) => state.scene.allows(row, state.options.year)).length;
}

/** Words that are denied, and the word that denies them. */
interface Denial {
  readonly reach: Reach;
  readonly at: TermMark;
  readonly marks: readonly TermMark[];
}

/** Adds a zero for each row whose terms stand in the reach; says whether there was one. */
export function addZeros(
  sentence: Sentence,
  reach: Reach,
  at: TermMark,
  state: ReadingState,
): boolean {
  const marks = deniedMarks(sentence, reach);
  setScene(sentence, { reach, at, marks }, state);
  const rows: CompiledRow[] = ROWS.filter((row) => state.scene.allows(row, state.options.year));
  if (rows.length === 0 && !state.scene.isLocal(FAULT))
    rows.push(...countedRows(sentence, { reach, at, marks }, state));
  let added = false;
  for (const row of rows) added = addZero(sentence, { reach, at, marks }, row, state) || added;
  return added;
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
    start: firstWordFrom(sentence, reach.start),
    end: reach.end,
  });
  return true;
}

/** Puts the denied words on the scene, and those before them in the sentence near it. */
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

/** Beginning of the first word from `from`: spaces and stray signs are left out. */
export function firstWordFrom(sentence: Sentence, from: number): number {
  let at = from;
  while (at < sentence.end && LEADING.includes(sentence.text.charAt(at))) at++;
  return at;
}
