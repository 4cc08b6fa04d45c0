import { type CsvOptions, openCsvFile, openCsvFolder } from './csv.js';
import type { Exporter, Table } from './table.js';

/** The formats of `nianbao export`. */
export const FORMATS = ['csv', 'xlsx', 'parquet', 'sqlite', 'duckdb'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats whose tables are files of their own, and how such a file's name ends. */
const TABLE_FILES: Readonly<Record<string, RegExp>> = {
  csv: /\.csv$/iu,
  parquet: /\.(?:parquet|pq)$/iu,
};

/** Whether `path` names one table's file rather than a folder for all. */
export function isTableFile(format: Format, path: string): boolean {
  return TABLE_FILES[format]?.test(path) ?? false;
}

/** Opens an export; the library for the format is loaded only now. */
export async function openExport(
  format: Format,
  path: string,
  tables: readonly Table[],
  options: CsvOptions,
): Promise<Exporter> {
  const [table] = tables;
  const single = isTableFile(format, path) && table !== undefined;
  switch (format) {
    case 'csv':
      return single ? openCsvFile(path, table, options) : openCsvFolder(path, tables, options);
    case 'parquet': {
      const { openParquetFile, openParquetFolder } = await import('./parquet.js');
      return single ? openParquetFile(path, table) : openParquetFolder(path, tables);
    }
    case 'xlsx': {
      const { openXlsx } = await import('./xlsx.js');
      return openXlsx(path, tables);
    }
    case 'sqlite': {
      const { openSqlite } = await import('./sqlite.js');
      return openSqlite(path, tables);
    }
    case 'duckdb': {
      const { openDuckdb } = await import('./duckdb.js');
      return openDuckdb(path, tables);
    }
    default:
      return format satisfies never;
  }
}
