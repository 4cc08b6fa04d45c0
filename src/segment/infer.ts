import type { Page, Section, SectionKey, TableReading } from '../types.js';

/** What a paragraph is about where no heading says it: the subject named first, of two at one place the earlier row. */
const SUBJECTS: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'preamble',
    /(?:本|年度)报告.{0,40}(?:编制|统计(?:期限|时限|时间)|电子(?:版|文本))|根据《.{0,40}(?:条例|办法)》.{0,40}(?:编制|公布|报告)/u,
  ],
  [
    'issues',
    /(?:存在|还有|仍有|有待).{0,20}(?:问题|不足|差距)|下一步|今后.{0,10}(?:工作|将)|将(?:进一步|继续|重点|着力)|认识不够|不够(?:及时|到位|规范|全面)/u,
  ],
  ['remedies', /行政复议|行政诉讼|申诉/u],
  [
    'fees',
    /(?:收取|收费|减免|费用).{0,40}(?:信息公开|申请|信息)|(?:信息公开|申请|信息).{0,20}(?:收取|收费|费用)/u,
  ],
  [
    'requests',
    /(?:收到|受理|接到|答复|办结).{0,20}(?:公开)?申请|申请.{0,16}(?:\d+[件条份宗]|受理|答复)|依申请公开.{0,20}\d/u,
  ],
  [
    'proactive',
    /(?:主动)?公开.{0,20}信息.{0,12}\d|(?:更新|发布|录入).{0,10}信息.{0,10}(?:\d|[一二三四五六七八九十]+多?万)/u,
  ],
];

/** Sections told from what the paragraphs say, for bodies whose headings are lost. */
export function inferSections(
  page: Page,
  body: readonly number[],
  tables: TableReading,
): readonly Section[] {
  const sections: { key: SectionKey; blocks: number[] }[] = [];
  for (const index of body) {
    const last = sections[sections.length - 1];
    const text = page.blocks[index]?.text.text ?? '';
    const key = tables.blocks.has(index) ? (last?.key ?? 'annex') : subjectOf(text, last?.key);
    if (last !== undefined && last.key === key) last.blocks.push(index);
    else sections.push({ key, blocks: [index] });
  }
  return sections.map(({ key, blocks }) => ({
    key,
    also: [],
    level: 1,
    number: null,
    heading: null,
    headingBlock: null,
    textFrom: null,
    inferred: true,
    blocks,
    children: [],
  }));
}

/** The subject of a paragraph; one that shows none goes on with the subject before it. */
function subjectOf(text: string, before: SectionKey | undefined): SectionKey {
  let found: SectionKey | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const [key, pattern] of SUBJECTS) {
    const at = text.search(pattern);
    if (at < 0 || at >= first) continue;
    found = key;
    first = at;
  }
  if (found !== undefined) return found;
  if (before === undefined) return 'preamble';
  return before === 'preamble' ? 'overview' : before;
}
