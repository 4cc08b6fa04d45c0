import type { GeneratedPage } from './form-generator.js';
import { APPLICANTS } from './form-values.js';

/** A row, or a block of a row, as words of its cells; the empty word is a blank cell. */
type Words = readonly string[];

const REQUEST_COLUMNS = [...APPLICANTS, 'total'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const BALANCE: Readonly<Record<string, readonly [result: number, balance: number]>> = {
  new: [0, 1],
  carried_over: [0, 1],
  total: [-1, -1],
  carried_forward: [0, -1],
};
const CELL = /^(?:[+-]|增加?|减少?)?(?:0|[1-9]\d*)(?:\.\d+)?(?:万?元)?$|^(?:[/—-]|无)$/u;
const NUMBER = /^(?:0|[1-9]\d*)$/u;

/**
 * The cells of a page that no reader can tell: each has a proof in another reading of the same print that says something else there
 * and breaks no more sums than the page itself. Found by trying, without anything of the reader.
 */
export function undecidedCells(page: GeneratedPage): Set<string> {
  const open = new Set<string>();
  if (page.loses === null) return open;
  const rows = rowsOf(page);
  const canLose = page.loses === 'blanks' || [...page.printed.values()].includes('');
  const layouts = (words: Words): readonly Words[] =>
    page.loses === 'blanks' ? placements(words) : cuts(words, canLose);
  for (const [row, words] of rows) {
    if (!row.startsWith('proactive.')) continue;
    for (const other of layouts([...words.values()])) note(open, row, words, other);
  }
  noteRemedies(open, rows, layouts);
  noteRequests(open, rows, layouts);
  return open;
}

/** Words by column, of each row. */
function rowsOf(page: GeneratedPage): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const [path, text] of page.printed) {
    const dot = path.lastIndexOf('.');
    const row = rows.get(path.slice(0, dot)) ?? new Map<string, string>();
    rows.set(path.slice(0, dot), row.set(path.slice(dot + 1), text));
  }
  return rows;
}

function note(
  open: Set<string>,
  row: string,
  words: ReadonlyMap<string, string>,
  other: Words,
): void {
  for (const [at, [column, text]] of [...words].entries()) {
    if (other[at] !== text) open.add(`${row}.${column}`);
  }
}

/** The words in their order among as many columns. */
function placements(words: Words): Words[] {
  const filled = words.filter((word) => word !== '');
  const found: string[][] = [];
  const walk = (row: readonly string[], used: number): void => {
    const left = words.length - row.length;
    if (left === 0) found.push([...row]);
    if (left > filled.length - used) walk([...row, ''], used);
    const next = filled[used];
    if (next !== undefined && left > 0) walk([...row, next], used + 1);
  };
  walk([], 0);
  return found;
}

/** The characters of a row cut into as many words, some of them empty where cells may be. */
function cuts(words: Words, mayBeEmpty: boolean): Words[] {
  const text = words.join('');
  const found: string[][] = [];
  const walk = (row: readonly string[], from: number): void => {
    if (found.length > 200_000) return;
    const left = words.length - row.length;
    if (left === 0) {
      if (from === text.length) found.push([...row]);
      return;
    }
    if (mayBeEmpty) walk([...row, ''], from);
    const room = text.length - from - (mayBeEmpty ? 0 : left - 1);
    for (let size = 1; size <= room; size++) {
      const word = text.slice(from, from + size);
      if (CELL.test(word)) walk([...row, word], from + size);
    }
  };
  walk([], 0);
  return found;
}

function numberIn(word: string): number {
  return NUMBER.test(word) ? Number(word) : 0;
}

/** What the last word lacks of the sum of the others. */
function gap(words: Words): number {
  const values = words.map(numberIn);
  const sum = values.slice(0, -1).reduce((all, value) => all + value, 0);
  return sum - (values.at(-1) ?? 0);
}

/** Other layouts of the fifteen cells of remedies in which each block adds up. */
function noteRemedies(
  open: Set<string>,
  rows: ReadonlyMap<string, ReadonlyMap<string, string>>,
  layouts: (words: Words) => readonly Words[],
): void {
  const blocks = [...rows].filter(([row]) => row.startsWith('remedies.'));
  const all = blocks.flatMap(([, words]) => RESULTS.map((result) => words.get(result) ?? ''));
  for (const other of layouts(all)) {
    const parts = blocks.map((_, at) => other.slice(at * 5, at * 5 + 5));
    if (!parts.every((part) => gap(part) === 0)) continue;
    for (const [at, [row, words]] of blocks.entries()) note(open, row, words, parts[at] ?? []);
  }
}

interface Layout {
  readonly row: string;
  readonly words: Words;
  readonly isClosed: boolean;
  /** What it changes in the sums of the results and in the balance, column by column. */
  readonly effect: readonly number[];
}

/** Other layouts of one row of requests, or of two together, that break no more sums than what is printed. */
function noteRequests(
  open: Set<string>,
  rows: ReadonlyMap<string, ReadonlyMap<string, string>>,
  layouts: (words: Words) => readonly Words[],
): void {
  const requests = [...rows].filter(([row]) => row.startsWith('requests.'));
  const printed = new Map(
    requests.map(([row, words]) => [row, REQUEST_COLUMNS.map((name) => words.get(name) ?? '')]),
  );
  const sums = sumsOf(printed);
  const byEffect = new Map<string, Layout[]>();
  const add = (one: Layout): void => {
    for (const [row, own] of requests) if (row === one.row) note(open, row, own, one.words);
  };
  for (const [row, words] of printed) {
    const wasClosed = gap(words) === 0;
    for (const other of layouts(words)) {
      const layout = {
        row,
        words: other,
        isClosed: gap(other) === 0,
        effect: effectOf(row, words, other),
      };
      if (other.join() === words.join()) continue;
      const before = sums.filter((sum) => sum !== 0).length + (wasClosed ? 0 : 1);
      const after =
        sums.filter((sum, at) => sum + (layout.effect[at] ?? 0) !== 0).length +
        (layout.isClosed ? 0 : 1);
      if (after <= before) add(layout);
      if (!layout.isClosed && wasClosed) continue;
      const key = layout.effect.join();
      byEffect.set(key, [...(byEffect.get(key) ?? []), layout]);
    }
  }
  for (const [key, found] of byEffect) {
    const opposite = key
      .split(',')
      .map((step) => 0 - Number(step))
      .join();
    for (const other of byEffect.get(opposite) ?? []) {
      for (const one of found) {
        if (one.row === other.row) continue;
        add(one);
        add(other);
      }
    }
  }
  noteTriples(byEffect, add);
}

/** Three rows whose changes cancel. */
function noteTriples(
  byEffect: ReadonlyMap<string, readonly Layout[]>,
  add: (one: Layout) => void,
): void {
  const all = [...byEffect.values()].flat();
  if (all.length > 400) return;
  for (const [at, one] of all.entries()) {
    for (const two of all.slice(at + 1)) {
      if (one.row === two.row) continue;
      const rest = one.effect.map((step, column) => 0 - step - (two.effect[column] ?? 0)).join();
      for (const three of byEffect.get(rest) ?? []) {
        if (three.row === one.row || three.row === two.row) continue;
        for (const layout of [one, two, three]) add(layout);
      }
    }
  }
}

function signsOf(row: string): readonly [number, number] {
  return BALANCE[row.slice('requests.'.length)] ?? [1, 0];
}

/** Sums of the results less 总计, then the balance, column by column: all 0 where nothing is broken. */
function sumsOf(printed: ReadonlyMap<string, Words>): number[] {
  const sums = Array.from({ length: REQUEST_COLUMNS.length * 2 }, () => 0);
  for (const [row, words] of printed) {
    for (const [at, step] of effectOf(row, [], words).entries()) sums[at] = (sums[at] ?? 0) + step;
  }
  return sums;
}

function effectOf(row: string, before: Words, after: Words): number[] {
  const [result, balance] = signsOf(row);
  const steps = REQUEST_COLUMNS.map(
    (_, at) => numberIn(after[at] ?? '') - numberIn(before[at] ?? ''),
  );
  return [...steps.map((step) => step * result), ...steps.map((step) => step * balance)].map(
    (step) => step + 0,
  );
}
