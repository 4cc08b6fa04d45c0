import type { Page } from '../types.js';

/** Advertising this often, measured against the body, is all that a page can have. */
const FULL = 0.1;

/**
 * How far a page is spoiled by advertising, 0 to 1: the share of what was taken out as spam among that and the body, 1 from a tenth on.
 */
export function measureContamination(page: Page): number {
  let spam = 0;
  let body = 0;
  for (const { dropped, text, cuts } of page.blocks) {
    if (dropped === null) body += text.text.length;
    else if (dropped.startsWith('spam/')) spam += text.text.length;
    for (const { rule, span } of cuts) {
      if (rule.startsWith('spam/')) spam += span.end - span.start;
    }
  }
  if (spam === 0) return 0;
  return Math.round(Math.min(1, spam / (spam + body) / FULL) * 100) / 100;
}
