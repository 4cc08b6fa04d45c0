import { collect, type Diagnostic, type Report } from '../diagnostics.js';
import type { Hints, Problem } from '../inputs/item.js';
import type { Options } from '../types.js';
import { type PlacedDiagnostic, type RenderOptions, renderDiagnostics } from './render.js';

/** A document to parse: its content, or null for a file that is still to be read. */
export interface Task {
  readonly path: string;
  readonly content: Uint8Array | string | null;
  readonly hints: Hints;
}

/** How the documents of a run are parsed and told of. */
export interface DocumentOptions {
  readonly parsing: Options;
  /** Keep the body text in the records. */
  readonly text: boolean;
  readonly maxBytes: number;
  readonly rendering: RenderOptions;
  /** Tells this program from one that may give other records. */
  readonly program: string;
}

/** What a run keeps of a document beside its record. */
export interface Note {
  /** Hash of all that the record depends on: content, path, hints, options, program. */
  readonly key: string;
  readonly path: string;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly id: string | null;
  readonly regime: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** The message of an exception, which is a bug. */
  readonly bug: string | null;
}

/** What became of a document. */
export interface Outcome {
  readonly note: Note;
  /** The record as one line of JSON, without the line break. */
  readonly record: string | null;
  /** The diagnostics as they are told. */
  readonly told: string;
}

/** The outcome of an input that gives no document. */
export function problemOutcome({ path, id, reason }: Problem, rendering: RenderOptions): Outcome {
  return failure(
    path,
    collectOne((report) => report(id, { reason })),
    rendering,
  );
}

/** The outcome of a document that was given up. */
export function givenUp(
  path: string,
  say: (report: Report) => void,
  rendering: RenderOptions,
): Outcome {
  return failure(path, collectOne(say), rendering);
}

/** The outcome of a document that was not parsed. */
export function failure(
  path: string,
  diagnostics: readonly Diagnostic[],
  rendering: RenderOptions,
): Outcome {
  const noted = diagnostics.map((diagnostic) => ({ ...diagnostic, line: null, column: null }));
  const note = { ...emptyNote({ path, bytes: 0, key: '' }), diagnostics: noted };
  return { note, record: null, told: renderDiagnostics(path, null, diagnostics, rendering) };
}

/** A note that says nothing of a document yet. */
export function emptyNote({ key, path, bytes }: Pick<Note, 'key' | 'path' | 'bytes'>): Note {
  const nothing = { id: null, regime: null, year: null, kind: null, bug: null };
  return { key, path, bytes, milliseconds: 0, ...nothing, diagnostics: [] };
}

function collectOne(say: (report: Report) => void): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  say(collect(found));
  return found;
}
