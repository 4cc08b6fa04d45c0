import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from './support/case.js';
import { loadTables, patternsOf, type TableRow, textsOf } from './support/table-rows.js';

const tables = await loadTables();
const rows = [...tables.values()].flat();

/** Controls, format and private-use characters, and every white space but the plain one: invisible in an editor. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}]|(?! )[\p{Zs}\p{Zl}\p{Zp}]/u;
const ID = /^[a-z0-9_]+(?:[-.][a-z0-9_]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const FIXTURE = /fixtures\/([a-z0-9-]+)/gu;

it('finds the tables', () => {
  expect([...tables.keys()]).toContain('chrome.ts chrome');
  expect(rows.length).toBeGreaterThan(150);
});

describe.each([...tables])('%s', (_table, own) => {
  const failing = (test: (row: TableRow) => boolean): string[] =>
    own.filter((row) => !test(row)).map(({ id }) => id);

  it('has ids of the form <table>/<thing>', () => {
    expect(failing(({ id }) => ID.test(id))).toEqual([]);
  });

  it('has every id once', () => {
    const ids = own.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says why each row is there, with fixtures that exist', () => {
    expect(failing(({ row }) => typeof row['why'] === 'string' && row['why'] !== '')).toEqual([]);
    const named = own.flatMap(({ row }) => [...String(row['why']).matchAll(FIXTURE)]);
    const gone = named.filter(([, slug = '']) => !existsSync(join(FIXTURES, slug)));
    expect(gone.map(([name]) => name)).toEqual([]);
  });

  it('shows for each pattern what it matches and what it must not', () => {
    const isShown = (row: TableRow): boolean =>
      patternsOf(row).length === 0 ||
      (textsOf(row.row, 'matches').length > 0 && textsOf(row.row, 'rejects').length > 0);
    expect(failing(isShown)).toEqual([]);
  });

  it('has no example both ways', () => {
    const isPlain = ({ row }: TableRow): boolean =>
      textsOf(row, 'matches').every((text) => !textsOf(row, 'rejects').includes(text));
    expect(failing(isPlain)).toEqual([]);
  });

  it('writes patterns with the u flag and without invisible characters', () => {
    const isClean = (row: TableRow): boolean =>
      patternsOf(row).every(
        ([, { flags, source }]) => flags.includes('u') && !INVISIBLE.test(source),
      );
    expect(failing(isClean)).toEqual([]);
  });

  it('has no wording twice', () => {
    const wordings = own.flatMap(({ row }) =>
      row['pattern'] instanceof RegExp
        ? [`${row['group'] ?? ''} ${row['within'] ?? ''} ${row['pattern'].source}`]
        : [],
    );
    expect(wordings.filter((wording, index) => wordings.indexOf(wording) !== index)).toEqual([]);
  });
});
