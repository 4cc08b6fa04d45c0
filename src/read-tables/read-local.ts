import { indexRows } from '../tables/forms/find-row.js';
import type { FormRow } from '../tables/forms/form-row.js';
import { type LocalRow, localRows } from '../tables/forms/local.js';
import type { Context, OtherTable, Page, TableCell } from '../types.js';
import { joinLabels, type Piece, pieceSpan, type Segment } from './pieces.js';
import { isUnitPiece, rowOf } from './row-of.js';
import { makeCell } from './sheet.js';

const ROWS = indexRows(localRows);
const BY_KEY = new Map(localRows.map((row) => [row.key, row] as const));
const NAME_HEADER = /指\s*标\s*名\s*称|^指\s*标$|统计指标|^项\s*目$|统计项目|指标内容/u;
const UNIT_HEADER = /^(?:计量)?单\s*位$/u;
const VALUE_HEADER = /数\s*量|统计数|数\s*值|数\s*据|本年|年度|合\s*计/u;
const UNIT_IN_LABEL = /[(（](?:单位[:：])?(?<unit>条|件|次|篇|个|人|人次|份|期|元|万元)[)）]$/u;
const CODE_HEADER = /代\s*码|行\s*次|序\s*号|编\s*号/u;
const COLUMN_MARK = /^[甲乙丙丁戊]$/u;
const TITLE = /(?:统计|指标|情况).{0,12}表/u;
const SIGNED = /负责人|审核人|填表人|填报|制表/u;
const CODE = /^\d{1,3}$/u;
const FEWEST_ROWS = 3;
const FEWEST_KNOWN = 2;

interface Row {
  readonly label: string;
  readonly unit: string | null;
  /** The segment as its labels, to look up the row once it is known that this is no other table. */
  readonly labels: Segment;
  readonly values: readonly Piece[];
  readonly code: Piece | null;
}

interface Draft {
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly hasCode: boolean;
  readonly rows: Row[];
  readonly segments: Segment[];
}

/** Reads local indicator tables: label, unit, and one value or more a row. */
export class LocalReader {
  private readonly drafts: Draft[] = [];
  private draft: Draft | null = null;
  private title: string | null = null;
  private part = -1;

  /** Takes a segment if it is part of such a table. */
  read(segment: Segment): boolean {
    if (segment.part !== this.part) {
      if (this.draft !== null && !segment.grid) this.draft = null;
      this.part = segment.part;
    }
    const { labels } = segment;
    const name = labels.findIndex((piece, at) => isNameHeader(labels, at, piece));
    if (name >= 0 && this.begin(segment, name)) return true;
    for (const piece of labels) if (TITLE.test(piece.text)) this.title = piece.text;
    if (this.draft === null || segment.values.length === 0) return false;
    const row = readRow(segment, this.draft, labels);
    if (row === null) return false;
    this.draft.rows.push(row);
    this.draft.segments.push(segment);
    return true;
  }

  /** The tables found, with the segments that they are made of. */
  finish(page: Page, context: Context): { tables: OtherTable[]; segments: Set<Segment> } {
    const tables: OtherTable[] = [];
    const segments = new Set<Segment>();
    for (const draft of this.drafts) {
      const rows = draft.rows.map((row) => ({ ...row, row: localRowOf(row.labels) }));
      const known = rows.filter(({ row }) => row !== null).length;
      if (draft.rows.length < FEWEST_ROWS || known < FEWEST_KNOWN) continue;
      for (const segment of draft.segments) segments.add(segment);
      tables.push(tableOf(draft, rows, page, context));
    }
    return { tables, segments };
  }

  private begin(segment: Segment, name: number): boolean {
    const { labels } = segment;
    const named = labels.findIndex((piece, at) => at > name && UNIT_HEADER.test(piece.text));
    // Without a column of units the labels hold them; running lines are too loose for that.
    const hasValues = labels.slice(name + 1).some((piece) => VALUE_HEADER.test(piece.text));
    const unit = named >= 0 ? named : segment.grid && hasValues ? name : -1;
    if (unit < 0) return false;
    let end = labels.findIndex((piece, at) => at > unit && COLUMN_MARK.test(piece.text));
    let rowStart = -1;
    if (end < 0 && segment.values.length > 0) {
      // No line of marks: the last label, with its unit, is already the first row.
      end = labels.findLastIndex((piece) => !isUnitPiece(piece));
      rowStart = end;
    }
    const columns = labels.slice(unit + 1, end < 0 ? undefined : end).map((piece) => piece.text);
    const before = labels.slice(0, name).filter((piece) => TITLE.test(piece.text));
    this.title = before.at(-1)?.text ?? this.title;
    const hasCode = columns.some((column) => CODE_HEADER.test(column));
    this.draft = {
      title: this.title,
      columns: columns.filter((column) => !CODE_HEADER.test(column)),
      hasCode,
      rows: [],
      segments: [segment],
    };
    this.drafts.push(this.draft);
    if (rowStart > unit) {
      const row = readRow(segment, this.draft, labels.slice(rowStart));
      if (row !== null) this.draft.rows.push(row);
    }
    return true;
  }
}

/** 指标名称, also one character a piece. */
function isNameHeader(labels: readonly Piece[], at: number, piece: Piece): boolean {
  if (NAME_HEADER.test(piece.text)) return true;
  return piece.text === '指' && joinLabels(labels.slice(at, at + 4)) === '指标名称';
}

function readRow(segment: Segment, draft: Draft, labels: readonly Piece[]): Row | null {
  const named = labels.filter((piece) => !isUnitPiece(piece));
  const label = segment.grid ? (named.at(-1)?.text ?? '') : joinLabels(named);
  if (
    label === '' ||
    label.length > 60 ||
    SIGNED.test(label) ||
    COLUMN_MARK.test(named.at(-1)?.text ?? '')
  ) {
    return null;
  }
  let values = segment.values;
  let code: Piece | null = null;
  const [first] = values;
  if (draft.hasCode && first !== undefined && CODE.test(first.text)) {
    code = first;
    values = values.slice(1);
  }
  if (values.length > Math.max(1, draft.columns.length)) return null;
  const unit =
    labels.filter(isUnitPiece).at(-1)?.text ?? UNIT_IN_LABEL.exec(label)?.groups?.['unit'] ?? null;
  return { label, unit, labels: { ...segment, labels }, values, code };
}

interface KnownRow extends Row {
  readonly row: LocalRow | null;
}

function localRowOf(segment: Segment): LocalRow | null {
  const known: FormRow | null = rowOf(ROWS, segment, null);
  return known === null ? null : (BY_KEY.get(known.key) ?? null);
}

function tableOf(
  draft: Draft,
  rows: readonly KnownRow[],
  page: Page,
  context: Context,
): OtherTable {
  const cellOf = (piece: Piece, row: Row): TableCell | null => {
    const isMoney = row.unit === '万元' || row.unit === '元';
    return makeCell(page, context, piece, isMoney ? '元' : row.unit, row.unit === '万元' ? 4 : 0);
  };
  return {
    title: draft.title,
    columns: draft.columns,
    rows: rows.map((row) => ({
      label: row.label,
      unit: row.unit,
      code: row.code?.text ?? null,
      indicator: indicatorOf(row, rows),
      cells: cellsOf(row, draft, page, cellOf),
    })),
  };
}

function cellsOf(
  row: Row,
  draft: Draft,
  page: Page,
  cellOf: (piece: Piece, row: Row) => TableCell | null,
): TableCell[] {
  const cells = row.values.map((piece) => cellOf(piece, row)).filter((cell) => cell !== null);
  if (cells.length > 0 || row.code === null) return cells;
  // A row of which only the code was printed: its cells are empty, at the place behind the code.
  const { end } = pieceSpan(page, row.code);
  return draft.columns.map(() => ({
    value: null,
    unit: row.unit,
    status: 'blank',
    raw: '',
    span: { start: end, end },
  }));
}

const OTHER_GROUNDS = [
  'denied.nonexistent',
  'denied.not_this_agency',
  'denied.unclear',
  'denied.duplicate',
];

/** The indicator of a row, unless the rows around it show that it counts something else. */
function indicatorOf({ row }: KnownRow, rows: readonly KnownRow[]): string | null {
  if (row === null || row.indicator === null) return null;
  const isFilled = (key: string): boolean =>
    rows.some(
      (other) =>
        other.row?.key === key && other.values.some(({ text }) => text !== '0' && text !== ''),
    );
  // 否决公开 counts requests for what does not exist as refused; the codebook does not.
  if (row.key === 'replied.denied' && OTHER_GROUNDS.some(isFilled)) return null;
  // Money set aside is not money spent, where both are stated.
  if (row.key === 'funding' && isFilled('spending')) return null;
  return row.indicator;
}
