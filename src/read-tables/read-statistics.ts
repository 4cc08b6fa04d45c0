import { findAll, indexRows } from '../tables/forms/find-row.js';
import type { FormRow } from '../tables/forms/form-row.js';
import { STATISTICS_ONLY, statisticsGroups, statisticsRows } from '../tables/forms/statistics.js';
import { joinLabels, type Piece, type Segment } from './pieces.js';
import { isUnitPiece, rowOf } from './row-of.js';
import type { Sheet } from './sheet.js';

const ROWS = indexRows(statisticsRows);
const GROUPS = indexRows(statisticsGroups);
const VALUE_HEADER = /统计数|数量|数值|本年|本期|当年|合计|总计|数据|填报/u;
const LATER_HEADER = /累计|上年|同期|备注|说明/u;
const GROUP_WORD = /行政复议|行政诉讼|举报|投诉/u;
const HEADER = /统计指标|指标名称|统计数|情况统计表/u;
const CODE_HEADER = /代\s*码|行\s*次|序\s*号|编\s*号/u;
const YEAR_HEADER = /20\d\d(?=年|$)/u;
const TITLES =
  /^(?:[一二三四五六七八九]、)?(?:主动公开(?:政府信息)?情况|回应解读情况|依申请公开(?:政府信息)?情况|机构建设和保障经费情况|政府信息公开会议和培训情况)$/u;
const TWO_PERIODS = /(?:本年|本期|当年)[\s\S]{0,12}(?:累计|上年)/u;
const WAN = /万元|单位[::]?万/u;
const YUAN = /元/u;
/** Rows that a table must have to be the statistics table of 2014. */
const FEWEST_ROWS = 6;
const FEWEST_OWN_ROWS = 2;

/** Reads the statistics table of 2014: label, unit, number. */
export class StatisticsReader {
  private group: string | null = null;
  private twoPeriods = false;
  private hasCode = false;
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Takes a segment if it is part of the table. */
  read(segment: Segment): boolean {
    const text = joinLabels(segment.labels);
    if (TWO_PERIODS.test(text)) this.twoPeriods = true;
    if (CODE_HEADER.test(text)) this.hasCode = true;
    if (GROUP_WORD.test(text)) this.group = findAll(GROUPS, text).at(-1) ?? this.group;
    const isHeader = HEADER.test(text) || segment.labels.some((piece) => TITLES.test(piece.text));
    if (segment.values.length === 0) return isHeader;
    const row = rowOf(ROWS, segment, this.group);
    if (row === null) return isHeader;
    const piece = this.valueOf(segment);
    if (piece === null) {
      // Several numbers behind one label: a row of another table, unless this one has begun.
      if (this.sheet.cells.size >= FEWEST_ROWS && segment.values.length < 4) {
        this.sheet.reportUncertain(row.matches[0] ?? row.key, segment.values);
      }
      return false;
    }
    this.put(row, piece, segment);
    return true;
  }

  /** Whether what was read is the form of 2014 and no other list of figures. */
  get isForm(): boolean {
    let own = 0;
    for (const key of this.sheet.cells.keys()) if (STATISTICS_ONLY.has(key)) own++;
    return this.sheet.cells.size >= FEWEST_ROWS && own >= FEWEST_OWN_ROWS;
  }

  private valueOf(segment: Segment): Piece | null {
    const { values } = segment;
    const [first] = values;
    if (first === undefined) return null;
    if (values.length === 1) return CODE_HEADER.test(first.header) ? null : first;
    if (segment.grid) {
      const named = values.filter(
        ({ header }) => VALUE_HEADER.test(header) && !LATER_HEADER.test(header),
      );
      const [only] = named;
      if (only !== undefined && named.length === 1) return only;
      const latest = latestYear(values);
      if (latest !== null) return latest;
      const filled = values.filter(
        ({ kind, header }) => kind !== 'blank' && !CODE_HEADER.test(header),
      );
      if (filled.length <= 1) return filled[0] ?? values.at(-1) ?? null;
    }
    if (values.length !== 2) return null;
    if (this.twoPeriods) return first;
    return this.hasCode ? (values[1] ?? null) : null;
  }

  private put(row: FormRow, piece: Piece, segment: Segment): void {
    if (row.unit !== '元') {
      this.sheet.put(row.key, piece, row.unit ?? null);
      return;
    }
    const printed = segment.labels
      .slice(-2)
      .filter((label) => isUnitPiece(label) || label.text.includes('元'))
      .map((label) => label.text)
      .join('');
    const where = `${printed}\n${piece.text}\n${piece.header}`;
    const unit = YUAN.test(where) ? '元' : null;
    this.sheet.put(row.key, piece, unit, WAN.test(printed) || WAN.test(piece.header) ? 4 : 0);
  }
}

/** Of columns headed by years, the latest: the report covers it, the others are for comparison. */
function latestYear(values: readonly Piece[]): Piece | null {
  let latest: Piece | null = null;
  let last = '';
  for (const piece of values) {
    const year = YEAR_HEADER.exec(piece.header)?.[0] ?? '';
    if (year > last) {
      latest = piece;
      last = year;
    }
  }
  return latest;
}
