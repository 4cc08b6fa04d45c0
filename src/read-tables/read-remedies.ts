import { findAll, findRow, indexRows } from '../tables/forms/find-row.js';
import { remedyBlocks, remedyResults } from '../tables/forms/remedies.js';
import { headerOf, joinLabels, type Piece, type Segment } from './pieces.js';
import { rowOf } from './row-of.js';
import { agreedPieces, readingsOf } from './row-readings.js';
import type { Sheet } from './sheet.js';

const BLOCKS = indexRows(remedyBlocks);
const RESULTS = indexRows(remedyResults);
const ORDER = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'] as const;
const RESULT_ORDER = remedyResults.map((result) => result.key);
const RESULTS_WITHOUT_TOTAL = RESULT_ORDER.slice(0, -1);
const HEADER = /维持[\s\S]*(?:审结|纠正)|(?:审结|纠正)[\s\S]*维持/u;
const TOTAL = /总计|合计/u;
const GLUED = /^\d{15,45}$/u;
const MOST_READINGS = 3000;

/** Reads the table of reconsideration and lawsuits: one line of fifteen cells, a line a block, or a line a result. */
export class RemediesReader {
  private results: readonly string[] | null = null;
  private block: string | null = null;
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Takes a segment if it is part of the table. */
  read(segment: Segment): boolean {
    const text = joinLabels(segment.labels);
    const isHeader = HEADER.test(text);
    if (isHeader) this.results = TOTAL.test(text) ? RESULT_ORDER : RESULTS_WITHOUT_TOTAL;
    else if (this.results === null && text.includes('结果维持')) this.results = RESULT_ORDER;
    if (segment.values.length === 0) return isHeader;
    if (this.results === null) return false;
    if (segment.grid && this.readNamed(segment)) return true;
    return this.readLine(segment, isHeader);
  }

  /** Each value by the header above it and the labels before it. */
  private readNamed(segment: Segment): boolean {
    const label = segment.labels.at(-1)?.text ?? '';
    const named = findAll(BLOCKS, joinLabels(segment.labels)).at(-1);
    if (named !== undefined) this.block = named;
    // One result a line: the block stands on the first line alone.
    const sideBlock = named ?? (segment.values.length === 1 ? this.block : null) ?? undefined;
    const sideResult = findRow(RESULTS, label, null)?.key;
    const placed: [Piece, string][] = [];
    const seen = new Set<string>();
    for (const piece of segment.values) {
      if (piece.spread > 1) continue;
      const block = findAll(BLOCKS, piece.header).at(-1) ?? sideBlock;
      const result = findRow(RESULTS, headerOf(piece), null)?.key ?? sideResult;
      if (block === undefined || result === undefined) continue;
      const key = `${block}.${result}`;
      if (seen.has(key)) return false;
      seen.add(key);
      placed.push([piece, key]);
    }
    const isWhole = placed.length === segment.values.length;
    if (placed.length === 0 || (!isWhole && placed.length < ORDER.length)) return false;
    if (segment.values.length >= 12 && placed.length < 12) return false;
    for (const [piece, key] of placed) this.sheet.put(key, piece, '件');
    return true;
  }

  private readLine(segment: Segment, isHeader: boolean): boolean {
    const results = this.results ?? RESULT_ORDER;
    const { values } = segment;
    const block = rowOf(BLOCKS, segment, null)?.key ?? null;
    const [only] = values;
    if (values.length === ORDER.length * results.length) {
      this.putAll(ORDER, results, values);
    } else if (block !== null && values.length === results.length) {
      this.putAll([block], results, values);
    } else if (only !== undefined && values.length === 1 && GLUED.test(only.text)) {
      this.putAgreed(segment);
    } else if (only !== undefined && values.length === 1) {
      return this.readSingle(segment, only);
    } else if (isHeader) {
      this.putAgreed(segment);
    } else {
      return false;
    }
    return true;
  }

  /** 行政复议, then 结果维持 6, 结果纠正 3 … one a line. */
  private readSingle(segment: Segment, piece: Piece): boolean {
    this.block = findAll(BLOCKS, joinLabels(segment.labels)).at(-1) ?? this.block;
    const result = rowOf(RESULTS, segment, null)?.key;
    if (result === undefined || this.block === null) return false;
    this.sheet.put(`${this.block}.${result}`, piece, '件');
    return true;
  }

  private putAll(
    blocks: readonly string[],
    results: readonly string[],
    values: readonly (Piece | null)[],
  ): void {
    let at = 0;
    for (const block of blocks) {
      for (const result of results) {
        const piece = values[at++] ?? null;
        if (piece !== null) this.sheet.put(`${block}.${result}`, piece, '件');
      }
    }
  }

  /** Fifteen cells that ran together or left no trace: what all ways to read them as three blocks with their sums agree on. */
  private putAgreed({ values, grid }: Segment): void {
    const isGlued = values.length === 1;
    const columns = ORDER.length * RESULT_ORDER.length;
    const rules = { columns, block: RESULT_ORDER.length, splits: isGlued, blanks: !isGlued };
    const readings =
      grid || this.results !== RESULT_ORDER
        ? null
        : readingsOf(
            values.map(({ text }) => text),
            { ...rules, most: MOST_READINGS },
          );
    const pieces = agreedPieces(values, readings ?? [], columns);
    if (pieces.includes(null)) this.sheet.reportUncertain('行政复议、行政诉讼', values);
    this.putAll(ORDER, RESULT_ORDER, pieces);
  }
}
