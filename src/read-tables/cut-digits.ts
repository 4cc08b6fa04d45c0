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
const LONGEST = 40;
const DIGITS = 9;

/**
 * All ways to cut a string of digits into `count` numbers whose last is the sum of the others. Numbers have no leading zeros.
 */
export function cutsOf(text: string, count: number): number[][] {
  const cuts: number[][] = [];
  if (text.length > LONGEST) return cuts;
  const walk = (from: number, parts: readonly number[], sum: number): void => {
    if (cuts.length > MOST_CUTS) return;
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
  return cuts;
}

/** Results of the table, which add up to its total column by column. */
const NOT_A_RESULT = new Set(['new', 'carried_over', 'total', 'carried_forward']);

/** Cuts glued rows: by the sum of the row, then by the sums of the columns. */
export function cutRows(
  rows: readonly GluedRow[],
  cells: ReadonlyMap<string, TableCell>,
): CutRow[] {
  if (rows.length === 0) return [];
  const options = rows.map(({ piece }) => cutsOf(piece.text, COLUMNS));
  if (cells.size === 0) narrow(rows, options);
  return rows.map(({ row, piece }, index) => {
    const [cut, second] = options[index] ?? [];
    if (cut === undefined || second !== undefined) return { row, all: piece, pieces: null };
    let start = piece.start;
    const pieces = cut.map((value) => {
      const text = String(value);
      const part = { ...piece, text, start, end: start + text.length };
      start += text.length;
      return part;
    });
    return { row, all: piece, pieces };
  });
}

/** Leaves the cuts that the identities of the table allow while only one row at a time is open. */
function narrow(rows: readonly GluedRow[], options: number[][][]): void {
  const at = new Map(rows.map(({ row }, index) => [row, index] as const));
  for (let round = 0; round < 4; round++) {
    const results = rows.flatMap(({ row }, index) => (NOT_A_RESULT.has(row) ? [] : [index]));
    const total = at.get('total');
    if (total !== undefined) closeSum(options, results, [total]);
    const sides = ['new', 'carried_over', 'total', 'carried_forward'].map((row) => at.get(row));
    const [fresh, over, done, forward] = sides;
    if (fresh !== undefined && over !== undefined && done !== undefined && forward !== undefined) {
      closeSum(options, [fresh, over], [done, forward]);
    }
  }
}

/** Left rows add up to right rows, column by column: if one row is open, only the cuts that close the sum stay. */
function closeSum(options: number[][][], left: readonly number[], right: readonly number[]): void {
  const all = [...left, ...right];
  const open = all.filter((index) => options[index]?.length !== 1);
  const [only] = open;
  if (only === undefined || open.length !== 1) return;
  const sign = (index: number): number => (left.includes(index) ? 1 : -1);
  const rest = Array.from({ length: COLUMNS }, (_, column) =>
    all.reduce((sum, index) => {
      if (index === only) return sum;
      return sum + sign(index) * (options[index]?.[0]?.[column] ?? 0);
    }, 0),
  );
  const kept = (options[only] ?? []).filter((cut) =>
    cut.every((value, column) => value * sign(only) + (rest[column] ?? 0) === 0),
  );
  if (kept.length === 1) options[only] = kept;
}
