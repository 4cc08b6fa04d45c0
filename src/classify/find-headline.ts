import type { Page } from '../types.js';

const LONGEST = 90;
const SENTENCE = /[。;]/u;
const SITE_AFTER = / ?(?:[-_|—–·]| - ).*$/u;
const SUBJECT = /公开|年报|报告|通知|指南/u;
/** Numbered lines are sections, not names of documents. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(]|第[一二三四五六七八九十]+(?:部分|章|条)|\d{1,2}[.、])/u;

/** The line that names the document: its first heading or short first line, else what the page's title says. */
export function findHeadline(page: Page): string {
  let seen = 0;
  let first = '';
  for (const block of page.blocks) {
    if (block.dropped !== null) continue;
    if (++seen > 6) break;
    const { text } = block.text;
    if (text.length > LONGEST || text.length < 4) continue;
    if (SENTENCE.test(text) || NUMBERED.test(text)) continue;
    if (block.level > 0 && SUBJECT.test(text)) return text;
    if (first === '' && SUBJECT.test(text)) first = text;
  }
  if (first !== '') return first;
  const title = page.meta.get('articletitle') ?? page.meta.get('title') ?? '';
  return title.slice(0, LONGEST).replace(SITE_AFTER, '').trim();
}
