import type { RuleId } from '../types.js';

/** A row of knowledge about wordings: what it claims, why, and examples both ways, which are its tests and its documentation. */
export interface Rule {
  readonly id: RuleId;
  readonly pattern: RegExp;
  /** Why the row is there, with a fixture or an official source. */
  readonly why: string;
  /** Texts as scraped that the row claims. */
  readonly matches: readonly string[];
  /** Near misses: real content that looks like a match. */
  readonly rejects: readonly string[];
}
