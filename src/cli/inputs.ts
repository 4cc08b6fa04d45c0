import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DiagnosticId } from '../diagnostics.js';

/** A file to read, or what is wrong with a path; `-` is standard input. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | Problem;

/** Why a path gives no input. */
export interface Problem {
  readonly kind: 'problem';
  readonly path: string;
  readonly id: Extract<DiagnosticId, `input/${string}`>;
  readonly reason: string;
}

interface Walk {
  /** Real paths that were given out or left out: a file is read once, however many ways lead to it. */
  readonly seen: Set<string>;
  /** Real paths of the folders that hold the present one. */
  readonly above: string[];
}

/** The files behind the paths as given: folders walked, entries in order of their names, `leaveOut` passed over. */
export function* findInputs(
  paths: readonly string[],
  leaveOut: string | null = null,
): Generator<Found> {
  const walk: Walk = { seen: new Set(leaveOut === null ? [] : [resolve(leaveOut)]), above: [] };
  for (const path of paths) {
    if (path === '-') yield { kind: 'stdin', path };
    else yield* findAt(path, walk);
  }
}

function* findAt(path: string, walk: Walk): Generator<Found> {
  let stats: Stats;
  let real: string;
  try {
    stats = statSync(path);
    real = realpathSync(path);
  } catch (error) {
    yield problemOf(path, error);
    return;
  }
  if (stats.isDirectory()) yield* findIn(path, real, walk);
  else if (!stats.isFile()) yield notAFile(path, stats);
  else if (!walk.seen.has(real)) {
    walk.seen.add(real);
    yield { kind: 'file', path, bytes: stats.size };
  }
}

function* findIn(path: string, real: string, walk: Walk): Generator<Found> {
  if (walk.above.includes(real)) {
    yield { kind: 'problem', path, id: 'input/link-loop', reason: '' };
    return;
  }
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield problemOf(path, error);
    return;
  }
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  if (names.length === 0) yield { kind: 'problem', path, id: 'input/no-files', reason: '' };
  walk.above.push(real);
  for (const name of names.sort()) yield* findAt(join(path, name), walk);
  walk.above.pop();
}

function notAFile(path: string, stats: Stats): Problem {
  let reason = 'a device';
  if (stats.isFIFO()) reason = 'a named pipe';
  if (stats.isSocket()) reason = 'a socket';
  return { kind: 'problem', path, id: 'input/not-a-file', reason };
}

/** The problem that a failed call of the file system stands for. */
export function problemOf(path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'ENOENT') return { kind: 'problem', path, id: 'input/missing', reason: '' };
  if (code === 'ELOOP') return { kind: 'problem', path, id: 'input/link-loop', reason: '' };
  const reason = REASONS[code] ?? (code === '' ? String(error) : code);
  return { kind: 'problem', path, id: 'input/unreadable', reason };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a folder',
};

/** The system's code of an error, empty for one that has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
