import type { Block, RuleId } from '../types.js';
import {
  DIGIT_OR_PIPE,
  keyOfTitle,
  type Lines,
  NAVIGATION,
  RELATED,
  REPEATED_TITLE,
} from './body-lines.js';
import { dropBlock } from './edit-block.js';
import type { Body } from './find-body.js';
import { matchAtEdge } from './match-chrome.js';
import type { Rated } from './rate-blocks.js';
import { lineKey } from './read-line.js';

/** Furniture that stands between paragraphs of one body. */
const PAGE_PARTS: ReadonlySet<RuleId> = new Set(['chrome/page-number', 'chrome/attachment']);

/** Inside the body: what is furniture anywhere, the seams between copies, rows of links, and the title said again. */
export function stripInside(blocks: Block[], { rated, survey }: Lines, body: Body): void {
  const { title, first, last } = body;
  const titleKey = keyOfTitle(blocks, title);
  for (let index = first; index <= last; index++) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || title.includes(index)) continue;
    if (rate.rule !== null) blocks[index] = dropBlock(block, rate.rule);
    else if (rate.trait === 'title' && titleKey !== '' && lineKey(block.text.text) === titleKey) {
      blocks[index] = dropBlock(block, REPEATED_TITLE);
    } else if (rate.trait === 'link' && isAmongLinks(rated, index)) {
      blocks[index] = dropBlock(block, NAVIGATION);
    }
  }
  for (const seam of findSeams(rated, body)) stripSeam(blocks, { rated, survey }, seam);
}

/** Two copies of a body have the foot of one page and the head of another between them: no paragraph, heading or cell. */
interface Seam {
  readonly from: number;
  readonly to: number;
}

/** Digits on lines of their own from here on are a table that lost its mark-up. */
const TABLE_LINES = 12;

/** Stretches between two pieces of furniture or links with nothing of a body between them. */
function findSeams(rated: readonly Rated[], { first, last }: Body): readonly Seam[] {
  const seams: Seam[] = [];
  let from = -1;
  let to = -1;
  for (let index = first; index <= last; index++) {
    const rate = rated[index];
    if (rate === undefined || rate.trait === 'gone') continue;
    if (rate.trait === 'prose' || rate.trait === 'heading' || rate.trait === 'cell') {
      if (to > from) seams.push({ from, to });
      from = -1;
      to = -1;
    } else if (rate.trait === 'link' || (rate.rule !== null && !PAGE_PARTS.has(rate.rule))) {
      if (from < 0) from = index;
      to = index;
    }
  }
  return seams;
}

function stripSeam(blocks: Block[], { rated, survey }: Lines, { from, to }: Seam): void {
  let figures = 0;
  for (let index = from; index <= to; index++) {
    if (rated[index]?.trait === 'short' && DIGIT_OR_PIPE.test(blocks[index]?.text.text ?? ''))
      figures++;
  }
  if (figures >= TABLE_LINES) return;
  for (let index = from; index <= to; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    blocks[index] = dropBlock(block, matchAtEdge(survey, index) ?? RELATED);
  }
}

/** A link among links: one that stands alone between paragraphs is part of the text. */
function isAmongLinks(rated: readonly Rated[], index: number): boolean {
  let count = 0;
  for (let at = index - 2; at <= index + 2; at++) {
    const trait = rated[at]?.trait;
    if (trait === 'link') count++;
  }
  return count >= 3;
}
