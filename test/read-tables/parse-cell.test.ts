import { describe, expect, it } from 'vitest';
import { parseCell, shiftCell } from '../../src/read-tables/parse-cell.js';

describe('parseCell', () => {
  it.each([
    ['0', 0, 'number'],
    ['152', 152, 'number'],
    ['1,234', 1234, 'number'],
    ['1 234', 1234, 'number'],
    ['12.5', 12.5, 'number'],
    ['+23', 23, 'number'],
    ['-41', -41, 'number'],
    ['增12', 12, 'number'],
    ['减少2', -2, 'number'],
    ['-0', 0, 'number'],
    ['5件', 5, 'number'],
    ['251000元', 251000, 'number'],
    ['2.5万元', 25000, 'number'],
    // Decimals are shifted in the string: 1186432.5 * 10000 as a float is off.
    ['1186432.5万元', 11864325000, 'number'],
    ['5[1]', 5, 'number'],
    ['12①', 12, 'number'],
    ['0(无)', 0, 'number'],
    ['无', 0, 'stated_none'],
    ['/', null, 'not_applicable'],
    ['-', null, 'not_applicable'],
    ['——', null, 'not_applicable'],
    ['', null, 'blank'],
    [' ', null, 'blank'],
  ])('reads %j', (text, value, status) => {
    expect(parseCell(text)).toMatchObject({ value, status });
  });

  it.each(['自然人', '1.', '第20条', '2022年', '其他', '12件,其中3件', '一', '⒈ 54', '见附件'])(
    'leaves %j alone',
    (text) => expect(parseCell(text)).toBeNull(),
  );

  it('shifts by moving the point', () => {
    const cell = parseCell('1904.33');
    expect(cell === null ? null : shiftCell(cell, 4)).toBe(19043300);
    const odd = parseCell('1.1');
    expect(odd === null ? null : shiftCell(odd, 4)).toBe(11000);
  });
});
