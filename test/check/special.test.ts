import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const COLUMNS = ['本年制发件数', '本年废止件数', '现行有效件数'];
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A report with the tables of section two and a last section. */
const report = (place: string, inForce: number, fees: number, last: string): string =>
  `<h1>${place}2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2022年，${place}人民政府认真落实条例规定。</p>
<p>二、主动公开政府信息情况</p><table>${row('信息内容', ...COLUMNS)}${row('规章', '0', '0', String(inForce))}${row('行政规范性文件', '2', '1', '9')}
${row('信息内容', '本年收费金额（单位：万元）', '', '')}${row('行政事业性收费', String(fees), '', '')}</table>
<p>五、存在的主要问题及改进情况</p><p>公开内容不够丰富，下一步将加强培训。</p><p>六、其他需要报告的事项</p><p>${last}</p>`;

const outcomes = (content: string, rule: string): string[] => {
  const { record } = parse({ path: 'page.html', content });
  expect(record).not.toBeNull();
  return (record?.checks ?? [])
    .filter((check) => check.rule === rule)
    .map(({ status, actual }) => `${status} ${actual}`);
};

describe('regulations', () => {
  it('are no matter of a county', () => {
    const rule = 'proactive/regulations';
    expect(outcomes(report('桃江县', 6, 0, '无。'), rule)).toEqual(['fail 6']);
    expect(outcomes(report('桃江县', 0, 0, '无。'), rule)).toEqual(['pass 0']);
  });

  it('are one of a city with districts', () => {
    expect(outcomes(report('苏州市', 6, 0, '无。'), 'proactive/regulations')).toEqual([]);
  });
});

describe('fees', () => {
  it('are doubted beside a last section that has nothing to report', () => {
    const rule = 'proactive/fees';
    expect(outcomes(report('桃江县', 0, 0.04, '无。'), rule)).toEqual(['fail 0.04']);
    expect(outcomes(report('桃江县', 0, 0.04, '无其他需要报告的事项。'), rule)).toEqual([
      'fail 0.04',
    ]);
    expect(outcomes(report('桃江县', 0, 0.04, '本年度收取信息处理费400元。'), rule)).toEqual([]);
    expect(outcomes(report('桃江县', 0, 0, '无。'), rule)).toEqual([]);
    // Ordinary fees of a county are no fees for information.
    expect(outcomes(report('桃江县', 0, 3320.5, '无。'), rule)).toEqual([]);
  });
});
