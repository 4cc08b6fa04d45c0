import { describe, expect, it } from 'vitest';
import { checkLocal } from '../../src/check/local-tables.js';
import type { OtherTable, TableCell } from '../../src/types.js';

const cell = (value: number): TableCell => ({
  value,
  unit: '条',
  status: 'number',
  raw: String(value),
  span: { start: 0, end: 0 },
});

const cumulative = (columns: readonly string[], ...rows: readonly (readonly number[])[]) => {
  const table: OtherTable = {
    title: null,
    columns,
    rows: rows.map((values, at) => ({
      label: `指标${at}`,
      unit: '条',
      code: null,
      indicator: null,
      cells: values.map(cell),
    })),
  };
  return checkLocal([table])
    .filter(({ rule }) => rule === 'local/cumulative')
    .map(({ status, expected, actual }) => `${status} ${expected} ${actual}`);
};

describe('this year within all years', () => {
  it('is held in each row', () => {
    expect(cumulative(['本期', '累计'], [846, 1214], [3, 3])).toEqual(['pass null null']);
    expect(cumulative(['本期', '累计'], [846, 214], [3, 3])).toEqual(['fail 214 846']);
    expect(cumulative(['2012年', '累计'], [5, 4])).toEqual(['fail 4 5']);
  });

  it('is held in further pairs of columns, each with its own', () => {
    const columns = ['本年公开', '累计公开', '本年申请', '累计申请'];
    expect(cumulative(columns, [846, 1214, 5, 9])).toEqual(['pass null null']);
    expect(cumulative(columns, [846, 1214, 9, 5])).toEqual(['fail 5 9']);
  });

  it('says nothing without a column of this year', () => {
    expect(cumulative(['累计'], [5])).toEqual([]);
    expect(cumulative(['数量', '比例', '累计'], [846, 90, 214])).toEqual([]);
  });
});
