import type { Page } from '../types.js';

/** The lines that may hold something about a report outside its text, as indexes of blocks: the others are looked at once. */
export interface SortedLines {
  /** Short lines with a colon, a bracket or a bar, rows of words, and cells: labels and values. */
  readonly labelled: readonly number[];
  /** Short lines that may be a trail of links: 首页 > 政府信息公开年报. */
  readonly trails: readonly number[];
}

const LONGEST_LABELLED = 260;
const LONGEST_TRAIL = 150;
// 来源:网信办. A cell may be a label alone.
const SHORTEST_LABELLED = 6;
const SHORTEST_ROW = 8;

const CLOSES = 1;
const SPACED = 2;
const LEADS = 4;
const ASCII = 128;
const MARKS = new Uint8Array(ASCII);
for (const mark of ':]') MARKS[mark.charCodeAt(0)] = CLOSES;
for (const mark of '| ') MARKS[mark.charCodeAt(0)] = SPACED;
MARKS['>'.charCodeAt(0)] = LEADS;
const CLOSING = '】'.charCodeAt(0);
const QUOTE = '»'.charCodeAt(0);
const PLACED = '置'.charCodeAt(0);

/** Sorts the lines of a page by the marks in them, each line read once. */
export function sortLines(page: Page): SortedLines {
  const labelled: number[] = [];
  const trails: number[] = [];
  const { blocks } = page;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const { text } = block.text;
    if (text.length > LONGEST_LABELLED) continue;
    if (text.length < SHORTEST_LABELLED && block.cell === null) continue;
    const marks = marksOf(text);
    const isRow = (marks & SPACED) !== 0 && text.length >= SHORTEST_ROW;
    if (block.cell !== null || (marks & CLOSES) !== 0 || isRow) labelled.push(index);
    if ((marks & LEADS) !== 0 && text.length <= LONGEST_TRAIL) trails.push(index);
  }
  return { labelled, trails };
}

function marksOf(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly every character is Chinese and no mark: 位置 aside, which is in trails.
    if (code < ASCII) marks |= MARKS[code] ?? 0;
    else if (code === CLOSING) marks |= CLOSES;
    else if (code === QUOTE || code === PLACED) marks |= LEADS;
  }
  return marks;
}
