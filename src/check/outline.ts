import type { Check, Section } from '../types.js';
import type { Passage } from './passage.js';

const DIGITS = '零一二三四五六七八九';
const ANNOUNCED =
  /(?:由|包括|包含|分为|共分|分|共有?|含)[^。]{0,160}?(?<count>[一二两三四五六七八九十]{1,2}|\d{1,2})(?:个|大)?(?:部分|方面内容|章节|章)(?:组成|构成|内容)?/u;
const ARABIC = /^\d+$/u;
const REPORT = /报告|全文|年报|本文/u;

const ANNEX = /附[表件录]/u;

/** What a report ends with; one that ends earlier was cut off on its way here. */
const LAST_KEYS: ReadonlySet<string> = new Set(['issues', 'other', 'annex']);

/** The number of parts that a report says it has, against the sections found. */
export function checkOutline(
  passages: readonly Passage[],
  sections: readonly Section[],
): Check | null {
  for (const { text } of passages.slice(0, 8)) {
    if (!REPORT.test(text)) continue;
    const match = ANNOUNCED.exec(text);
    const announced = numberOf(match?.groups?.['count'] ?? '');
    if (match === null || announced < 3) continue;
    const top = sections.filter(({ number, level }) => number !== null && level === 1);
    // Where a number is missing, a heading was lost or not seen, and the count says nothing.
    const isReliable =
      top.length > 0 &&
      top.every(({ inferred, number }, at) => !inferred && numberOf(number ?? '') === at + 1);
    const isWhole = top.length >= announced || LAST_KEYS.has(sections.at(-1)?.key ?? '');
    // An appendix is counted by some and not by others.
    const annexes = sections.filter((section) => isAnnex(section) && section.number === null);
    const isMet = top.length === announced || top.length + annexes.length === announced;
    // An appendix that is announced and not on the page was published beside it.
    const lacksAnnex =
      top.length === announced - 1 && ANNEX.test(match[0]) && !sections.some(isAnnex);
    const status =
      !isReliable || !isWhole || lacksAnnex ? 'not_assessable' : isMet ? 'pass' : 'fail';
    return {
      rule: 'outline/parts',
      status,
      expected: status === 'not_assessable' ? null : announced,
      actual: status === 'not_assessable' ? null : isMet ? announced : top.length,
      severity: 'warning',
      message: `${announced} parts are announced, ${top.length} sections with numbers were found`,
      operands: [match[0].slice(-24)],
      verdict: status === 'fail' ? 'undetermined' : null,
      suggestions: [],
    };
  }
  return null;
}

function isAnnex({ key }: Section): boolean {
  return key === 'annex';
}

function numberOf(text: string): number {
  if (text === '') return 0;
  if (ARABIC.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' ? 0 : ones === '两' ? 2 : DIGITS.indexOf(ones));
}
