import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a record's bytes are: `file` is a number that the owner of the index gives out. */
export interface Entry {
  readonly id: string;
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** Entries in order of their ids, however many: what memory should not hold goes to files of the folder. */
export interface SortedIndex {
  readonly add: (entry: Entry) => void;
  readonly entries: () => Generator<Entry>;
  readonly remove: () => void;
}

/** Entries that are held in memory. */
const HELD = 20_000;
const READ = 2 ** 16;

/** An empty index; `held` entries at most are in memory before they are sorted into a file. */
export function createSortedIndex(folder: string, held = HELD): SortedIndex {
  let entries: Entry[] = [];
  const runs: string[] = [];
  const spill = (): void => {
    const path = join(folder, `index-${process.pid}-${runs.length}.tsv`);
    writeFileSync(path, entries.sort(compareEntries).map(formatEntry).join(''));
    runs.push(path);
    entries = [];
  };
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length >= held) spill();
    },
    *entries() {
      const sources = [entries.sort(compareEntries).values(), ...runs.map(readRun)];
      yield* mergeSorted(sources);
    },
    remove: () => {
      for (const path of runs) rmSync(path, { force: true });
    },
  };
}

function* mergeSorted(sources: readonly Iterator<Entry>[]): Generator<Entry> {
  const heads = sources.flatMap((source) => {
    const { value, done } = source.next();
    return done === true ? [] : [{ source, entry: value }];
  });
  while (heads.length > 0) {
    let least = 0;
    for (let at = 1; at < heads.length; at++) {
      const [a, b] = [heads[at], heads[least]];
      if (a !== undefined && b !== undefined && compareEntries(a.entry, b.entry) < 0) least = at;
    }
    const head = heads[least];
    if (head === undefined) return;
    yield head.entry;
    const { value, done } = head.source.next();
    if (done === true) heads.splice(least, 1);
    else head.entry = value;
  }
}

/** By id, then by place. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.file - b.file || a.offset - b.offset;
}

function formatEntry({ id, file, offset, length }: Entry): string {
  return `${file}\t${offset}\t${length}\t${JSON.stringify(id)}\n`;
}

function* readRun(path: string): Generator<Entry> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(READ);
    let rest = Buffer.alloc(0);
    for (;;) {
      const length = readSync(file, buffer, 0, READ, null);
      if (length === 0) return;
      const bytes = Buffer.concat([rest, buffer.subarray(0, length)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield parseEntry(bytes.toString('utf8', start, end));
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}

function parseEntry(line: string): Entry {
  const [file = '', offset = '', length = '', id = '""'] = line.split('\t', 4);
  return { id: JSON.parse(id), file: Number(file), offset: Number(offset), length: Number(length) };
}
