import type { Block } from '../types.js';
import { lineKey } from './read-line.js';

/** A line that says what an earlier line says. */
export interface Pair {
  readonly earlier: number;
  readonly later: number;
}

/** Keys shorter than this are headings, formulas and cells: alone, their being equal means nothing. */
const ANCHOR_LENGTH = 24;
/** From here on a line can be told from a spoiled copy of it. */
const NEAR_LENGTH = 60;
const GRAM = 6;
const SAMPLE = 7;
const BASE = 31;
/** Weight of the character that leaves the gram: the base to the power of the gram's length. */
const LEAVING = (BASE ** GRAM) | 0;
const MIN_SHARED = 0.6;
const MIN_LIKENESS = 0.8;
const DIGITS = /\d+/gu;
/** A heading of the first level: its number and words come once in a report. */
const SECTION = /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、)/u;

/** Lines as they are compared. A line that is out has the key ''. */
export function keysOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => (block.dropped === null ? lineKey(block.text.text) : ''));
}

/** Hashes of some of the grams of a key: the same grams of every key, so that equal stretches share them. */
function sampleGrams(key: string): readonly number[] {
  const grams: number[] = [];
  let hash = 0;
  for (let index = 0; index < key.length; index++) {
    hash = (Math.imul(hash, BASE) + key.charCodeAt(index)) | 0;
    if (index >= GRAM) hash = (hash - Math.imul(key.charCodeAt(index - GRAM), LEAVING)) | 0;
    if (index < GRAM - 1) continue;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
    if (mixed % SAMPLE === 0) grams.push(mixed);
  }
  return grams;
}

/** Places of grams by their hash, plus one; 0 is free. Room for twice the grams of the longest key so far. */
let slots = new Int32Array(1024);

/** The slot of the four letters at `at` of `text`: that of the same letters in `known`, or a free one. */
function slotOf(text: string, at: number, known: string, mask: number): number {
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  const d = text.charCodeAt(at + 3);
  const mixed = Math.imul(Math.imul(Math.imul(a, BASE) + b, BASE) + c, BASE) + d;
  let slot = (Math.imul(mixed, 0x2c1b3c6d) >>> 8) & mask;
  for (;;) {
    const place = (slots[slot] ?? 0) - 1;
    const isFound =
      place < 0 ||
      (known.charCodeAt(place) === a &&
        known.charCodeAt(place + 1) === b &&
        known.charCodeAt(place + 2) === c &&
        known.charCodeAt(place + 3) === d);
    if (isFound) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Share of the shorter key's four-letter grams that the other has. */
export function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  let room = 64;
  while (room < long.length * 2) room *= 2;
  if (room > slots.length) slots = new Int32Array(room);
  slots.fill(0, 0, room);
  for (let at = 0; at + 4 <= long.length; at++) slots[slotOf(long, at, long, room - 1)] = at + 1;
  let shared = 0;
  for (let at = 0; at + 4 <= short.length; at++) {
    if (slots[slotOf(short, at, long, room - 1)] !== 0) shared++;
  }
  return shared / (short.length - 3);
}

/** Two lines of one length and the same numbers: a form sentence with other figures is not a copy. */
function isCopy(a: string, b: string): boolean {
  const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  if (ratio < 0.5) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const numbers = new Set(long.match(DIGITS));
  const isSameCount = short.match(DIGITS)?.every((number) => numbers.has(number)) ?? true;
  return isSameCount && likeness(a, b) >= MIN_LIKENESS;
}

/** Pairs of long lines that say the same, exactly or nearly, in the order of the later one. */
export function findAnchors(blocks: readonly Block[], keys: readonly string[]): readonly Pair[] {
  const seen = new Map<string, number>();
  const headings = new Map<string, number>();
  const grams = new Map<number, number>();
  const pairs: Pair[] = [];
  for (const [index, key] of keys.entries()) {
    if (blocks[index]?.kind === 'cell') continue;
    if (key.length < ANCHOR_LENGTH) {
      const same = sameHeading(blocks, keys, headings, index);
      if (same !== null) pairs.push({ earlier: same, later: index });
      continue;
    }
    const exact = seen.get(key);
    if (exact !== undefined) {
      pairs.push({ earlier: exact, later: index });
      continue;
    }
    seen.set(key, index);
    if (key.length < NEAR_LENGTH) continue;
    const sample = sampleGrams(key);
    const near = vote(sample, grams);
    if (near >= 0 && isCopy(keys[near] ?? '', key)) pairs.push({ earlier: near, later: index });
    for (const gram of sample) if (!grams.has(gram)) grams.set(gram, index);
  }
  return pairs;
}

/** The earlier section heading of the same number and words with the same line after it, if there is one. */
function sameHeading(
  blocks: readonly Block[],
  keys: readonly string[],
  headings: Map<string, number>,
  index: number,
): number | null {
  const key = keys[index] ?? '';
  if (key.length < 6 || !SECTION.test(blocks[index]?.text.text ?? '')) return null;
  const earlier = headings.get(key);
  if (earlier === undefined) {
    headings.set(key, index);
    return null;
  }
  const after = nextKey(keys, index);
  return after !== '' && after === nextKey(keys, earlier) ? earlier : null;
}

function nextKey(keys: readonly string[], index: number): string {
  for (let at = index + 1; at < keys.length && at < index + 4; at++) {
    const key = keys[at] ?? '';
    if (key !== '') return key;
  }
  return '';
}

/** The earlier line that shares most of the sampled grams, -1 where none shares enough. */
function vote(sample: readonly number[], grams: ReadonlyMap<number, number>): number {
  const votes = new Map<number, number>();
  let best = -1;
  let most = 0;
  for (const gram of sample) {
    const line = grams.get(gram);
    if (line === undefined) continue;
    const count = (votes.get(line) ?? 0) + 1;
    votes.set(line, count);
    if (count > most) {
      most = count;
      best = line;
    }
  }
  return most >= 2 && most >= sample.length * MIN_SHARED * 0.5 ? best : -1;
}
