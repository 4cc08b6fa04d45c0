import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { collect, type Diagnostic } from '../diagnostics.js';
import { problemOf } from '../inputs/find-files.js';

const ROOM = 2 ** 18;
/** Room for a larger page is not kept. */
const MOST_ROOM = 2 ** 22;

let kept = Buffer.alloc(0);

/**
 * The bytes of a file, good until the next call: pages go through one buffer, since a new one for each would grow the memory of a
 * thread by far more than a page. A diagnostic where the file is larger than `maxBytes` or cannot be read.
 */
export function readPage(path: string, maxBytes: number): Uint8Array | Diagnostic {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      return size > maxBytes ? tooLarge(size, maxBytes) : readWhole(file, size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { id, reason } = problemOf(path, error);
    return diagnosticOf((report) => report(id, { reason }));
  }
}

/** The diagnostic of a page of too many bytes. */
export function tooLarge(bytes: number, limit: number): Diagnostic {
  return diagnosticOf((report) => report('read/too-large', { bytes, limit }));
}

function readWhole(file: number, size: number): Uint8Array {
  const buffer = roomFor(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, buffer, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

function roomFor(size: number): Buffer {
  if (size <= kept.length) return kept;
  const room = Buffer.allocUnsafeSlow(Math.max(ROOM, 2 ** Math.ceil(Math.log2(size))));
  if (room.length <= MOST_ROOM) kept = room;
  return room;
}

function diagnosticOf(say: (report: ReturnType<typeof collect>) => void): Diagnostic {
  const found: Diagnostic[] = [];
  say(collect(found));
  const [diagnostic] = found;
  if (diagnostic === undefined) throw new Error('nothing was reported');
  return diagnostic;
}
