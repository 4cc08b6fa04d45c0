import { MappedBuilder, type MappedText, toSource } from '../text/mapped-text.js';

/** A printed line, as far as joining needs to know it. */
export interface PrintedLine {
  readonly text: MappedText;
  readonly end: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Columns that its last printed line takes, indent included. */
  readonly width: number;
  /** Characters of its last printed line, indent included. */
  readonly length: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Columns of printed text, where an ideograph or full-width sign takes two. */
export function columnsOf(text: string): number {
  let columns = text.length;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x2e80) columns++;
  }
  return columns;
}

/** A line opens something of its own: a numbered heading, an item, a table row, a dated signature. */
const OPENS =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|条|节)|[一二三四五六七八九十]{1,3}[、.]|[(〔][一二三四五六七八九十\d]{1,3}[)〕]|\d{1,2}[、.](?!\d)|\|)/u;
/** Nothing ends here: the sentence goes on in the next line. */
const GOES_ON = /[,、:(《“]$/u;
/** Words that want a number or a noun behind them. */
const DANGLES = /[自从至到为占共达计约由在于的和与及]$/u;
const SENTENCE_END = /[。!?;:]["”)]?$/u;
/** Signs that running text has and headings hardly ever. */
const INSIDE_SENTENCE = /[,。;]/u;
const NEARLY = 0.8;
/** Three cells of a table or more at the end of a line: numbers, 无, dashes. */
const CELLS = /(?:^|\s)(?:(?:[\d.,%]+|[-—/]+|无)\s+){2}(?:[\d.,%]+|[-—/]+|无)$/u;
const LONGEST_CELLS = 48;
const LATIN = /[A-Za-z]/u;
const HAN = /\p{Script=Han}/u;
/** Page numbers as PDF tools print them; they come between the halves of a paragraph. */
const PAGE_NUMBER = /^[-—–―~ ]{0,4}(?:第 ?)?\d{1,3}(?: ?页| ?\/ ?\d{1,3})?[-—–―~ ]{0,4}$/u;
/** What tells where a line was broken: printers fill columns, programs count characters. */
interface Wrap {
  readonly measure: 'width' | 'length';
  /** Width of a full line. */
  readonly widest: number;
}

/** Line widths of wrapped text: a character that is an ideograph takes two columns. */
const LIMITS = {
  width: { narrowest: 40, widest: 140, tolerance: 4 },
  length: { narrowest: 20, widest: 70, tolerance: 2 },
} as const;
/** Fewer lines do not show a width. */
export const FEWEST_LINES = 8;

/**
 * Joins the lines of hard-wrapped text into paragraphs. Text counts as wrapped where many lines are as wide as the widest and break
 * inside a sentence; other text is left line by line.
 */
export function joinWrapped<Line extends PrintedLine>(lines: readonly Line[]): readonly Line[] {
  const wraps = findWraps(lines);
  if (wraps.length === 0) return lines;
  const joined: Line[] = [];
  /** Index of the paragraph that the next line may go on, a page number between them or not. */
  let open = -1;
  for (const line of lines) {
    const previous = joined[open];
    if (previous !== undefined && PAGE_NUMBER.test(line.text.text)) {
      joined.push(line);
      continue;
    }
    const isAcrossPages = open >= 0 && open < joined.length - 1;
    if (previous !== undefined && continues(previous, line, wraps, isAcrossPages)) {
      joined[open] = join(previous, line);
    } else {
      joined.push(line);
      open = joined.length - 1;
    }
  }
  return joined;
}

/** How the text was wrapped, by columns, by characters or by what may be either; empty where it was not. */
function findWraps(lines: readonly PrintedLine[]): readonly Wrap[] {
  if (lines.length < FEWEST_LINES) return [];
  return (['width', 'length'] as const).flatMap((measure) => wrapBy(measure, lines) ?? []);
}

function wrapBy(measure: Wrap['measure'], lines: readonly PrintedLine[]): Wrap | null {
  const limits = LIMITS[measure];
  // Rows of a table are as wide as their columns, not as the page.
  const prose = lines
    .filter((line) => !line.text.text.includes('\t'))
    .map((line) => line[measure])
    .filter((width) => width >= limits.narrowest)
    .sort((a, b) => a - b);
  if (prose.length < FEWEST_LINES / 2) return null;
  const widest = prose[Math.floor(prose.length * 0.9)] ?? 0;
  if (widest > limits.widest) return null;
  let full = 0;
  let broken = 0;
  for (const line of lines) {
    if (!isFull(line, { measure, widest })) continue;
    full++;
    if (!SENTENCE_END.test(line.text.text)) broken++;
  }
  return full * 3 >= prose.length && broken * 2 > full ? { measure, widest } : null;
}

function isFull(line: PrintedLine, { measure, widest }: Wrap): boolean {
  return line[measure] >= widest - LIMITS[measure].tolerance;
}

/**
 * Whether the next line goes on with a line: where it is full, or nearly so and broken inside a sentence, for printed digits and Latin
 * letters take less room than a column each.
 */
function runsOn(line: PrintedLine, wraps: readonly Wrap[]): boolean {
  if (wraps.some((wrap) => isFull(line, wrap))) return true;
  const { text } = line.text;
  if (SENTENCE_END.test(text) || !INSIDE_SENTENCE.test(text)) return false;
  return wraps.some(({ measure, widest }) => line[measure] >= widest * NEARLY);
}

function continues(
  previous: PrintedLine,
  line: PrintedLine,
  wraps: readonly Wrap[],
  isAcrossPages: boolean,
): boolean {
  const before = previous.text.text;
  const after = line.text.text;
  if (OPENS.test(after) || isRow(before) || isRow(after)) return false;
  const goesOn = DANGLES.test(before) || (GOES_ON.test(before) && HAN.test(after));
  if (line.afterBlank && !isAcrossPages) return goesOn && !SENTENCE_END.test(before);
  if (isAcrossPages && (SENTENCE_END.test(before) || !HAN.test(after))) return false;
  if (goesOn) return true;
  if (line.indent >= previous.indent + 2 && SENTENCE_END.test(before)) return false;
  // A full line that ends a sentence, then a short one that ends none: a heading, a name, a date.
  const isShort = wraps.every(({ measure, widest }) => line[measure] * 2 < widest);
  const isApart = isShort && SENTENCE_END.test(before) && !SENTENCE_END.test(after);
  return !isApart && runsOn(previous, wraps);
}

function isRow(text: string): boolean {
  return text.includes('\t') || text.startsWith('|') || CELLS.test(text.slice(-LONGEST_CELLS));
}

function join<Line extends PrintedLine>(previous: Line, line: Line): Line {
  const builder = new MappedBuilder();
  builder.append(previous.text, 0, previous.text.text.length);
  if (LATIN.test(previous.text.text.slice(-1)) && LATIN.test(line.text.text.slice(0, 1))) {
    builder.insert(' ', toSource(line.text, 0, 1).start);
  }
  builder.append(line.text, 0, line.text.text.length);
  return {
    ...previous,
    text: builder.build(),
    end: line.end,
    width: line.width,
    length: line.length,
  };
}
