import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../inputs/find-files.js';
import { ClosedPipeError } from './print.js';
import { OutsideError, UsageError } from './session.js';

/** A file that has its name only when it is whole: written beside it, then renamed. */
export interface OutputFile {
  readonly write: (chunk: Uint8Array) => void;
  /** Gives the file its name. */
  readonly commit: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

/** Opens the output before any work is done, so that a wrong path costs nothing. */
export function openOutput(path: string): OutputFile {
  const target = resolveTarget(path);
  const partial = target.renames
    ? join(dirname(target.path), `.${basename(target.path)}.${process.pid}.partial`)
    : target.path;
  let file: number;
  try {
    file = openSync(partial, 'w', 0o666);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${explain(path, error)}`);
  }
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (errorCode(error) === 'EPIPE') throw new ClosedPipeError();
      throw new OutsideError(`${path} cannot be written: ${explain(path, error)}`);
    }
  };
  return {
    write: (chunk) => attempt(() => writeWhole(file, chunk)),
    commit: () =>
      attempt(() => {
        if (target.renames) fsyncSync(file);
        closeSync(file);
        if (target.renames) renameSync(partial, target.path);
      }),
    discard: () => {
      try {
        closeSync(file);
      } catch {
        // A failed commit may have closed it already.
      }
      if (target.renames) rmSync(partial, { force: true });
    },
  };
}

function resolveTarget(path: string): { readonly path: string; readonly renames: boolean } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new UsageError(`${path} is a folder; give the name of a file`);
    // A device or a named pipe keeps its place: there is nothing to rename over.
    if (!stats.isFile()) return { path, renames: false };
    // Through a link: the file it leads to is replaced, not the link.
    return { path: realpathSync(path), renames: true };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { path, renames: true };
  }
}

function explain(path: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return `the folder ${dirname(path)} does not exist`;
  if (code === 'ENOTDIR') return `${dirname(path)} is not a folder`;
  return REASONS[code] ?? String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

function writeWhole(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
}
