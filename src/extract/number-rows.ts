import { indicatorRows } from '../tables/indicators/index.js';
import { type IndicatorRow, unitClasses } from '../tables/indicators/row.js';
import type { Quantity } from '../types.js';
import { traitsOf } from './indicator-traits.js';
import { type Place, stopAfter } from './locate-number.js';
import { hasNumber, numberFrom } from './negation.js';
import type { Sentence } from './read-sentences.js';
import { termId } from './read-terms.js';
import { type CompiledRow, compileConditions, isCovered } from './scene.js';
import { firstMark } from './search-sorted.js';

/** A row of the table of counted indicators, ready to be matched. */
export interface NumberRow extends CompiledRow {
  readonly row: IndicatorRow;
  readonly units: ReadonlySet<string>;
  readonly ahead: readonly number[];
  readonly notAhead: readonly number[];
  readonly order: number;
}

const UNIT_SETS = new Map(
  Object.entries(unitClasses).map(([name, words]) => [name, new Set<string>(words)]),
);
const ROWS: readonly NumberRow[] = indicatorRows.map((row, order) => ({
  ...compileConditions(row, row.local),
  row,
  order,
  ahead: (row.ahead ?? []).map(termId),
  notAhead: (row.notAhead ?? []).map(termId),
  units: UNIT_SETS.get(row.units) ?? new Set(),
}));
const ROWS_BY_TERM = indexRows(ROWS);
const HAN = /\p{Script=Han}/u;
/** Units so general that a noun behind them that is no term is what is counted: 5个环节. */
const GENERAL_UNITS = ['个', '项', '类', '种', '家'];
/** 依申请公开4次: small reports count their requests so. */
const ON_REQUEST = /(?:^|[,;:、年])依申请公开(?:政府信息)?(?:共|为|:)?$/u;
/** A number that goes on behind a stray comma or space. */
const BROKEN = /^[,.] ?\d/u;
const THING = termId('thing');
const CARRIED = termId('carriedForward');
const AHEAD_MARKS = 12;

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

/** For each term of the marks between `from` and `to` the rows whose first group has it, in table order. */
export function candidateLists(
  sentence: Sentence,
  from: number,
  to: number,
): readonly (readonly NumberRow[])[] {
  const lists: (readonly NumberRow[])[] = [];
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    if (mark.start < from) continue;
    for (const id of mark.terms) {
      const rows = ROWS_BY_TERM.get(id);
      if (rows !== undefined && !lists.includes(rows)) lists.push(rows);
    }
  }
  return lists;
}

/** The rows of the lists, in table order. */
export function candidateRows(sentence: Sentence, from: number, to: number): NumberRow[] {
  const rows = new Set(candidateLists(sentence, from, to).flat());
  return [...rows].sort((a, b) => a.order - b.order);
}

/** The first row of the table that is in a list and accepted. */
export function firstRow(
  lists: readonly (readonly NumberRow[])[],
  accepts: (row: NumberRow) => boolean,
): NumberRow | null {
  let best: NumberRow | null = null;
  for (const rows of lists) {
    for (const row of rows) {
      if (best !== null && row.order >= best.order) break;
      if (!accepts(row)) continue;
      best = row;
      break;
    }
  }
  return best;
}

/** Whether the words around the number are what the row asks for. */
export function fits(
  candidate: NumberRow,
  sentence: Sentence,
  place: Place,
  quantity: Quantity,
): boolean {
  return (
    !countsThings(sentence, quantity) &&
    hasAhead(candidate, sentence, quantity) &&
    hasCover(candidate, sentence, place, quantity)
  );
}

/** Whether the row counts in the number's unit. */
export function hasUnit(candidate: NumberRow, quantity: Quantity, sentence: Sentence): boolean {
  if (quantity.unit === '次' && traitsOf(candidate.indicator).isCasesOnly) {
    return ON_REQUEST.test(sentence.text.slice(sentence.start, quantity.start));
  }
  if (quantity.unit !== null) return candidate.units.has(quantity.unit);
  if (
    candidate.row.units === 'share' ||
    BROKEN.test(sentence.text.slice(quantity.end, quantity.end + 3))
  )
    return false;
  if (candidate.row.units === 'money') return quantity.value === 0;
  return quantity.end >= sentence.end || !HAN.test(sentence.text.charAt(quantity.end));
}

function countsThings(sentence: Sentence, quantity: Quantity): boolean {
  if (quantity.unit === null || !GENERAL_UNITS.includes(quantity.unit)) return false;
  if (quantity.end >= sentence.end || !HAN.test(sentence.text.charAt(quantity.end))) return false;
  const mark = sentence.terms[firstMark(sentence.terms, quantity.end)];
  if (mark === undefined || mark.start !== quantity.end) return true;
  return mark.terms.includes(THING);
}

/** The terms that must, and those that must not, follow in the sentence before the next number. */
function hasAhead(candidate: NumberRow, sentence: Sentence, quantity: Quantity): boolean {
  const { ahead, notAhead } = candidate;
  if (ahead.length === 0 && notAhead.length === 0) return true;
  const { terms } = sentence;
  const first = firstMark(terms, quantity.end);
  let found = false;
  for (let index = first; index < terms.length && index < first + AHEAD_MARKS; index++) {
    const mark = terms[index];
    if (mark === undefined) break;
    if (mark.terms.some((id) => notAhead.includes(id))) return false;
    const counted =
      mark.terms.includes(CARRIED) && hasNumber(sentence, mark.end, stopAfter(sentence, mark.end));
    if (!counted && mark.terms.some((id) => ahead.includes(id))) found = true;
  }
  return found || ahead.length === 0;
}

/** Whether the words between the key term, or the beginning of the clause, and the number are all known. */
function hasCover(
  candidate: NumberRow,
  sentence: Sentence,
  place: Place,
  quantity: Quantity,
): boolean {
  const { covered } = candidate.row;
  if (covered === undefined || place.crossed) return true;
  const to = Math.min(quantity.start, Math.max(place.tail, place.head));
  const end = place.tail > place.head && place.tail <= quantity.start ? to : quantity.start;
  const from = covered === 'key' ? lastKeyEnd(candidate, sentence, place, end) : place.head;
  if (!isCovered(sentence, from, end)) return false;
  return (
    place.tail > quantity.end ||
    quantity.end >= sentence.end ||
    !HAN.test(sentence.text.charAt(quantity.end)) ||
    isKnown(sentence, quantity.end) ||
    sentence.quantities[numberFrom(sentence, quantity.end)]?.start === quantity.end
  );
}

function lastKeyEnd(candidate: NumberRow, sentence: Sentence, place: Place, to: number): number {
  const keys = candidate.groups[0] ?? [];
  const { terms } = sentence;
  let from = place.head;
  for (let index = firstMark(terms, place.head); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    if (keys.some((id) => mark.terms.includes(id))) from = mark.end;
  }
  return from;
}

/** Whether known vocabulary, not an unknown noun, stands at the offset. */
function isKnown(sentence: Sentence, at: number): boolean {
  return sentence.terms[firstMark(sentence.terms, at)]?.start === at;
}
