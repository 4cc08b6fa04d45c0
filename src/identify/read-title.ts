import type { Context, Page, Span } from '../types.js';
import { cutBrand } from './cut-brand.js';
import { findYears } from './read-year.js';
import { type Candidate, COLUMN, NOTICE, REPORT, tidy } from './score-title.js';
import type { SortedLines } from './sort-lines.js';
import { labelledCandidates, metaCandidates, trailCandidates } from './title-labels.js';
import { headOfLine, LONGEST_PART, lineCandidates } from './title-lines.js';

/** The title of a report with where it stands. */
export interface TitleReading {
  readonly text: string;
  readonly from: 'line' | 'meta' | 'quoted' | 'sentence';
  readonly span: Span | null;
  /** Index of the last block of the title; -1 where it stands in no line of its own. */
  readonly block: number;
}

// The last words of a title with a year or a note in brackets behind them; what follows is the site's.
const NAME_END = /(?:报告|年报|总结)(?:[(〔【[][^()〔〕【】[\]]{2,12}[)〕】\]])?/gu;
const OPENING = /^(?:(?:中文名|标题|名称|题名|文件名称|信息名称|题目) ?:)?[\s:：·•*#《〈"“【[-]*/u;

/** Finds the title whole: over several lines, doubled, with a brand stuck to it, or only in the head of the page. */
export function readTitle(page: Page, lines: SortedLines, context: Context): TitleReading | null {
  const candidates = [
    ...lineCandidates(page),
    ...headOfLine(page),
    ...metaCandidates(page),
    ...labelledCandidates(page, lines),
    ...trailCandidates(page, lines),
  ];
  const best = candidates.reduce<Candidate | null>(
    (chosen, one) => (chosen === null || one.score > chosen.score ? one : chosen),
    null,
  );
  if (best !== null) return finish(best, page, context);
  return quoted(page) ?? bareTitle(page);
}

/** A heading that says no more than what kind of text follows: 政府信息公开工作年度报告 in the middle over the text. */
function bareTitle(page: Page): TitleReading | null {
  const index = page.blocks.findIndex(
    ({ text, dropped, cell, level, align }) =>
      dropped === null &&
      cell === null &&
      (level > 0 || align === 'center') &&
      text.text.length <= LONGEST_PART &&
      COLUMN.test(tidy(text.text)),
  );
  const block = page.blocks[index];
  if (block === undefined) return null;
  return { text: tidy(block.text.text), from: 'line', span: block.span, block: index };
}

function finish(best: Candidate, page: Page, context: Context): TitleReading {
  const { blocks } = best;
  const first = page.blocks[blocks[0] ?? -1];
  const last = page.blocks[blocks.at(-1) ?? -1];
  const text = asPrinted(best, page, context);
  return {
    text: cutTail(text),
    from: best.from,
    span: first && last ? { start: first.span.start, end: last.span.end } : null,
    block: blocks.at(-1) ?? -1,
  };
}

function cutTail(text: string): string {
  const opened = cutBrand(text.replace(OPENING, ''));
  if (NOTICE.test(opened)) return opened;
  const end = [...opened.matchAll(NAME_END)].at(-1);
  return end === undefined ? opened : opened.slice(0, end.index + end[0].length);
}

/** The title with the zeros of its Chinese year as the source prints them; normalized text has one form for them. */
function asPrinted(best: Candidate, page: Page, { source }: Context): string {
  if (!best.text.includes('〇')) return best.text;
  const zeros: string[] = [];
  for (const index of best.blocks) {
    const span = page.blocks[index]?.span;
    if (span === undefined) continue;
    zeros.push(...(source.text.slice(span.start, span.end).match(ZEROS) ?? []));
  }
  let at = 0;
  const marks = [...best.text].filter((character) => character === '〇').length;
  if (zeros.length !== marks) return best.text;
  return best.text.replace(ZEROS, () => zeros[at++] ?? '〇');
}

const ZEROS = /[〇○◯]/gu;
const QUOTED = /《(?<title>[^《》]{6,60}?(?:报告|年报)(?:[(][^()]{2,12}[)])?)》/gu;
const FEWEST_PARAGRAPHS = 6;

/** The title inside 《》 in the first paragraphs, where no line has it. */
function quoted(page: Page): TitleReading | null {
  let looked = 0;
  for (const [index, block] of page.blocks.entries()) {
    if (block.dropped !== null || block.cell !== null) continue;
    if (looked++ >= FEWEST_PARAGRAPHS) return null;
    for (const match of block.text.text.matchAll(QUOTED)) {
      const text = tidy(match.groups?.['title'] ?? '');
      if (REPORT.test(text) && findYears(text).length > 0) {
        return { text, from: 'quoted', span: block.span, block: index - 1 };
      }
    }
  }
  return null;
}
