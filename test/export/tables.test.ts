import { describe, expect, it } from 'vitest';
import { exportTables } from '../../src/export/tables.js';
import { codebook } from '../../src/tables/codebook.js';
import { sampleRecord } from '../support/sample-records.js';

const RECORD = sampleRecord(6);

function rows(name: string, switches = { status: false, intervals: false }): object[] {
  const table = exportTables(switches).find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`there is a table ${name}`);
  return [...table.rowsOf(RECORD)].map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, row[index]])),
  );
}

describe('tables of an export', () => {
  it('have names that are whole and unique in every format', () => {
    for (const { name, columns, primaryKey } of exportTables({ status: true, intervals: true })) {
      const names = columns.map((column) => column.name);
      expect(new Set(names.map((text) => text.toLowerCase())).size, name).toBe(names.length);
      for (const text of [name, ...names]) expect(text).toMatch(/^[a-z][a-z0-9_]*$/u);
      for (const key of primaryKey) expect(names).toContain(key);
    }
  });

  it('put every indicator into the wide table, bounds and status on request', () => {
    const [plain = {}] = rows('records');
    expect(plain).toMatchObject({
      id: '110100-2014',
      code: '110100',
      province: '北京市',
      year: 2014,
      requests_received: 6,
      fees_collected: null,
      fees_waived: null,
      failed_checks: 1,
    });
    expect(Object.keys(plain)).not.toContain('requests_received_low');
    const [full = {}] = rows('records', { status: true, intervals: true });
    expect(full).toMatchObject({
      requests_received_status: 'number',
      requests_received_low: 6,
      requests_received_high: null,
      fees_collected_status: 'blank',
      fees_waived_status: null,
    });
    expect(Object.keys(full).length - Object.keys(plain).length).toBe(codebook.length * 3);
  });

  it('have a row for each figure, with quote and source', () => {
    expect(rows('figures')).toMatchObject([
      {
        indicator: 'requests.received',
        value: 6,
        quote: 'a,"b",c6件',
        source_path: 'crawl/6.html',
      },
      { indicator: 'fees.collected', value: 2, span_start: 1, span_end: 5 },
    ]);
  });

  it('have a row for each cell of each table', () => {
    const cells = rows('cells').map((row) => Object.values(row).slice(2, 10));
    expect(cells).toEqual([
      ['requests', 'new.natural_person', null, null, null, 6, '件', 'number'],
      ['requests', 'new.total', null, null, null, null, '件', 'not_applicable'],
      ['requests', 'denied.state_secret.total', null, null, null, 0.5, '件', 'number'],
      ['statistics', 'requests.received', null, null, 'requests.received', 6, '件', 'number'],
      ['other[0]', '0.0', '收到申请', '本期', null, -3, null, 'number'],
      ['other[0]', '0.1', '收到申请', null, null, null, null, 'blank'],
    ]);
  });

  it('keep the tree of sections by the position of the parent', () => {
    expect(rows('sections')).toMatchObject([
      { position: 0, parent: null, key: 'requests', also: 'fees' },
      { position: 1, parent: 0, key: 'fees', heading: null },
    ]);
  });
});
