import { codebook } from '../tables/codebook.js';
import type { Topic } from '../tables/indicators/row.js';
import { type MappedText, sliceMapped, squeezeMapped, toSource } from '../text/mapped-text.js';
import { visibleText } from '../text/visible-text.js';
import type { Context, Figure, Page, Section, TableReading } from '../types.js';
import { readFigures } from './find-figures.js';
import { type Statement, type Surroundings, surround } from './reading-state.js';
import { SMALLER_COUNT } from './settle-rivals.js';
import { overruled } from './settle-weak.js';

/** What extraction reads: the body in its sections, the tables found in it, and the year it covers. */
export interface ExtractInput {
  readonly page: Page;
  readonly sections: readonly Section[];
  readonly tables: TableReading;
  readonly year: number | null;
  /** Whose report it is, so that its own name is no part of it. */
  readonly issuer?: string | null;
}

const SENTENCE = /[。;,]/u;
const UNITS = new Map(codebook.map((row) => [row.key, row.unit]));

/** Finds every statement of an indicator in the prose of the body, in reading order. */
export function extract(input: ExtractInput, context: Context): readonly Figure[] {
  const figures: Figure[] = [];
  for (const section of input.sections) readSection(section, { input, context, figures });
  const weak = overruled(figures);
  const settled = figures.map(
    (figure): Figure =>
      weak.has(figure) ? { ...figure, scope: 'part', scope_note: 'one kind or channel' } : figure,
  );
  return settled.sort((a, b) => a.block - b.block || a.evidence.span.start - b.evidence.span.start);
}

interface Work {
  readonly input: ExtractInput;
  readonly context: Context;
  readonly figures: Figure[];
}

/** Reads the lines of a section and of its children; what a line is about carries over to the next. */
function readSection(section: Section, work: Work): void {
  const { page, tables } = work.input;
  let topic: Topic | null = null;
  const around = surround({
    section: section.key,
    heading: section.heading,
    year: work.input.year,
    issuer: work.input.issuer ?? null,
  });
  const { headingBlock, textFrom } = section;
  if (headingBlock !== null && textFrom !== null) {
    const from = isLabel(page.blocks[headingBlock]?.text.text ?? '', textFrom) ? 0 : textFrom;
    topic = readBlock(headingBlock, from, { section, around, topic, work });
  }
  for (const index of section.blocks) {
    const block = page.blocks[index];
    if (block === undefined || block.dropped !== null || tables.blocks.has(index)) continue;
    topic = readBlock(index, 0, { section, around, topic, work });
  }
  for (const child of section.children) readSection(child, work);
}

/** Whether the heading is a label of the text behind it in its line, and says what is counted: (五)政务微博:发布312条. */
function isLabel(line: string, textFrom: number): boolean {
  return line.slice(0, textFrom).trimEnd().endsWith(':');
}

interface Reading {
  readonly section: Section;
  readonly around: Surroundings;
  readonly topic: Topic | null;
  readonly work: Work;
}

/** Adds the figures of one line; returns what it was about at its end. */
function readBlock(index: number, from: number, reading: Reading): Topic | null {
  const { section, topic, work } = reading;
  const block = work.input.page.blocks[index];
  if (block === undefined) return topic;
  const line = runningLine(sliceMapped(block.text, from, block.text.text.length));
  const found = readFigures(line.text, reading.around, topic);
  for (const statement of found.statements) {
    const figure = toFigure(statement, { line, index, section, context: work.context });
    if (figure === null) continue;
    work.figures.push(figure);
    const { indicator, value, evidence } = figure;
    if (figure.scope_note === SMALLER_COUNT)
      work.context.report('extract/smaller-count', { indicator, value }, evidence.span);
  }
  return found.topic;
}

/** A line of sentences without the spaces that wrapping left inside its words; columns keep theirs. */
function runningLine(line: MappedText): MappedText {
  return SENTENCE.test(line.text) ? squeezeMapped(line) : line;
}

interface Origin {
  readonly line: MappedText;
  readonly index: number;
  readonly section: Section;
  readonly context: Context;
}

/** The figure of a statement, with its words in the source; null where they cannot be traced. */
function toFigure(statement: Statement, origin: Origin): Figure | null {
  const { line, index, section, context } = origin;
  const span = toSource(line, statement.start, statement.end);
  const quote = visibleText(context.source, span);
  if (quote === '') return null;
  const unit = UNITS.get(statement.indicator) ?? null;
  return {
    indicator: statement.indicator,
    value: statement.value,
    unit,
    qualifier: statement.qualifier,
    low: statement.low,
    high: statement.high,
    stated_as: statement.statedAs,
    scope: statement.scope,
    scope_note: statement.scopeNote,
    section: section.key,
    evidence: { quote, span },
    rule: statement.rule,
    block: index,
  };
}
