import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { visibleText } from '../../src/text/visible-text.js';
import { stripContent } from '../support/strip-content.js';

const TITLE = '青石县2013年政府信息公开工作年度报告';
const SECTIONS: readonly (readonly [string, string])[] = [
  ['一、概述', '2013年,全县召开政府信息公开工作会议3次,培训120人次,各项工作有序推进。'],
  ['二、主动公开政府信息的情况', '全年主动公开政府信息1280条,其中门户网站公开1100条。'],
  ['三、依申请公开政府信息的情况', '全年收到政府信息公开申请5件,均已按期答复。'],
  ['四、行政复议和行政诉讼情况', '全年没有因政府信息公开申请行政复议、提起行政诉讼的情况。'],
  ['五、存在的主要问题和改进措施', '公开的及时性有待提高,下一步将加强督促检查。'],
];
const HEADINGS = SECTIONS.map(([heading]) => heading);
const BODY = SECTIONS.flat();

function page(lines: readonly string[]): string {
  return `<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`;
}

/** Lines dropped by a rule, as the record lists them. */
function removedBy(rule: string, content: string): readonly string[] {
  const { page: stripped, context } = stripContent(content);
  return stripped.blocks
    .filter(({ dropped }) => dropped === rule)
    .map(({ span }) => visibleText(context.source, span));
}

describe('a list of contents over several lines', () => {
  it.each([
    ['with its label', ['目 录', ...HEADINGS], 6],
    ['without a label', [...HEADINGS], 5],
    ['with dots and pages', ['目录', ...HEADINGS.map((line, at) => `${line}………${at + 1}`)], 6],
    [
      'with pages after a space',
      ['【目录】', ...HEADINGS.map((line, at) => `${line} ${at + 2}`)],
      6,
    ],
    ['short, with its label', ['目录', ...HEADINGS.slice(0, 3)], 4],
    ['with an entry that was renamed', ['目录', ...HEADINGS.with(2, '三、申请公开')], 6],
    [
      'with parts of sections',
      ['目录', '一、概述', '(一)会议', '(二)培训', ...HEADINGS.slice(1)],
      8,
    ],
  ])('%s is taken out and listed', (_what, contents, count) => {
    const body = contents.includes('(一)会议')
      ? BODY.toSpliced(
          1,
          0,
          '(一)会议',
          '召开工作会议3次,全面部署。',
          '(二)培训',
          '组织培训2期,参加120人次。',
        )
      : BODY;
    const content = page([TITLE, ...contents, ...body]);
    expect(removedBy('chrome/contents', content)).toHaveLength(count);
    expect(stripContent(content).lines).toEqual([TITLE, ...body]);
  });

  it('is taken out of plain text, and of no other copy of a heading', () => {
    const content = [TITLE, '目录', ...HEADINGS, ...BODY].join('\n\n');
    expect(stripContent(content).lines).toEqual([TITLE, ...BODY]);
  });

  it('is followed by headings that begin the line of their text', () => {
    const body = SECTIONS.map(([heading, text]) => `${heading}。${text}`);
    expect(stripContent(page([TITLE, '目录', ...HEADINGS, ...body])).lines).toEqual([
      TITLE,
      ...body,
    ]);
  });

  it.each([
    ['headings that come once', [TITLE, ...BODY]],
    [
      'headings without text below them',
      [TITLE, ...HEADINGS, '2013年,全县主动公开政府信息1280条。'],
    ],
    ['a short list without a label', [TITLE, '一、公开及时', '二、公开全面', ...BODY]],
    ['the word alone', [TITLE, '目录', ...BODY]],
    [
      'a list of measures',
      [TITLE, '一、加强领导', '二、健全制度', '三、强化督查', '四、狠抓落实', ...BODY.slice(2)],
    ],
  ])('is not seen in %s', (_what, lines) => {
    expect(removedBy('chrome/contents', page(lines))).toEqual([]);
  });

  it('leaves the sections as they are without it', () => {
    const keys = (lines: readonly string[]): unknown =>
      parse({ path: 'made.html', content: page(lines) }).record?.sections.map(
        ({ key, heading }) => [key, heading],
      );
    expect(keys([TITLE, '目录', ...HEADINGS, ...BODY])).toEqual(keys([TITLE, ...BODY]));
  });
});

describe('what was pasted twice into one line', () => {
  const FIRST = '全年主动公开政府信息1280条,其中门户网站公开1100条。';
  const SECOND = '县政府办公室明确专人负责,按月通报各单位公开情况。';
  const LAST = '群众的知情权得到保障。';
  const linesOf = (line: string): readonly string[] =>
    stripContent(page([TITLE, '一、概述', line, ...BODY.slice(2)])).lines.slice(2, 3);

  it.each([
    ['a sentence', `${FIRST}${FIRST}${SECOND}`, `${FIRST}${SECOND}`],
    ['two sentences', `${FIRST}${SECOND}${FIRST}${SECOND}${LAST}`, `${FIRST}${SECOND}${LAST}`],
    ['the end of the line', `${SECOND}${LAST}${FIRST}${FIRST}`, `${SECOND}${LAST}${FIRST}`],
    ['three times the same', `${FIRST}${FIRST}${FIRST}${LAST}`, `${FIRST}${LAST}`],
    [
      'clauses inside a sentence',
      '加强组织领导,健全工作机制,明确工作责任,加强组织领导,健全工作机制,明确工作责任,形成工作合力。',
      '加强组织领导,健全工作机制,明确工作责任,形成工作合力。',
    ],
    [
      'clauses of which the first copy ends the sentence',
      '加强组织领导,健全政府信息公开工作机制。加强组织领导,健全政府信息公开工作机制,形成工作合力。',
      '加强组织领导,健全政府信息公开工作机制,形成工作合力。',
    ],
    [
      'a long sentence with others between',
      `县政府办公室牵头建立信息公开联席会议制度,每季度研究一次公开工作中的问题。${FIRST}县政府办公室牵头建立信息公开联席会议制度,每季度研究一次公开工作中的问题。${LAST}`,
      `县政府办公室牵头建立信息公开联席会议制度,每季度研究一次公开工作中的问题。${FIRST}${LAST}`,
    ],
  ])('%s stands once', (_what, line, once) => {
    expect(linesOf(line)).toEqual([once]);
  });

  it.each([
    [
      'sentences with other figures',
      '县政府办收到申请12件,均已按期答复申请人。县公安局收到申请13件,均已按期答复申请人。',
    ],
    [
      'short formulas',
      '收到申请0件,办结0件;行政复议0件,办结0件;行政诉讼0件,办结0件。没有收费。没有收费。',
    ],
    [
      'rows of numbers',
      '2012年至2013年各月公开数依次为:100,200,100,200,100,200,100,200,100,200,100,200。',
    ],
    [
      'parallel clauses',
      '一是加强领导,落实政府信息公开工作责任;二是加强培训,落实政府信息公开工作责任;三是加强督查,落实政府信息公开工作责任。',
    ],
    [
      'a sentence said again at the end',
      '政府信息公开工作取得新进展。全年公开信息1280条,收到申请5件,均已答复。政府信息公开工作取得新进展。',
    ],
  ])('%s stay', (_what, line) => {
    expect(linesOf(line)).toEqual([line]);
  });

  it('is listed with its place', () => {
    const { page: stripped, context } = stripContent(
      page([TITLE, '一、概述', `${FIRST}${FIRST}${LAST}`]),
    );
    const cuts = stripped.blocks.flatMap((block) => block.cuts);
    expect(cuts.map(({ rule, span }) => [rule, visibleText(context.source, span)])).toEqual([
      ['repeats/clause', FIRST],
    ]);
  });

  it('takes no longer for a line of clauses that are all alike', () => {
    const clause = '加强政府信息公开工作的组织领导,';
    expect(linesOf(`${clause.repeat(20_000)}形成合力。`)).toEqual([`${clause}形成合力。`]);
  });
});
