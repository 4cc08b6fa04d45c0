import { parseDocument } from './document.js';
import type { DoneTable } from './done-table.js';
import type { DocumentOptions, Outcome, Task } from './outcome.js';
import { createPlaceReader } from './read-at.js';
import { renderPlaced } from './render.js';
import { findSpooled, openSpoolWriter, type Spooled } from './spool.js';

/** What a processor needs to know; it can be sent to a worker. */
export interface ProcessorOptions {
  readonly folder: string;
  /** The number of its files in the spool. */
  readonly file: number;
  readonly document: DocumentOptions;
  /** What earlier runs have done. */
  readonly done: DoneTable | null;
}

/** A document that is spooled, and whether an earlier run did the work. */
export interface Processed extends Spooled {
  readonly reused: boolean;
}

/** Parses documents into its own files of the spool. */
export interface Processor {
  /** `started` is told the index of each task before its work begins. */
  readonly run: (tasks: readonly Task[], started: (index: number) => void) => readonly Processed[];
  readonly close: () => void;
}

/** Opens the files of a processor. */
export function openProcessor({ folder, file, document, done }: ProcessorOptions): Processor {
  const writer = openSpoolWriter(folder, file);
  const reader = createPlaceReader();
  const reuse = (key: string): Processed | null => {
    const found = done === null ? null : findSpooled(folder, done, key, reader);
    if (found === null) return null;
    const { path, diagnostics } = found.note;
    const told = renderPlaced(path, diagnostics, document.rendering);
    return { ...found, told, reused: true };
  };
  return {
    run: (tasks, started) => {
      const results = tasks.map((task, index): Processed => {
        started(index);
        const result = parseDocument(task, document, reuse);
        return isFresh(result) ? { ...writer.add(result), reused: false } : result;
      });
      writer.flush();
      return results;
    },
    close: () => {
      writer.close();
      reader.close();
    },
  };
}

function isFresh(result: Outcome | Processed): result is Outcome {
  return 'record' in result;
}
