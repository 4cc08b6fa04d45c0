import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Io } from './session.js';

/** Thrown when the reader of a pipe has gone: the run ends quietly. */
export class ClosedPipeError extends Error {}

const broken = new WeakSet<Writable>();

/** Keeps a closed pipe from becoming an uncaught error; later writes to it throw `ClosedPipeError`. */
export function watchPipe(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
    broken.add(stream);
    stream.emit('drain');
  });
}

/** Writes and waits while the reader is slower than we are. */
export async function print(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (broken.has(stream)) throw new ClosedPipeError();
  if (!stream.write(text)) await once(stream, 'drain');
  if (broken.has(stream)) throw new ClosedPipeError();
}

/** Writes to standard error; a reader that has gone is no reason to stop the work. */
export async function tell({ stderr }: Pick<Io, 'stderr'>, text: string): Promise<void> {
  try {
    await print(stderr, text);
  } catch (error) {
    if (!(error instanceof ClosedPipeError)) throw error;
  }
}
