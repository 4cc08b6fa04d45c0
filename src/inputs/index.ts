import { createReadStream } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createFinder, type Finder, type Found, problemOf } from './find-files.js';
import { type Hints, type Item, type Limits, problem } from './item.js';
import { splitLines } from './lines.js';
import { type Glob, readGlob } from './match-glob.js';
import { parseCsv } from './parse-csv.js';
import { readFileOrArchive } from './read-archive.js';
import { hintsOf } from './read-ndjson.js';

/** Where inputs come from. */
export interface Sources {
  /** Files, folders, globs; `-` for standard input. */
  readonly paths: readonly string[];
  /** A list of paths, one a line; `-` for standard input. */
  readonly from: string | null;
  /** CSV with a header: `path`, and hints for each. */
  readonly manifest: string | null;
  /** The output, which is no input. */
  readonly leaveOut: string | null;
  readonly stdin: Readable;
  readonly limits: Limits;
}

/** A path is not longer. */
const LONGEST_PATH = 2 ** 16;
const RETURN = /\r$/u;

/** Every input, one by one: files as places, members of archives with their content, and what is wrong with the rest. */
export async function* readInputs(sources: Sources): AsyncGenerator<Item> {
  const find = createFinder(sources.leaveOut);
  const plain: string[] = [];
  for (const path of sources.paths) {
    const glob = readGlob(path);
    if (glob === null) plain.push(path);
    else yield* readMatches(path, glob, sources, find);
  }
  yield* openAll(find(plain), sources);
  if (sources.from !== null) yield* readListed(sources.from, sources, find);
  if (sources.manifest !== null) yield* readManifest(sources.manifest, sources, find);
}

async function* openAll(
  found: Iterable<Found>,
  sources: Sources,
  hints?: Hints,
): AsyncGenerator<Item> {
  for (const one of found) {
    if (one.kind === 'problem') yield one;
    else if (one.kind === 'stdin') {
      const { readStdinOrArchive } = await import('./read-stdin-archive.js');
      yield* addHints(readStdinOrArchive(sources.stdin, sources.limits), hints);
    } else yield* addHints(readFileOrArchive(one, sources.limits), hints);
  }
}

/** What is known of a file is known of all that is in it. */
async function* addHints(
  items: AsyncIterable<Item>,
  hints: Hints | undefined,
): AsyncGenerator<Item> {
  for await (const item of items) {
    yield hints === undefined || item.kind === 'problem'
      ? item
      : { ...item, hints: { ...item.hints, ...hints } };
  }
}

async function* readMatches(
  path: string,
  { folder, matches }: Glob,
  sources: Sources,
  find: Finder,
): AsyncGenerator<Item> {
  let count = 0;
  const counted = (candidate: string): boolean => {
    const isMatch = matches(candidate);
    if (isMatch) count++;
    return isMatch;
  };
  for (const item of find([folder], counted)) {
    yield* openAll([item], sources);
  }
  // Those that were read before count, too: only a pattern that fits nothing is a mistake.
  if (count === 0) yield problem(path, 'input/missing', '');
}

async function* readListed(list: string, sources: Sources, find: Finder): AsyncGenerator<Item> {
  const stream = list === '-' ? sources.stdin : createReadStream(list);
  try {
    for await (const { number, bytes } of splitLines(stream, LONGEST_PATH)) {
      const path = bytes?.toString().replace(RETURN, '') ?? null;
      if (path === null) yield problem(`${list}:${number}`, 'input/missing', '');
      else if (path !== '') yield* openAll(find([path]), sources);
    }
  } catch (error) {
    yield problemOf(list, error);
  }
}

async function* readManifest(
  manifest: string,
  sources: Sources,
  find: Finder,
): AsyncGenerator<Item> {
  const stream = createReadStream(manifest, { encoding: 'utf8' });
  let names: readonly string[] | null = null;
  let line = 0;
  try {
    for await (const fields of parseCsv(stream)) {
      line++;
      if (names === null) {
        names = fields.map((name) => name.trim().toLowerCase());
        continue;
      }
      const row = new Map(names.map((name, index) => [name, fields[index] ?? '']));
      const path = row.get('path') ?? '';
      if (path !== '') {
        const place = isAbsolute(path) ? path : join(dirname(manifest), path);
        yield* openAll(find([place]), sources, hintsOf(row));
      } else if (fields.length > 1) {
        yield problem(`${manifest}:${line}`, 'input/bad-line', 'it names no path');
      }
    }
  } catch (error) {
    yield problemOf(manifest, error);
  }
}
