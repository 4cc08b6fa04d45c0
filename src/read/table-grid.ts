import type { Cell, Span } from '../types.js';

/** Limits of a grid; what lies beyond is kept as text but has no place of its own. */
const MOST_COLUMNS = 200;
const MOST_ROWS_SPANNED = 500;

interface GridCell extends Cell {
  span: { start: number; end: number };
}

/** Places the cells of one HTML table on its grid, as the HTML standard's table model does, while the page is being read. */
export class TableGrid {
  readonly parent: number;
  readonly span: { start: number; end: number };
  readonly cells: GridCell[] = [];
  hasTable = false;
  private row = -1;
  private column = 0;
  /** For each column the first row that is free again. */
  private readonly freeFrom: number[] = [];

  constructor(parent: number, start: number) {
    this.parent = parent;
    this.span = { start, end: start };
  }

  startRow(): void {
    this.row++;
    this.column = 0;
  }

  /** Adds a cell and returns its index. */
  addCell(place: { colspan: number; rowspan: number; header: boolean; start: number }): number {
    if (this.row < 0) this.startRow();
    const { freeFrom, row } = this;
    let column = this.column;
    while (column < MOST_COLUMNS && (freeFrom[column] ?? 0) > row) column++;
    const colspan = clamp(place.colspan, MOST_COLUMNS - Math.min(column, MOST_COLUMNS - 1));
    const rowspan = clamp(place.rowspan, MOST_ROWS_SPANNED);
    for (let at = column; at < column + colspan; at++) freeFrom[at] = row + rowspan;
    this.column = column + colspan;
    const span = { start: place.start, end: place.start };
    this.cells.push({ row, column, rowspan, colspan, header: place.header, span });
    return this.cells.length - 1;
  }

  endCell(cell: number, end: number): void {
    const found = this.cells[cell];
    if (found !== undefined) found.span.end = end;
  }
}

function clamp(value: number, most: number): number {
  if (!Number.isFinite(value) || value < 1) return 1;
  return Math.min(Math.floor(value), Math.max(1, most));
}

/** Text that a cell holds, for telling data from furniture. */
export interface CellText {
  readonly cell: number;
  readonly length: number;
  readonly isProse: boolean;
}

const LONG_CELL = 160;

/**
 * Whether a table only arranges the page: it holds another table, uses one column, or has a cell of running text. Official
 * tables have short cells; the longest label of the forms has about 40 characters.
 */
export function isLayout(grid: TableGrid, texts: readonly CellText[]): boolean {
  if (grid.hasTable) return true;
  const columns = new Set<number>();
  const lengths = new Map<number, number>();
  for (const text of texts) {
    const cell = grid.cells[text.cell];
    if (cell === undefined) continue;
    columns.add(cell.column);
    const length = (lengths.get(text.cell) ?? 0) + text.length;
    lengths.set(text.cell, length);
    if (length > LONG_CELL && text.isProse) return true;
  }
  return columns.size <= 1;
}

/** The span of a grid cell as a fresh value. */
export function cellSpan(cell: Cell): Span {
  return { start: cell.span.start, end: cell.span.end };
}
