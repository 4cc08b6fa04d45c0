import { toSource } from '../text/mapped-text.js';
import type { Block, CellPlace, RuleId } from '../types.js';
import type { LineDraft } from './join-lines.js';
import { splitGlued } from './split-glued.js';

/** What most blocks have in place of cuts and repairs: one list for all of them. */
const NONE: readonly never[] = [];

/** A line of a page before it is known whether its table holds data. */
export interface BlockDraft extends LineDraft {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly align: Block['align'];
  readonly container: number;
  readonly place: CellPlace | null;
  readonly dropped: RuleId | null;
}

/** A draft as data table or layout makes it: a cell of a table of data, else a line of text. */
export function placeDraft(draft: BlockDraft, layouts: ReadonlySet<number>): BlockDraft {
  if (draft.place === null) return draft;
  if (layouts.has(draft.place.table)) return { ...draft, place: null };
  return { ...draft, kind: 'cell', isRunning: false };
}

/** The parts of a running line that several sections were glued into. */
export function splitDraft(draft: BlockDraft): readonly BlockDraft[] {
  const parts = draft.isRunning ? splitGlued(draft.line.text) : null;
  if (parts === null) return [draft];
  return parts.map((text) => {
    const { start, end } = toSource(text, 0, text.text.length);
    return { ...draft, line: { text, start, end, linked: 0 } };
  });
}

/** The block that a draft becomes. */
export function toBlock(draft: BlockDraft): Block {
  const { line } = draft;
  return {
    kind: draft.kind,
    text: line.text,
    span: { start: line.start, end: line.end },
    level: draft.level,
    align: draft.align,
    container: draft.container,
    linked: line.linked,
    cell: draft.place,
    dropped: draft.dropped,
    cuts: NONE,
    repairs: NONE,
  };
}
