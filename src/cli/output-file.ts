import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './inputs.js';
import { UsageError } from './session.js';

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
  // A device or a named pipe keeps its place: there is nothing to rename over.
  const partial = target.renames
    ? join(dirname(target.path), `.${basename(target.path)}.${process.pid}.partial`)
    : target.path;
  let file: number;
  try {
    file = openSync(partial, 'w', 0o666);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${explainOpen(path, error)}`);
  }
  return {
    write: (chunk) => writeWhole(file, chunk),
    commit: () => {
      if (target.renames) fsyncSync(file);
      closeSync(file);
      if (target.renames) renameSync(partial, target.path);
    },
    discard: () => {
      closeSync(file);
      if (target.renames) unlinkSync(partial);
    },
  };
}

function resolveTarget(path: string): { readonly path: string; readonly renames: boolean } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new UsageError(`${path} is a folder; give the name of a file`);
    // Through a link: the file it leads to is replaced, not the link.
    return { path: realpathSync(path), renames: stats.isFile() };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { path, renames: true };
  }
}

function explainOpen(path: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return `the folder ${dirname(path)} does not exist`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission denied';
  if (code === 'ENOTDIR') return `${dirname(path)} is not a folder`;
  return code === '' ? String(error) : code;
}

function writeWhole(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
}
