import { parseCell } from './parse-cell.js';
import type { Piece } from './pieces.js';

/** One way to lay out the printed words of a row over its columns. */
export interface Reading {
  /** Null where the column is blank. */
  readonly values: readonly (number | null)[];
  /** Characters that each column takes from the words, one after another; 0 where it is blank. */
  readonly lengths: readonly number[];
}

/** How the words of a row may be read. */
export interface ReadingRules {
  readonly columns: number;
  /** Every so many columns end with the sum of those before; 0 where none does. */
  readonly block: number;
  /** Numbers may have run together. */
  readonly splits: boolean;
  /** Blank cells may have left no trace. */
  readonly blanks: boolean;
  /** More readings than these say nothing. */
  readonly most: number;
  /** What the other rows leave room for in each column; one column may be outside. */
  readonly bounds?: readonly Bounds[];
}

/** The least and the most that a column can hold. */
export type Bounds = readonly [low: number, high: number];

const DIGITS = /^\d+$/u;
const LONGEST_NUMBER = 9;
/** No row of cells printed without anything between them is longer. */
const LONGEST_ROW = 48;
/** Steps after which a row is given up: no printed row comes near. */
const MOST_STEPS = 200_000;
const ZERO = 48;

/** All readings of the words of a row; null where there are more than can tell anything. */
export function readingsOf(texts: readonly string[], rules: ReadingRules): Reading[] | null {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST_ROW || texts.length > rules.columns) return null;
  const reader = new RowReadings(texts, rules);
  const isOneSum = rules.block === rules.columns;
  // The sum at the end bounds every number before it: with it chosen first, little is left to try.
  for (const limit of isOneSum ? reader.totals() : [Number.POSITIVE_INFINITY])
    reader.readUpTo(limit);
  return reader.isSpent ? null : reader.readings;
}

interface Word {
  readonly text: string;
  readonly value: number | null;
  readonly isDigits: boolean;
}

/** Lays out the words of a row over its columns, one column after another. */
class RowReadings {
  readonly readings: Reading[] = [];
  private readonly words: readonly Word[];
  private readonly rules: ReadingRules;
  private readonly values: (number | null)[] = [];
  private readonly lengths: number[] = [];
  private limit = Number.POSITIVE_INFINITY;
  private steps = 0;
  private outside = 0;

  constructor(texts: readonly string[], rules: ReadingRules) {
    this.rules = rules;
    this.words = texts.map((text) => ({
      text,
      value: parseCell(text)?.value ?? null,
      isDigits: DIGITS.test(text),
    }));
  }

  get isSpent(): boolean {
    return this.steps > MOST_STEPS || this.readings.length > this.rules.most;
  }

  /** The numbers that the last column can hold. */
  totals(): ReadonlySet<number> {
    const last = this.words.at(-1);
    const totals = new Set<number>(this.rules.blanks ? [0] : []);
    if (last === undefined) return totals;
    const { text, value, isDigits } = last;
    if (!isDigits || !isWide(text)) totals.add(value ?? 0);
    if (!isDigits || !this.rules.splits) return totals;
    for (let size = 1; size <= Math.min(LONGEST_NUMBER, text.length); size++) {
      const digits = text.slice(-size);
      if (!isWide(digits)) totals.add(Number(digits));
    }
    return totals;
  }

  /** Adds the readings whose sum is the limit, or any where there is none. */
  readUpTo(limit: number): void {
    this.limit = limit;
    this.walk(0, 0, 0);
  }

  private walk(at: number, from: number, sum: number): void {
    if (this.steps++ > MOST_STEPS || this.isSpent) return;
    const { columns, blanks, splits } = this.rules;
    const word = this.words[at];
    const left = columns - this.values.length;
    if (left === 0) {
      if (word === undefined) {
        this.readings.push({ values: [...this.values], lengths: [...this.lengths] });
      }
      return;
    }
    if (blanks && (from === 0 || splits)) this.take(null, 0, [at, from, sum]);
    if (word === undefined) return;
    const { text, isDigits } = word;
    if (isDigits && this.words.length === 1 && !this.hasRoom(text.length - from, left, sum)) return;
    if (from === 0 && !(isDigits && isWide(text))) {
      this.take(word.value, text.length, [at + 1, 0, sum]);
    }
    if (isDigits && (splits || from > 0)) this.cut(text, [at, from, sum]);
  }

  /** Whether so many digits can fill the columns that are left and reach the limit without passing it. */
  private hasRoom(digits: number, left: number, sum: number): boolean {
    if (!Number.isFinite(this.limit)) return true;
    const width = String(this.limit).length;
    if (digits > left * width) return false;
    const parts = left - 1;
    const rest = digits - width;
    // A blank sum stands for 0.
    if (rest < 0 || parts === 0) return this.rules.blanks || rest === 0;
    const longest = this.rules.blanks ? rest : rest - parts + 1;
    if (longest < 1) return this.limit === sum && this.rules.blanks;
    return sum + parts * 10 ** Math.min(longest, width) >= this.limit;
  }

  /** Each number that the rest of a word can begin with; the word as a whole is taken before. */
  private cut(text: string, [at, from, sum]: Place): void {
    const left = text.length - from;
    const longest = text.charCodeAt(from) === ZERO ? 1 : Math.min(left, LONGEST_NUMBER);
    for (let size = 1; size <= longest; size++) {
      if (size === left && from === 0) break;
      const next: Place = size === left ? [at + 1, 0, sum] : [at, from + size, sum];
      this.take(Number(text.slice(from, from + size)), size, next);
    }
  }

  private take(value: number | null, size: number, [at, from, sum]: Place): void {
    const { block } = this.rules;
    const number = value ?? 0;
    const isSum = block > 0 && this.values.length % block === block - 1;
    if (isSum ? number !== sum : sum + number > this.limit) return;
    if (isSum && Number.isFinite(this.limit) && number !== this.limit) return;
    const isOutside = this.isOutside(number);
    if (isOutside && this.outside > 0) return;
    if (isOutside) this.outside++;
    this.values.push(value);
    this.lengths.push(size);
    this.walk(at, from, isSum ? 0 : sum + number);
    this.values.pop();
    this.lengths.pop();
    if (isOutside) this.outside--;
  }

  private isOutside(number: number): boolean {
    const bounds = this.rules.bounds?.[this.values.length];
    return bounds !== undefined && (number < bounds[0] || number > bounds[1]);
  }
}

/** A word, a place in it, and the sum of the block so far. */
type Place = readonly [at: number, from: number, sum: number];

/** Digits that cannot be one number: a zero leads, or there are too many. */
function isWide(text: string): boolean {
  return text.length > LONGEST_NUMBER || (text.length > 1 && text.charCodeAt(0) === ZERO);
}

/** The piece of each column in a reading of a row; blank ones stand at the end of what is before them. */
function piecesOf(pieces: readonly Piece[], reading: Reading): Piece[] {
  let at = 0;
  let from = 0;
  let last: Piece | undefined;
  return reading.lengths.map((size, column) => {
    const word = pieces[at] ?? pieces.at(-1);
    if (word === undefined) throw new RangeError('a row without a word has no reading');
    if (size === 0) {
      const place = from > 0 || last === undefined ? word.start + from : last.end;
      const beside = from > 0 || last === undefined ? word : last;
      return { ...beside, kind: 'blank', text: '', start: place, end: place };
    }
    const start = word.start + from;
    const isWhole = size === word.text.length;
    const text = isWhole ? word.text : String(reading.values[column] ?? '');
    last = isWhole ? word : { ...word, text, start, end: start + size };
    from += size;
    if (from >= word.text.length) {
      at++;
      from = 0;
    }
    return last;
  });
}

/** The piece of each column that all readings of a row agree on; null for the others. */
export function agreedPieces(
  pieces: readonly Piece[],
  readings: readonly Reading[],
  columns: number,
): readonly (Piece | null)[] {
  const [first] = readings;
  if (first === undefined) return Array.from({ length: columns }, () => null);
  return piecesOf(pieces, first).map((piece, column) =>
    readings.every(({ values }) => values[column] === first.values[column]) ? piece : null,
  );
}
