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
}

const DIGITS = /^\d+$/u;
const LONGEST_NUMBER = 9;
/** No row of cells printed without anything between them is longer. */
const LONGEST_ROW = 48;
/** Steps after which a row is given up: no printed row comes near. */
const MOST_STEPS = 200_000;
const ZERO = 48;

/** All readings of the words of a row; null where there are more than can tell anything. */
export function readingsOf(texts: readonly string[], rules: ReadingRules): Reading[] | null {
  const { columns, block, splits, blanks, most } = rules;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST_ROW || texts.length > columns) return null;
  const words = texts.map((text) => ({
    text,
    value: parseCell(text)?.value ?? null,
    isDigits: DIGITS.test(text),
  }));
  const readings: Reading[] = [];
  const values: (number | null)[] = [];
  const lengths: number[] = [];
  let steps = 0;
  const walk = (word: number, from: number, sum: number): void => {
    if (steps++ > MOST_STEPS || readings.length > most) return;
    const column = values.length;
    if (column === columns) {
      if (word === words.length) readings.push({ values: [...values], lengths: [...lengths] });
      return;
    }
    const isSum = block > 0 && column % block === block - 1;
    const take = (value: number | null, size: number, atWord: number, at: number): void => {
      if (isSum && (value ?? 0) !== sum) return;
      values.push(value);
      lengths.push(size);
      walk(atWord, at, isSum ? 0 : sum + (value ?? 0));
      values.pop();
      lengths.pop();
    };
    if (blanks && (from === 0 || splits)) take(null, 0, word, from);
    const found = words[word];
    if (found === undefined) return;
    const { text, isDigits } = found;
    if (from === 0 && !(isDigits && isWide(text))) take(found.value, text.length, word + 1, 0);
    if (!isDigits || (!splits && from === 0)) return;
    const left = text.length - from;
    const longest = text.charCodeAt(from) === ZERO ? 1 : Math.min(left, LONGEST_NUMBER);
    for (let size = 1; size <= longest; size++) {
      const isRest = size === left;
      // The word as a whole was taken above.
      if (isRest && from === 0) break;
      const value = Number(text.slice(from, from + size));
      take(value, size, isRest ? word + 1 : word, isRest ? 0 : from + size);
    }
  };
  walk(0, 0, 0);
  return steps > MOST_STEPS || readings.length > most ? null : readings;
}

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
