import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { type Diagnostic, isDiagnosticId } from '../../diagnostics.js';
import { findInputs } from '../../inputs/find-files.js';
import { type ParseResult, parse } from '../../pipeline.js';
import type { NianbaoRecord } from '../../record/schema.js';
import { createPrinter, type DiagnosticPrinter } from '../diagnostic-printer.js';
import { addReadingOptions, type ReadingOptions, readReadingOptions } from '../options.js';
import { openOutput } from '../output-file.js';
import { print, tell } from '../print.js';
import { loadInput } from '../read-input.js';
import { createStore, type RecordStore } from '../record-store.js';
import { EXIT, type Session, UsageError } from '../session.js';

interface ExtractOptions extends ReadingOptions {
  readonly out: string | null;
  readonly text: boolean;
  readonly pretty: boolean;
  readonly strict: boolean;
}

/** `nianbao extract`: reports in, one record a jurisdiction and year out. */
export function define(command: Command, session: Session): void {
  command
    .argument('<paths...>', 'files, folders (walked), - for standard input')
    .option('-o, --out <file>', 'write the records there instead of to standard output')
    .option('--no-text', 'leave the body text out of the records')
    .option('--pretty', 'indent the records')
    .option('--quantities', 'list every number of the body with its unit, too')
    .option('--strict', 'a warning is enough for exit status 1');
  addReadingOptions(command).action((paths: readonly string[], values: Record<string, unknown>) =>
    extract(
      paths,
      {
        ...readReadingOptions(values),
        out: typeof values['out'] === 'string' ? values['out'] : null,
        text: values['text'] !== false,
        pretty: values['pretty'] === true,
        strict: values['strict'] === true,
      },
      session,
    ),
  );
}

async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  session: Session,
): Promise<void> {
  const { io, end } = session;
  const output = options.out === null ? null : openOutput(options.out);
  try {
    const printer = createPrinter(io, options.printing);
    const store = createStore();
    const inputs = await readAll(paths, options, { session, printer, store });
    const write = async (text: string): Promise<void> => {
      if (output === null) await print(io.stdout, text);
      else output.write(Buffer.from(text));
    };
    const records = await writeRecords(store, { options, write, printer });
    output?.commit();
    const { error, warning } = printer.counts;
    if (options.printing.format === 'text') {
      await tell(io, `${summarize(inputs, records, error, warning)}\n`);
    }
    if (error > 0 || (options.strict && warning > 0)) end(EXIT.failed);
  } catch (error) {
    output?.discard();
    throw error;
  }
}

/** Reads every input into the store and gives their number; what is wrong with one costs that one. */
async function readAll(
  paths: readonly string[],
  options: ExtractOptions,
  run: { session: Session; printer: DiagnosticPrinter; store: RecordStore },
): Promise<number> {
  const { session, printer, store } = run;
  let inputs = 0;
  for (const found of findInputs(paths, options.out)) {
    inputs++;
    if (inputs > 1 && options.parsing.url !== undefined) {
      throw new UsageError('--url is about one page, and more than one is given');
    }
    const { path } = found;
    const loaded = await loadInput(found, session.io.stdin, options.maxBytes);
    if ('diagnostic' in loaded) {
      await printer.print(path, null, [loaded.diagnostic]);
      continue;
    }
    const result = await parseOne(path, loaded.bytes, options, session);
    if (result === null) continue;
    if (result.record !== null) store.add(result.record);
    await printer.print(path, result.source?.text ?? null, result.diagnostics);
  }
  return inputs;
}

/** The result for one input; null after a bug, which is told with what a report about it needs. */
async function parseOne(
  path: string,
  bytes: Uint8Array,
  { parsing, printing }: ExtractOptions,
  { io, end }: Session,
): Promise<ParseResult | null> {
  try {
    return parse({ path, content: bytes }, parsing);
  } catch (error) {
    end(EXIT.bug);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reason = error instanceof Error ? error : new Error(String(error));
    const stack = printing.verbose ? `\n${reason.stack ?? ''}` : '';
    const line = `${path} (sha256 ${sha256}): this is a bug, please report it: ${reason.message}`;
    await tell(io, `${line}${stack}\n`);
    return null;
  }
}

interface Sink {
  readonly options: ExtractOptions;
  readonly write: (text: string) => Promise<void>;
  readonly printer: DiagnosticPrinter;
}

/** Characters that are written at once. */
const BATCH = 2 ** 16;

async function writeRecords(store: RecordStore, sink: Sink): Promise<number> {
  const { options, write, printer } = sink;
  const { text, pretty } = options;
  let count = 0;
  let batch = '';
  for (const record of store.drain()) {
    count++;
    await printer.print(record.sources[0]?.path ?? record.id, null, mergeDiagnostics(record));
    batch += `${JSON.stringify(text ? record : withoutText(record), null, pretty ? 2 : 0)}\n`;
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = '';
  }
  if (batch !== '') await write(batch);
  return count;
}

/** What joining copies had to say: the record has it, no input had. */
function mergeDiagnostics({ diagnostics }: NianbaoRecord): Diagnostic[] {
  return diagnostics.flatMap(({ rule, severity, message }) =>
    rule.startsWith('merge/') && isDiagnosticId(rule)
      ? [{ id: rule, severity, args: {}, message, span: null }]
      : [],
  );
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

function summarize(inputs: number, records: number, errors: number, warnings: number): string {
  const count = (number: number, word: string): string =>
    `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(inputs, 'input')}: ${count(records, 'record')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
