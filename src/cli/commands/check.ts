import { Readable } from 'node:stream';
import { type Command, Option } from 'commander';
import { findInputs } from '../../inputs/find-files.js';
import { readRecords } from '../../inputs/read-records.js';
import { parse } from '../../pipeline.js';
import { type Finding, findingsOf, withStatus } from '../checks/finding.js';
import { formatGithub } from '../checks/format-github.js';
import { formatJunit } from '../checks/format-junit.js';
import { formatSarif } from '../checks/format-sarif.js';
import { formatText } from '../checks/format-text.js';
import { paintFor } from '../color.js';
import { createPrinter, type DiagnosticPrinter } from '../diagnostic-printer.js';
import { addReadingOptions, type ReadingOptions, readReadingOptions } from '../options.js';
import { print, tell } from '../print.js';
import { loadInput } from '../read-input.js';
import { EXIT, type Session } from '../session.js';

const FORMATS = ['text', 'json', 'junit', 'sarif', 'github'] as const;
const FAIL_ON = ['error', 'warning', 'never'] as const;
const RECORDS = /\.(?:ndjson|jsonl)$/iu;
const OPENING_BRACE = 0x7b;

interface CheckOptions extends ReadingOptions {
  readonly format: string;
  readonly failOn: string;
  readonly all: boolean;
}

/** `nianbao check`: the consistency rules on reports or records, for people and for build servers. */
export function define(command: Command, session: Session): void {
  command
    .argument(
      '<paths...>',
      'reports or NDJSON records: files, folders (walked), - for standard input',
    )
    .addOption(
      new Option('--format <format>', 'how it is written').choices(FORMATS).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with status 1 from this severity on')
        .choices(FAIL_ON)
        .default('error'),
    )
    .option('--all', 'also the rules that hold or cannot be assessed (text)');
  addReadingOptions(command).action((paths: readonly string[], values: Record<string, unknown>) =>
    runChecks(
      paths,
      {
        ...readReadingOptions(values),
        format: String(values['format']),
        failOn: String(values['failOn']),
        all: values['all'] === true,
      },
      session,
    ),
  );
}

async function runChecks(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  const printer = createPrinter(io, options.printing);
  const paint = paintFor(io.stdout, io.env);
  const kept: Finding[] = [];
  const counts = { reports: 0, checks: 0, error: 0, warning: 0 };
  for await (const findings of readFindings(paths, options, session, printer)) {
    counts.reports++;
    counts.checks += findings.length;
    for (const { check } of withStatus(findings, 'fail')) counts[check.severity]++;
    if (options.format === 'text') await print(io.stdout, formatText(findings, options.all, paint));
    else if (options.format === 'github') await print(io.stdout, formatGithub(findings));
    else if (options.format === 'json') {
      for (const finding of findings) await print(io.stdout, `${JSON.stringify(finding)}\n`);
    } else kept.push(...findings);
  }
  if (options.format === 'junit') await print(io.stdout, formatJunit(kept));
  if (options.format === 'sarif') await print(io.stdout, formatSarif(kept));
  const { reports, checks, error, warning } = counts;
  await tell(
    io,
    `${reports} reports: ${checks} rules applied, ${error} errors, ${warning} warnings\n`,
  );
  const hasFailed = error > 0 || (options.failOn === 'warning' && warning > 0);
  if ((hasFailed && options.failOn !== 'never') || printer.counts.error > 0)
    session.end(EXIT.failed);
}

/** The findings of one report after another; what cannot be read is told, and costs that one. */
async function* readFindings(
  paths: readonly string[],
  options: CheckOptions,
  { io, end }: Session,
  printer: DiagnosticPrinter,
): AsyncGenerator<Finding[]> {
  const refuse = async (text: string): Promise<void> => {
    end(EXIT.failed);
    await tell(io, text);
  };
  for (const found of findInputs(paths)) {
    const { path } = found;
    if (found.kind === 'file' && RECORDS.test(path)) {
      yield* recordFindings(path, io.stdin, refuse);
      continue;
    }
    const loaded = await loadInput(found, io.stdin, options.maxBytes);
    if ('diagnostic' in loaded) {
      await printer.print(path, null, [loaded.diagnostic]);
    } else if (found.kind === 'stdin' && loaded.bytes[0] === OPENING_BRACE) {
      yield* recordFindings('-', Readable.from([loaded.bytes]), refuse);
    } else {
      const result = parse({ path, content: loaded.bytes }, options.parsing);
      const text = result.source?.text ?? null;
      await printer.print(
        path,
        text,
        result.diagnostics.filter(({ severity }) => severity === 'error'),
      );
      if (result.record !== null) yield findingsOf(result.record, text);
    }
  }
}

async function* recordFindings(
  path: string,
  stdin: Readable,
  say: (text: string) => Promise<void>,
): AsyncGenerator<Finding[]> {
  for await (const read of readRecords(path, stdin)) {
    if ('record' in read) yield findingsOf(read.record, null);
    else await say(`${path}:${read.line}: ${read.problem}\n`);
  }
}
