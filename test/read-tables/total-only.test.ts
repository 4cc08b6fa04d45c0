import { describe, expect, it } from 'vitest';
import { consistentRequests, randomFrom, requestRowsOf } from '../support/form-values.js';
import { tablesOf } from '../support/score-tables.js';

const values = consistentRequests(randomFrom(11), '2021');
const rows = requestRowsOf('2021').map(
  ({ label, key }) => [label, values.get(`${key}.total`) ?? 0] as const,
);
const page = (lines: readonly (readonly [string, number])[]): string =>
  `<h1>临河县2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table border="1"><tr><td>指标</td><td>数量</td></tr>${lines
    .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
    .join('')}</table>`;

describe('a requests table with one column', () => {
  it('states the total of each row', () => {
    const { requests } = tablesOf('page.html', page(rows)).reading.tables;
    expect(requests).toMatchObject({
      new: { total: { value: values.get('new.total') } },
      denied: { state_secret: { total: { value: values.get('denied.state_secret.total') } } },
      other: { other: { total: { value: values.get('other.other.total') } } },
      carried_forward: { total: { value: values.get('carried_forward.total') } },
    });
  });

  it('is none where few rows of the form are there, or one comes twice', () => {
    expect(tablesOf('page.html', page(rows.slice(0, 9))).reading.tables.requests).toBeNull();
    const twice = [...rows, rows[2] ?? rows[0]].filter((row) => row !== undefined);
    expect(tablesOf('page.html', page(twice)).reading.tables.requests).toBeNull();
  });
});
