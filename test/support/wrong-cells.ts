import { checkCells } from '../../src/check/index.js';
import { treeOf } from '../../src/read-tables/sheet.js';
import type { Check, TableCell, Tables } from '../../src/types.js';
import {
  APPLICANTS,
  consistentRequests,
  pick,
  type Random,
  randomFrom,
  requestRowsOf,
} from './form-values.js';

/** What a requests table with these values is found to be. */
export function checkRequests(
  values: ReadonlyMap<string, number | null>,
  words: ReadonlyMap<string, string> = new Map(),
): Check[] {
  const cells = new Map<string, TableCell>();
  for (const [path, value] of values) {
    const raw = words.get(path) ?? (value === null ? '' : String(value));
    const status = value === null ? 'blank' : 'number';
    cells.set(path, { value, unit: '件', status, raw, span: { start: 0, end: 0 } });
  }
  const tables: Tables = {
    proactive: null,
    requests: treeOf(cells),
    remedies: null,
    statistics: null,
    other: [],
  };
  return checkCells(tables);
}

/** The cells suggested by the checks that fail, the likeliest of each. */
export function firstSuggestions(checks: readonly Check[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { status, suggestions } of checks) {
    if (status !== 'fail') continue;
    const [first] = suggestions;
    for (const { cell, value, why } of suggestions) {
      if (first !== undefined && why === first.why) found.set(cell, value);
    }
  }
  return found;
}

/** Slips of the hand: a digit, two exchanged, one lost, one too many, a number off. */
export function spoil(random: Random, value: number): number {
  const text = String(value);
  const at = Math.floor(random() * text.length);
  const digit = String(Math.floor(random() * 10));
  const spoiled = pick(random, [
    text.slice(0, at) + digit + text.slice(at + 1),
    text.slice(0, at) + digit + text.slice(at),
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    text.slice(0, at) + text.slice(at + 1),
    String(value + 1 + Math.floor(random() * 50)),
  ]);
  const other = Number(spoiled === '' ? '1' : spoiled);
  return other === value ? value + 1 : other;
}

/** One trial: a consistent table with one cell spoiled; whether that cell alone is named with its value. */
export function wrongCellTrial(seed: number): boolean {
  const random = randomFrom(seed);
  const values = consistentRequests(random, pick(random, ['2019', '2021'] as const));
  const cell = pick(random, [...values.keys()]);
  const meant = values.get(cell) ?? 0;
  values.set(cell, spoil(random, meant));
  const found = firstSuggestions(checkRequests(values));
  return found.size === 1 && found.get(`tables.requests.${cell}`) === meant;
}

/** One trial: a row moved by one column; whether it is moved back. */
export function shiftedRowTrial(seed: number): boolean | null {
  const random = randomFrom(seed);
  const form = pick(random, ['2019', '2021'] as const);
  const values = consistentRequests(random, form);
  const { key } = pick(random, requestRowsOf(form));
  const row = APPLICANTS.map((column) => values.get(`${key}.${column}`) ?? 0);
  const moved = random() < 0.5 ? [0, ...row.slice(0, -1)] : [...row.slice(1), 0];
  const isWhole =
    moved.reduce((sum, value) => sum + value, 0) === row.reduce((sum, value) => sum + value, 0);
  // A row that reads the same, or lost a number at its end, was not shifted.
  if (!isWhole || moved.every((value, at) => value === row[at])) return null;
  for (const [at, column] of APPLICANTS.entries()) values.set(`${key}.${column}`, moved[at] ?? 0);
  const found = firstSuggestions(checkRequests(values));
  return APPLICANTS.every((column, at) => {
    if (moved[at] === row[at]) return true;
    return found.get(`tables.requests.${key}.${column}`) === row[at];
  });
}
