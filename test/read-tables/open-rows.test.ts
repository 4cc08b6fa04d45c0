import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/read-tables/row-readings.js';
import { supportedWays } from '../../src/read-tables/solve-columns.js';
import { splitCells } from '../../src/read-tables/split-cells.js';
import { tablesOf } from '../support/score-tables.js';

const ROW = { columns: 7, block: 7, most: 100 };
const GLUED = { ...ROW, splits: true, blanks: false };
const SPACED = { ...ROW, splits: false, blanks: true };

describe('readingsOf', () => {
  const valuesOf = (texts: readonly string[], rules: typeof GLUED) =>
    readingsOf(texts, rules)?.map(({ values }) => values);

  it('cuts where the last number is the sum of the others', () => {
    expect(valuesOf(['15130000154'], GLUED)).toEqual([[151, 3, 0, 0, 0, 0, 154]]);
    expect(valuesOf(['0000000'], GLUED)).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
  });

  it('gives every cut there is, so that none is taken by chance', () => {
    expect(valuesOf(['221000023'], GLUED)).toEqual([
      [2, 21, 0, 0, 0, 0, 23],
      [22, 1, 0, 0, 0, 0, 23],
    ]);
  });

  it('places words among blank cells where the sum closes', () => {
    expect(valuesOf(['3', '0', '0', '0', '0', '3'], { ...SPACED, columns: 7 })).toEqual([
      [null, 3, 0, 0, 0, 0, 3],
      [3, null, 0, 0, 0, 0, 3],
      [3, 0, null, 0, 0, 0, 3],
      [3, 0, 0, null, 0, 0, 3],
      [3, 0, 0, 0, null, 0, 3],
      [3, 0, 0, 0, 0, null, 3],
    ]);
  });

  it('gives up on strings that no row is as long as', () => {
    expect(readingsOf(['1'.repeat(200)], GLUED)).toBeNull();
    expect(readingsOf(['1'.repeat(20)], { ...GLUED, block: 0 })).toBeNull();
  });
});

describe('supportedWays', () => {
  const sum = [0, 1].map((column) => ({
    column,
    terms: [
      [0, 1],
      [1, 1],
      [2, -1],
    ] as const,
  }));

  it('keeps the ways that add up in every column', () => {
    const ways = [
      [
        [1, 2],
        [12, 0],
      ],
      [[3, 0]],
      [[4, 2]],
    ];
    expect(supportedWays(ways, sum, { left: 1000 })).toEqual([[0], [0], [0]]);
  });

  it('keeps both of two rows that could be exchanged', () => {
    const swap = [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      [[1, 1]],
    ];
    expect(supportedWays(swap, sum, { left: 1000 })).toEqual([[0, 1], [0, 1], [0]]);
  });

  it('says that nothing adds up, and that the time is over', () => {
    const ways = [[[1, 2]], [[3, 0]], [[4, 3]]];
    expect(supportedWays(ways, sum, { left: 1000 })).toBe('none');
    expect(supportedWays(ways, sum, { left: 0 })).toBe('unknown');
  });
});

describe('splitCells', () => {
  it('allows no leading zeros', () => {
    expect(splitCells('000', 3)).toEqual([['0', '0', '0']]);
    expect(splitCells('4119', 3)).toEqual([
      ['4', '1', '19'],
      ['4', '11', '9'],
      ['41', '1', '9'],
    ]);
  });

  it('begins the second cell at a sign', () => {
    expect(splitCells('12增5', 2)).toEqual([['12', '增5']]);
    expect(splitCells('2648-180', 3)).toEqual([
      ['2648', '-1', '80'],
      ['2648', '-18', '0'],
    ]);
  });

  it('leaves decimals and the unit to the last cell', () => {
    expect(splitCells('00.5万元', 2)).toEqual([['0', '0.5万元']]);
  });
});

const HEAD = `某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容本年制发件数本年废止件数现行有效件数
规章000
行政规范性文件4119
行政许可本年处理决定数量
`;

describe('cells with nothing between them', () => {
  it('are cut by the text where it names each number', () => {
    const prose = '全年制发行政规范性文件4件,废止1件,现行有效19件,均已公开。';
    const { reading } = tablesOf('page.txt', `${prose}\n${HEAD}`);
    expect(reading.tables.proactive?.['normative_documents']).toMatchObject({
      issued: { value: 4 },
      repealed: { value: 1 },
      in_force: { value: 19 },
    });
  });

  it('are left out, and told, where nothing decides', () => {
    const { reading, diagnostics } = tablesOf('page.txt', HEAD);
    expect(reading.tables.proactive?.['regulations']).toMatchObject({ issued: { value: 0 } });
    expect(reading.tables.proactive?.['normative_documents']).toBeUndefined();
    expect(diagnostics.map(({ id }) => id)).toContain('tables/uncertain-cells');
  });

  it('are filled as far as all ways to cut them agree', () => {
    const page = `某县2020年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容上一年项目数量本年增/减处理决定数量
行政许可2648-18538
行政处罚000
`;
    const { reading } = tablesOf('page.txt', page);
    expect(reading.tables.proactive).toMatchObject({
      licensing: { previous_items: { value: 2648 } },
      penalties: { change: { value: 0 } },
    });
    expect(reading.tables.proactive?.['licensing']).not.toHaveProperty('change');
  });

  it('are not cut where other rows of the page lost their blank cells', () => {
    const rows = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n(一)予以公开 3 0 3';
    const { reading } = tablesOf('page.txt', `${HEAD}${rows}`);
    expect(reading.tables.proactive?.['regulations']).toBeUndefined();
  });
});
