import type { Block, Page } from '../types.js';
import { blocksByCell, gridRows, isPipeRow, pipeRows } from './grid-rows.js';
import { gridSegments, type Headers } from './grid-segments.js';
import { LineSegments } from './line-segments.js';
import type { Segment } from './pieces.js';
import { isPageMark, splitLine } from './split-line.js';

/** A sentence: what tables hold beside it ends here. */
const SENTENCE = /。|[;；](?!$)/u;
/** Words that only tables hold; a page without any is passed over. */
const HINT =
  /自然人|科研机构|结果维持|尚未审结|审结|信息内容|行政许可|处理决定|新收|统计指标|统计数|指标|计量单位|答复数|申请数|办结数|公开数/u;
const LONGEST_LABEL = 90;
const UNIT_AND_NUMBER = /\s(?:条|件|次|篇|个|人|人次|万元|元)\s+[\d/-]/gu;
const FEWEST_CELLS = 5;
const NUMBERS_IN_ROW = /(?:[\s|](?:[-\d/—.,]+|无)(?![^\s|])){3}/u;

/** Whether a page may hold one of the tables at all. */
export function mayHoldTables(page: Page): boolean {
  for (const block of page.blocks) {
    const { text } = block.text;
    if (
      block.cell === null &&
      text.length > LONGEST_LABEL &&
      !NUMBERS_IN_ROW.test(text) &&
      !isListOfCells(text)
    )
      continue;
    if (HINT.test(text)) return true;
  }
  return false;
}

/** Labels, units and numbers of many rows in one line. */
function isListOfCells(text: string): boolean {
  return text.length > LONGEST_LABEL && (text.match(UNIT_AND_NUMBER)?.length ?? 0) >= FEWEST_CELLS;
}

function isSentence(text: string): boolean {
  if (NUMBERS_IN_ROW.test(text) || isListOfCells(text)) return false;
  return SENTENCE.test(text) || text.length > LONGEST_LABEL;
}

/** Whether a block is left out: page furniture that no table is made of. */
function isPassedOver(block: Block): boolean {
  if (block.text.text === '' || isPageMark(block.text.text)) return true;
  return block.dropped === 'chrome/page-number';
}

/** Everything of a page that could be part of a table, as segments in reading order. */
export function pageSegments(page: Page): Segment[] {
  const cells = blocksByCell(page);
  const headers: Headers = { texts: [], open: false };
  const done = new Set<number>();
  let lines = new LineSegments(0);
  const segments: Segment[] = [];
  let width = 0;
  const grid = (rows: ReturnType<typeof gridRows>): void => {
    lines.end();
    // A grid as wide as the one before may be its second half, cut off by a page; any other has headers of its own.
    const ownWidth = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
    if (ownWidth !== width) headers.texts = [];
    width = ownWidth;
    headers.open = false;
    segments.push(...lines.segments, ...gridSegments(rows, headers, lines.nextPart));
    lines = new LineSegments(lines.nextPart + 1);
  };
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const place = block.cell;
    if (place !== null && isGrid(page, place.table)) {
      if (done.has(place.table)) continue;
      done.add(place.table);
      const table = page.tables[place.table];
      if (table !== undefined) grid(gridRows(page, table, cells.get(place.table) ?? new Map()));
      continue;
    }
    if (isPassedOver(block)) continue;
    const { text } = block.text;
    if (isPipeRow(text)) {
      const run = pipeRun(page, index);
      if (run.length > 1) {
        grid(pipeRows(page, run));
        index = run.at(-1) ?? index;
        continue;
      }
    }
    if (block.dropped !== null || isSentence(text)) {
      lines.end();
      continue;
    }
    for (const piece of splitLine(text, index)) lines.add(piece);
  }
  lines.end();
  segments.push(...lines.segments);
  return segments;
}

/** A table of one column is a run of lines. */
function isGrid(page: Page, index: number): boolean {
  const table = page.tables[index];
  return table !== undefined && !table.layout && table.cells.some((cell) => cell.column > 0);
}

/** The lines from `start` on that are rows between pipes, page numbers between them passed over. */
function pipeRun(page: Page, start: number): number[] {
  const run: number[] = [];
  for (let index = start; index < page.blocks.length; index++) {
    const block = page.blocks[index];
    if (block === undefined) break;
    if (block.cell === null && isPipeRow(block.text.text)) run.push(index);
    else if (!isPassedOver(block)) break;
  }
  return run;
}
