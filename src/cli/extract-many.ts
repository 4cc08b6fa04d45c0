import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Merged, mergeEntries } from '../batch/merge-entries.js';
import { type DocumentOptions, problemOutcome } from '../batch/outcome.js';
import { canStartWorkers, openPool, programDigest, SpoolError } from '../batch/pool.js';
import { createPlaceReader } from '../batch/read-at.js';
import { runBatches } from '../batch/run.js';
import { createSortedIndex } from '../batch/sorted-index.js';
import { readDone, recordsPath, spoolFiles } from '../batch/spool.js';
import type { Item } from '../inputs/item.js';
import type { ExtractOptions } from './extract-options.js';
import type { Extraction } from './extraction.js';
import { OutsideError } from './session.js';

const DEFAULT_TIMEOUT = 30;

/** A large run: documents go to workers, records to a spool on disk, and from there, sorted and merged, to `write`. */
export async function extractMany(
  items: AsyncIterable<Item>,
  run: {
    readonly options: ExtractOptions;
    readonly document: DocumentOptions;
    readonly extraction: Extraction;
    readonly write: (merged: Iterable<Merged>) => Promise<void>;
  },
): Promise<void> {
  const { options, extraction } = run;
  const document = canStartWorkers() ? { ...run.document, program: programDigest() } : run.document;
  const { folder, passing } = openFolder(options);
  const done = options.resume ? await readDone(folder) : null;
  let file = Math.max(0, ...spoolFiles(folder));
  const jobs = canStartWorkers() ? (options.jobs ?? availableParallelism()) : 0;
  const timeout = options.timeout ?? DEFAULT_TIMEOUT;
  const pool = await openPool({ folder, nextFile: () => ++file, document, done, jobs, timeout });
  const index = createSortedIndex(folder);
  try {
    await runBatches(items, pool, {
      problem: (item) => extraction.result(problemOutcome(item, document.rendering), false),
      processed: async (processed) => {
        const { note, offset, length, reused } = processed;
        if (note.id !== null) index.add({ id: note.id, file: processed.file, offset, length });
        await extraction.result(processed, reused);
      },
    });
  } catch (error) {
    if (!(error instanceof SpoolError)) throw error;
    if (passing) rmSync(folder, { recursive: true, force: true });
    throw new OutsideError(`records cannot be kept in ${folder}: ${error.message}`);
  } finally {
    await pool.close();
  }
  const reader = createPlaceReader();
  const read = (place: { file: number; offset: number; length: number }): Buffer =>
    reader.read(recordsPath(folder, place.file), place.offset, place.length);
  await run.write(mergeEntries(index.entries, read));
  reader.close();
  index.remove();
  if (passing || !options.resume) rmSync(folder, { recursive: true, force: true });
}

/** The folder of the spool: beside the output, where the next run finds it, or a passing one. */
function openFolder({ out, resume }: ExtractOptions): { folder: string; passing: boolean } {
  const target = out === null ? undefined : statSync(out, { throwIfNoEntry: false });
  if (out === null || (target !== undefined && !target.isFile())) {
    return { folder: mkdtempSync(join(tmpdir(), 'nianbao-')), passing: true };
  }
  const folder = join(dirname(resolve(out)), `.${basename(out)}.nianbao`);
  if (!resume) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { folder, passing: false };
}
