import { TERM_COUNT } from './term-ids.js';

const WORDS = (TERM_COUNT + 31) >> 5;

/** A set of terms, a bit each. */
export type TermSet = Int32Array;

/** A set of the terms; none where no ids are given. */
export function termSet(ids: Iterable<number> = []): TermSet {
  const set = new Int32Array(WORDS);
  for (const id of ids) addTerm(set, id);
  return set;
}

/** Adds a term to a set. */
export function addTerm(set: TermSet, id: number): void {
  const word = id >> 5;
  set[word] = (set[word] ?? 0) | (1 << (id & 31));
}

/** Takes a term out of a set. */
export function removeTerm(set: TermSet, id: number): void {
  const word = id >> 5;
  set[word] = (set[word] ?? 0) & ~(1 << (id & 31));
}

/** Whether a term is in a set. */
export function hasTerm(set: TermSet, id: number): boolean {
  return ((set[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
}

/** Whether one of the terms is in a set. */
export function hasOneTerm(set: TermSet, ids: readonly number[]): boolean {
  for (const id of ids) if (hasTerm(set, id)) return true;
  return false;
}

/** Whether two sets have a term in common. */
export function doMeet(set: TermSet, other: TermSet): boolean {
  for (let word = 0; word < WORDS; word++) {
    if (((set[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  }
  return false;
}
