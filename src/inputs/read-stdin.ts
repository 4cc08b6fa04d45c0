import { problemOf } from './find-files.js';
import type { Problem } from './item.js';

/** Standard input as one page; reading ends where it is longer than `limit`, which whoever parses it will tell. */
export async function readStdin(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<{ kind: 'content'; path: '-'; content: Uint8Array } | Problem> {
  try {
    const chunks = await gather(bytesOf(stream), limit);
    return { kind: 'content', path: '-', content: Buffer.concat(chunks) };
  } catch (error) {
    return problemOf('-', error);
  }
}

/** Chunks of the stream until they are more than `enough` bytes. */
export async function gather(
  stream: AsyncGenerator<Uint8Array>,
  enough: number,
): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= enough; ) {
    const { value, done } = await stream.next();
    if (done === true) break;
    length += value.length;
    chunks.push(value);
  }
  return chunks;
}

/** A stream as bytes, whatever its chunks are. */
export async function* bytesOf(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
