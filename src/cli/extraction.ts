import type { Outcome } from '../batch/document.js';
import { type Merged, parseRecord } from '../batch/merge-entries.js';
import { type RenderOptions, renderDiagnostics } from '../batch/render.js';
import { createSummary, type SummaryBuilder } from '../batch/summary.js';
import { type Diagnostic, isDiagnosticId } from '../diagnostics.js';
import type { NianbaoRecord } from '../record/schema.js';
import { tell } from './print.js';
import { NO_PROGRESS, type Progress } from './progress.js';
import { EXIT, type Session } from './session.js';

/** What happens to results, however they were computed: told, counted, and in the end written. */
export interface Extraction {
  readonly summary: SummaryBuilder;
  readonly result: (outcome: Pick<Outcome, 'note' | 'told'>, reused: boolean) => Promise<void>;
  /** Writes the records and gives their number. */
  readonly write: (merged: Iterable<Merged>, sink: Sink) => Promise<number>;
}

/** Takes text of the output. */
export type Sink = (text: string | Uint8Array) => Promise<void>;

/** Characters that are written at once. */
const BATCH = 2 ** 16;

/** An extraction for one run of the command. */
export function createExtraction(
  { io, end }: Session,
  rendering: RenderOptions,
  pretty: boolean,
  progress: Progress = NO_PROGRESS,
): Extraction {
  const summary = createSummary();
  const say = async (text: string): Promise<void> => {
    if (text === '') return;
    progress.clear();
    await tell(io, text);
  };
  /** The line of a record, and what joining its copies had to say: the record has it, no input had. */
  const lineOf = async (merged: Merged): Promise<string> => {
    if ('bytes' in merged) {
      const text = merged.bytes.toString();
      return `${pretty ? JSON.stringify(parseRecord(merged.bytes), null, 2) : text}\n`;
    }
    const { record } = merged;
    const diagnostics = mergeDiagnostics(record);
    for (const diagnostic of diagnostics) summary.addDiagnostic(diagnostic);
    await say(
      renderDiagnostics(record.sources[0]?.path ?? record.id, null, diagnostics, rendering),
    );
    return `${JSON.stringify(record, null, pretty ? 2 : 0)}\n`;
  };
  return {
    summary,
    result: async ({ note, told }, reused) => {
      summary.add(note, reused);
      if (note.bug !== null) end(EXIT.bug);
      await say(told);
      progress.step(note.id === null);
    },
    write: async (merged, sink) => {
      let count = 0;
      let batch = '';
      for (const one of merged) {
        count++;
        summary.addRecord();
        batch += await lineOf(one);
        if (batch.length < BATCH) continue;
        await sink(batch);
        batch = '';
      }
      if (batch !== '') await sink(batch);
      return count;
    },
  };
}

function mergeDiagnostics({ diagnostics }: NianbaoRecord): Diagnostic[] {
  return diagnostics.flatMap(({ rule, severity, message }) =>
    rule.startsWith('merge/') && isDiagnosticId(rule)
      ? [{ id: rule, severity, args: {}, message, span: null }]
      : [],
  );
}
