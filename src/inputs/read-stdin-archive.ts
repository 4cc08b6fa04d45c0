import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HEAD_BYTES, kindOf } from './file-kind.js';
import { problemOf } from './find-files.js';
import type { Item, Limits } from './item.js';
import { readArchive } from './read-archive.js';
import { bytesOf, gather, readStdin } from './read-stdin.js';

/** The inputs in standard input: itself as a page, or the members of the archive that it is. */
export async function* readStdinOrArchive(stdin: Readable, limits: Limits): AsyncGenerator<Item> {
  const stream = bytesOf(stdin);
  let head: readonly Uint8Array[];
  try {
    head = await gather(stream, HEAD_BYTES - 1);
  } catch (error) {
    yield problemOf('-', error);
    return;
  }
  const kind = kindOf('-', Buffer.concat(head).subarray(0, HEAD_BYTES));
  const whole = chain(head, stream);
  if (kind === 'page') {
    yield await readStdin(whole, limits.maxBytes);
    return;
  }
  // Some archives are read from their ends, or twice: they wait on disk, however large they are.
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-stdin-'));
  const copy = join(folder, 'archive');
  try {
    await pipeline(whole, createWriteStream(copy));
    for await (const item of readArchive(copy, kind, limits)) {
      yield item.path.startsWith(copy)
        ? { ...item, path: `-${item.path.slice(copy.length)}` }
        : item;
    }
  } catch (error) {
    yield problemOf('-', error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  yield* first;
  yield* rest;
}
