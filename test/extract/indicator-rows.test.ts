import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/extract/find-figures.js';
import { allRows, indicatorRows, noneRows } from '../../src/tables/indicators/index.js';

const rows = [...indicatorRows, ...noneRows, ...allRows];
const rulesOf = (text: string, year = 2015) =>
  findFigures(text, { year }).statements.map((statement) => statement.rule);

describe('indicator rows', () => {
  it('have ids of their own', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  for (const row of rows) {
    it.each(row.matches.map((text) => [text]))(`${row.id} reads %s`, (text) => {
      expect(rulesOf(text, row.from)).toContain(row.id);
    });
    it.each(row.rejects.map((text) => [text]))(`${row.id} leaves %s`, (text) => {
      expect(rulesOf(text, row.from)).not.toContain(row.id);
    });
  }
});
