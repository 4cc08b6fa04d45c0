import { merge } from '../merge/index.js';
import type { NianbaoRecord } from '../record/schema.js';
import type { Entry } from './sorted-index.js';

/** Copies of one report that are held at once. */
const HELD = 16;

/** A record of the result: as it lies in the spool where it is alone, else merged from its copies. */
export type Merged =
  | { readonly id: string; readonly bytes: Buffer }
  | { readonly id: string; readonly record: NianbaoRecord };

/** The records behind entries in order of their ids, one an id; memory holds a few at a time. */
export function* mergeEntries(
  entries: Iterable<Entry>,
  read: (entry: Entry) => Buffer,
): Generator<Merged> {
  let group: Entry[] = [];
  for (const entry of entries) {
    if (group[0] !== undefined && group[0].id !== entry.id) {
      yield mergeGroup(group[0].id, group, read);
      group = [];
    }
    group.push(entry);
  }
  if (group[0] !== undefined) yield mergeGroup(group[0].id, group, read);
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
