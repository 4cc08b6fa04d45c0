import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './case.js';

/** A row of any table of `src/tables`, as far as all of them are alike. */
export interface TableRow {
  /** `chrome.ts chrome`: the file and the table in it. */
  readonly table: string;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const TABLES = join(ROOT, 'src', 'tables');

/** The tables of `src/tables`, each with its rows that have an id, in order of files, names and rows. */
export async function loadTables(): Promise<ReadonlyMap<string, readonly TableRow[]>> {
  const files = readdirSync(TABLES, { recursive: true, encoding: 'utf8' });
  const tables = new Map<string, readonly TableRow[]>();
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    const module: object = await import(pathToFileURL(join(TABLES, file)).href);
    for (const [name, value] of Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const table = `${file.split(sep).join('/')} ${name}`;
      const rows = rowsOf(table, value);
      if (rows.length > 0) tables.set(table, rows);
    }
  }
  return tables;
}

function rowsOf(table: string, value: unknown): readonly TableRow[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) =>
    isObject(row) && typeof row['id'] === 'string' ? [{ table, id: row['id'], row }] : [],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a field of a row; empty where it has no such list. */
export function textsOf(row: TableRow['row'], field: string): readonly string[] {
  const value = row[field];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** The regular expressions of a row, by field. */
export function patternsOf({ row }: TableRow): readonly (readonly [string, RegExp])[] {
  return Object.entries(row).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item instanceof RegExp)
      .map((item) => [field, item] as const),
  );
}
