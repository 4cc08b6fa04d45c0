import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Merged } from '../../batch/merge-entries.js';
import type { DocumentOptions } from '../../batch/outcome.js';
import { takeShard } from '../../batch/run.js';
import { formatSummary } from '../../batch/summary.js';
import { findInputs } from '../../inputs/find-files.js';
import { readInputs } from '../../inputs/index.js';
import type { Item } from '../../inputs/item.js';
import { VERSION } from '../../version.js';
import { hasColor } from '../color.js';
import { addExtractOptions, type ExtractOptions, readExtractOptions } from '../extract-options.js';
import { createExtraction, type Extraction } from '../extraction.js';
import { openOutput } from '../output-file.js';
import { print, tell } from '../print.js';
import { createProgress, NO_PROGRESS } from '../progress.js';
import { EXIT, type Session, UsageError } from '../session.js';

/** Inputs that are read without workers and without a spool: starting those takes as long. */
const FEW = 32;

/** `nianbao extract`: reports in, one record a jurisdiction and year out. */
export function define(command: Command, session: Session): void {
  command.argument('[paths...]', 'files, folders (walked), archives, globs, - for standard input');
  addExtractOptions(command).action((paths: readonly string[], values: Record<string, unknown>) =>
    extract(paths, readExtractOptions(paths, values), session),
  );
}

async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  session: Session,
): Promise<void> {
  const { io, end } = session;
  const { out, quiet, maxBytes, printing } = options;
  if (out !== null && paths.some((path) => resolve(path) === resolve(out))) {
    throw new UsageError(`${out} is both an input and the output`);
  }
  // A wrong path is found before any work is done.
  if (out !== null) openOutput(out).discard();
  const rendering = { ...printing, color: hasColor(io.stderr, io.env) };
  const { parsing, text } = options;
  const document: DocumentOptions = { parsing, text, maxBytes, rendering, program: VERSION };
  const { few, rest } = await takeFew(listItems(paths, options, session), options);
  const progress =
    rest === null || quiet ? NO_PROGRESS : createProgress(io, countInputs(paths, options, io));
  const extraction = createExtraction(session, rendering, options.pretty, progress);
  const write = (merged: Iterable<Merged>): Promise<void> =>
    writeRecords(merged, out, extraction, session);
  if (rest === null) {
    const { extractFew } = await import('../extract-few.js');
    await extractFew(few, { document, extraction, write });
  } else {
    const { extractMany } = await import('../extract-many.js');
    await extractMany(rest, { options, document, extraction, write });
  }
  progress.end();
  const summary = extraction.summary.build();
  if (options.report !== null) {
    const report = openOutput(options.report);
    report.write(Buffer.from(`${JSON.stringify(summary, null, 2)}\n`));
    report.commit();
  }
  if (!quiet && printing.format === 'text') {
    const lines = formatSummary(summary);
    await tell(io, `${rest === null ? lines.split('\n', 1)[0] : lines}\n`);
  }
  if (summary.errors > 0 || (options.strict && summary.warnings > 0)) end(EXIT.failed);
}

/** A count that takes longer than this many files is not worth waiting for. */
const COUNTABLE = 200_000;

/** How many inputs there are, for the terminal; null where only reading them tells. */
function countInputs(
  paths: readonly string[],
  { from, manifest, out, shard }: ExtractOptions,
  { stderr }: Session['io'],
): number | null {
  if (stderr.isTTY !== true || from !== null || manifest !== null || shard !== null) return null;
  let count = 0;
  for (const _ of findInputs(paths, out)) if (++count > COUNTABLE) return null;
  return count;
}

async function* listItems(
  paths: readonly string[],
  { from, manifest, out, maxBytes, shard, parsing }: ExtractOptions,
  { io }: Session,
): AsyncGenerator<Item> {
  const limits = { maxBytes };
  const all = readInputs({
    paths,
    from,
    manifest,
    leaveOut: out,
    // Opening standard input costs a part of the start; most runs do not read it.
    get stdin() {
      return io.stdin;
    },
    limits,
  });
  let count = 0;
  for await (const item of shard === null ? all : takeShard(all, shard)) {
    count++;
    if (count > 1 && parsing.url !== undefined) {
      throw new UsageError('--url is about one page, and more than one is given');
    }
    yield item;
  }
}

/** All the inputs where they are few and nothing asks for workers, else a stream of them. */
async function takeFew(
  items: AsyncGenerator<Item>,
  { jobs, timeout, resume }: ExtractOptions,
): Promise<{ readonly few: readonly Item[]; readonly rest: AsyncIterable<Item> | null }> {
  if (jobs !== null || timeout !== null || resume) return { few: [], rest: items };
  const few: Item[] = [];
  while (few.length < FEW) {
    const { value, done } = await items.next();
    if (done === true) return { few, rest: null };
    few.push(value);
  }
  return { few, rest: chain(few, items) };
}

async function* chain(first: Item[], items: AsyncIterable<Item>): AsyncGenerator<Item> {
  // Content is let go as it is passed on.
  for (let item = first.shift(); item !== undefined; item = first.shift()) yield item;
  yield* items;
}

async function writeRecords(
  merged: Iterable<Merged>,
  out: string | null,
  extraction: Extraction,
  { io }: Session,
): Promise<void> {
  if (out === null) {
    await extraction.write(merged, (bytes) => print(io.stdout, bytes));
    return;
  }
  const output = openOutput(out);
  try {
    await extraction.write(merged, async (bytes) => output.write(bytes));
    output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
}
