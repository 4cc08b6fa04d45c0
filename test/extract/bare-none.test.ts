import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/extract/find-figures.js';
import type { SectionKey } from '../../src/types.js';

/** The figures that a line under a heading states, as zeros or numbers. */
function under(section: SectionKey, heading: string, text: string): readonly string[] {
  return findFigures(text, { section, heading, year: 2013 })
    .statements.filter(({ scope }) => scope === 'total')
    .map(({ indicator, value }) => `${indicator}=${value}`)
    .sort();
}

const REMEDIES = '因政府信息公开申请行政复议、提起行政诉讼情况';
const FEES = '政府信息公开收费及减免情况';
const BOTH_REMEDIES = ['litigation.total=0', 'reconsideration.total=0'];
const BOTH_FEES = ['fees.collected=0', 'fees.waived=0'];

describe('a line that says none and nothing else', () => {
  it.each([
    '无。',
    '未出现此类情况。',
    '2013年,我局没有发生上述情况。',
    '截至2013年底,我县未发生相关事件。',
    '无一例发生。',
    '本年度此项数据为零。',
    '0件。',
  ])('is about all that the heading names: %s', (text) => {
    expect(under('remedies', REMEDIES, text)).toEqual(BOTH_REMEDIES);
    expect(under('fees', FEES, text)).toEqual(BOTH_FEES);
  });

  it('is about money alone where it is a sum', () => {
    expect(under('fees', FEES, '总计0元。')).toEqual(['fees.collected=0']);
    expect(under('fees', FEES, '2013年无此类收费。')).toEqual(['fees.collected=0']);
  });

  it('is about the line that heads it', () => {
    expect(under('remedies', REMEDIES, '(一)行政复议。无。')).toEqual(['reconsideration.total=0']);
  });

  it('says nothing among the problems, or with a noun of its own', () => {
    expect(under('issues', REMEDIES, '无。')).toEqual([]);
    expect(under('remedies', REMEDIES, '无重大失误。')).toEqual([]);
    expect(under('fees', FEES, '没有发现问题。')).toEqual([]);
  });
});
