/** Where the note of a document lies. */
export interface NotePlace {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** What threads share of the notes of earlier runs: an open hash table from half a key to a place. */
export interface DoneTable {
  readonly keys: BigUint64Array;
  readonly places: Float64Array;
}

const FIELDS = 3;
const KEY_DIGITS = 16;

/** An empty table for up to `count` notes. */
export function createDoneTable(count: number): DoneTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  return {
    keys: new BigUint64Array(new SharedArrayBuffer(size * 8)),
    places: new Float64Array(new SharedArrayBuffer(size * 8 * FIELDS)),
  };
}

/** Adds a note, in place of an earlier one with its key. */
export function addDone(table: DoneTable, key: string, { file, offset, length }: NotePlace): void {
  const half = halfOf(key);
  const slot = slotOf(table, half);
  table.keys[slot] = half;
  table.places.set([file, offset, length], slot * FIELDS);
}

/** The place of the note with a key that begins as this one does, null for none. */
export function findDone(table: DoneTable, key: string): NotePlace | null {
  const half = halfOf(key);
  const slot = slotOf(table, half);
  if (table.keys[slot] !== half) return null;
  const [file = 0, offset = 0, length = 0] = table.places.subarray(slot * FIELDS);
  return { file, offset, length };
}

/** No key is 0, which marks an empty slot. */
function halfOf(key: string): bigint {
  return BigInt(`0x${key.slice(0, KEY_DIGITS)}`) || 1n;
}

function slotOf({ keys }: DoneTable, half: bigint): number {
  const mask = keys.length - 1;
  let slot = Number(half & BigInt(mask));
  while (keys[slot] !== 0n && keys[slot] !== half) slot = (slot + 1) & mask;
  return slot;
}
