import { divisionAliases } from '../tables/division-short-names.js';
import { PAIRS, pairNumber } from './pair-number.js';
import { loadTimeline } from './timeline.js';

/** A bit for each number of a pair of characters, eight a byte: set where a name of any year begins with one. */
export function markHeads(): Uint8Array {
  const heads = new Uint8Array(PAIRS / 8);
  const mark = (name: string): void => {
    const pair = pairNumber(name.charCodeAt(0), name.charCodeAt(1));
    heads[pair >> 3] = (heads[pair >> 3] ?? 0) | (1 << (pair & 7));
  };
  for (const { name } of loadTimeline().divisions) mark(name);
  for (const { alias } of divisionAliases) mark(alias);
  return heads;
}
