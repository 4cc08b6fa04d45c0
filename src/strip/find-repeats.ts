import type { Block } from '../types.js';
import { GramIndex } from './gram-index.js';
import { isLike } from './likeness.js';
import type { LineKeys } from './line-keys.js';

/** A line that says what an earlier line says. */
export interface Pair {
  readonly earlier: number;
  readonly later: number;
}

/** Keys shorter than this are headings, formulas and cells: alone, their being equal means nothing. */
const ANCHOR_LENGTH = 24;
const SHORTEST_HEADING = 6;
/** From here on a line can be told from a spoiled copy of it. */
const NEAR_LENGTH = 60;
const MIN_LIKENESS = 0.8;
const DIGITS = /\d+/gu;
/** A heading of the first level: its number and words come once in a report. */
const SECTION = /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、)/u;

/** Two lines of one length and the same numbers: a form sentence with other figures is not a copy. */
function isCopy(keys: LineKeys, a: number, b: number): boolean {
  const lengthA = keys.lengths[a] ?? 0;
  const lengthB = keys.lengths[b] ?? 0;
  if (Math.min(lengthA, lengthB) < Math.max(lengthA, lengthB) * 0.5) return false;
  if (!isLike(keys.letters(a), keys.letters(b), MIN_LIKENESS)) return false;
  const [short, long] = lengthA <= lengthB ? [a, b] : [b, a];
  const numbers = new Set(keys.key(long).match(DIGITS));
  return (
    keys
      .key(short)
      .match(DIGITS)
      ?.every((number) => numbers.has(number)) ?? true
  );
}

/** Pairs of long lines that say the same, exactly or nearly, in the order of the later one. */
export function findAnchors(blocks: readonly Block[], keys: LineKeys): readonly Pair[] {
  const seen = new Map<number, number>();
  const headings = new Map<string, number>();
  const grams = new GramIndex(blocks.length);
  const pairs: Pair[] = [];
  for (const [index, block] of blocks.entries()) {
    const length = keys.lengths[index] ?? 0;
    if (length === 0 || block.kind === 'cell') continue;
    if (length < ANCHOR_LENGTH) {
      const same = sameHeading(blocks, keys, headings, index);
      if (same !== null) pairs.push({ earlier: same, later: index });
      continue;
    }
    const hash = keys.hashes[index] ?? 0;
    const exact = seen.get(hash);
    if (exact !== undefined && keys.isEqual(exact, index)) {
      pairs.push({ earlier: exact, later: index });
      continue;
    }
    seen.set(hash, index);
    if (length < NEAR_LENGTH) continue;
    const sample = keys.sampleGrams(index);
    const near = grams.vote(sample);
    if (near >= 0 && isCopy(keys, near, index)) {
      pairs.push({ earlier: near, later: index });
    }
    grams.add(sample, index);
  }
  return pairs;
}

/** The earlier section heading of the same number and words with the same line after it, if there is one. */
function sameHeading(
  blocks: readonly Block[],
  keys: LineKeys,
  headings: Map<string, number>,
  index: number,
): number | null {
  const length = keys.lengths[index] ?? 0;
  if (length < SHORTEST_HEADING || !SECTION.test(blocks[index]?.text.text ?? '')) return null;
  const key = keys.key(index);
  const earlier = headings.get(key);
  if (earlier === undefined) {
    headings.set(key, index);
    return null;
  }
  const after = nextLine(keys, index);
  const other = nextLine(keys, earlier);
  return after >= 0 && other >= 0 && keys.isEqual(after, other) ? earlier : null;
}

/** The next line that is not out, -1 where none is near. */
function nextLine(keys: LineKeys, index: number): number {
  for (let at = index + 1; at < index + 4; at++) {
    if ((keys.lengths[at] ?? 0) > 0) return at;
  }
  return -1;
}
