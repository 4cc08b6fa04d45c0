import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is written beside its final name and takes it when it is whole. */
export interface PartialFile {
  /** Where it is while it is written. */
  readonly partial: string;
  readonly write: (text: string | Uint8Array) => void;
  readonly commit: () => void;
  readonly discard: () => void;
}

/** Text that is gathered before it is written. */
const BATCH = 2 ** 18;

/** Opens `path` for writing. */
export function openPartial(path: string): PartialFile {
  const partial = partialPath(path);
  const file = openSync(partial, 'w');
  let batch = '';
  const put = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const flush = (): void => {
    if (batch !== '') put(Buffer.from(batch));
    batch = '';
  };
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    partial,
    write: (content) => {
      if (typeof content === 'string') {
        batch += content;
        if (batch.length >= BATCH) flush();
      } else {
        flush();
        put(content);
      }
    },
    commit: () => {
      flush();
      fsyncSync(file);
      close();
      renameSync(partial, path);
    },
    discard: () => {
      close();
      rmSync(partial, { force: true });
    },
  };
}

/** The name that a file has while it is written. */
export function partialPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
}
