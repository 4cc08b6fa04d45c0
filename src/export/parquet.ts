import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { VERSION } from '../version.js';
import { partialPath } from './partial-file.js';
import type { Column, Exporter, Row, Table, Value } from './table.js';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type SchemaElement = Schema[number];

/** Rows of a row group, and the text in it, that are gathered before it is written. */
const GROUP_ROWS = 100_000;
const GROUP_CELLS = 2_000_000;
const GROUP_TEXT = 32_000_000;

const TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
} as const;

/** One Parquet file in the folder for each table. */
export function openParquetFolder(folder: string, tables: readonly Table[]): Exporter {
  mkdirSync(folder, { recursive: true });
  return openFiles(tables, ({ name }) => join(folder, `${name}.parquet`));
}

/** One table in one Parquet file. */
export function openParquetFile(path: string, table: Table): Exporter {
  return openFiles([table], () => path);
}

function openFiles(tables: readonly Table[], pathOf: (table: Table) => string): Exporter {
  const files = tables.map((table) => openTable(table, pathOf(table)));
  return {
    write: (table, row) => files[table]?.write(row),
    finish: () => {
      for (const file of files) file.finish();
      return Promise.resolve([]);
    },
    discard: () => {
      for (const file of files) file.discard();
    },
  };
}

function openTable(table: Table, path: string) {
  const partial = partialPath(path);
  const file = openSync(partial, 'w');
  const writer = fileWriter(file);
  const createdBy = `nianbao version ${VERSION}`;
  const output = new ParquetWriter({ writer, schema: schemaOf(table), createdBy });
  let columns: Value[][] = table.columns.map(() => []);
  let rows = 0;
  let text = 0;
  const flush = (): void => {
    const columnData = table.columns.map(({ name, type }, index) => ({
      name,
      data: (columns[index] ?? []).map((value) => stored(type, value)),
    }));
    output.write({ columnData, rowGroupSize: GROUP_ROWS });
    columns = table.columns.map(() => []);
    rows = 0;
    text = 0;
  };
  return {
    write: (row: Row) => {
      for (const [index, value] of row.entries()) {
        columns[index]?.push(value);
        if (typeof value === 'string') text += value.length;
      }
      rows++;
      const cells = rows * table.columns.length;
      if (rows >= GROUP_ROWS || cells >= GROUP_CELLS || text >= GROUP_TEXT) flush();
    },
    finish: () => {
      if (rows > 0) flush();
      output.finish();
      closeSync(file);
      renameSync(partial, path);
    },
    discard: () => rmSync(partial, { force: true }),
  };
}

/** What the library takes for a value of the type. */
function stored(type: Column['type'], value: Value): Value | Date {
  return type === 'date' && typeof value === 'string' ? new Date(value) : value;
}

function schemaOf({ columns }: Table): Schema {
  const fields = columns.map(
    ({ name, type, required }): SchemaElement => ({
      name,
      ...TYPES[type],
      repetition_type: required === true ? 'REQUIRED' : 'OPTIONAL',
    }),
  );
  return [{ name: 'schema', num_children: columns.length }, ...fields];
}

/** A writer that empties its buffer into a file after each row group. */
function fileWriter(file: number) {
  const writer = new ByteWriter();
  const flush = (): void => {
    const bytes = new Uint8Array(writer.buffer, 0, writer.index);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}
