import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { collect, type Diagnostic, type Report } from '../diagnostics.js';
import { problemOf } from '../inputs/find-files.js';
import type { Hints, Problem } from '../inputs/item.js';
import { type ParseResult, parse } from '../pipeline.js';
import type { NianbaoRecord } from '../record/schema.js';
import { indexLines, placeOf } from '../text/line-index.js';
import type { Options } from '../types.js';
import { VERSION } from '../version.js';
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
}

/** What a run keeps of a document beside its record. */
export interface Note {
  /** Hash of all that the record depends on: content, path, hints, options, version. */
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

/** Reads and parses a document; whatever is wrong with it is in its note. What `reuse` finds under its key saves the parsing. */
export function parseDocument<Earlier extends object = never>(
  task: Task,
  options: DocumentOptions,
  reuse: (key: string) => Earlier | null = () => null,
): Outcome | Earlier {
  const started = performance.now();
  const content = task.content ?? readContent(task.path, options.maxBytes);
  if (typeof content === 'object' && 'id' in content) {
    return failure(task.path, [content], options.rendering);
  }
  if (content.length > options.maxBytes) {
    const found = [tooLarge(content.length, options.maxBytes)];
    return failure(task.path, found, options.rendering);
  }
  const key = keyOf(task, content, options);
  const earlier = reuse(key);
  if (earlier !== null) return earlier;
  const document = { path: task.path, bytes: lengthOf(content), key };
  try {
    const result = parse({ path: task.path, content }, { ...task.hints, ...options.parsing });
    return describe(document, result, performance.now() - started, options);
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    const sha256 = hash('sha256', content);
    const stack = options.rendering.verbose ? `\n${reason.stack ?? ''}` : '';
    const told = `${task.path} (sha256 ${sha256}): this is a bug, please report it: ${reason.message}${stack}\n`;
    return { note: { ...emptyNote(document), bug: reason.message }, record: null, told };
  }
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

function failure(
  path: string,
  diagnostics: readonly Diagnostic[],
  rendering: RenderOptions,
): Outcome {
  const noted = diagnostics.map((diagnostic) => ({ ...diagnostic, line: null, column: null }));
  const note = { ...emptyNote({ path, bytes: 0, key: '' }), diagnostics: noted };
  return { note, record: null, told: renderDiagnostics(path, null, diagnostics, rendering) };
}

function emptyNote({ key, path, bytes }: Pick<Note, 'key' | 'path' | 'bytes'>): Note {
  const nothing = { id: null, regime: null, year: null, kind: null, bug: null };
  return { key, path, bytes, milliseconds: 0, ...nothing, diagnostics: [] };
}

function describe(
  document: Pick<Note, 'key' | 'path' | 'bytes'>,
  { record, diagnostics, source }: ParseResult,
  milliseconds: number,
  { text, rendering }: DocumentOptions,
): Outcome {
  const lines = source === null || diagnostics.length === 0 ? null : indexLines(source.text);
  const noted = diagnostics.map((diagnostic) => {
    const { span } = diagnostic;
    const place = lines === null || span === null ? null : placeOf(lines, span.start);
    return { ...diagnostic, line: place?.line ?? null, column: place?.column ?? null };
  });
  const note: Note = {
    ...emptyNote(document),
    milliseconds,
    id: record?.id ?? null,
    regime: record?.regime ?? null,
    year: record?.year ?? null,
    kind: record?.issuer?.kind ?? null,
    diagnostics: noted,
  };
  return {
    note,
    record: record === null ? null : JSON.stringify(text ? record : withoutText(record)),
    told: renderDiagnostics(document.path, source?.text ?? null, diagnostics, rendering),
  };
}

function readContent(path: string, maxBytes: number): Uint8Array | Diagnostic {
  try {
    const { size } = statSync(path);
    if (size <= maxBytes) return readFileSync(path);
    return tooLarge(size, maxBytes);
  } catch (error) {
    const { id, reason } = problemOf(path, error);
    return one((report) => report(id, { reason }));
  }
}

function tooLarge(bytes: number, limit: number): Diagnostic {
  return one((report) => report('read/too-large', { bytes, limit }));
}

function one(say: (report: Report) => void): Diagnostic {
  const [diagnostic] = collectOne(say);
  if (diagnostic === undefined) throw new Error('nothing was reported');
  return diagnostic;
}

function collectOne(say: (report: Report) => void): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  say(collect(found));
  return found;
}

function keyOf(task: Task, content: Uint8Array | string, options: DocumentOptions): string {
  const given = [VERSION, task.path, task.hints, options.parsing, options.text, typeof content];
  return hash('sha256', `${JSON.stringify(given)}\n${hash('sha256', content)}`).slice(0, 32);
}

function lengthOf(content: Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

type Section = NianbaoRecord['sections'][number];

function withoutText(record: NianbaoRecord): NianbaoRecord {
  const strip = (section: Section): Section => ({
    ...section,
    text: null,
    children: section.children.map(strip),
  });
  return { ...record, text: null, sections: record.sections.map(strip) };
}
