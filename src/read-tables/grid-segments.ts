import type { GridCell, GridRow } from './grid-rows.js';
import type { Piece, Segment } from './pieces.js';

/** Header cells of the columns so far: a grid cut in two by a page goes on under them. */
export interface Headers {
  texts: string[];
  /** The last row was part of a header, so the next header row adds to it. */
  open: boolean;
}

/** Words that only header cells of the forms hold. */
const HEADER =
  /自然人|商业企业|科研机构|公益组织|法律服务|法人或其他组织|申请人情况|结果维持|维持结果|结果纠正|其他结果|尚未审结|复议后起诉|直接起诉|信息内容|制发件?数|废止件?数|有效件?数|新?制作数|新公开数|公开总数|项目数量|本年增|处理决定数|收费金额|采购总?金额|统计数|统计指标|指标名称|计量单位|本期|累计|^指标$|^单位$|^数量$|^数值$|^代码$|^行次$|^20\d\d年(?:度)?$/u;
const TURNED = ['新收', '结转'] as const;
/** What a cell under one of these is can be no label. */
const VALUE_COLUMN =
  /自然人|商业企业|科研机构|公益组织|法律服务|^其他$|总计|结果|审结|件数|数量|金额|本年增|统计数|数值|本期|累计/u;
const SHORT = 8;

/** Rows of a grid as segments, each value with the header cells above it. */
export function gridSegments(rows: readonly GridRow[], headers: Headers, part: number): Segment[] {
  const segments: Segment[] = [];
  for (const row of rows) {
    const own = row.cells.filter((cell) => cell.row === row.row);
    if (isHeaderRow(own)) {
      addHeader(headers, own);
      segments.push({ labels: own.map((cell) => cell.piece), values: [], grid: true, part });
      continue;
    }
    const found = rowSegments(row, headers, part);
    if (found.some((segment) => segment.values.length > 0)) headers.open = false;
    segments.push(...found);
  }
  return segments;
}

function isHeaderRow(cells: readonly GridCell[]): boolean {
  if (cells.some(({ piece }) => piece.kind === 'value')) return false;
  if (cells.some(({ piece }) => piece.kind === 'label' && HEADER.test(piece.text))) return true;
  // The requests table lying on its side: its first and second rows stand side by side.
  return TURNED.every((word) => cells.some(({ piece }) => piece.text.includes(word)));
}

function addHeader(headers: Headers, cells: readonly GridCell[]): void {
  if (!headers.open) headers.texts = [];
  headers.open = true;
  for (const cell of cells) {
    if (cell.piece.kind !== 'label') continue;
    const last = Math.min(cell.column + Math.max(1, cell.colspan), cell.column + 64);
    for (let column = cell.column; column < last; column++) {
      const above = headers.texts[column] ?? '';
      headers.texts[column] = above === '' ? cell.piece.text : `${above}\n${cell.piece.text}`;
    }
  }
}

/** A row holds one segment, or several where tables stand side by side: a label after values begins the next. */
function rowSegments(row: GridRow, headers: Headers, part: number): Segment[] {
  const segments: Segment[] = [];
  let labels: Piece[] = [];
  let values: Piece[] = [];
  for (const cell of row.cells) {
    const piece = placed(cell, headers);
    const above = cell.row !== row.row;
    if (piece.kind === 'label') {
      // A unit between a code and the value: 01 | 条 | 100.
      if (values.length > 0 && !UNIT_WORD.test(piece.text)) {
        segments.push({ labels, values, grid: true, part });
        labels = [];
        values = [];
      }
      labels.push(piece);
    } else if (!above && (labels.length > 0 || headers.texts.length > 0)) {
      values.push(piece);
    }
  }
  if (labels.length + values.length > 0) segments.push({ labels, values, grid: true, part });
  return segments;
}

function placed(cell: GridCell, headers: Headers): Piece {
  const { piece, column } = cell;
  const header = headers.texts[column] ?? '';
  if (piece.kind !== 'label') {
    const { kind, text, block, start, end, lastBlock, span } = piece;
    const spread = cell.colspan < 2 ? 1 : spreadOf(cell, headers);
    return { kind, text, block, start, end, lastBlock, span, header, spread };
  }
  const isUnread =
    header !== '' &&
    piece.text.length <= SHORT &&
    cell.rowspan === 1 &&
    !UNIT_WORD.test(piece.text) &&
    !HAN_LABEL.test(piece.text) &&
    VALUE_COLUMN.test(lastLine(header));
  return isUnread ? { ...piece, kind: 'unread', header } : piece;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

const UNIT_WORD = /^(?:条|件|次|篇|个|项|人|人次|份|期|元|万元)$/u;
/** Two Chinese words or more are a label, not a value gone wrong. */
const HAN_LABEL = /\p{Script=Han}{2}/u;

/** How many different header cells a value stands under. */
function spreadOf(cell: GridCell, headers: Headers): number {
  const under = new Set<string>();
  for (let column = cell.column; column < cell.column + Math.min(cell.colspan, 16); column++) {
    const text = headers.texts[column];
    if (text !== undefined && text !== '') under.add(text);
  }
  return Math.max(1, under.size);
}
