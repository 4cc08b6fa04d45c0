import { type Merged, mergeEntries } from '../batch/merge-entries.js';
import { compareEntries, type Entry } from '../batch/sorted-index.js';

/**
 * The records of a small run, kept as bytes: a record's strings are slices of its page and would hold the whole page in memory.
 * Records with one id are copies of one report and become one record.
 */
export interface RecordStore {
  readonly add: (id: string, record: string) => void;
  /** The merged records in order of their ids. */
  readonly merged: () => Generator<Merged>;
}

/** An empty store. */
export function createStore(): RecordStore {
  const held: Buffer[] = [];
  const entries: Entry[] = [];
  return {
    add: (id, record) => {
      const bytes = Buffer.from(record);
      entries.push({ id, file: 0, offset: held.length, length: bytes.length });
      held.push(bytes);
    },
    merged: () =>
      mergeEntries(
        () => entries.sort(compareEntries),
        ({ offset }) => held[offset] ?? Buffer.alloc(0),
      ),
  };
}
