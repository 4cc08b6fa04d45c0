import type { Page } from '../types.js';

const LONGEST = 90;
const SENTENCE = /[。;]/u;
const SITE_AFTER = / ?(?:[-_|—–·]| - ).*$/u;
const SUBJECT = /公开|年报|报告|通知|指南/u;

/** The line that names the document: its first heading or short first line, else what the page's title says. */
export function findHeadline(page: Page): string {
  let seen = 0;
  let first = '';
  for (const block of page.blocks) {
    if (block.dropped !== null) continue;
    if (++seen > 6) break;
    const { text } = block.text;
    if (text.length > LONGEST || SENTENCE.test(text) || text.length < 4) continue;
    if (block.level > 0 && SUBJECT.test(text)) return text;
    if (first === '' && SUBJECT.test(text)) first = text;
  }
  if (first !== '') return first;
  const title = page.meta.get('articletitle') ?? page.meta.get('title') ?? '';
  return title.slice(0, LONGEST).replace(SITE_AFTER, '').trim();
}
