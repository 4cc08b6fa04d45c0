import type { Check, Context, Figure, Page, Section, Tables } from '../types.js';

/** What the consistency rules look at. */
export interface CheckInput {
  readonly page: Page;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly tables: Tables;
  readonly year: number | null;
}

/** Applies the consistency rules that one report can be held to. */
export function check(_input: CheckInput, _context: Context): readonly Check[] {
  return [];
}
