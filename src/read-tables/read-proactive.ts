import { findAll, findRow, indexRows } from '../tables/forms/find-row.js';
import { proactiveCells, proactiveColumns, proactiveRows } from '../tables/forms/proactive.js';
import type { Page } from '../types.js';
import { headerOf, joinLabels, type Piece, type Segment } from './pieces.js';
import { rowOf } from './row-of.js';
import type { Sheet } from './sheet.js';
import { agreedCells, splitCells } from './split-cells.js';

const ROWS = indexRows(proactiveRows);
const COLUMNS = indexRows(proactiveColumns);
const UNITS = new Map(proactiveColumns.map((column) => [column.key, column.unit ?? null] as const));
const MARK = /信息内容|第二十条第/u;
const FIRST_HEADER = '信息内容';
/** Every header of these tables has one of these words. */
const WORDING =
  /信息内容|第二十条|件数|数量|公开总|采购|金额|本年增|本年度增|项目数|制作数|公开数|决定数/u;
const WAN = /万元|单位[::]?万/u;
const YUAN = /[(（](?:单位)?[:：]?元[)）]|单位[:：]元/u;
const FORMS = ['2021', '2019'] as const;

/** Words that sentences use for what a row counts. */
const WORDS = new Map([
  ['regulations', /规章/u],
  ['normative_documents', /规范性文件/u],
  ['licensing', /行政许可/u],
  ['penalties', /行政处罚/u],
  ['coercive_measures', /行政强制/u],
]);
const SENTENCE = /[^。;]+/gu;
const NUMBER = /\d+/gu;
const SIGN = /^\D+/u;

/** The whole numbers of the sentences that hold some words. */
function numbersBeside(page: Page, words: RegExp): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { text, dropped } of page.blocks) {
    if (dropped !== null || text.text.length < 20 || !words.test(text.text)) continue;
    for (const [sentence] of text.text.matchAll(SENTENCE)) {
      if (!words.test(sentence)) continue;
      for (const [digits] of sentence.matchAll(NUMBER)) numbers.add(Number(digits));
    }
  }
  return numbers;
}

/** A row whose cells ran together with each other and with its label. */
interface GluedRow {
  readonly row: string;
  readonly name: string;
  readonly piece: Piece;
  readonly columns: readonly string[];
  readonly header: string;
}

/** Whether nothing stands between a value and the label before it. */
function isGlued({ grid, labels, values }: Segment): boolean {
  const label = labels.at(-1);
  const [value] = values;
  return !grid && value?.block === label?.block && value?.start === label?.end;
}

/** Reads the tables of section two: a header of columns, then one or two rows under it. */
export class ProactiveReader {
  private columns: readonly string[] = [];
  private header = '';
  private seen = false;
  private readonly glued: GluedRow[] = [];
  private readonly sheet: Sheet;
  private readonly page: Page;

  constructor(sheet: Sheet, page: Page) {
    this.sheet = sheet;
    this.page = page;
  }

  /** Takes a segment if it is part of the tables. */
  read(segment: Segment): boolean {
    const text = joinLabels(segment.labels);
    const isHeader = this.readHeader(text);
    if (segment.values.length === 0) return isHeader;
    if (segment.grid && this.seen && this.readNamed(segment)) return true;
    const row = this.seen ? rowOf(ROWS, segment, null) : null;
    if (row === null) return isHeader;
    const { values } = segment;
    const name = row.matches[0] ?? row.key;
    const [only] = values;
    if (only !== undefined && values.length === 1 && this.columns.length > 1 && isGlued(segment)) {
      const { columns, header } = this;
      this.glued.push({ row: row.key, name, piece: only, columns, header });
      return true;
    }
    const columns = this.columnsFor(row.key, values.length);
    if (columns === null) this.sheet.reportUncertain(name, values);
    for (const [index, piece] of values.entries()) {
      const column = columns?.[index];
      if (column !== undefined) this.put(row.key, column, piece, this.header);
    }
    return true;
  }

  /** Fills rows whose cells ran together, unless cells left no trace on this page: then no cut is certain. */
  finish(losesBlanks: boolean): void {
    for (const { row, name, piece, columns, header } of this.glued) {
      const pieces = losesBlanks ? [] : this.cut(row, piece, columns.length);
      if (pieces.length < columns.length || pieces.includes(null)) {
        this.sheet.reportUncertain(name, [piece]);
      }
      for (const [index, part] of pieces.entries()) {
        if (part !== null) this.put(row, columns[index] ?? '', part, header);
      }
    }
  }

  private readHeader(text: string): boolean {
    if (!WORDING.test(text)) return false;
    // The header of a table without values may stand before this one.
    const columns = findAll(COLUMNS, text.slice(Math.max(0, text.lastIndexOf(FIRST_HEADER))));
    const marked = MARK.test(text);
    if (columns.length > 0 && (marked || this.seen || columns.length > 1)) {
      this.columns = columns;
      this.header = text;
      this.seen = true;
    } else if (marked) {
      // The columns of the item before say nothing about this one.
      this.columns = [];
      this.seen = true;
    }
    return marked || columns.length > 0;
  }

  private columnsFor(row: string, count: number): readonly string[] | null {
    if (this.columns.length === count) return this.columns;
    if (this.columns.length > 0) return null;
    const fitting = FORMS.map((form) => proactiveCells[form][row]).filter(
      (columns) => columns?.length === count,
    );
    const [columns, other] = fitting;
    return columns === undefined || other !== undefined ? null : columns;
  }

  /** What all ways to cut the cells of a row agree on, or the one that the text bears out number by number. */
  private cut(row: string, piece: Piece, count: number): readonly (Piece | null)[] {
    const splits = splitCells(piece.text, count);
    const words = WORDS.get(row);
    if (words === undefined || splits.length < 2) return agreedCells(piece, splits);
    const stated = numbersBeside(this.page, words);
    const isStated = (part: string): boolean =>
      part === '0' || stated.has(Number(part.replace(SIGN, '')));
    const fitting = splits.filter((split) => split.every(isStated));
    return agreedCells(piece, fitting.length === 1 ? fitting : splits);
  }

  private readNamed(segment: Segment): boolean {
    const side = segment.labels.at(-1)?.text ?? '';
    const sideRow = findRow(ROWS, side, null)?.key;
    const sideColumn = findRow(COLUMNS, side, null)?.key;
    if (sideRow === undefined && sideColumn === undefined) return false;
    let placed = 0;
    for (const piece of segment.values) {
      if (piece.spread > 1) continue;
      const top = headerOf(piece);
      const column =
        findRow(COLUMNS, top, null)?.key ?? (sideRow === undefined ? sideColumn : undefined);
      const row = sideRow ?? findRow(ROWS, top, null)?.key;
      if (row === undefined || column === undefined) continue;
      this.put(row, column, piece, `${top}\n${side}`);
      placed++;
    }
    return placed > 0;
  }

  private put(row: string, column: string, piece: Piece, header: string): void {
    const key = `${row}.${column}`;
    if (column !== 'amount') {
      this.sheet.put(key, piece, UNITS.get(column) ?? null);
    } else if (row === 'fees') {
      this.sheet.put(key, piece, '万元', YUAN.test(header) ? -4 : 0);
    } else {
      const unit = WAN.test(header) || YUAN.test(header) || piece.text.includes('元') ? '元' : null;
      this.sheet.put(key, piece, unit, WAN.test(header) ? 4 : 0);
    }
  }
}
