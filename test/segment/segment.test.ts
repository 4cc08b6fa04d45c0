import { describe, expect, it } from 'vitest';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import { readPlain } from '../../src/read/plain.js';
import { segment } from '../../src/segment/index.js';
import type { Context, Section, TableReading } from '../../src/types.js';

const NO_TABLES: TableReading = {
  tables: { proactive: null, requests: null, remedies: null, statistics: null, other: [] },
  regime: null,
  blocks: new Set(),
};

function run(text: string) {
  const diagnostics: Diagnostic[] = [];
  const context: Context = {
    source: {
      path: '',
      url: null,
      bytes: 0,
      sha256: '',
      encoding: 'utf-8',
      encodingFrom: 'given',
      mediaType: 'text/plain',
      text,
    },
    options: {},
    report: collect(diagnostics),
  };
  const sections = segment(readPlain(text), NO_TABLES, context);
  return { outline: sections.map(outline), sections, diagnostics };
}

type Outline = string | readonly [string, readonly Outline[]];

function outline(section: Section): Outline {
  const name = `${section.level} ${section.number ?? '-'} ${section.key}: ${section.heading ?? ''}`;
  return section.children.length === 0 ? name : [name, section.children.map(outline)];
}

describe('segment', () => {
  it('reads known headings with a mere space behind their number', () => {
    const { outline } = run(
      [
        '一 概 述',
        '一 年来，公开栏目更新及时。',
        '二 主动公开政府信息情况',
        '发布信息1042条。',
        '三 依申请公开政府信息情况',
        '没有申请。',
      ].join('\n'),
    );
    expect(outline).toEqual([
      '1 一 overview: 概述',
      '1 二 proactive: 主动公开政府信息情况',
      '1 三 requests: 依申请公开政府信息情况',
    ]);
  });

  it('files an unknown heading under overview, behind a statutory section under other', () => {
    const { outline } = run(
      [
        '一、突出亮点',
        '二、依申请公开情况',
        '三、抗震救灾和灾后重建',
        '四、存在的问题和改进措施',
      ].join('\n'),
    );
    expect(outline).toEqual([
      '1 一 overview: 突出亮点',
      '1 二 requests: 依申请公开情况',
      '1 三 other: 抗震救灾和灾后重建',
      '1 四 issues: 存在的问题和改进措施',
    ]);
  });

  it('builds a tree from numbered headings', () => {
    const { outline } = run(
      [
        '某县2013年政府信息公开工作年度报告',
        '根据条例编制本报告。',
        '一、概 述',
        '（一）加强领导。成立了领导小组。',
        '（二）完善制度',
        '制定了制度。',
        '二、主动公开政府信息情况',
        '1、规范性文件类信息360多篇；',
        '2、其他信息25条。',
        '三、依申请公开政府信息情况 全年收到申请3件。',
        '四、存在的问题及改进措施',
      ].join('\n'),
    );
    expect(outline).toEqual([
      '1 - preamble: ',
      ['1 一 overview: 概述', ['2 一 institution: 加强领导', '2 二 overview: 完善制度']],
      '1 二 proactive: 主动公开政府信息情况',
      '1 三 requests: 依申请公开政府信息情况',
      '1 四 issues: 存在的问题及改进措施',
    ]);
  });

  // outlines of other numbering
  it.each([
    [
      '第N部分',
      ['第一部分 总体概述', '第二部分 主动公开情况', '第三部分 收费情况'],
      ['一', '二', '三'],
    ],
    ['Arabic', ['1.概述', '2.主动公开情况', '3.依申请公开情况'], ['1', '2', '3']],
    ['lost brackets', ['一)概述', '二)主动公开情况', '三)依申请公开情况'], ['一', '二', '三']],
    ['signs', ['㈠概述', '㈡主动公开情况', '㈢依申请公开情况'], ['一', '二', '三']],
    ['none', ['概述', '主动公开情况', '依申请公开情况'], [null, null, null]],
    ['one lost', ['总体情况', '二、主动公开情况', '三、依申请公开情况'], [null, '二', '三']],
  ])('reads headings numbered by %s', (_style, headings, numbers) => {
    const { sections } = run(headings.map((heading) => `${heading}\n正文在此。`).join('\n'));
    expect(sections.map((section) => section.number)).toEqual(numbers);
    expect(sections.every((section) => section.level === 1 && !section.inferred)).toBe(true);
  });

  it('splits a heading from the text that runs into it', () => {
    const text =
      '一、概述2013年，全县公开信息12条。\n二、收费情况：全年未收费。\n三、复议情况。没有发生。';
    const { sections } = run(text);
    expect(sections.map(({ heading }) => heading)).toEqual(['概述', '收费情况', '复议情况']);
    expect(sections.map(({ textFrom }) => textFrom)).toEqual([4, 7, 7]);
  });

  it('does not take lists for outlines', () => {
    const { sections } = run(
      '我县全年公开信息12条。\n1.规划类信息3条；\n2.财政类信息9条。\n（一）认识不够到位。\n（二）力度不大。',
    );
    expect(sections.every((section) => section.inferred)).toBe(true);
  });

  it('tells sections from their content where the headings are lost', () => {
    const { sections } = run(
      [
        '本报告根据条例编制，统计期限自2012年1月1日起至12月31日止。',
        '县政府成立了信息公开领导小组。',
        '全年主动公开政府信息1200条。',
        '其中通过网站公开900条。',
        '全年受理政府信息公开申请4件，均已答复。',
        '未收取任何信息公开费用。',
        '没有发生行政复议、行政诉讼案件。',
        '工作中还存在一些不足。',
        '下一步将继续完善。',
      ].join('\n'),
    );
    expect(sections.map((section) => [section.key, section.blocks.length])).toEqual([
      ['preamble', 1],
      ['overview', 1],
      ['proactive', 2],
      ['requests', 1],
      ['fees', 1],
      ['remedies', 1],
      ['issues', 2],
    ]);
  });

  it('says which heading it does not know', () => {
    const { diagnostics } = run('一、概述\n正文。\n二、主动公开情况\n正文。\n三、饮水安全\n正文。');
    expect(diagnostics.map(({ id, args }) => [id, args])).toEqual([
      ['segment/unknown-heading', { heading: '饮水安全' }],
    ]);
  });
});
