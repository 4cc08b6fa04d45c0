import { renameSync, rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { partialPath } from './partial-file.js';
import { SQL_TYPES, tableSql, VIEWS } from './sql.js';
import type { Exporter, Table } from './table.js';

/** Text search over the sections; trigrams, since Chinese has no spaces to cut words at. */
const SEARCH = `
CREATE VIRTUAL TABLE sections_fts USING fts5(heading, text, content='sections', tokenize='trigram');
INSERT INTO sections_fts (sections_fts) VALUES ('rebuild');`;
const INDEXES = `
CREATE INDEX records_place_year ON records (code, year);
CREATE INDEX records_year ON records (year);
CREATE INDEX indicators_indicator ON indicators (indicator, value);
CREATE INDEX figures_indicator ON figures (indicator, value);
CREATE INDEX cells_cell ON cells ("table", cell);
CREATE INDEX checks_rule ON checks (rule, status);
CREATE INDEX sources_sha256 ON sources (sha256);
CREATE INDEX diagnostics_rule ON diagnostics (rule);`;
/** Rows between commits: what is not committed is held in memory. */
const COMMIT = 20_000;

/** A SQLite file with keys, indexes, views and text search, as Datasette opens it. */
export function openSqlite(path: string, tables: readonly Table[]): Exporter {
  const partial = partialPath(path);
  rmSync(partial, { force: true });
  const database = new sqlite.Database(partial);
  // The file has no readers before it is whole, and one that is not whole is thrown away.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;');
  for (const table of tables) database.exec(tableSql(table, SQL_TYPES.sqlite));
  const statements = tables.map(({ name, columns }) => {
    const places = columns.map(() => '?').join(',');
    return database.prepare(`INSERT INTO "${name}" VALUES (${places})`);
  });
  database.exec('BEGIN');
  let pending = 0;
  const close = (): void => {
    for (const statement of statements) statement.finalize();
    database.close();
  };
  return {
    write: (table, row) => {
      statements[table]?.run(row.map((value) => (typeof value === 'boolean' ? +value : value)));
      pending++;
      if (pending % COMMIT === 0) database.exec('COMMIT; BEGIN');
    },
    finish: () => {
      database.exec(`COMMIT; ${INDEXES} ${VIEWS} ${SEARCH} ANALYZE;`);
      close();
      renameSync(partial, path);
      return Promise.resolve([]);
    },
    discard: () => {
      close();
      for (const suffix of ['', '-journal']) rmSync(partial + suffix, { force: true });
      rmSync(`${partial}.lock`, { force: true, recursive: true });
    },
  };
}
