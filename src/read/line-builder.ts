import { readCharacterReference } from '../text/character-reference.js';
import { MappedBuilder, type MappedText, sliceMapped } from '../text/mapped-text.js';
import { appendNormalized, normalizeText } from '../text/normalize.js';
import { toSimplified } from '../text/script.js';

/** Whether a stretch of the source is ASCII white space alone. */
function isBlank(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && source.charCodeAt(at) <= 32) at++;
  return at === end;
}

const WHITE_SPACE = /\s/u;

/** A line as read, before it becomes a block. */
export interface Line {
  readonly text: MappedText;
  readonly start: number;
  readonly end: number;
  readonly linked: number;
}

/** Collects the pieces of one line, character references resolved, normalized as they come. */
export class LineBuilder {
  private builder = new MappedBuilder();
  private state = { spaced: true };
  private start = -1;
  private end = -1;
  private linked = 0;
  private ampersand = -1;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Adds the source text from `start` to `end`. */
  add(start: number, end: number, isLinked: boolean): void {
    const before = this.builder.length;
    // The white space between two tags of a page's frame: most pieces are nothing else.
    if (before === 0 && isBlank(this.source, start, end)) return;
    let from = start;
    let ampersand = this.ampersandFrom(start);
    while (ampersand < end) {
      const reference = readCharacterReference(this.source, ampersand);
      if (reference !== null) {
        this.addPlain(from, ampersand);
        this.addReference(reference.text, ampersand, reference.end);
        from = reference.end;
      }
      ampersand = this.ampersandFrom(reference?.end ?? ampersand + 1);
    }
    this.addPlain(from, end);
    if (this.builder.length === before) return;
    if (this.start < 0) this.start = start;
    this.end = end;
    if (isLinked) this.linked += this.builder.length - before;
  }

  /** The first `&` at or after an offset; looked up once, for lines come in order. */
  private ampersandFrom(offset: number): number {
    if (this.ampersand < offset) {
      const found = this.source.indexOf('&', offset);
      this.ampersand = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.ampersand;
  }

  private addPlain(start: number, end: number): void {
    if (end <= start) return;
    appendNormalized(this.builder, this.source.slice(start, end), start, this.state);
  }

  private addReference(text: string, start: number, end: number): void {
    const normalized = normalizeText(text);
    if (normalized !== '') {
      this.builder.replace(normalized, start, end - start);
      this.state.spaced = false;
    } else if (WHITE_SPACE.test(text) && !this.state.spaced && this.builder.length > 0) {
      this.builder.replace(' ', start, end - start);
      this.state.spaced = true;
    }
  }

  /** The line so far, null where nothing visible was added; starts a new one. */
  take(): Line | null {
    if (this.start < 0) {
      return null;
    }
    const { start, end, linked } = this;
    const built = this.builder.build();
    this.builder = new MappedBuilder();
    this.state = { spaced: true };
    this.start = -1;
    this.linked = 0;
    const length = built.text.trimEnd().length;
    if (length === 0) return null;
    const text = sliceMapped(built, 0, length);
    return { text: toSimplified(text), start, end, linked };
  }
}
