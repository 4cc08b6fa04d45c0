import type { Context, Page } from '../types.js';

/** Marks what is not the body: chrome, spam, repeats; mends damage where that is certain. Blocks are marked, never removed. */
export function strip(page: Page, _context: Context): Page {
  return page;
}
