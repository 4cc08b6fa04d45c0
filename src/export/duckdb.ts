import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { MissingLibraryError } from './missing-library.js';
import { openParquetFolder } from './parquet.js';
import { partialPath } from './partial-file.js';
import { SQL_TYPES, tableSql, VIEWS } from './sql.js';
import type { Exporter, Table } from './table.js';

/** A DuckDB file; its rows go through Parquet, which DuckDB loads at once. */
export function openDuckdb(path: string, tables: readonly Table[]): Exporter {
  const { DuckDBInstance } = loadDuckdb();
  const folder = mkdtempSync(join(dirname(resolve(path)), '.nianbao-duckdb-'));
  const parquet = openParquetFolder(folder, tables);
  const partial = partialPath(path);
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    write: parquet.write,
    finish: async () => {
      await parquet.finish();
      rmSync(partial, { force: true });
      const instance = await DuckDBInstance.create(partial);
      const connection = await instance.connect();
      for (const table of tables) {
        await connection.run(tableSql(table, SQL_TYPES.duckdb));
        const file = join(folder, `${table.name}.parquet`).replaceAll("'", "''");
        await connection.run(`INSERT INTO "${table.name}" SELECT * FROM read_parquet('${file}')`);
      }
      await connection.run(VIEWS);
      await connection.run('CHECKPOINT');
      connection.closeSync();
      instance.closeSync();
      renameSync(partial, path);
      removeFolder();
      return [];
    },
    discard: () => {
      parquet.discard();
      removeFolder();
      for (const suffix of ['', '.wal']) rmSync(partial + suffix, { force: true });
    },
  };
}

type Duckdb = typeof import('@duckdb/node-api');

/** Loaded by `require`: what is imported late from the bundled program is looked for where the user stands. */
function loadDuckdb(): Duckdb {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new MissingLibraryError(
      `DuckDB files need the package @duckdb/node-api (70 MB, native): npm install @duckdb/node-api; or use --to parquet, which DuckDB reads (${reason})`,
    );
  }
}
