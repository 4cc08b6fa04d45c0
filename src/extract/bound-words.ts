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
  const vague = BARE_POWER.has(text.charCodeAt(at)) ? vagueBefore(text, end, from, numeral) : null;
  if (vague !== null) return vague;
  const word = wordUpTo(BEFORE, text, end);
  if (word === undefined) return null;
  const start = end - word[0].length;
  if (start < from) return null;
  const notAfter = word[1].notAfter;
  if (start > 0 && notAfter?.includes(text.charAt(start - 1)) === true) return null;
  return word[1].bound === 'exact' ? null : { start, bound: word[1].bound, vague: null };
}

/** 数 and 几 before a bare 十 or 百 multiply it, 上 and 成 say that it is more; `end` is where they end. */
function vagueBefore(
  text: string,
  end: number,
  from: number,
  numeral: Numeral,
): BoundBefore | null {
  if (end <= from) return null;
  const start = end - 1;
  const word = text.charAt(start);
  const earlier = start > 0 ? text.charAt(start - 1) : ' ';
  if (numeral.digits === 1 && SEVERAL_BEFORE.includes(word) && !NOT_SEVERAL.includes(earlier))
    return { start, bound: 'about', vague: 'several' };
  return UPON.includes(word) ? { start, bound: 'more_than', vague: 'upon' } : null;
}
