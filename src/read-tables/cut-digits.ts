import type { TableCell } from '../types.js';
import type { Piece } from './pieces.js';

/** A row whose cells were printed without anything between them. */
export interface GluedRow {
  readonly row: string;
  readonly piece: Piece;
}

/** A row cut into its cells; null where more than one cut is possible. */
export interface CutRow {
  readonly row: string;
  readonly all: Piece;
  readonly pieces: readonly Piece[] | null;
}

const COLUMNS = 7;
/** More ways than these to cut a row say nothing. */
const MOST_CUTS = 4000;
const LONGEST = 28;
/** Cuts tried before a string is given up: no printed row comes near. */
const MOST_TRIES = 60_000;
const DIGITS = 9;
const MOST_WAYS = 20_000;
const ROUNDS = 3;

/**
 * All ways to cut a string of digits into `count` numbers whose last is the sum of the others. Numbers have no leading zeros.
 */
export function cutsOf(text: string, count: number): number[][] {
  const cuts: number[][] = [];
  if (text.length > LONGEST) return cuts;
  let tries = 0;
  const walk = (from: number, parts: readonly number[], sum: number): void => {
    if (cuts.length > MOST_CUTS || tries++ > MOST_TRIES) return;
    if (parts.length === count - 1) {
      const rest = text.slice(from);
      const isNumber = rest.length > 0 && (rest.length === 1 || rest.charCodeAt(0) !== 48);
      if (isNumber && Number(rest) === sum) cuts.push([...parts, sum]);
      return;
    }
    const longest = text.charCodeAt(from) === 48 ? 1 : DIGITS;
    const room = text.length - from - (count - parts.length - 1);
    for (let length = 1; length <= Math.min(longest, room); length++) {
      const part = Number(text.slice(from, from + length));
      walk(from + length, [...parts, part], sum + part);
    }
  };
  walk(0, [], 0);
  return tries > MOST_TRIES ? [] : cuts;
}

/** Results of the table, which add up to its total column by column. */
const NOT_A_RESULT = new Set(['new', 'carried_over', 'total', 'carried_forward']);

/** Cuts glued rows: by the sum of the row, then by the sums of the columns. */
export function cutRows(
  rows: readonly GluedRow[],
  cells: ReadonlyMap<string, TableCell>,
  columns: readonly string[],
): CutRow[] {
  if (rows.length === 0) return [];
  const options = new Map<string, readonly (readonly number[])[]>();
  for (const { row, piece } of rows) options.set(row, cutsOf(piece.text, COLUMNS));
  addKnown(options, cells, columns);
  narrow(options);
  return rows.map(({ row, piece }) => {
    const [cut, second] = options.get(row) ?? [];
    if (cut === undefined || second !== undefined) return { row, all: piece, pieces: null };
    return { row, all: piece, pieces: piecesOf(piece, cut) };
  });
}

/** The parts of a piece that was cut into these numbers. */
export function piecesOf(piece: Piece, cut: readonly number[]): Piece[] {
  let { start } = piece;
  return cut.map((value) => {
    const text = String(value);
    const part = { ...piece, text, start, end: start + text.length };
    start = part.end;
    return part;
  });
}

/** Rows that were read without cutting take part in the sums. */
function addKnown(
  options: Map<string, readonly (readonly number[])[]>,
  cells: ReadonlyMap<string, TableCell>,
  columns: readonly string[],
): void {
  for (const path of cells.keys()) {
    const row = path.slice(0, path.lastIndexOf('.'));
    if (options.has(row)) continue;
    const values = columns.map((column) => cells.get(`${row}.${column}`)?.value ?? 0);
    options.set(row, [values]);
  }
}

/** Leaves the cuts that the identities of the table allow. */
function narrow(options: Map<string, readonly (readonly number[])[]>): void {
  const results = [...options.keys()].filter((row) => !NOT_A_RESULT.has(row));
  for (let round = 0; round < ROUNDS; round++) {
    closeSum(options, results, ['total']);
    closeSum(options, ['new', 'carried_over'], ['total', 'carried_forward']);
  }
}

/** Left rows add up to right rows, column by column: if that leaves one cut for each open row, those stay. */
function closeSum(
  options: Map<string, readonly (readonly number[])[]>,
  left: readonly string[],
  right: readonly string[],
): void {
  const all = [...left, ...right];
  if (all.some((row) => (options.get(row)?.length ?? 0) === 0)) return;
  const open = all.filter((row) => options.get(row)?.length !== 1);
  const ways = open.reduce((product, row) => product * (options.get(row)?.length ?? 1), 1);
  if (open.length === 0 || ways > MOST_WAYS) return;
  const sign = (row: string): number => (left.includes(row) ? 1 : -1);
  const rest = Array.from({ length: COLUMNS }, (_, column) =>
    all.reduce((sum, row) => {
      const cuts = options.get(row) ?? [];
      return cuts.length === 1 ? sum + sign(row) * (cuts[0]?.[column] ?? 0) : sum;
    }, 0),
  );
  const found: (readonly (readonly number[])[])[] = [];
  const walk = (
    index: number,
    sums: readonly number[],
    chosen: readonly (readonly number[])[],
  ): void => {
    const row = open[index];
    if (row === undefined) {
      if (sums.every((sum) => sum === 0)) found.push(chosen);
      return;
    }
    for (const cut of options.get(row) ?? []) {
      const next = sums.map((sum, column) => sum + sign(row) * (cut[column] ?? 0));
      walk(index + 1, next, [...chosen, cut]);
    }
  };
  walk(0, rest, []);
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  for (const [index, row] of open.entries()) {
    const cut = only[index];
    if (cut !== undefined) options.set(row, [cut]);
  }
}

/** All ways to cut a string of digits into `count` numbers without leading zeros. */
export function splitsOf(text: string, count: number): number[][] {
  const splits: number[][] = [];
  if (text.length > DIGITS * 2 || text.length < count) return splits;
  const walk = (from: number, parts: readonly number[]): void => {
    const left = count - parts.length;
    if (left === 0) {
      if (from === text.length) splits.push([...parts]);
      return;
    }
    const longest = text.charCodeAt(from) === 48 ? 1 : text.length - from - left + 1;
    for (let length = 1; length <= longest; length++) {
      walk(from + length, [...parts, Number(text.slice(from, from + length))]);
    }
  };
  walk(0, []);
  return splits;
}
