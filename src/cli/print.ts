import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type Io, OutsideError } from './session.js';

/** Thrown when the reader of a pipe has gone: the run ends quietly. */
export class ClosedPipeError extends Error {}

const broken = new WeakMap<Writable, Error>();

/** Keeps a failed stream from becoming an uncaught error; later writes to it throw: `ClosedPipeError` for a closed pipe. */
export function watchStream(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isClosed = error.code === 'EPIPE' || error.code === 'EOF';
    const reason = `the output cannot be written: ${error.message}`;
    broken.set(stream, isClosed ? new ClosedPipeError() : new OutsideError(reason));
    stream.emit('drain');
  });
}

/** Writes and waits while the reader is slower than we are. */
export async function print(stream: Writable, text: string | Uint8Array): Promise<void> {
  throwIfBroken(stream);
  if (!stream.write(text)) await once(stream, 'drain');
  throwIfBroken(stream);
}

function throwIfBroken(stream: Writable): void {
  const error = broken.get(stream);
  if (error !== undefined) throw error;
}

/** Writes to standard error; a reader that has gone is no reason to stop the work. */
export async function tell({ stderr }: Pick<Io, 'stderr'>, text: string): Promise<void> {
  try {
    await print(stderr, text);
  } catch (error) {
    if (broken.get(stderr) !== error) throw error;
  }
}
