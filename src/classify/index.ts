import type { Context, Page } from '../types.js';

/** What a page is: null for a report, else a noun phrase that says what it is instead. */
export function classify(_page: Page, _context: Context): string | null {
  return null;
}
