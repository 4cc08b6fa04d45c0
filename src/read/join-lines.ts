import type { MappedText } from '../text/mapped-text.js';
import { columnsOf, FEWEST_LINES, joinWrapped, type PrintedLine } from './join-wrapped.js';
import type { Line } from './line-builder.js';

/** A line of mark-up that may be a printed line of a wrapped paragraph. */
export interface LineDraft {
  /** Its number among the lines of the page. */
  readonly index: number;
  readonly line: Line;
  /** Plain running text: no heading, item or cell, and not taken out. */
  readonly isRunning: boolean;
}

interface Candidate<Draft> extends PrintedLine {
  readonly draft: Draft;
}

/** Joins wrapped lines that mark-up holds as one `<br>`, `<p>` or `<div>` a line (converted PDF text), those of one column together. */
export function joinLines<Draft extends LineDraft>(
  drafts: readonly Draft[],
  source: string,
  columnOf: (draft: Draft) => number,
): readonly Draft[] {
  const joined: Draft[] = [];
  let group: Draft[] = [];
  const close = (): void => {
    joined.push(...joinGroup(group, source));
    group = [];
  };
  for (const draft of drafts) {
    const last = group[group.length - 1];
    if (!draft.isRunning || (last !== undefined && columnOf(last) !== columnOf(draft))) close();
    if (draft.isRunning) group.push(draft);
    else joined.push(draft);
  }
  close();
  return joined;
}

function joinGroup<Draft extends LineDraft>(
  group: readonly Draft[],
  source: string,
): readonly Draft[] {
  if (group.length < FEWEST_LINES) return group;
  const candidates = group.map((draft): Candidate<Draft> => {
    const { text, end } = draft.line;
    const width = printedColumns(text, source);
    const { length } = text.text;
    return { draft, text, end, indent: 0, width, length, afterBlank: false };
  });
  const joined = joinWrapped(candidates);
  if (joined.length === candidates.length) return group;
  return joined.map(({ draft, text, end }) => ({ ...draft, line: { ...draft.line, text, end } }));
}

/** Columns of a line as printed, before full-width signs were made half-width. */
function printedColumns({ text, runs }: MappedText, source: string): number {
  let columns = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const start = runs[run + 1] ?? 0;
    const length = runs[run + 2] ?? 0;
    const textLength = (runs[run + 3] ?? text.length) - (runs[run] ?? 0);
    columns += length === textLength ? columnsOf(source.slice(start, start + length)) : textLength;
  }
  return columns;
}
