import { findExact, indexRows } from '../tables/forms/find-row.js';
import { proactiveColumns, proactiveRows } from '../tables/forms/proactive.js';
import { remedyBlocks, remedyResults } from '../tables/forms/remedies.js';
import { requestColumns, requestGroups, requestRows } from '../tables/forms/requests.js';
import { statisticsRows } from '../tables/forms/statistics.js';
import type { Piece, Segment } from './pieces.js';

const ALL = indexRows(
  [
    requestRows,
    requestGroups,
    requestColumns,
    remedyBlocks,
    remedyResults,
    proactiveRows,
    proactiveColumns,
    statisticsRows,
  ]
    .flat()
    .map(({ group: _, ...row }) => row),
);
/** Words of the forms that are neither a row nor a column. */
const FURNITURE =
  /勾稽关系|第一项加第二项|等于第三项加第四项|^申请人情况$|^自然$|^法人或其他组织|^信息内容$|^[(（]?第二十条|^统计指标$|^指标名?称?$|^统计数$|^计量单位$|^单位$|^行政诉讼$|^(?:[一二三四五六七八九]、)?(?:主动公开情况|回应解读情况|依申请公开情况|机构建设和保障经费情况|政府信息公开会议和培训情况)$/u;

function isKnown(piece: Piece): boolean {
  return FURNITURE.test(piece.text) || findExact(ALL, piece.text, null) !== null;
}

/** Adds the blocks that the segments of one table are made of: whole grids, and lines from its first known word to its last value. */
export function claimBlocks(
  claimed: Set<number>,
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
): void {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  // A run of lines without one value is an outline that uses the words of the form.
  const filled = new Set<number>();
  for (const segment of used) if (segment.values.length > 0) filled.add(segment.part);
  for (const [index, segment] of segments.entries()) {
    if (!used.has(segment) || !filled.has(segment.part)) continue;
    if (!first.has(segment.part)) first.set(segment.part, index);
    last.set(segment.part, index);
  }
  for (const [index, segment] of segments.entries()) {
    const from = first.get(segment.part);
    const to = last.get(segment.part);
    if (from === undefined || to === undefined) continue;
    if (segment.grid) {
      claimPieces(claimed, segment.labels, segment.values);
      continue;
    }
    if (index < from || index > to) continue;
    const start = index === from ? segment.labels.findIndex(isKnown) : 0;
    claimPieces(
      claimed,
      start < 0 ? segment.labels.slice(-1) : segment.labels.slice(start),
      segment.values,
    );
  }
}

function claimPieces(
  claimed: Set<number>,
  labels: readonly Piece[],
  values: readonly Piece[],
): void {
  for (const list of [labels, values]) {
    for (const { block, lastBlock } of list) {
      if (block < 0) continue;
      for (let index = block; index <= Math.max(block, lastBlock); index++) claimed.add(index);
    }
  }
}
