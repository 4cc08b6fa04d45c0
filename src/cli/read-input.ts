import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { collect, type Diagnostic } from '../diagnostics.js';
import { type Found, problemOf } from '../inputs/find-files.js';
import type { Problem } from '../inputs/item.js';
import { readStdin } from '../inputs/read-stdin.js';

/** The bytes of an input, or why there are none. */
export type Loaded = { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };

/** Reads an input whole, unless it is larger than `limit`. */
export async function loadInput(found: Found, stdin: Readable, limit: number): Promise<Loaded> {
  if (found.kind === 'problem') return { diagnostic: diagnose(found) };
  if (found.kind === 'stdin') return loadStream(stdin, limit);
  if (found.bytes > limit) return { diagnostic: tooLarge(found.bytes, limit) };
  try {
    return { bytes: readFileSync(found.path) };
  } catch (error) {
    return { diagnostic: diagnose(problemOf(found.path, error)) };
  }
}

async function loadStream(stream: Readable, limit: number): Promise<Loaded> {
  const item = await readStdin(stream, limit);
  if (item.kind === 'problem') return { diagnostic: diagnose(item) };
  const { length } = item.content;
  return length > limit ? { diagnostic: tooLarge(length, limit) } : { bytes: item.content };
}

function diagnose({ id, reason }: Problem): Diagnostic {
  return one((report) => report(id, { reason }));
}

function tooLarge(bytes: number, limit: number): Diagnostic {
  return one((report) => report('read/too-large', { bytes, limit }));
}

function one(say: (report: ReturnType<typeof collect>) => void): Diagnostic {
  const into: Diagnostic[] = [];
  say(collect(into));
  const [first] = into;
  if (first === undefined) throw new Error('nothing was reported');
  return first;
}
