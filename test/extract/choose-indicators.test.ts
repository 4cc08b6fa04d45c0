import { describe, expect, it } from 'vitest';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import { chooseIndicators } from '../../src/extract/choose-indicators.js';
import type { Context, Figure, TableCell, Tables } from '../../src/types.js';

const NO_TABLES: Tables = {
  proactive: null,
  requests: null,
  remedies: null,
  statistics: null,
  other: [],
};
const span = { start: 0, end: 1 };
const cell = (value: number | null, status: TableCell['status'] = 'number'): TableCell => ({
  value,
  unit: '件',
  status,
  raw: String(value),
  span,
});

function figure(indicator: string, value: number, parts: Partial<Figure> = {}): Figure {
  return {
    indicator,
    value,
    unit: '件',
    qualifier: 'exact',
    low: value,
    high: value,
    stated_as: 'number',
    scope: 'total',
    scope_note: null,
    section: 'requests',
    evidence: { quote: `${value}件`, span },
    rule: 'requests.received/received-count',
    block: 0,
    ...parts,
  };
}

function choose(figures: readonly Figure[], tables: Tables = NO_TABLES) {
  const diagnostics: Diagnostic[] = [];
  const source = {
    path: '-',
    url: null,
    bytes: 0,
    sha256: '',
    encoding: 'utf-8',
    encodingFrom: 'given',
    mediaType: 'text/plain',
    text: '',
  } as const;
  const context: Context = { source, options: {}, report: collect(diagnostics) };
  return {
    indicators: chooseIndicators(figures, tables, context),
    ids: diagnostics.map(({ id }) => id),
  };
}

describe('chooseIndicators', () => {
  it('takes the statistics table before prose, and says where it stands', () => {
    const tables = { ...NO_TABLES, statistics: { 'requests.received': cell(12) } };
    const { indicators, ids } = choose([figure('requests.received', 12)], tables);
    expect(indicators['requests.received']).toEqual({
      value: 12,
      low: 12,
      high: 12,
      status: 'number',
      from: 'tables.statistics.requests.received',
    });
    expect(ids).toEqual([]);
  });

  it('keeps the value of the table and reports where prose contradicts it', () => {
    const tables = { ...NO_TABLES, statistics: { 'requests.received': cell(12) } };
    const { indicators, ids } = choose([figure('requests.received', 13)], tables);
    expect(indicators['requests.received']).toMatchObject({ value: 12, status: 'conflicting' });
    expect(ids).toEqual(['extract/conflicting-figures']);
  });

  it('takes prose where the cell is blank, and the blank where there is no prose', () => {
    const tables = {
      ...NO_TABLES,
      statistics: {
        'requests.received': cell(null, 'blank'),
        'complaints.total': cell(null, 'not_applicable'),
      },
    };
    const { indicators } = choose([figure('requests.received', 13)], tables);
    expect(indicators['requests.received']).toMatchObject({
      value: 13,
      status: 'number',
      from: 'figures[0]',
    });
    expect(indicators['complaints.total']).toMatchObject({ value: null, status: 'not_applicable' });
  });

  it('leaves parts out', () => {
    const part = figure('requests.received', 3, { scope: 'part', scope_note: '县教育局' });
    expect(choose([part]).indicators).toEqual({});
    expect(
      choose([part, figure('requests.received', 9)]).indicators['requests.received'],
    ).toMatchObject({ value: 9, from: 'figures[1]' });
  });

  it('prefers the home section, and tells none from zero', () => {
    const elsewhere = figure('requests.received', 8, { section: 'issues' });
    const { indicators, ids } = choose([
      elsewhere,
      figure('requests.received', 9),
      figure('fees.collected', 0, { stated_as: 'words' }),
    ]);
    expect(indicators['requests.received']).toMatchObject({ value: 9, status: 'conflicting' });
    expect(indicators['fees.collected']).toMatchObject({ value: 0, status: 'stated_none' });
    expect(ids).toEqual(['extract/conflicting-figures']);
  });

  it('lets approximate numbers agree with exact ones that they allow', () => {
    const about = figure('disclosure.total', 570, {
      qualifier: 'more_than',
      low: 570,
      high: 580,
      section: 'proactive',
    });
    const { indicators, ids } = choose([
      about,
      figure('disclosure.total', 574, { section: 'proactive' }),
    ]);
    expect(indicators['disclosure.total']).toMatchObject({ value: 574, status: 'number' });
    expect(ids).toEqual([]);
  });

  it('takes a correction behind before what it corrects', () => {
    const corrected = figure('requests.received', 11, {
      evidence: { quote: '更正:收到申请应为11件', span },
    });
    expect(
      choose([figure('requests.received', 12), corrected]).indicators['requests.received']?.value,
    ).toBe(11);
  });

  it('reads the standard tables, and adds up what the codebook adds up', () => {
    const tables: Tables = {
      ...NO_TABLES,
      requests: {
        new: { total: cell(20) },
        total: { total: cell(19) },
        denied: { state_secret: { total: cell(1) }, third_party_rights: { total: cell(2) } },
        other: { total: cell(4) },
      },
      remedies: {
        litigation_direct: { total: cell(2) },
        litigation_after_reconsideration: { total: cell(1) },
      },
    };
    const { indicators } = choose([], tables);
    expect(indicators['requests.received']?.value).toBe(20);
    expect(indicators['requests.replied']?.value).toBe(19);
    expect(indicators['requests.replied.denied']?.value).toBe(3);
    expect(indicators['requests.replied.other']?.value).toBe(4);
    expect(indicators['litigation.total']?.value).toBe(3);
  });

  it('takes the column of the year in a local table, not the sum so far', () => {
    const row = {
      label: '主动公开信息数',
      unit: '条',
      code: null,
      indicator: 'disclosure.total',
      cells: [cell(3512), cell(846)],
    };
    const tables: Tables = {
      ...NO_TABLES,
      other: [{ title: null, columns: ['累计', '2011年度'], rows: [row] }],
    };
    expect(choose([], tables).indicators['disclosure.total']).toMatchObject({
      value: 846,
      from: 'tables.other[0].rows[0].cells[1]',
    });
  });
});
