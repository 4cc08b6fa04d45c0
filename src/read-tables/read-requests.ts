import { findAll, findExact, findRow, indexRows } from '../tables/forms/find-row.js';
import { requestColumns, requestGroups, requestRows } from '../tables/forms/requests.js';
import { decideRows, type OpenRow } from './decide-rows.js';
import { headerOf, joinLabels, type Piece, type Segment } from './pieces.js';
import { rowOf } from './row-of.js';
import type { Sheet } from './sheet.js';

const ROWS = indexRows(requestRows);
const GROUPS = indexRows(requestGroups);
const COLUMNS = indexRows(requestColumns);
const ORDER = requestColumns.map((column) => column.key);
const ORDER_WITHOUT_TOTAL = ORDER.slice(0, -1);
const APPLICANTS = /商业企业|科研机构|公益组织|法律服务/gu;
const TOTAL = /总计|合计/u;
/** The last header cell of the remedies table reads like the last row of this one. */
const OTHER_TABLE = /审结|结果维持|结果纠正/u;
const GLUED = /^\d{7,32}$/u;
const MOST_OPEN = 60;
/** Most of the form's 25 rows. */
const FEWEST_SINGLES = 18;
/** Fewer columns than this under known headers are no row of the table. */
const FEWEST_COLUMNS = 4;

/** Reads the requests table row by row. */
export class RequestsReader {
  private group: string | null = null;
  /** Keys of the columns in running lines; null before a header was seen. */
  private columns: readonly string[] | null = null;
  private readonly headers = new Map<string, string | null>();
  private readonly open: OpenRow[] = [];
  private readonly singles: { readonly segment: Segment; readonly group: string | null }[] = [];
  /** Rows of running lines whose label no word follows. */
  private readonly unfilled = new Set<string>();
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Takes a segment if it is part of the table. */
  read(segment: Segment): boolean {
    const text = joinLabels(segment.labels);
    const isHeader = this.readHeader(text);
    if (!segment.grid && this.columns !== null) this.noteUnfilled(segment);
    if (segment.values.length === 0) return isHeader || this.enterGroup(text);
    if (this.columns === null && segment.values.length === 1) this.noteSingle(segment, text);
    if (!this.isLikely(segment) || OTHER_TABLE.test(text)) return isHeader;
    const row = rowOf(ROWS, segment, this.enteredGroup(text));
    if (row === null || row.key === 'total') {
      if (this.readTransposed(segment)) return true;
      if (row === null) return isHeader;
    }
    // A group that lost its heading goes on with the rows below the first.
    if (row.key.includes('.')) this.group = row.key.slice(0, row.key.indexOf('.'));
    const keys = this.keysOf(segment);
    if (keys !== null) {
      for (const [piece, key] of keys) this.sheet.put(`${row.key}.${key}`, piece, '件');
      return true;
    }
    if (this.isOpen(segment)) {
      const name = row.matches[0] ?? row.key;
      if (this.open.length < MOST_OPEN)
        this.open.push({ row: row.key, name, pieces: segment.values });
      return true;
    }
    if (this.columns === null && this.sheet.cells.size === 0) return isHeader;
    this.sheet.reportUncertain(row.matches[0] ?? row.key, segment.values);
    return true;
  }

  /** Fills the rows whose cells ran together or left no trace, as far as the sums of the table decide. */
  finish(): void {
    if (this.columns === null && this.sheet.cells.size === 0) this.putSingles();
    const columns = this.columns ?? ORDER;
    for (const { row, name, pieces, cells } of decideRows(
      this.open,
      this.sheet.cells,
      columns,
      this.unfilled,
    )) {
      if (cells.includes(null)) this.sheet.reportUncertain(name, pieces);
      for (const [index, piece] of cells.entries()) {
        if (piece !== null) this.sheet.put(`${row}.${columns[index] ?? ''}`, piece, '件');
      }
    }
  }

  /** Whether a row has fewer words than cells, or too few digits for them: blank cells left no trace. */
  get losesBlanks(): boolean {
    const count = (this.columns ?? ORDER).length;
    return this.open.some(({ pieces: [first, second] }) =>
      second === undefined ? (first?.text.length ?? 0) < count : true,
    );
  }

  /** One value behind a row of the form: perhaps a table that has its last column alone. */
  private noteSingle(segment: Segment, text: string): void {
    if (this.singles.length > MOST_OPEN || OTHER_TABLE.test(text)) return;
    this.singles.push({ segment, group: findAll(GROUPS, text).at(-1) ?? null });
  }

  /** A table without applicants states each row's total; it is one where nearly all rows of the form are there. */
  private putSingles(): void {
    const placed = new Map<string, Segment>();
    let group: string | null = null;
    for (const { segment, group: entered } of this.singles) {
      group = entered ?? group;
      const row = rowOf(ROWS, segment, group);
      if (row === null) continue;
      if (row.key.includes('.')) group = row.key.slice(0, row.key.indexOf('.'));
      // A row that comes twice belongs to two tables.
      if (placed.has(row.key)) return;
      placed.set(row.key, segment);
    }
    if (placed.size < FEWEST_SINGLES || !placed.has('new') || !placed.has('total')) return;
    for (const [row, segment] of placed) {
      const [piece] = segment.values;
      if (piece !== undefined) this.sheet.put(`${row}.total`, piece, '件');
      this.sheet.segments.add(segment);
    }
  }

  /** Whether the words of a running line have to be shared out among the columns by their sums. */
  private isOpen({ grid, values }: Segment): boolean {
    if (values.length === 1 && GLUED.test(values[0]?.text ?? '')) return true;
    return !grid && this.columns !== null && values.length < this.columns.length;
  }

  /** Before any header was seen, a row shows by the number of its values. */
  private isLikely({ values }: Segment): boolean {
    if (this.columns !== null || values.length >= FEWEST_COLUMNS) return true;
    return values.length === 1 && GLUED.test(values[0]?.text ?? '');
  }

  private readHeader(text: string): boolean {
    if (!text.includes('自然')) return false;
    const applicants = new Set(text.match(APPLICANTS));
    if (applicants.size < 2) return text.includes('自然人') && text.length < 12;
    const header = text.slice(text.indexOf('自然'));
    this.columns = TOTAL.test(header) ? ORDER : ORDER_WITHOUT_TOTAL;
    return true;
  }

  /** Labels before the last, or all where no value follows, that are rows of the form. */
  private noteUnfilled({ labels, values }: Segment): void {
    let { group } = this;
    const end = labels.length - (values.length > 0 ? 1 : 0);
    for (const { text } of labels.slice(0, end)) {
      const row = findExact(ROWS, text, group);
      if (row !== null && row.key !== 'other') this.unfilled.add(row.key);
      else group = findExact(GROUPS, text, null)?.key ?? group;
    }
  }

  private enterGroup(text: string): boolean {
    const before = this.group;
    this.enteredGroup(text);
    return this.group !== before && this.sheet.cells.size > 0;
  }

  private enteredGroup(text: string): string | null {
    this.group = findAll(GROUPS, text).at(-1) ?? this.group;
    return this.group;
  }

  /** The column of each value; null where it is not certain. */
  private keysOf(segment: Segment): (readonly [Piece, string])[] | null {
    if (segment.grid) {
      const named = this.namedColumns(segment.values);
      if (named !== null) return named;
    }
    const order = this.columns ?? ORDER;
    let { values } = segment;
    while (values.length > order.length && values[0]?.kind === 'blank') values = values.slice(1);
    while (values.length > order.length && values.at(-1)?.kind === 'blank')
      values = values.slice(0, -1);
    if (values.length === 1 && values[0] !== undefined && values[0].spread >= 6) {
      const [merged] = values;
      // One 0 across the whole row says 0 for every column.
      return merged.text === '0' ? order.map((key) => [merged, key] as const) : null;
    }
    if (values.length !== order.length) return null;
    return values.map((piece, index) => [piece, order[index] ?? ''] as const);
  }

  /** Applicants down the side, results across the top. */
  private readTransposed(segment: Segment): boolean {
    if (!segment.grid) return false;
    const label = segment.labels.at(-1);
    const column = label === undefined ? null : findRow(COLUMNS, label.text, null);
    if (column === null) return false;
    const placed: [Piece, string][] = [];
    for (const piece of segment.values) {
      const group = findAll(GROUPS, piece.header).at(-1) ?? null;
      const row = findRow(ROWS, headerOf(piece), group);
      if (row !== null) placed.push([piece, row.key]);
    }
    if (placed.length < FEWEST_COLUMNS) return false;
    for (const [piece, key] of placed) this.sheet.put(`${key}.${column.key}`, piece, '件');
    return true;
  }

  /** Values that stand under named columns, each under its own. */
  private namedColumns(values: readonly Piece[]): (readonly [Piece, string])[] | null {
    const placed: [Piece, string][] = [];
    const seen = new Set<string>();
    for (const piece of values) {
      const column = this.columnUnder(piece);
      if (column === null || piece.spread > 1) continue;
      if (seen.has(column)) return null;
      seen.add(column);
      placed.push([piece, column]);
    }
    // A shifted header names some of the values and leaves the rest: then the order decides, or nothing.
    const unnamed = values.length - placed.length;
    if (placed.length < FEWEST_COLUMNS) return null;
    if (placed.length < ORDER_WITHOUT_TOTAL.length && unnamed > 0) return null;
    return placed;
  }

  /** The column that a header names; the cells below one another share theirs. */
  private columnUnder(piece: Piece): string | null {
    const known = this.headers.get(piece.header);
    if (known !== undefined) return known;
    const column = findRow(COLUMNS, headerOf(piece), null)?.key ?? null;
    this.headers.set(piece.header, column);
    return column;
  }
}
