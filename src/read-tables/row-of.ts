import { findBegun, findExact, findRow, type RowIndex } from '../tables/forms/find-row.js';
import type { FormRow } from '../tables/forms/form-row.js';
import { joinLabels, type Piece, type Segment } from './pieces.js';

const UNIT =
  /^[(（]?(?:单位[:：]?)?(?:条|件|次|篇|个|项|人|人次|份|期|场|场次|元|万元|处|家|条次|人\(次\)|条\(件\)|—+|-+)[)）]?$/u;
/** A unit that ran together with the label before it. */
const UNIT_AT_END = /(?:人次|万元|[条件次篇个人元份])$/u;
/** Pieces that a wrapped label takes at most. */
const WRAPPED = 4;
const LABELS = 14;

/** Whether a piece is a unit alone. */
export function isUnitPiece(piece: Piece): boolean {
  return UNIT.test(piece.text);
}

/** The row that the labels of a segment end with; units behind the label are passed over. */
export function rowOf(index: RowIndex, segment: Segment, group: string | null): FormRow | null {
  let end = segment.labels.length;
  while (end > 0) {
    const piece = segment.labels[end - 1];
    if (piece === undefined || !isUnitPiece(piece)) break;
    end--;
  }
  if (end === 0) return null;
  const labels = segment.labels.slice(Math.max(0, end - LABELS), end);
  const last = labels.at(-1);
  if (last === undefined) return null;
  const exact =
    findExact(index, last.text, group) ??
    findExact(index, last.text.replace(UNIT_AT_END, ''), group);
  if (exact !== null) return exact;
  if (segment.grid) {
    return (
      findRow(index, last.text, group) ??
      (labels.length > 1 ? findRow(index, joinLabels(labels.slice(-2)), group) : null)
    );
  }
  for (let count = 2; count <= Math.min(WRAPPED, labels.length); count++) {
    const wrapped = findExact(index, joinLabels(labels.slice(-count)), group);
    if (wrapped !== null) return wrapped;
  }
  return findRow(index, joinLabels(labels), group) ?? findBegun(index, last.text, group);
}
