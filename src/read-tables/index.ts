import type { Context, Page, TableReading } from '../types.js';

/** Reads the standard tables of a page and tells the form that they follow. */
export function readTables(_page: Page, _context: Context): TableReading {
  const tables = { proactive: null, requests: null, remedies: null, statistics: null, other: [] };
  return { tables, regime: null, blocks: new Set() };
}
