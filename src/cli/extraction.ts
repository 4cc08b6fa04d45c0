import { type Merged, parseRecord } from '../batch/merge-entries.js';
import type { Outcome } from '../batch/outcome.js';
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

/** Takes bytes of the output. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Bytes that are written at once. */
const BATCH = 2 ** 18;
const LINE_BREAK = Buffer.from('\n');

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
  const lineOf = async (merged: Merged): Promise<Buffer> => {
    if ('bytes' in merged) {
      const { bytes } = merged;
      return pretty ? Buffer.from(JSON.stringify(parseRecord(bytes), null, 2)) : bytes;
    }
    const { record } = merged;
    const diagnostics = mergeDiagnostics(record);
    for (const diagnostic of diagnostics) summary.addDiagnostic(diagnostic);
    await say(
      renderDiagnostics(record.sources[0]?.path ?? record.id, null, diagnostics, rendering),
    );
    return Buffer.from(JSON.stringify(record, null, pretty ? 2 : 0));
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
      let batch: Buffer[] = [];
      let length = 0;
      for (const one of merged) {
        count++;
        summary.addRecord();
        const line = await lineOf(one);
        batch.push(line, LINE_BREAK);
        length += line.length + 1;
        if (length < BATCH) continue;
        await sink(Buffer.concat(batch, length));
        batch = [];
        length = 0;
      }
      if (length > 0) await sink(Buffer.concat(batch, length));
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
