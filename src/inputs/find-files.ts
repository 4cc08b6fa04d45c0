import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Problem, problem } from './item.js';

/** A file to read, or what is wrong with a path; `-` is standard input. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | Problem;

interface Walk {
  /** What was given out or left out: a file is read once, however many ways lead to it. */
  readonly seen: Seen;
  /** Real paths of the folders of this walk: through links there can be more ways to one than can be walked. */
  readonly folders: Set<string>;
  /** Real paths of the folders that hold the present one. */
  readonly above: string[];
  readonly matches: (path: string) => boolean;
}

/** The files behind the paths as given, those that `matches` allows; each file once in all its calls. */
export type Finder = (
  paths: readonly string[],
  matches?: (path: string) => boolean,
) => Generator<Found>;

/** A finder that passes over the file `leaveOut`. */
export function createFinder(leaveOut: string | null): Finder {
  const seen = createSeen();
  if (leaveOut !== null) seen.leaveOut(resolve(leaveOut));
  return function* find(paths, matches = () => true) {
    const walk: Walk = { seen, folders: new Set(), above: [], matches };
    for (const path of paths) {
      if (path === '-') yield { kind: 'stdin', path };
      else yield* findAt(path, walk);
    }
  };
}

/** The files behind the paths as given: folders walked, entries in order of their names, `leaveOut` passed over. */
export function findInputs(
  paths: readonly string[],
  leaveOut: string | null = null,
): Generator<Found> {
  return createFinder(leaveOut)(paths);
}

/** `known` is the real path of what is no link. */
function* findAt(path: string, walk: Walk, known: string | null = null): Generator<Found> {
  let stats: Stats;
  let real: string;
  try {
    stats = statSync(path);
    real = known ?? realpathSync(path);
  } catch (error) {
    yield problemOf(path, error);
    return;
  }
  if (stats.isDirectory()) yield* findIn(path, real, walk);
  else if (!walk.matches(path)) return;
  else if (!stats.isFile()) yield notAFile(path, stats);
  else if (walk.seen.isNew(real, stats)) {
    yield { kind: 'file', path, bytes: stats.size };
  }
}

function* findIn(path: string, real: string, walk: Walk): Generator<Found> {
  if (walk.above.includes(real)) {
    yield problem(path, 'input/link-loop', '');
    return;
  }
  if (!addNew(walk.folders, real)) return;
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield problemOf(path, error);
    return;
  }
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  if (shown.length === 0) yield problem(path, 'input/no-files', '');
  walk.above.push(real);
  for (const entry of shown.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    yield* findAt(join(path, name), walk, entry.isSymbolicLink() ? null : join(real, name));
  }
  walk.above.pop();
}

function notAFile(path: string, stats: Stats): Problem {
  let reason = 'a device';
  if (stats.isFIFO()) reason = 'a named pipe';
  if (stats.isSocket()) reason = 'a socket';
  return problem(path, 'input/not-a-file', reason);
}

interface Seen {
  readonly leaveOut: (real: string) => void;
  readonly isNew: (real: string, stats: Stats) => boolean;
}

/** A file with one name is known by its number, which takes a tenth of the memory of its path. */
function createSeen(): Seen {
  const paths = new Set<string>();
  const numbers = new Map<number, Set<number>>();
  const out = new Set<string>();
  return {
    leaveOut: (real) => out.add(real),
    isNew: (real, { nlink, dev, ino }) => {
      if (out.has(real)) return false;
      const device = numbers.get(dev) ?? new Set();
      numbers.set(dev, device);
      return nlink === 1 && ino > 0 ? addNew(device, ino) : addNew(paths, real);
    },
  };
}

function addNew<Item>(set: Set<Item>, item: Item): boolean {
  return set.size < set.add(item).size;
}

/** The problem that a failed call of the file system stands for. */
export function problemOf(path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'ENOENT') return problem(path, 'input/missing', '');
  if (code === 'ELOOP') return problem(path, 'input/link-loop', '');
  const reason = REASONS[code] ?? (code === '' ? String(error) : code);
  return problem(path, 'input/unreadable', reason);
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
