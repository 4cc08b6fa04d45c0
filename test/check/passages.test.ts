import { describe, expect, it } from 'vitest';
import { checkBreakdowns } from '../../src/check/breakdown.js';
import { checkOutline } from '../../src/check/outline.js';
import { checkPercentages } from '../../src/check/percentages.js';
import type { Check, Section } from '../../src/types.js';

const passage = (text: string) => ({ text, quantities: null });
const short = ({ status, expected, actual }: Check): string => `${status} ${expected} ${actual}`;
const breakdowns = (text: string): string[] => checkBreakdowns([passage(text)]).map(short);
const percentages = (text: string): string[] => checkPercentages([passage(text)]).map(short);

describe('breakdowns', () => {
  it.each([
    // A list in brackets that adds up to more than its total.
    [
      '发布各类信息2567条(其中917条招标公告,919条中标公告,679条补遗公告,53条质疑答复公告)。',
      ['fail 2567 2568'],
    ],
    // All the usual channels of requests are there, one is missing.
    ['共收到申请58件,其中当面申请21件,网上申请24件,信函申请9件,传真申请3件。', ['fail 58 57']],
    ['收到申请47件,其中当面申请13件,网络申请22件,信函申请12件。', ['pass 47 47']],
    // The total in the sentence before, last year beside it.
    [
      '公开信息9317条,比上年的8764条增长6.3%。其中,机构职能类412条,法规文件类5067条,其他类3838条。',
      ['pass 9317 9317'],
    ],
    // Mixed counters, shares between the items.
    ['公开18634条。其中,网站公开15210条,公报刊登168件,其他途径公开3256条。', ['pass 18634 18634']],
    [
      '在29件申请中,同意公开14件,占48.3%;不予公开3件,占10.3%;信息不存在12件,占41.4%。',
      ['pass 29 29'],
    ],
    // 其余 without a number: nothing is said about the rest.
    ['公开信息500条,其中机构职能类118条,规划计划类41条,其余为工作动态。', []],
    // One piece may come out through several channels.
    ['主动公开信息100条,其中网站公开90条,微信公开60条。', []],
    // The second number begins another subject.
    ['公开信息163条,其中网站公开118条,受理申请50件。', []],
    // A round number bounds nothing exactly.
    ['公开信息300余条,其中网站公开200条,公告栏公开90条。', []],
    ['召开会议3次,举办培训班2期。', []],
  ])('%s', (text, expected) => {
    expect(breakdowns(text)).toEqual(expected);
  });
});

describe('percentages', () => {
  it.each([
    ['在29件申请中,同意公开的14件,占总数的48.3%。', ['pass 48.3 48.3']],
    ['在29件申请中,同意公开的14件,占总数的45.3%。', ['fail 48.3 45.3']],
    ['公开9317条,比上年的8764条增长6.3%。', ['pass 6.3 6.3']],
    ['公开18420条,较2014年的15033条增加3387条,增长32.5%。', ['fail 22.5 32.5']],
    // Growth of something whose earlier number is not given.
    ['公开9317条,同比增长6.3%。', []],
    ['网站公开100条,满意度达97.1%。', []],
  ])('%s', (text, expected) => {
    expect(percentages(text)).toEqual(expected);
  });
});

describe('the outline', () => {
  const section = (number: string, at: number, all: readonly string[]): Section => ({
    key: at === all.length - 1 && number !== '二' ? 'issues' : 'overview',
    also: [],
    level: 1,
    number,
    heading: number,
    headingBlock: 0,
    textFrom: null,
    inferred: false,
    blocks: [],
    children: [],
  });
  const announced = [passage('本报告由总体情况、主动公开、依申请公开、收费等四个部分组成。')];

  it('is held against the sections', () => {
    expect(checkOutline(announced, ['一', '二', '三', '四'].map(section))?.status).toBe('pass');
    expect(checkOutline(announced, ['一', '二', '三'].map(section))?.status).toBe('fail');
    // cut off before its last part
    expect(checkOutline(announced, ['一', '二'].map(section))?.status).toBe('not_assessable');
  });

  it('waits for no appendix that was published beside the page', () => {
    const withAnnex = [passage('本报告由总体情况、主动公开、依申请公开、附表等四个部分组成。')];
    expect(checkOutline(withAnnex, ['一', '二', '三'].map(section))?.status).toBe('not_assessable');
    const long = [passage('本报告由总体情况、主动公开、依申请公开、收费、附表等五个部分组成。')];
    expect(checkOutline(long, ['一', '二', '三'].map(section))?.status).not.toBe('pass');
  });

  it('says nothing where a heading was lost', () => {
    expect(checkOutline(announced, ['一', '三', '四'].map(section))?.status).toBe('not_assessable');
    expect(checkOutline([passage('下设四个部分。')], ['一'].map(section))).toBeNull();
  });
});
