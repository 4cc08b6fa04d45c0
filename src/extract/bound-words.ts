import { type Bound, type BoundRow, bounds } from '../tables/numerals.js';
import { BARE_POWER, SEVERAL_BEFORE } from './counts-something.js';
import type { Numeral } from './read-arabic.js';
import { indexEnds, indexStarts, wordUpTo } from './word-index.js';

const BEFORE = indexEnds(boundWords('before'));
/** Bounding words between a number and its unit. */
export const AFTER = indexStarts(boundWords('after'));
/** Bounding words behind a number and its unit. */
export const BEHIND = indexStarts(boundWords('behind'));
const NOT_SEVERAL = '总人件次条份个户例倍分少无指员信量笔家期';
const UPON = '上成';

function boundWords(place: BoundRow['place']): (readonly [string, BoundRow])[] {
  return bounds
    .filter((row) => row.place === place)
    .flatMap((row) => row.words.map((word) => [word, row] as const));
}

/** A bounding word before a number. */
export interface BoundBefore {
  readonly start: number;
  readonly bound: Bound;
  /** 数十 is from two to ten times the power, 上百 from one to ten. */
  readonly vague: 'several' | 'upon' | null;
}

/** The bounding word that ends where the number begins. */
export function boundBefore(
  text: string,
  at: number,
  from: number,
  numeral: Numeral,
): BoundBefore | null {
  let end = at;
  if (end > from && text.charCodeAt(end - 1) === 32) end--;
  const previous = end > from ? text.charAt(end - 1) : '';
  if (BARE_POWER.has(text.charCodeAt(at)) && previous !== '') {
    const earlier = end - 1 > 0 ? text.charAt(end - 2) : '';
    if (
      numeral.digits === 1 &&
      SEVERAL_BEFORE.includes(previous) &&
      !NOT_SEVERAL.includes(earlier || ' ')
    ) {
      return { start: end - 1, bound: 'about', vague: 'several' };
    }
    if (UPON.includes(previous)) return { start: end - 1, bound: 'more_than', vague: 'upon' };
  }
  const word = wordUpTo(BEFORE, text, end);
  if (word === undefined) return null;
  const start = end - word[0].length;
  if (start < from) return null;
  const notAfter = word[1].notAfter;
  if (start > 0 && notAfter?.includes(text.charAt(start - 1)) === true) return null;
  return word[1].bound === 'exact' ? null : { start, bound: word[1].bound, vague: null };
}
