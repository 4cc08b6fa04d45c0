import type { Piece, Segment } from './pieces.js';
import { isUnitPiece } from './row-of.js';

/** Labels kept before a value: a header of the longest form wrapped one word a line. */
const MOST_LABELS = 60;

/** Pieces of running lines as segments: labels, then the values behind them. */
export class LineSegments {
  readonly segments: Segment[] = [];
  private labels: Piece[] = [];
  private values: Piece[] = [];
  private part: number;

  constructor(part: number) {
    this.part = part;
  }

  add(piece: Piece): void {
    if (piece.kind === 'value') {
      this.values.push(piece);
      return;
    }
    // A unit behind a number, or between a code and its value, begins no row.
    if (this.values.length > 0 && !(isUnitPiece(piece) && this.labels.length > 0)) this.flush();
    this.labels.push(piece);
    if (this.labels.length > MOST_LABELS) this.labels.shift();
  }

  /** Ends the run: what follows is no part of the same table. */
  end(): void {
    this.flush();
    this.part++;
  }

  get nextPart(): number {
    return this.part + 1;
  }

  private flush(): void {
    const { labels, values, part } = this;
    if (labels.length + values.length > 0) {
      this.segments.push({ labels, values, grid: false, part });
    }
    this.labels = [];
    this.values = [];
  }
}
