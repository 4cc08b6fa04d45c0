import type { Context, Figure, Page, Section, TableReading } from '../types.js';

/** What extraction reads: the body in its sections, the tables found in it, and the year it covers. */
export interface ExtractInput {
  readonly page: Page;
  readonly sections: readonly Section[];
  readonly tables: TableReading;
  readonly year: number | null;
}

/** Finds every statement of an indicator in the prose of the body, in reading order. */
export function extract(_input: ExtractInput, _context: Context): readonly Figure[] {
  return [];
}
