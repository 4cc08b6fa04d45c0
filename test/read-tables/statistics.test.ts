import { describe, expect, it } from 'vitest';
import { tablesOf } from '../support/score-tables.js';

/** Rows of the form of 2014, enough to tell it from a local table. */
const ROWS: readonly (readonly [label: string, unit: string, value: string])[] = [
  ['主动公开政府信息数', '条', '100'],
  ['政务微博公开政府信息数', '条', '10'],
  ['政务微信公开政府信息数', '条', '5'],
  ['回应公众关注热点或重大舆情数', '次', '2'],
  ['政策解读稿件发布数', '篇', '4'],
  ['收到申请数', '件', '7'],
  ['四、行政复议数量', '件', '3'],
  ['(二)被依法纠错数', '件', '1'],
  ['五、行政诉讼数量', '件', '2'],
  ['(二)被依法纠错数', '件', '0'],
  ['政府信息公开专项经费', '万元', '2.5'],
  ['举办各类培训班数', '次', '6'],
];

function html(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return `<p>某县2015年政府信息公开工作年度报告</p><p>全年工作扎实推进,认真落实条例要求。</p><table>${cells.join('')}</table>`;
}

const pairs = ROWS.slice(0, 6).map((row, at) => [...row, ...(ROWS[at + 6] ?? [])]);

describe('the statistics table', () => {
  it.each([
    ['in three columns', html([['统计指标', '单位', '统计数'], ...ROWS])],
    [
      'twice side by side',
      html([['统计指标', '单位', '统计数', '统计指标', '单位', '统计数'], ...pairs]),
    ],
    [
      'beside the year before',
      html([['统计指标', '单位', '2014年', '2015年'], ...ROWS.map(([a, b, c]) => [a, b, '9', c])]),
    ],
    [
      'with codes before the units',
      html([
        ['统计指标', '代码', '单位', '统计数'],
        ...ROWS.map(([a, b, c], at) => [a, String(at + 1), b, c]),
      ]),
    ],
    [
      'with the unit in the cell',
      html([['统计指标', '统计数'], ...ROWS.map(([a, b, c]) => [a, c + b])]),
    ],
    [
      'in one paragraph',
      html([]).replace('<table>', `<p>${ROWS.map((row) => row.join(' ')).join(' ')}</p><table>`),
    ],
    ['with colons', `某县2015年报\n${ROWS.map(([a, b, c]) => `${a}:${c}${b}`).join('\n')}`],
    ['with tabs', `某县2015年报\n${ROWS.map((row) => row.join('\t')).join('\n')}`],
  ])('%s', (_, content) => {
    const { reading } = tablesOf('page', content);
    expect(reading.regime).toBe('2014');
    const values = Object.entries(reading.tables.statistics ?? {}).map(([key, { value }]) => [
      key,
      value,
    ]);
    expect(Object.fromEntries(values)).toEqual({
      'disclosure.total': 100,
      'disclosure.weibo': 10,
      'disclosure.wechat': 5,
      'response.hot_topics': 2,
      'response.interpretations': 4,
      'requests.received': 7,
      'reconsideration.total': 3,
      'reconsideration.corrected': 1,
      'litigation.total': 2,
      'litigation.corrected': 0,
      'institution.funding': 25000,
      'training.sessions': 6,
    });
  });

  it('keeps money without any unit, and says so by its unit', () => {
    const rows = ROWS.map(([label, , value]) => [label, value]);
    const { reading } = tablesOf('page', html(rows));
    expect(reading.tables.statistics?.['institution.funding']).toMatchObject({
      value: 2.5,
      unit: null,
    });
  });
});

describe('a local table', () => {
  it('is read as label, unit and values, mapped where the label says so', () => {
    const page = html([
      ['指标名称', '单位', '2011年度', '历年累计'],
      ['主动公开信息数', '条', '846', '3512'],
      ['其中:全文电子化的主动公开信息数', '条', '846', '3470'],
      ['申请总数', '条', '12', '37'],
      ['收取费用总数', '元', '0', '45'],
    ]);
    const { reading } = tablesOf('page', page);
    expect(reading.regime).toBeNull();
    const [table] = reading.tables.other;
    expect(table?.columns).toEqual(['2011年度', '历年累计']);
    expect(
      table?.rows.map(({ indicator, cells }) => [indicator, ...cells.map(({ value }) => value)]),
    ).toEqual([
      ['disclosure.total', 846, 3512],
      [null, 846, 3470],
      ['requests.received', 12, 37],
      ['fees.collected', 0, 45],
    ]);
  });
});
