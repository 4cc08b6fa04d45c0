import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/find-quantities.js';

const show = (text: string) =>
  findQuantities(text).map(({ value, low, high, unit, qualifier }) => [
    value,
    low,
    high,
    unit,
    qualifier,
  ]);

describe('numbers with their units', () => {
  it.each([
    // plain, full-width, separated, decimal
    ['主动公开9317条', [[9317, 9317, 9317, '条', 'exact']]],
    ['受理２３４件', [[234, 234, 234, '件', 'exact']]],
    ['3,110件', [[3110, 3110, 3110, '件', 'exact']]],
    ['1，234份', [[1234, 1234, 1234, '份', 'exact']]],
    ['1 234件', [[1234, 1234, 1234, '件', 'exact']]],
    ['21 条', [[21, 21, 21, '条', 'exact']]],
    ['办复率98.6%', [[98.6, 98.6, 98.6, '%', 'exact']]],
    // money to 元, exactly
    ['经费达69.6万元', [[696000, 696000, 696000, '元', 'exact']]],
    ['投入1.1万元', [[11000, 11000, 11000, '元', 'exact']]],
    ['投资1180亿元', [[118e9, 118e9, 118e9, '元', 'exact']]],
    ['3万4000条', [[34000, 34000, 34000, '条', 'exact']]],
    ['13万2条', [[132000, 132000, 132000, '条', 'exact']]],
    ['2.1亿人次', [[210000000, 210000000, 210000000, '人次', 'exact']]],
    // Chinese numerals
    ['三百二十六件', [[326, 326, 326, '件', 'exact']]],
    ['廿三份', [[23, 23, 23, '份', 'exact']]],
    ['壹拾贰万叁仟元', [[123000, 123000, 123000, '元', 'exact']]],
    ['一百零二件', [[102, 102, 102, '件', 'exact']]],
    ['申请信息公开的人次为零', [[0, 0, 0, null, 'exact']]],
    // shares
    ['百分之三十二点五', [[32.5, 32.5, 32.5, '%', 'exact']]],
    ['占六成', [[60, 60, 60, '%', 'exact']]],
    // bounds, by the place of the last written digit
    ['更新信息二十多万条', [[200000, 200000, 300000, '条', 'more_than']]],
    ['2万余份', [[20000, 20000, 30000, '份', 'more_than']]],
    ['570余条', [[570, 570, 580, '条', 'more_than']]],
    ['36966多条', [[36966, 36966, 36967, '条', 'more_than']]],
    ['近300条', [[300, 200, 300, '条', 'less_than']]],
    ['近千人', [[1000, 900, 1000, '人', 'less_than']]],
    ['数十次', [[20, 20, 100, '次', 'about']]],
    ['上百条', [[100, 100, 1000, '条', 'more_than']]],
    ['超过250万人次', [[2500000, 2500000, null, '人次', 'more_than']]],
    ['约435条', [[435, 434, 436, '条', 'about']]],
    ['培训2次以上', [[2, 2, null, '次', 'at_least']]],
    ['不超过5件', [[5, null, 5, '件', 'at_most']]],
    ['3至5次', [[3, 3, 5, '次', 'about']]],
    ['二三十个', [[20, 20, 30, '个', 'about']]],
    ['网上预约32件', [[32, 32, 32, '件', 'exact']]],
    // lists share the unit of the last
    [
      '分别为12、15件',
      [
        [12, 12, 12, '件', 'exact'],
        [15, 15, 15, '件', 'exact'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('what counts nothing', () => {
  it.each([
    '2013年1月1日起至12月31日',
    '二〇一三年',
    '1-12月',
    '2012-03-26 10:22:41',
    '8:30',
    '电话:0737-8788889',
    '邮编:413400',
    '〔2013〕33号',
    '第711号',
    '第三',
    '第三十一条',
    '第3期',
    '1、财政资金',
    '(1)推进',
    '二、概述',
    'http://www.gx.cn/2017/12',
    'tjzwgkb@126.com',
    'IPv6',
    '12345热线',
    '110报警',
    '一是加强',
    '一方面',
    '推进五公开',
    '“三公”经费',
    '一服务两公开',
    '全国百强网站',
    '统一标准',
    '进一步',
    '一次性告知',
    '20086月',
    '十三五规划',
    '中路2号',
    '301室',
    '二维码',
  ])('%s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('numerals written by another library', () => {
  it('reads back every numeral', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 999_999_999_999 }),
    );
    const writers = [
      (n: number) => Nzh.cn.encodeS(n, { tenMin: true }),
      (n: number) => Nzh.cn.encodeS(n, { tenMin: false }),
      (n: number) => Nzh.cn.encodeB(n),
      (n: number) => Nzh.hk.encodeS(n),
      (n: number) => String(n),
      (n: number) => n.toLocaleString('en-US'),
    ];
    fc.assert(
      fc.property(value, fc.nat(writers.length - 1), (number, writer) => {
        const written = writers[writer]?.(number) ?? '';
        const found = findQuantities(`收到${written}件。`);
        return found.length === 1 && found[0]?.value === number && found[0].unit === '件';
      }),
      { numRuns: 100_000, seed: 20 },
    );
  });

  it('moves the point of money exactly', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom('', '万', '亿'), (cents, scale) => {
        const written = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const expected = Number(`${cents}e${{ '': -2, 万: 2, 亿: 6 }[scale] ?? 0}`);
        return findQuantities(`经费${written}${scale}元`)[0]?.value === expected;
      }),
      { numRuns: 20_000, seed: 21 },
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '3',
    '12',
    '2013',
    '１',
    '.',
    ',',
    '，',
    ' ',
    '万',
    '亿',
    '十',
    '百',
    '二',
    '两',
    '零',
    '〇',
    '余',
    '多',
    '近',
    '约',
    '数',
    '至',
    '-',
    '条',
    '件',
    '元',
    '%',
    '第',
    '年',
    '月',
    '分之',
    '点',
    '(',
    ')',
    '、',
    '。',
    '收到',
    'a',
    '\n',
  );
  it('is quoted where it is found, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const quantity of findQuantities(text)) {
          if (quantity.start < end || text.slice(quantity.start, quantity.end) !== quantity.text)
            return false;
          if (quantity.end <= quantity.start || !Number.isFinite(quantity.value)) return false;
          end = quantity.end;
        }
        return true;
      }),
      { numRuns: 20_000, seed: 22 },
    );
  });
});
