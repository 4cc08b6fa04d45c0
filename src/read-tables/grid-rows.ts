import { toSource } from '../text/mapped-text.js';
import type { Page, Table } from '../types.js';
import { parseCell } from './parse-cell.js';
import type { Piece } from './pieces.js';

/** A cell of a grid with its text. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly piece: Piece;
}

/** The cells that stand in a row, those reaching down into it included, from left to right. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** Blocks of each cell of each table of the page. */
export function blocksByCell(page: Page): ReadonlyMap<number, ReadonlyMap<number, number[]>> {
  const tables = new Map<number, Map<number, number[]>>();
  for (const [index, block] of page.blocks.entries()) {
    if (block.cell === null) continue;
    const cells = tables.get(block.cell.table) ?? new Map<number, number[]>();
    const blocks = cells.get(block.cell.cell) ?? [];
    blocks.push(index);
    cells.set(block.cell.cell, blocks);
    tables.set(block.cell.table, cells);
  }
  return tables;
}

/** Number of rows that a rowspan reaches at most: damaged pages have spans of thousands. */
const MOST_ROWS = 2000;

/** The rows of a table, their cells with kind and text. */
export function gridRows(
  page: Page,
  table: Table,
  blocks: ReadonlyMap<number, readonly number[]>,
): GridRow[] {
  const rows = new Map<number, GridCell[]>();
  for (const [index, cell] of table.cells.entries()) {
    const piece = cellPiece(page, blocks.get(index) ?? [], cell.span);
    const { row: own, column, rowspan, colspan } = cell;
    const placed: GridCell = { row: own, column, rowspan, colspan, piece };
    const last = Math.min(cell.row + Math.max(1, cell.rowspan), MOST_ROWS);
    for (let row = cell.row; row < last; row++) {
      const cells = rows.get(row);
      if (cells === undefined) rows.set(row, [placed]);
      else cells.push(placed);
    }
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  return numbers.map((row) => ({ row, cells: inOrder(rows.get(row) ?? []) }));
}

/** Cells from left to right; nearly always they are so already. */
function inOrder(cells: GridCell[]): GridCell[] {
  const isSorted = cells.every(
    (cell, at) => at === 0 || (cells[at - 1]?.column ?? 0) <= cell.column,
  );
  return isSorted ? cells : cells.sort((a, b) => a.column - b.column);
}

function cellPiece(page: Page, blocks: readonly number[], span: Piece['span']): Piece {
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) {
    const { text } = page.blocks[only]?.text ?? EMPTY;
    const trimmed = text.trim();
    if (trimmed !== '') return filledPiece(trimmed, only, only, text.length);
  }
  const texts = blocks.map((index) => page.blocks[index]?.text.text ?? '');
  const text = texts.join('').trim();
  const first = blocks.findIndex((_, at) => (texts[at] ?? '').trim() !== '');
  const block = blocks[first] ?? -1;
  if (block < 0) {
    return {
      kind: 'blank',
      text: '',
      block,
      start: 0,
      end: 0,
      lastBlock: -1,
      span,
      header: '',
      spread: 1,
    };
  }
  const last = blocks.at(-1) ?? block;
  return filledPiece(text, block, last, page.blocks[last]?.text.text.length ?? 0);
}

const EMPTY = { text: '' };

function filledPiece(text: string, block: number, lastBlock: number, end: number): Piece {
  const kind = parseCell(text) === null ? 'label' : 'value';
  return { kind, text, block, start: 0, end, lastBlock, span: null, header: '', spread: 1 };
}

const PIPES = /\|[^|]*\|/u;
const RULE = /^[|:\s+=-]+$/u;

/** Whether a line is a row of cells between pipes. */
export function isPipeRow(text: string): boolean {
  return text.includes('|') && (text.startsWith('|') || PIPES.test(text));
}

/** The rows of consecutive lines with pipes. */
export function pipeRows(page: Page, blocks: readonly number[]): GridRow[] {
  const rows: GridRow[] = [];
  const texts = blocks.map((block) => page.blocks[block]?.text.text ?? '');
  // Where most lines begin with a pipe it is a border; where few do it follows an empty cell.
  const isBorder = {
    left: texts.filter((text) => text.startsWith('|')).length * 2 > texts.length,
    right: texts.filter((text) => text.endsWith('|')).length * 2 > texts.length,
  };
  for (const block of blocks) {
    const mapped = page.blocks[block]?.text;
    if (mapped === undefined || RULE.test(mapped.text)) continue;
    const { text } = mapped;
    const cells: GridCell[] = [];
    let from = isBorder.left && text.startsWith('|') ? 1 : 0;
    const to = isBorder.right && text.endsWith('|') ? text.length - 1 : text.length;
    for (let column = 0; from <= to; column++) {
      const pipe = text.indexOf('|', from);
      const end = pipe < 0 || pipe > to ? to : pipe;
      const raw = text.slice(from, end);
      const start = from + raw.length - raw.trimStart().length;
      const word = raw.trim();
      const empty = word === '';
      const piece: Piece = {
        kind: empty ? 'blank' : parseCell(word) === null ? 'label' : 'value',
        text: word,
        block: empty ? -1 : block,
        start,
        end: start + word.length,
        lastBlock: block,
        span: empty ? toSource(mapped, Math.min(from, text.length), end) : null,
        header: '',
        spread: 1,
      };
      cells.push({ row: rows.length, column, rowspan: 1, colspan: 1, piece });
      from = end + 1;
    }
    rows.push({ row: rows.length, cells });
  }
  return rows;
}
