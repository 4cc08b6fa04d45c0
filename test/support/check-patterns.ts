import { check } from 'recheck';
import { loadTables, patternsOf } from './table-rows.js';

// npm run patterns:check: which patterns of the tables some input could keep busy for more than linear time. Takes minutes; what it
// names is to be rewritten, or to be matched against short lines alone.

/** A pattern without these repeats nothing, so that no input can keep it busy. */
const REPEATS = /[*+]|\{\d*,/u;

/** Tables whose patterns see lines of bounded length alone (`src/strip/match-chrome.ts`, `src/classify`). */
const BOUNDED = new Set(['chrome.ts chrome', 'page-kinds.ts pageKinds']);

let slow = 0;
for (const [table, rows] of await loadTables()) {
  for (const row of rows) {
    for (const [field, pattern] of patternsOf(row)) {
      if (!REPEATS.test(pattern.source)) continue;
      const verdict = await check(pattern.source, pattern.flags, { timeout: 20_000 });
      if (verdict.status !== 'vulnerable') continue;
      const isBounded = BOUNDED.has(table);
      if (!isBounded) slow++;
      const note = isBounded ? ' (short lines only)' : '';
      process.stdout.write(`${row.id} ${field}: ${verdict.complexity.summary}${note}\n`);
    }
  }
}
process.exitCode = slow > 0 ? 1 : 0;
