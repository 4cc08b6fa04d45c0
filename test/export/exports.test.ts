import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { Package, validate } from 'datapackage';
import sqlite from 'node-sqlite3-wasm';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column, Row, Table, Value } from '../../src/export/table.js';
import { exportTables } from '../../src/export/tables.js';
import { runCli } from '../support/run-cli.js';
import { sampleRecords } from '../support/sample-records.js';

const RECORDS = sampleRecords(60);
const TABLES = exportTables({ status: true, intervals: true });
const SWITCHES = ['--status', '--intervals'];

let folder = '';
let input = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'));
  input = at('records.ndjson');
  writeFileSync(input, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rowsOf(table: Table): readonly Row[] {
  return [...(table.fixedRows ?? []), ...RECORDS.flatMap((record) => [...table.rowsOf(record)])];
}

async function exportTo(...words: string[]): Promise<void> {
  const { status, stderr } = await runCli(['export', input, ...SWITCHES, ...words]);
  expect(stderr).toContain('60 records, 0 lines left out');
  expect(status).toBe(0);
}

/** A field as the column's type; one that was quoted has a quote before it, which tells empty text from null. */
function fromText(field: string, { type }: Column, unguard: (text: string) => string): Value {
  if (field === '') return null;
  if (type === 'integer' || type === 'number') return Number(field);
  if (type === 'boolean') return field === 'true';
  return unguard(field.startsWith('"') ? field.slice(1) : field);
}

function readCsv(path: string, table: Table, unguard: (text: string) => string): readonly Row[] {
  const [head, ...body]: string[][] = parse(readFileSync(path), {
    bom: true,
    cast: (value, { quoting }) => (quoting ? `"${value}` : value),
  });
  expect(head).toEqual(table.columns.map(({ name }) => name));
  return body.map((row) =>
    table.columns.map((column, index) => fromText(row[index] ?? '', column, unguard)),
  );
}

describe('csv', () => {
  it('reads back through a CSV library, formulas disarmed', async () => {
    await exportTo('--to', 'csv', '-o', at('csv'));
    const unguard = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠].)/su, '');
    for (const table of TABLES) {
      const path = at(`csv/${table.name}.csv`);
      expect(readCsv(path, table, unguard), table.name).toEqual(rowsOf(table));
      const fields: string[][] = parse(readFileSync(path));
      for (const [index, column] of table.columns.entries()) {
        if (column.type !== 'string') continue;
        for (const row of fields) expect(row[index]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]./su);
      }
    }
  });

  it('leaves text alone and begins with a mark when told so', async () => {
    await exportTo(
      '--to',
      'csv',
      '-o',
      at('figures.csv'),
      '--table',
      'figures',
      '--no-guard',
      '--bom',
    );
    const [table] = TABLES.filter(({ name }) => name === 'figures');
    expect([...readFileSync(at('figures.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    if (table === undefined) throw new Error('there is a table of figures');
    expect(readCsv(at('figures.csv'), table, (text) => text)).toEqual(rowsOf(table));
  });
});

describe('sqlite', () => {
  beforeAll(() => exportTo('--to', 'sqlite', '-o', at('records.sqlite')));

  function open<T>(read: (database: InstanceType<typeof sqlite.Database>) => T): T {
    const database = new sqlite.Database(at('records.sqlite'), { readOnly: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  }

  it('holds every row, whole and with its keys', () => {
    open((database) => {
      for (const table of TABLES) {
        const rows = database.all(`SELECT * FROM "${table.name}" ORDER BY rowid`);
        const values = rows.map((row) =>
          table.columns.map(({ name, type }) => {
            const value = row[name] ?? null;
            return type === 'boolean' && value !== null ? value === 1 : value;
          }),
        );
        expect(values, table.name).toEqual(rowsOf(table));
      }
      expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
      expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      expect(database.all("PRAGMA foreign_key_list('figures')")).toMatchObject([
        { table: 'records', from: 'record_id', to: 'id' },
      ]);
    });
  });

  it('answers from its views, its indexes and its text search', () => {
    open((database) => {
      const found = database.all(
        `SELECT sections.record_id FROM sections_fts JOIN sections ON sections.rowid = sections_fts.rowid
         WHERE sections_fts MATCH '"收到申请7件"'`,
      );
      expect(found).toEqual([{ record_id: RECORDS[7]?.id }]);
      const series = database.get(
        "SELECT count(*) AS n, sum(value) AS total FROM series WHERE indicator = 'requests.received' AND label = '收到申请数'",
      );
      expect(series).toEqual({ n: 60, total: (59 * 60) / 2 });
      expect(database.get('SELECT count(*) AS n FROM failed_checks')).toEqual({ n: 30 });
      const plan = database.all("EXPLAIN QUERY PLAN SELECT * FROM figures WHERE indicator = 'x'");
      expect(JSON.stringify(plan)).toContain('figures_indicator');
    });
  });
});

describe('xlsx', () => {
  it('reads back through a spreadsheet library', async () => {
    await exportTo('--to', 'xlsx', '-o', at('records.xlsx'));
    for (const table of TABLES) {
      const [head, ...body] = await readSheet(at('records.xlsx'), table.name, { trim: false });
      expect(head).toEqual(table.columns.map(({ name }) => name));
      const values = body.map((row) =>
        table.columns.map((_, index) => {
          const value = row[index] ?? null;
          return value instanceof Date ? value.toISOString().slice(0, 10) : value;
        }),
      );
      const expected = rowsOf(table).map((row) => row.map(inWorkbook));
      expect(
        values.map((row) => row.map(inWorkbook)),
        table.name,
      ).toEqual(expected);
    }
  });

  it('is the same file each time', async () => {
    await exportTo('--to', 'xlsx', '-o', at('a.xlsx'));
    await exportTo('--to', 'xlsx', '-o', at('b.xlsx'));
    expect(readFileSync(at('a.xlsx')).equals(readFileSync(at('b.xlsx')))).toBe(true);
  });
});

/** What a workbook can hold of a value: no empty text, no more than a cell takes; its escapes are left to the reader. */
function inWorkbook(value: unknown): unknown {
  if (value === '') return null;
  if (typeof value !== 'string') return value;
  const text = value
    .replaceAll('_x005F_', '_')
    .replace(/_x(000[1-8BCEF])_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
}

async function query(sql: string, path = ':memory:'): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const DUCKDB_TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const;

async function expectInDuckdb(table: Table, from: string, path?: string): Promise<void> {
  const types = await query(`DESCRIBE SELECT * FROM ${from}`, path);
  expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual(
    table.columns.map(({ name, type }) => [name, DUCKDB_TYPES[type]]),
  );
  const rows = await query(`SELECT * FROM ${from}`, path);
  const values = rows.map((row) => table.columns.map(({ name }) => row[name]));
  expect(values, table.name).toEqual(rowsOf(table));
}

describe('parquet', () => {
  it('reads back through DuckDB with its types', async () => {
    await exportTo('--to', 'parquet', '-o', at('parquet'));
    for (const table of TABLES) {
      await expectInDuckdb(table, `read_parquet('${at(`parquet/${table.name}.parquet`)}')`);
    }
  });
});

describe('duckdb', () => {
  it('opens in DuckDB with tables, keys and views', async () => {
    const path = at('records.duckdb');
    await exportTo('--to', 'duckdb', '-o', path);
    for (const table of TABLES) await expectInDuckdb(table, `"${table.name}"`, path);
    const series = await query("SELECT count(*) AS n FROM series WHERE label = '收到申请数'", path);
    expect(series).toEqual([{ n: '60' }]);
  });
});

describe('package', () => {
  it('validates against the Frictionless schemas, and its tables against theirs', async () => {
    await exportTo('--package', at('package'));
    const path = at('package/datapackage.json');
    const descriptor: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const { valid, errors } = await validate(descriptor);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const { resources } = await Package.load(path, { basePath: at('package'), strict: true });
    expect(resources.map(({ name }) => name)).toEqual([
      ...TABLES.map(({ name }) => name),
      'coverage',
    ]);
    for (const resource of resources) {
      const table = TABLES.find(({ name }) => name === resource.name);
      // Reading casts each field to its type and follows the keys.
      const rows = await resource.read({ relations: resource.name === 'figures' });
      if (table !== undefined) expect(rows.length, table.name).toBe(rowsOf(table).length);
    }
  });

  it('says which bodies have a report for which years', () => {
    const rows: Record<string, string>[] = parse(readFileSync(at('package/coverage.csv')), {
      columns: true,
    });
    const located = RECORDS.filter(({ jurisdiction }) => jurisdiction !== null);
    expect(rows.length).toBe(4 * 15);
    expect(rows.filter(({ status }) => status === 'found').length).toBe(located.length);
    expect(rows.filter(({ status }) => status === 'missing').length).toBe(60 - located.length);
    expect(rows[0]).toEqual({
      body: '110100',
      code: '110100',
      place: '第0区',
      level: 'county',
      issuer_kind: 'government',
      year: '2008',
      status: 'found',
      sources: '1',
    });
  });
});

describe('outputs', () => {
  it('leaves nothing half-written behind', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /partial|\.nianbao|lock|journal|wal/u.test(name))).toEqual([]);
  });

  it('opens in the sqlite3 program where it is installed', () => {
    let out: string;
    try {
      out = execFileSync('sqlite3', [at('records.sqlite'), 'SELECT count(*) FROM records'], {
        encoding: 'utf8',
      });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOENT' });
      return;
    }
    expect(out).toBe('60\n');
  });
});
