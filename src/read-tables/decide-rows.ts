import { APPLICANT_COLUMNS, RESULTS } from '../tables/checks.js';
import type { TableCell } from '../types.js';
import type { Piece } from './pieces.js';
import { agreedPieces, type Bounds, type Reading, readingsOf } from './row-readings.js';
import { type Budget, type Identity, supportedWays } from './solve-columns.js';

/** A row of the requests table whose words do not say which column each stands in. */
export interface OpenRow {
  readonly row: string;
  /** Its official wording. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** What the table leaves no doubt about: a piece a column, null where several are possible. */
export interface DecidedRow extends OpenRow {
  readonly cells: readonly (Piece | null)[];
}

const MOST_READINGS = 3000;
/** Numbers looked at in one table: real ones need a hundredth of it. */
const MOST_WORK = 3_000_000;
/** A row whose sum is broken has many more. */
const MOST_BROKEN = 40_000;
const TOTAL = APPLICANT_COLUMNS.length;
const SPLIT_IN_TWO = ['other', 'other.no_amendment', 'other.unpaid_fee', 'other.other'];

interface TableRow {
  readonly row: string;
  readonly pieces: readonly Piece[] | null;
  /** The readings that add up; null where there are too many to tell. */
  readonly readings: readonly Reading[] | null;
}

/** Decides open rows by their sums and by those of the columns: whatever all readings of the table agree on. */
export function decideRows(
  open: readonly OpenRow[],
  cells: ReadonlyMap<string, TableCell>,
  columns: readonly string[],
  unfilled: ReadonlySet<string>,
): DecidedRow[] {
  if (open.length === 0) return [];
  const reader = new RowReader(open, columns.length);
  const rows: TableRow[] = open.map(({ row, pieces }) => ({
    row,
    pieces,
    readings: reader.closing(pieces),
  }));
  const known = knownRows(open, cells, columns, unfilled);
  const table = known === null ? rows : [...rows, ...known];
  const whole = known !== null && isWholeForm(table) ? readTogether(table, reader) : null;
  return open.map((one, index) => {
    const readings = whole?.[index] ?? rows[index]?.readings ?? [];
    return { ...one, cells: agreedPieces(one.pieces, readings, columns.length) };
  });
}

/** Reads the words of rows by what the table shows of its printing. */
class RowReader {
  private readonly columns: number;
  /** Some row has too few digits to fill its columns: cells without a trace between digits that ran together. */
  private readonly losesBlanks: boolean;

  constructor(open: readonly OpenRow[], columns: number) {
    this.columns = columns;
    this.losesBlanks = open.some(
      ({ pieces }) => pieces.length === 1 && (pieces[0]?.text.length ?? 0) < columns,
    );
  }

  closing(pieces: readonly Piece[]): readonly Reading[] | null {
    return this.read(pieces, this.columns > TOTAL, MOST_READINGS);
  }

  /** Readings whether they add up or not, with one column at most outside of what the other rows leave room for. */
  broken(pieces: readonly Piece[], bounds: readonly Bounds[]): readonly Reading[] | null {
    return this.read(pieces, false, MOST_BROKEN, bounds);
  }

  private read(
    pieces: readonly Piece[],
    closes: boolean,
    most: number,
    bounds?: readonly Bounds[],
  ): readonly Reading[] | null {
    const texts = pieces.map(({ text }) => text);
    const rules = {
      columns: this.columns,
      block: closes ? this.columns : 0,
      most,
      ...(bounds === undefined ? {} : { bounds }),
    };
    if (pieces.length === 1 || this.losesBlanks) {
      return readingsOf(texts, { ...rules, splits: true, blanks: this.losesBlanks });
    }
    const split = readingsOf(texts, { ...rules, splits: true, blanks: false });
    const spaced = readingsOf(texts, { ...rules, splits: false, blanks: true });
    return split === null || spaced === null ? null : [...spaced, ...split];
  }
}

/** The rows that were read cell by cell, and those without a word; null where one of them lacks a cell. */
function knownRows(
  open: readonly OpenRow[],
  cells: ReadonlyMap<string, TableCell>,
  columns: readonly string[],
  unfilled: ReadonlySet<string>,
): TableRow[] | null {
  const names = new Set<string>();
  for (const path of cells.keys()) names.add(path.slice(0, path.lastIndexOf('.')));
  const rows: TableRow[] = [];
  const blank = { values: columns.map(() => null), lengths: [] };
  for (const row of unfilled) {
    if (names.has(row) || open.some((one) => one.row === row)) continue;
    rows.push({ row, pieces: null, readings: [blank] });
  }
  for (const { row } of open) names.delete(row);
  for (const row of names) {
    const values: (number | null)[] = [];
    for (const column of columns) {
      const cell = cells.get(`${row}.${column}`);
      if (cell === undefined) return null;
      values.push(cell.value);
    }
    rows.push({ row, pieces: null, readings: [{ values, lengths: [] }] });
  }
  return rows;
}

/** Whether no row of the form is missing, so that its columns must add up. */
function isWholeForm(table: readonly TableRow[]): boolean {
  const names = new Set(table.map(({ row }) => row));
  if (names.size !== table.length || table.some(({ readings }) => readings === null)) return false;
  const fixed = [...RESULTS.filter((row) => !SPLIT_IN_TWO.includes(row)), 'total'];
  const balance = ['new', 'carried_over', 'carried_forward'];
  const others = SPLIT_IN_TWO.filter((row) => names.has(row)).length;
  return [...fixed, ...balance].every((row) => names.has(row)) && (others === 1 || others === 3);
}

/** The readings of each row that are part of a reading of the whole table; null where the table does not add up. */
function readTogether(
  table: readonly TableRow[],
  reader: RowReader,
): readonly (readonly Reading[])[] | null {
  const columns = table[0]?.readings?.[0]?.values.length ?? TOTAL;
  const choices = table.map(({ readings }) => readings ?? []);
  const budget = { left: MOST_WORK };
  const unread = choices.flatMap((readings, row) => (readings.length === 0 ? [row] : []));
  if (unread.length === 0) {
    const together = solve(choices, identitiesOf(table, columns, null), budget);
    if (together !== 'none') return together === 'unknown' ? null : together;
  }
  if (unread.length > 1) return null;
  return readWithSlip(table, choices, reader, { slipped: unread[0] ?? null, budget });
}

/** As above where one cell is misprinted: the sums that it is part of are left out, for each cell that it could be. */
function readWithSlip(
  table: readonly TableRow[],
  choices: readonly (readonly Reading[])[],
  reader: RowReader,
  { slipped, budget }: { readonly slipped: number | null; readonly budget: Budget },
): readonly (readonly Reading[])[] | null {
  const columns = choices.reduce((most, [first]) => Math.max(most, first?.values.length ?? 0), 0);
  const found = choices.map(() => new Map<string, Reading>());
  for (const [row, { pieces }] of table.entries()) {
    if (slipped !== null && row !== slipped) continue;
    const own =
      pieces === null
        ? choices[row]
        : reader.broken(pieces, boundsOf(choices, row, identitiesOf(table, columns, null)));
    if (own === null || own === undefined) return null;
    const withOwn = choices.map((readings, at) => (at === row ? own : readings));
    for (let column = 0; column < columns; column++) {
      const together = solve(withOwn, identitiesOf(table, columns, { row, column }), budget);
      if (together === 'unknown') return null;
      if (together === 'none') continue;
      for (const [at, readings] of together.entries()) {
        for (const reading of readings) found[at]?.set(reading.values.join(), reading);
      }
    }
  }
  return found.some(({ size }) => size === 0) ? null : found.map((one) => [...one.values()]);
}

function solve(
  choices: readonly (readonly Reading[])[],
  identities: readonly Identity[],
  budget: Budget,
): readonly (readonly Reading[])[] | 'none' | 'unknown' {
  const numbers = choices.map((readings) =>
    readings.map(({ values }) => values.map((value) => value ?? 0)),
  );
  const outcome = supportedWays(numbers, identities, budget);
  if (typeof outcome === 'string') return outcome;
  return outcome.map((ways, row) => ways.flatMap((way) => choices[row]?.[way] ?? []));
}

/** What the other rows leave room for in each column of a row, by identities that it is part of. */
function boundsOf(
  choices: readonly (readonly Reading[])[],
  row: number,
  identities: readonly Identity[],
): Bounds[] {
  const bounds: Bounds[] = [];
  for (const { column, terms } of identities) {
    const own = terms.find(([at]) => at === row);
    if (own === undefined) continue;
    let low = 0;
    let high = 0;
    for (const [at, sign] of terms) {
      if (at === row) continue;
      const values = (choices[at] ?? []).map(
        ({ values }) => -own[1] * sign * (values[column] ?? 0),
      );
      low += Math.min(...values);
      high += Math.max(...values);
    }
    const [least, most] = bounds[column] ?? [0, Number.POSITIVE_INFINITY];
    bounds[column] = [Math.max(least, low), Math.min(most, high)];
  }
  return bounds;
}

/** Where a cell is misprinted. */
interface Slip {
  readonly row: number;
  readonly column: number;
}

/** 总计 is the sum of the results, and 新收 and 结转 balance it, column by column; what a slip is part of is left out. */
function identitiesOf(
  table: readonly TableRow[],
  columns: number,
  slip: Slip | null,
): readonly Identity[] {
  const signs: readonly ((row: string) => 1 | -1 | 0)[] = [
    (row) => (row === 'total' ? -1 : RESULTS.includes(row) ? 1 : 0),
    (row) =>
      row === 'new' || row === 'carried_over'
        ? 1
        : row === 'total' || row === 'carried_forward'
          ? -1
          : 0,
  ];
  const identities: Identity[] = [];
  for (const signOf of signs) {
    const terms = table.flatMap(({ row }, index) => {
      const sign = signOf(row);
      return sign === 0 ? [] : [[index, sign] as const];
    });
    const isPart = terms.some(([row]) => row === slip?.row);
    for (let column = 0; column < columns; column++) {
      if (!(isPart && column === slip?.column)) identities.push({ column, terms });
    }
  }
  return identities;
}
