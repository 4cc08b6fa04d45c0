import { MappedBuilder, sliceMapped, toSource } from '../text/mapped-text.js';
import { appendNormalized } from '../text/normalize.js';
import { toSimplified } from '../text/script.js';
import type { Block, Page } from '../types.js';
import { columnsOf, joinWrapped, type PrintedLine } from './join-wrapped.js';
import { splitGlued } from './split-glued.js';

const LINE_BREAK = /\r\n?|[\n\f\v\u0085\u2028\u2029]/gu;
const PROSE = /[。;].{8}/u;
const LONG_LINE = 60;

/** A line of a text file. */
interface TextLine extends PrintedLine {
  readonly start: number;
}

/** Reads plain text into blocks: one a line, hard-wrapped lines joined. */
export function readPlain(source: string): Page {
  const lines = joinWrapped(readLines(source)).flatMap(splitLine);
  return {
    blocks: lines.map(toBlock),
    containers: [{ parent: -1, tag: '', hint: '', hidden: false }],
    tables: [],
    references: [],
    meta: new Map(),
  };
}

function readLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = false;
  let start = 0;
  const take = (end: number): void => {
    const line = readLine(source, start, end, afterBlank);
    afterBlank = line === null;
    if (line !== null) lines.push(line);
  };
  LINE_BREAK.lastIndex = 0;
  for (let match = LINE_BREAK.exec(source); match !== null; match = LINE_BREAK.exec(source)) {
    take(match.index);
    start = LINE_BREAK.lastIndex;
  }
  take(source.length);
  return lines;
}

function readLine(
  source: string,
  start: number,
  end: number,
  afterBlank: boolean,
): TextLine | null {
  const raw = source.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  if (lead === raw.length) return null;
  const builder = new MappedBuilder();
  const isProse = raw.length > LONG_LINE && PROSE.test(raw);
  appendNormalized(builder, raw, start, { spaced: true }, !isProse);
  const built = builder.build();
  const length = built.text.trimEnd().length;
  if (length === 0) return null;
  const text = toSimplified(sliceMapped(built, 0, length));
  const indent = indentOf(raw.slice(0, lead));
  return {
    text,
    start: start + lead,
    end: start + raw.trimEnd().length,
    indent,
    width: indent + columnsOf(raw.trim()),
    length: raw.trimEnd().length,
    afterBlank,
  };
}

function indentOf(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === '\t' ? 4 : character === '\u3000' ? 2 : 1;
  return columns;
}

/** The parts of a line that several sections were glued into. */
function splitLine(line: TextLine): readonly TextLine[] {
  const parts = splitGlued(line.text);
  if (parts === null) return [line];
  return parts.map((text) => {
    const { start, end } = toSource(text, 0, text.text.length);
    return { ...line, text, start, end };
  });
}

function toBlock(line: TextLine): Block {
  return {
    kind: 'paragraph',
    text: line.text,
    span: { start: line.start, end: line.end },
    level: 0,
    align: null,
    container: 0,
    linked: 0,
    cell: null,
    dropped: null,
    cuts: [],
    repairs: [],
  };
}
