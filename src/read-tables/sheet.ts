import type { CellTree, Context, Page, Span, TableCell } from '../types.js';
import { parseCell, shiftCell } from './parse-cell.js';
import { type Piece, pieceSpan, type Segment } from './pieces.js';

const MARKUP = /[<&\r\n]/u;

/** The words as the source has them, where no mark-up stands in between. */
function rawOf(context: Context, piece: Piece, { start, end }: Span): string {
  if (piece.kind === 'blank') return piece.text;
  const slice = context.source.text.slice(start, end);
  return slice === piece.text || MARKUP.test(slice) ? piece.text : slice.trim();
}

/** The cell that a piece is; null where it is no number. `exponent` is the power of ten from the printed unit to `unit`. */
export function makeCell(
  page: Page,
  context: Context,
  piece: Piece,
  unit: string | null,
  exponent: number,
): TableCell | null {
  const content = piece.kind === 'unread' ? null : parseCell(piece.text);
  if (content === null) return null;
  const hasOwnUnit = content.tens > 0 || content.unit === '元';
  const value = shiftCell(content, hasOwnUnit ? (unit === '万元' ? -4 : 0) : exponent);
  const span = pieceSpan(page, piece);
  return { value, unit, status: content.status, raw: rawOf(context, piece, span), span };
}

/** The cells of one table as they are found, and the segments that they came from. */
export class Sheet {
  readonly cells = new Map<string, TableCell>();
  readonly segments = new Set<Segment>();
  private readonly reports: (() => void)[] = [];
  private readonly page: Page;
  private readonly context: Context;

  constructor(page: Page, context: Context) {
    this.page = page;
    this.context = context;
  }

  /** Whether a row has a cell. */
  has(key: string): boolean {
    return this.cells.has(key);
  }

  /** Fills a cell; `exponent` is the power of ten from the printed unit to `unit`, where the cell prints none itself. */
  put(key: string, piece: Piece, unit: string | null, exponent = 0): void {
    const cell = makeCell(this.page, this.context, piece, unit, exponent);
    if (cell === null) {
      const args = { cell: key, raw: piece.text };
      const span = pieceSpan(this.page, piece);
      this.later(() => this.context.report('tables/unreadable-cell', args, span));
      return;
    }
    const before = this.cells.get(key);
    if (before === undefined) {
      this.cells.set(key, cell);
    } else if (before.value !== cell.value && cell.status === 'number') {
      const args = { cell: key, raw: piece.text, first: before.raw };
      this.later(() => this.context.report('tables/cell-twice', args, cell.span));
    }
  }

  /** Reports values of a row that have no certain place. */
  reportUncertain(label: string, values: readonly Piece[]): void {
    const first = values[0];
    if (first === undefined || values.every((piece) => piece.kind === 'blank')) return;
    const raw = values.map((piece) => piece.text).join(' ');
    const span = pieceSpan(this.page, first);
    this.later(() => this.context.report('tables/uncertain-cells', { label, raw }, span));
  }

  /** Says what went wrong, once it is known that this is the table it seemed to be. */
  accept(): void {
    for (const report of this.reports) report();
    this.reports.length = 0;
  }

  private later(report: () => void): void {
    this.reports.push(report);
  }
}

interface Branch {
  [key: string]: TableCell | Branch;
}

/** Cells with dotted keys as a tree; a row that also has rows of its own below gives way to them. */
export function treeOf(cells: ReadonlyMap<string, TableCell>): CellTree {
  const root: Branch = {};
  const branches = new Map<string, Branch>([['', root]]);
  for (const [path, cell] of cells) {
    const dot = path.lastIndexOf('.');
    branchAt(path.slice(0, Math.max(0, dot)), branches)[path.slice(dot + 1)] = cell;
  }
  return root;
}

function branchAt(path: string, branches: Map<string, Branch>): Branch {
  const known = branches.get(path);
  if (known !== undefined) return known;
  const dot = path.lastIndexOf('.');
  const branch: Branch = {};
  branches.set(path, branch);
  branchAt(path.slice(0, Math.max(0, dot)), branches)[path.slice(dot + 1)] = branch;
  return branch;
}
