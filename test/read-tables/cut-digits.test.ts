import { describe, expect, it } from 'vitest';
import { cutsOf, splitsOf } from '../../src/read-tables/cut-digits.js';
import { tablesOf } from '../support/score-tables.js';

describe('cutsOf', () => {
  it('cuts where the last number is the sum of the others', () => {
    expect(cutsOf('15130000154', 7)).toEqual([[151, 3, 0, 0, 0, 0, 154]]);
    expect(cutsOf('0000000', 7)).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
  });

  it('gives every cut there is, so that none is taken by chance', () => {
    expect(cutsOf('221000023', 7)).toEqual([
      [2, 21, 0, 0, 0, 0, 23],
      [22, 1, 0, 0, 0, 0, 23],
    ]);
  });

  it('gives up on strings that no row is as long as', () => {
    expect(cutsOf('1'.repeat(200), 7)).toEqual([]);
  });
});

describe('splitsOf', () => {
  it('allows no leading zeros', () => {
    expect(splitsOf('000', 3)).toEqual([[0, 0, 0]]);
    expect(splitsOf('4119', 3)).toEqual([
      [4, 1, 19],
      [4, 11, 9],
      [41, 1, 9],
    ]);
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
});
