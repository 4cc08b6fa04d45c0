import { merge } from '../merge/index.js';
import type { NianbaoRecord } from '../record/schema.js';

/**
 * The records of a run, kept as bytes: a record's strings are slices of its page and would hold the whole page in memory.
 * Records with one id are copies of one report and become one record.
 */
export interface RecordStore {
  readonly add: (record: NianbaoRecord) => void;
  /** The merged records in order of their ids. */
  readonly drain: () => Generator<NianbaoRecord>;
}

/** An empty store. */
export function createStore(): RecordStore {
  const groups = new Map<string, Buffer[]>();
  return {
    add: (record) => {
      const bytes = Buffer.from(JSON.stringify(record));
      const group = groups.get(record.id);
      if (group === undefined) groups.set(record.id, [bytes]);
      else group.push(bytes);
    },
    *drain() {
      for (const id of [...groups.keys()].sort()) {
        const records = (groups.get(id) ?? []).map(parseRecord);
        yield* records.length > 1 ? merge(records) : records;
      }
    },
  };
}

function parseRecord(bytes: Buffer): NianbaoRecord {
  return JSON.parse(bytes.toString());
}
