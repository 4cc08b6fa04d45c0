import type { Check } from '../types.js';
import type { CellLookup } from './instances.js';

const RUN = /\d+/gu;
const WIDE = /[０-９]/gu;
const WIDE_ZERO = 0xff10;

/** The numbers that the printed words of a cell can be read as: each run of digits alone, and all of them as one. */
function numbersIn(raw: string): ReadonlySet<number> {
  const narrow = raw.replace(WIDE, (digit) => String(digit.charCodeAt(0) - WIDE_ZERO));
  const runs = narrow.match(RUN) ?? [];
  return new Set([...runs, runs.join('')].filter((digits) => digits !== '').map(Number));
}

/** A sum that closes where the words of its cell are read otherwise was broken by the reading, not by the report. */
export function blameReading(check: Check, lookup: CellLookup): Check {
  const [first] = check.suggestions;
  const cell = first === undefined ? undefined : lookup(first.cell);
  if (first === undefined || cell === undefined || cell.value === first.value) return check;
  return numbersIn(cell.raw).has(first.value) ? { ...check, verdict: 'extraction' } : check;
}
