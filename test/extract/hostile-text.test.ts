import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/extract/find-figures.js';
import { findQuantities } from '../../src/extract/find-quantities.js';

// 100 KB of a beginning that promises something and never gives it. A rule that is not linear would run for minutes here and hit
// the time limit of the test run.
const LENGTH = 50_000;
const PREFIXES = [
  '1',
  '1,',
  '1-',
  '1至',
  '12 ',
  '一',
  '十',
  '百万',
  '零',
  '数十',
  '百分之',
  '1年',
  '(',
  '《',
  '((',
  '(1',
  '其中',
  '均',
  '未',
  '没有',
  '未收到',
  '、',
  ',',
  '申请',
  '收到申请1件,',
  '收到申请1件均',
  '1件',
  '分别为',
  '行政复议、',
  '镇',
  '县',
  '2014年',
  '公开',
  '累计',
  '申请 ',
  '局收到',
  '1月至',
  '信息公开',
  '由',
  '由1件增加到',
  '比2013年',
  '20',
  '20年',
  '占',
  '无',
  '无 ',
  '均为',
  '共',
  '下一步',
  '去年共',
  '以来',
  '本级',
  '报告期',
  '截至',
  '教育局',
  '教育局、',
  '1个单位',
  '未审结的、',
  '新增',
  '一成',
  '三分之',
  '1件至',
  '数百',
];

describe('100 KB of one beginning', () => {
  it.each(PREFIXES)('%s', (prefix) => {
    const text = prefix.repeat(Math.ceil(LENGTH / prefix.length)).slice(0, LENGTH);
    for (const quantity of findQuantities(text)) {
      expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
      if (quantity.end > 1000) break;
    }
    for (const { start, end } of findFigures(text, { section: 'requests', year: 2014 })
      .statements) {
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeLessThan(end);
    }
  });
});
