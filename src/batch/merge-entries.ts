import { addCopies, merge } from '../merge/index.js';
import { createMirrorFinder, isUnplaced } from '../merge/mirrors.js';
import type { NianbaoRecord } from '../record/schema.js';
import type { Entry } from './sorted-index.js';

/** Copies of one report that are held at once. */
const HELD = 16;

/** A record of the result: as it lies in the spool where it is alone, else merged from its copies. */
export type Merged =
  | { readonly id: string; readonly bytes: Buffer }
  | { readonly id: string; readonly record: NianbaoRecord };

/**
 * The records behind entries in order of their ids, one an id, and copies without a place beside the report that they are of; memory
 * holds a few at a time. The entries are gone through twice.
 */
export function* mergeEntries(
  entries: () => Iterable<Entry>,
  read: (entry: Entry) => Buffer,
): Generator<Merged> {
  const unplaced = new Map<string, readonly Entry[]>();
  for (const group of groupsOf(entries())) {
    const id = group[0]?.id ?? '';
    if (isUnplaced(id)) unplaced.set(id, group);
  }
  const load = (id: string): NianbaoRecord =>
    recordOf(mergeGroup(id, unplaced.get(id) ?? [], read));
  const finder = createMirrorFinder(mapped(unplaced.keys(), load));
  const taken = new Set<string>();
  for (const group of groupsOf(entries())) {
    const id = group[0]?.id ?? '';
    if (taken.has(id)) continue;
    const merged = mergeGroup(id, group, read);
    if (!finder.mayHave(id)) {
      yield merged;
      continue;
    }
    const record = recordOf(merged);
    const copies = finder.take(record);
    for (const copy of copies) taken.add(copy);
    yield copies.length === 0 ? merged : { id, record: addCopies(record, copies.map(load)) };
  }
}

function* groupsOf(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let group: Entry[] = [];
  for (const entry of entries) {
    if (group[0] !== undefined && group[0].id !== entry.id) {
      yield group;
      group = [];
    }
    group.push(entry);
  }
  if (group.length > 0) yield group;
}

function* mapped<From, To>(items: Iterable<From>, by: (item: From) => To): Generator<To> {
  for (const item of items) yield by(item);
}

function recordOf(merged: Merged): NianbaoRecord {
  return 'record' in merged ? merged.record : parseRecord(merged.bytes);
}

function mergeGroup(id: string, group: readonly Entry[], read: (entry: Entry) => Buffer): Merged {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('a group of entries is never empty');
  if (others.length === 0) return { id, bytes: read(first) };
  let held: readonly NianbaoRecord[] = [parseRecord(read(first))];
  for (const entry of others) {
    held = [...held, parseRecord(read(entry))];
    if (held.length >= HELD) held = merge(held);
  }
  const [record] = merge(held);
  if (record === undefined) throw new Error('records merge into one');
  return { id, record };
}

/** A record of the spool, which holds nothing else. */
export function parseRecord(bytes: Buffer): NianbaoRecord {
  return JSON.parse(bytes.toString());
}
