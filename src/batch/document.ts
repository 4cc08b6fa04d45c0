import { hash } from 'node:crypto';
import { type ParseResult, parse } from '../pipeline.js';
import type { NianbaoRecord } from '../record/schema.js';
import { indexLines, placeOf } from '../text/line-index.js';
import { milliseconds } from './clock.js';
import {
  type DocumentOptions,
  emptyNote,
  failure,
  type Note,
  type Outcome,
  type Task,
} from './outcome.js';
import { readPage, tooLarge } from './read-page.js';
import { renderDiagnostics } from './render.js';

/** Reads and parses a document; whatever is wrong with it is in its note. What `reuse` finds under its key saves the parsing. */
export function parseDocument<Earlier extends object = never>(
  task: Task,
  options: DocumentOptions,
  reuse: (key: string) => Earlier | null = () => null,
): Outcome | Earlier {
  const started = milliseconds();
  const content = task.content ?? readPage(task.path, options.maxBytes);
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
    return describe(document, result, milliseconds() - started, options);
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    const sha256 = hash('sha256', content);
    const stack = options.rendering.verbose ? `\n${reason.stack ?? ''}` : '';
    const told = `${task.path} (sha256 ${sha256}): this is a bug, please report it: ${reason.message}${stack}\n`;
    return { note: { ...emptyNote(document), bug: reason.message }, record: null, told };
  }
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

function keyOf(task: Task, content: Uint8Array | string, options: DocumentOptions): string {
  const { program, parsing, text } = options;
  const given = [program, task.path, task.hints, parsing, text, typeof content];
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
