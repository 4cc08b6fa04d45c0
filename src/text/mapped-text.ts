import type { Span } from '../types.js';

/**
 * A text that knows where each of its characters came from.
 *
 * `runs` holds triples `[textStart, sourceStart, sourceLength]` in text order. A run whose text is as long as its source maps
 * character by character; any other run maps as a whole.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly number[];
}

/** An edit of a mapped text: the characters from `start` to `end` become `by`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The mapped text of a source slice taken as it is. */
export function mapSlice(text: string, sourceStart: number): MappedText {
  return { text, runs: text.length === 0 ? [] : [0, sourceStart, text.length] };
}

/** Index in `runs` of the run that holds the text offset. */
function runAt(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 3] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

/** The source span of the text from `start` to `end`. */
export function toSource(mapped: MappedText, start: number, end: number): Span {
  const { runs, text } = mapped;
  if (runs.length === 0) return { start: 0, end: 0 };
  const first = runAt(runs, Math.min(start, Math.max(0, text.length - 1)));
  const from = sourceOffset(mapped, first, start, false);
  if (end <= start) return { start: from, end: from };
  const last = runAt(runs, end - 1);
  return { start: from, end: Math.max(from, sourceOffset(mapped, last, end, true)) };
}

function sourceOffset(mapped: MappedText, run: number, offset: number, isEnd: boolean): number {
  const { runs, text } = mapped;
  const textStart = runs[run] ?? 0;
  const sourceStart = runs[run + 1] ?? 0;
  const sourceLength = runs[run + 2] ?? 0;
  const textEnd = runs[run + 3] ?? text.length;
  if (textEnd - textStart === sourceLength) return sourceStart + (offset - textStart);
  return isEnd ? sourceStart + sourceLength : sourceStart;
}

/** The part of a mapped text from `start` to `end`. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  if (start <= 0 && end >= mapped.text.length) return mapped;
  const builder = new MappedBuilder();
  builder.append(mapped, Math.max(0, start), Math.min(end, mapped.text.length));
  return builder.build();
}

/** The mapped texts one after another, with `separator` (mapped to nothing) between them. */
export function concatMapped(parts: readonly MappedText[], separator = ''): MappedText {
  const builder = new MappedBuilder();
  for (const [index, part] of parts.entries()) {
    if (index > 0 && separator !== '') {
      builder.insert(separator, toSource(part, 0, 0).start);
    }
    builder.append(part, 0, part.text.length);
  }
  return builder.build();
}

/** The mapped text after edits, which must be in order and must not overlap. */
export function editMapped(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const builder = new MappedBuilder();
  let at = 0;
  for (const edit of edits) {
    builder.append(mapped, at, edit.start);
    if (edit.by !== '') {
      const span = toSource(mapped, edit.start, edit.end);
      builder.replace(edit.by, span.start, span.end - span.start);
    }
    at = edit.end;
  }
  builder.append(mapped, at, mapped.text.length);
  return builder.build();
}

/** Builds a mapped text from left to right. */
export class MappedBuilder {
  private text = '';
  /** Null until there is a run: most lines have a single one, and an array that grows takes room for twenty. */
  private runs: number[] | null = null;

  get length(): number {
    return this.text.length;
  }

  /** Adds characters that stand one for one at `sourceStart`. */
  add(text: string, sourceStart: number): void {
    if (text.length === 0) return;
    const { runs } = this;
    if (runs === null) {
      this.start(text, sourceStart, text.length);
      return;
    }
    const last = runs.length - 3;
    const joins =
      last >= 0 &&
      (runs[last + 1] ?? 0) + (runs[last + 2] ?? 0) === sourceStart &&
      this.text.length - (runs[last] ?? 0) === runs[last + 2];
    if (joins) runs[last + 2] = (runs[last + 2] ?? 0) + text.length;
    else runs.push(this.text.length, sourceStart, text.length);
    this.text += text;
  }

  /** Adds characters that stand as a whole for `sourceLength` characters at `sourceStart`. */
  replace(text: string, sourceStart: number, sourceLength: number): void {
    if (text.length === 0) return;
    if (text.length === sourceLength) {
      this.add(text, sourceStart);
      return;
    }
    if (this.runs === null) {
      this.start(text, sourceStart, sourceLength);
      return;
    }
    this.runs.push(this.text.length, sourceStart, sourceLength);
    this.text += text;
  }

  private start(text: string, sourceStart: number, sourceLength: number): void {
    this.runs = [0, sourceStart, sourceLength];
    this.text = text;
  }

  /** Adds characters that stand for nothing in the source, at the place `sourceStart`. */
  insert(text: string, sourceStart: number): void {
    this.replace(text, sourceStart, 0);
  }

  /** Adds a part of another mapped text. */
  append(mapped: MappedText, start: number, end: number): void {
    if (end <= start) return;
    const { runs, text } = mapped;
    for (let run = runAt(runs, start); run < runs.length; run += 3) {
      const textStart = runs[run] ?? 0;
      if (textStart >= end) break;
      const textEnd = runs[run + 3] ?? text.length;
      const sourceStart = runs[run + 1] ?? 0;
      const sourceLength = runs[run + 2] ?? 0;
      const from = Math.max(start, textStart);
      const to = Math.min(end, textEnd);
      if (textEnd - textStart === sourceLength) {
        this.add(text.slice(from, to), sourceStart + from - textStart);
      } else {
        this.replace(text.slice(from, to), sourceStart, sourceLength);
      }
    }
  }

  build(): MappedText {
    return { text: this.text, runs: this.runs ?? [] };
  }
}

const WIDE_OR_DIGIT_SPACE =
  /(?<=[\p{Script=Han}、。《》“”〔〕()]) (?=[\p{Script=Han}\d、。《》“”〔〕()])|(?<=\d) (?=[\p{Script=Han}、。])/gu;

/** Text without the spaces between ideographs, and between ideographs and digits: `2013 年` becomes `2013年`. */
export function squeeze(text: string): string {
  return text.includes(' ') ? text.replace(WIDE_OR_DIGIT_SPACE, '') : text;
}

/** The same for a mapped text. */
export function squeezeMapped(mapped: MappedText): MappedText {
  if (!mapped.text.includes(' ')) return mapped;
  const edits: Edit[] = [];
  for (const match of mapped.text.matchAll(WIDE_OR_DIGIT_SPACE)) {
    edits.push({ start: match.index, end: match.index + 1, by: '' });
  }
  return editMapped(mapped, edits);
}
