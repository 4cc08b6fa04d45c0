import type { MetadataField } from '../tables/metadata-labels.js';
import { toSource } from '../text/mapped-text.js';
import type { Block, Page, Span } from '../types.js';
import { fieldOf, findLabels } from './find-labels.js';
import type { SortedLines } from './sort-lines.js';

/** A labelled value of a page. */
export interface MetadataValue {
  readonly value: string;
  readonly label: string;
  readonly span: Span | null;
  readonly block: number;
}

/** The first value of each field, and every publisher and source named. */
export interface Metadata {
  readonly fields: ReadonlyMap<MetadataField, MetadataValue>;
  readonly publishers: readonly MetadataValue[];
}

// What begins the next value on the line: another label, or a widget.
const NEXT_LABEL =
  /(?:^|[\s|;[【(])(?:[\p{Script=Han}](?:\s?[\p{Script=Han}]){1,7}\s?[:】\]]|【|\[|字体|字号|浏览|点击|阅读|打印|关闭|收藏|分享|责任编辑|编辑|作者|\||→)/u;
const EMPTY = /^(?:无|空|暂无|\/|-+|—+|null|undefined|\*+)?$/iu;
const SPACES = /\s/gu;
const EDGES = /^[\s:|;,·>【[(]+|[\s:|;,·【[(\])】]+$/gu;
const HINT = /[:】\]]/u;
const PAIRED = /索引号|发布|公开日期|发文|成文|生成日期|来源/u;
const LONGEST_VALUE = 60;
const LONGEST_LABEL = 16;
const SHORTEST_PAIR = 8;
const SHORTEST_BARE_LABEL = 3;
const WORD = /[^\s|]+/gu;
const LABEL_END = /[期间布号取源处出构位体门关者人引]\s?[:：]?$/u;

/** Reads the labelled values of the grids and info lines around a report. */
export function readMetadata(page: Page, lines: SortedLines): Metadata {
  const fields = new Map<MetadataField, MetadataValue>();
  const publishers: MetadataValue[] = [];
  for (const index of lines.labelled) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    for (const [field, value] of valuesOf(page, block, index)) {
      if (field === 'publisher' || field === 'source_name') publishers.push(value);
      if (!fields.has(field)) fields.set(field, value);
    }
  }
  return { fields, publishers };
}

function* valuesOf(
  page: Page,
  block: Block,
  index: number,
): Generator<readonly [MetadataField, MetadataValue]> {
  const { text } = block.text;
  if (block.cell !== null && text.length <= LONGEST_LABEL) {
    const cell = cellPair(page, block, index);
    if (cell !== null) yield cell;
  }
  if (text.includes('|') && block.cell === null) yield* pipedPairs(block, index);
  if (!HINT.test(text)) {
    yield* barePairs(block, index);
    return;
  }
  const labels = findLabels(text);
  for (const [order, { label, field, end: from }] of labels.entries()) {
    const until = labels[order + 1]?.start ?? text.length;
    const value = trimValue(text.slice(from, until));
    if (value === null) continue;
    const at = text.indexOf(value, from);
    yield [
      field,
      { value, label, span: toSource(block.text, at, at + value.length), block: index },
    ];
  }
}

/** In a row of pairs without colons a label stands between spaces: 索引号 413400/2014-0131 公开时限 长期公开. */
function* barePairs(
  block: Block,
  index: number,
): Generator<readonly [MetadataField, MetadataValue]> {
  const { text } = block.text;
  if (text.length < SHORTEST_PAIR || !PAIRED.test(text)) return;
  const words = [...text.matchAll(WORD)];
  for (const [order, { 0: label }] of words.entries()) {
    const field = label.length < SHORTEST_BARE_LABEL ? undefined : fieldOf(label);
    const next = words[order + 1];
    if (field === undefined || next === undefined || fieldOf(next[0]) !== undefined) continue;
    const span = toSource(block.text, next.index, next.index + next[0].length);
    yield [field, { value: next[0], label, span, block: index }];
  }
}

/** Cells between bars: | 生成日期 | 2026-01-22 | 是否有效 |. */
function* pipedPairs(
  block: Block,
  index: number,
): Generator<readonly [MetadataField, MetadataValue]> {
  const { text } = block.text;
  const cells = [...text.matchAll(CELL)];
  for (const [order, { 0: cell }] of cells.entries()) {
    const label = cell.replace(SPACES, '');
    const field = fieldOf(label);
    const next = cells[order + 1];
    const value = next === undefined ? null : trimValue(next[0]);
    if (field === undefined || next === undefined || value === null) continue;
    if (fieldOf(value.replace(SPACES, '')) !== undefined) continue;
    const at = text.indexOf(value, next.index);
    const span = toSource(block.text, at, at + value.length);
    yield [field, { value, label, span, block: index }];
  }
}

const CELL = /(?<=^|\|)[^|]{0,80}(?=\||$)/gu;

/** A cell that is a label alone, with its value in the next one. */
function cellPair(
  page: Page,
  block: Block,
  index: number,
): readonly [MetadataField, MetadataValue] | null {
  if (!LABEL_END.test(block.text.text)) return null;
  const label = block.text.text.replace(SPACES, '').replace(EDGES, '');
  const field = fieldOf(label);
  const next = page.blocks[index + 1];
  if (field === undefined || next === undefined || !isNextCell(page, block, next)) return null;
  const value = trimValue(next.text.text);
  if (value === null) return null;
  return [field, { value, label, span: next.span, block: index + 1 }];
}

function isNextCell(page: Page, block: Block, next: Block): boolean {
  if (block.cell === null || next.cell === null || block.cell.table !== next.cell.table)
    return false;
  const cells = page.tables[block.cell.table]?.cells;
  const here = cells?.[block.cell.cell];
  const there = cells?.[next.cell.cell];
  if (here === undefined || there === undefined) return false;
  return here.row === there.row && there.column === here.column + here.colspan;
}

const CELL_EDGE = /^\s*\|\s*/u;

function trimValue(raw: string): string | null {
  // 公开日期: | 2024-01-24 |: the value stands in the next cell.
  const from = raw.replace(CELL_EDGE, '');
  const next = NEXT_LABEL.exec(from);
  const value = (next === null ? from : from.slice(0, next.index)).replace(EDGES, '');
  if (EMPTY.test(value) || value.length > LONGEST_VALUE) return null;
  return value;
}
