import type { Command } from 'commander';
import { Option } from 'commander';
import { type DataPackage, openDataPackage } from '../../export/data-package.js';
import { MissingLibraryError } from '../../export/missing-library.js';
import { FORMATS, type Format, isTableFile, openExport } from '../../export/open-export.js';
import type { Exporter, Table } from '../../export/table.js';
import { exportTables } from '../../export/tables.js';
import { readRecords } from '../../inputs/read-records.js';
import type { NianbaoRecord } from '../../record/schema.js';
import { tell } from '../print.js';
import { EXIT, type Session, UsageError } from '../session.js';

interface ExportOptions {
  readonly format: Format | null;
  readonly out: string | null;
  readonly folder: string | null;
  readonly table: string;
  readonly status: boolean;
  readonly intervals: boolean;
  readonly bom: boolean;
  readonly guard: boolean;
}

/** `nianbao export`: records as spreadsheets, databases, columns or a data package. */
export function define(command: Command, session: Session): void {
  command
    .argument('<records>', 'NDJSON as extract and merge write it, - for standard input')
    .addOption(new Option('--to <format>', 'what to write').choices(FORMATS))
    .option('-o, --out <path>', 'the file; for csv and parquet a folder, or a file for one table')
    .option('--table <name>', 'the table that a single csv or parquet file holds', 'records')
    .option('--status', 'add the status of each indicator to the wide table')
    .option('--intervals', 'add the bounds of each indicator to the wide table')
    .option('--bom', 'begin CSV files with a byte order mark, as Excel wants it')
    .option('--no-guard', 'leave text that looks like a formula as it is in CSV files')
    .option('--package <folder>', 'a Frictionless data package with codebook and coverage report')
    .action((records: string, values: Record<string, unknown>) =>
      exportRecords(records, readOptions(values), session),
    );
}

function readOptions(values: Readonly<Record<string, unknown>>): ExportOptions {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const format = FORMATS.find((name) => name === values['to']) ?? null;
  const out = text('out');
  const folder = text('package');
  if (format === null && folder === null) throw new UsageError('give --to FORMAT or --package DIR');
  if (format !== null && out === null) throw new UsageError('give the output with -o');
  if (format === null && out !== null) throw new UsageError('give the format with --to');
  return {
    format,
    out,
    folder,
    table: text('table') ?? 'records',
    status: values['status'] === true,
    intervals: values['intervals'] === true,
    bom: values['bom'] === true,
    guard: values['guard'] !== false,
  };
}

interface Outputs {
  readonly tables: readonly Table[];
  readonly exporter: Exporter | null;
  readonly dataPackage: DataPackage | null;
}

async function exportRecords(
  path: string,
  options: ExportOptions,
  session: Session,
): Promise<void> {
  const outputs = await openOutputs(options);
  try {
    const { count, bad } = await feed(path, outputs, session);
    const notes = (await outputs.exporter?.finish()) ?? [];
    await outputs.dataPackage?.finish();
    for (const note of notes) await tell(session.io, `${note}\n`);
    await tell(session.io, `${count} records, ${bad} lines left out\n`);
    if (bad > 0) session.end(EXIT.failed);
  } catch (error) {
    outputs.exporter?.discard();
    outputs.dataPackage?.discard();
    if (hasCode(error, 'ENOENT')) throw new UsageError(`${path}: there is no such file`);
    if (hasCode(error, 'EISDIR')) throw new UsageError(`${path} is a folder; give a file`);
    throw error;
  }
}

async function openOutputs(options: ExportOptions): Promise<Outputs> {
  const all = exportTables(options);
  const { format, out, folder } = options;
  let tables = all;
  if (format !== null && out !== null && isTableFile(format, out)) {
    tables = all.filter(({ name }) => name === options.table);
    if (tables.length === 0) {
      const names = all.map(({ name }) => name).join(', ');
      throw new UsageError(`there is no table "${options.table}" (there are ${names})`);
    }
  }
  try {
    const exporter =
      format === null || out === null ? null : await openExport(format, out, tables, options);
    const dataPackage = folder === null ? null : openDataPackage(folder, all, options);
    return { tables, exporter, dataPackage };
  } catch (error) {
    if (error instanceof MissingLibraryError) throw new UsageError(error.message);
    if (error instanceof Error && 'code' in error) {
      throw new UsageError(`the output cannot be written: ${error.message}`);
    }
    throw error;
  }
}

async function feed(
  path: string,
  { tables, exporter, dataPackage }: Outputs,
  { io }: Session,
): Promise<{ readonly count: number; readonly bad: number }> {
  const seen = new Set<string>();
  let bad = 0;
  if (exporter !== null) writeFixedRows(tables, exporter);
  for await (const read of readRecords(path, io.stdin)) {
    if ('problem' in read) {
      bad++;
      await tell(io, `${path}:${read.line} error ${read.problem}\n`);
      continue;
    }
    const { record } = read;
    if (seen.has(record.id)) {
      throw new UsageError(`${path}:${read.line}: a second record ${record.id}; merge them first`);
    }
    seen.add(record.id);
    if (exporter !== null) writeRecord(record, tables, exporter);
    dataPackage?.add(record);
  }
  return { count: seen.size, bad };
}

function writeFixedRows(tables: readonly Table[], exporter: Exporter): void {
  for (const [index, { fixedRows }] of tables.entries()) {
    for (const row of fixedRows ?? []) exporter.write(index, row);
  }
}

function writeRecord(record: NianbaoRecord, tables: readonly Table[], exporter: Exporter): void {
  for (const [index, table] of tables.entries()) {
    for (const row of table.rowsOf(record)) exporter.write(index, row);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
