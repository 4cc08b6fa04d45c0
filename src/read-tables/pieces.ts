import { toSource } from '../text/mapped-text.js';
import type { Page, Span } from '../types.js';

/** A label, a value or an empty cell, wherever it was printed. */
export interface Piece {
  readonly kind: 'label' | 'value' | 'blank' | 'unread';
  readonly text: string;
  /** Block that it stands in; -1 for an empty cell. */
  readonly block: number;
  /** Range in the text of the block. */
  readonly start: number;
  readonly end: number;
  /** Block that it ends in, where a cell holds several. */
  readonly lastBlock: number;
  /** Span of an empty cell. */
  readonly span: Span | null;
  /** Header cells above it, one a line; empty in running lines. */
  readonly header: string;
  /** Stands under several columns. */
  readonly spread: number;
}

/** Labels and the values behind them. */
export interface Segment {
  readonly labels: readonly Piece[];
  readonly values: readonly Piece[];
  /** Read from cells with a grid, so that an empty cell is seen. */
  readonly grid: boolean;
  /** Number of the grid or run of lines that it is part of. */
  readonly part: number;
}

/** Where a piece stands in the source. */
export function pieceSpan(page: Page, piece: Piece): Span {
  if (piece.span !== null) return piece.span;
  const first = page.blocks[piece.block];
  const last = page.blocks[piece.lastBlock];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  if (first === last) return toSource(first.text, piece.start, piece.end);
  const { start } = toSource(first.text, piece.start, first.text.text.length);
  return { start, end: toSource(last.text, 0, piece.end).end };
}

/** The labels of a segment as one text. */
export function joinLabels(labels: readonly Piece[]): string {
  if (labels.length === 1) return labels[0]?.text ?? '';
  return labels.map((piece) => piece.text).join('');
}

/** The header cell right above a piece. */
export function headerOf(piece: Piece): string {
  return piece.header.slice(piece.header.lastIndexOf('\n') + 1);
}
