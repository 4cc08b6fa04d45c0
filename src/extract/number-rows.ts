import { indicatorRows } from '../tables/indicators/index.js';
import type { IndicatorRow } from '../tables/indicators/row.js';
import type { Term } from '../tables/indicators/terms.js';
import { traitsOf } from './indicator-traits.js';
import { TERM_COUNT, termId } from './read-terms.js';
import { classBit } from './row-units.js';
import { type CompiledRow, compileConditions } from './scene.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { type TermSet, termSet } from './term-set.js';

/** A row of the table of counted indicators, ready to be matched; every row has the same fields in the same order. */
export interface NumberRow {
  readonly id: `${string}/${string}`;
  readonly indicator: string;
  readonly order: number;
  readonly conditions: CompiledRow;
  /** The terms of the first group. */
  readonly keys: TermSet;
  /** Bit of its class of units. */
  readonly unit: number;
  readonly isCasesOnly: boolean;
  readonly ahead: TermSet | null;
  readonly notAhead: TermSet | null;
  readonly covered: 'key' | 'clause' | null;
  readonly part: string | null;
  readonly also: `${string}/${string}` | null;
}

const ROWS: readonly NumberRow[] = indicatorRows.map(compileRow);
const ROWS_BY_TERM = indexRows(ROWS);

function compileRow(row: IndicatorRow, order: number): NumberRow {
  const conditions = compileConditions(row, row.local);
  return {
    id: row.id,
    indicator: conditions.indicator,
    order,
    conditions,
    keys: termSet(conditions.groups[0]),
    unit: classBit(row.units),
    isCasesOnly: traitsOf(conditions.indicator).isCasesOnly,
    ahead: setOf(row.ahead),
    notAhead: setOf(row.notAhead),
    covered: row.covered ?? null,
    part: row.part ?? null,
    also: row.also ?? null,
  };
}

function setOf(names: readonly Term[] = []): TermSet | null {
  return names.length === 0 ? null : termSet(names.map(termId));
}

/** Rows by the terms of their first group, in table order; empty for a term that begins none. */
function indexRows(rows: readonly NumberRow[]): readonly (readonly NumberRow[])[] {
  const index: NumberRow[][] = Array.from({ length: TERM_COUNT }, () => []);
  for (const row of rows) {
    for (const id of row.conditions.groups[0] ?? []) index[id]?.push(row);
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
      const rows = ROWS_BY_TERM[id];
      if (rows !== undefined && rows.length > 0 && !lists.includes(rows)) lists.push(rows);
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
