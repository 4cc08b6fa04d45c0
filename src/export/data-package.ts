import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NianbaoRecord } from '../record/schema.js';
import { VERSION } from '../version.js';
import { COVERAGE_TABLE, createCoverage } from './coverage.js';
import { type CsvOptions, openCsvFolder } from './csv.js';
import { openPartial } from './partial-file.js';
import type { Table } from './table.js';

/** Takes whole records into a folder with CSV tables, `datapackage.json` and the coverage report. */
export interface DataPackage {
  readonly add: (record: NianbaoRecord) => void;
  readonly finish: () => Promise<void>;
  readonly discard: () => void;
}

/** Opens a Frictionless data package (version 1) in the folder. */
export function openDataPackage(
  folder: string,
  tables: readonly Table[],
  options: CsvOptions,
): DataPackage {
  mkdirSync(folder, { recursive: true });
  const coverage = createCoverage();
  const csv = openCsvFolder(folder, [...tables, COVERAGE_TABLE], options);
  const descriptor = openPartial(join(folder, 'datapackage.json'));
  for (const [index, { fixedRows }] of tables.entries()) {
    for (const row of fixedRows ?? []) csv.write(index, row);
  }
  return {
    add: (record) => {
      coverage.add(record);
      for (const [index, table] of tables.entries()) {
        for (const row of table.rowsOf(record)) csv.write(index, row);
      }
    },
    finish: async () => {
      for (const row of coverage.rows()) csv.write(tables.length, row);
      await csv.finish();
      descriptor.write(`${JSON.stringify(describe([...tables, COVERAGE_TABLE]), null, 2)}\n`);
      descriptor.commit();
    },
    discard: () => {
      csv.discard();
      descriptor.discard();
    },
  };
}

function describe(tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'nianbao-records',
    title: 'Annual reports on open government information (政府信息公开工作年度报告)',
    description: `Records and their source-traced figures, made by nianbao ${VERSION}. Text that a spreadsheet would take for a formula has an apostrophe before it.`,
    resources: tables.map(describeTable),
  };
}

function describeTable({ name, description, columns, primaryKey, ofRecord }: Table): object {
  const reference = { resource: 'records', fields: ['id'] };
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.description,
        ...(column.required === true ? { constraints: { required: true } } : {}),
      })),
      primaryKey,
      ...(ofRecord ? { foreignKeys: [{ fields: ['record_id'], reference }] } : {}),
    },
  };
}
