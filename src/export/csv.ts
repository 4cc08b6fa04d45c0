import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPartial, type PartialFile } from './partial-file.js';
import type { Exporter, Row, Table, Value } from './table.js';

/** How CSV files are written. */
export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for the local encoding. */
  readonly bom: boolean;
  /** Put an apostrophe before text that a spreadsheet would run as a formula. */
  readonly guard: boolean;
}

/** A formula begins so, in full width, too; an apostrophe before it is doubled, so that the guard can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]./su;
const QUOTED = /[",\r\n]/u;

/** One CSV file in the folder for each table. */
export function openCsvFolder(
  folder: string,
  tables: readonly Table[],
  options: CsvOptions,
): Exporter {
  mkdirSync(folder, { recursive: true });
  return openFiles(tables, (table) => openPartial(join(folder, `${table.name}.csv`)), options);
}

/** One table in one CSV file. */
export function openCsvFile(path: string, table: Table, options: CsvOptions): Exporter {
  return openFiles([table], () => openPartial(path), options);
}

function openFiles(
  tables: readonly Table[],
  open: (table: Table) => PartialFile,
  { bom, guard }: CsvOptions,
): Exporter {
  const files: PartialFile[] = [];
  for (const table of tables) {
    const file = open(table);
    file.write(`${bom ? '\ufeff' : ''}${table.columns.map(({ name }) => name).join(',')}\n`);
    files.push(file);
  }
  return {
    write: (table, row) => files[table]?.write(csvLine(row, guard)),
    finish: () => {
      for (const file of files) file.commit();
      return Promise.resolve([]);
    },
    discard: () => {
      for (const file of files) file.discard();
    },
  };
}

/** The row as one line of RFC 4180, its line break included; null is nothing, empty text is `""`. */
export function csvLine(row: Row, guard: boolean): string {
  let line = '';
  for (const [index, value] of row.entries()) {
    line += index === 0 ? csvField(value, guard) : `,${csvField(value, guard)}`;
  }
  return `${line}\n`;
}

function csvField(value: Value, guard: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = guard && FORMULA.test(value) ? `'${value}` : value;
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
