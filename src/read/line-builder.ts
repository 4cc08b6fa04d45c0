import { readCharacterReference } from '../text/character-reference.js';
import { MappedBuilder, type MappedText, sliceMapped } from '../text/mapped-text.js';
import {
  normalizeCharacter,
  normalizeText,
  PLAIN,
  REFERENCE_SIGN,
  SPACE_UNIT,
  unitKinds,
} from '../text/normalize.js';
import { hasTraditional, isTraditional, toSimplified } from '../text/script.js';

const SPACE = 32;
/** The one white space that normalizing leaves beside the common one. */
const OGHAM_SPACE = 0x1680;
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
  /** White space came last, or nothing yet: more of it adds nothing. */
  private spaced = true;
  private traditional = 0;
  private start = -1;
  private end = -1;
  private linked = 0;
  private readonly source: string;
  private readonly codes: Uint16Array;

  /** `codes` are the code units of the source. */
  constructor(source: string, codes: Uint16Array) {
    this.source = source;
    this.codes = codes;
  }

  /** Adds the source text from `start` to `end`. */
  add(start: number, end: number, isLinked: boolean): void {
    const { codes } = this;
    let from = start;
    // The white space between two tags of a page's frame: most pieces are nothing else.
    if (this.start < 0) while (from < end && (codes[from] ?? 0) <= SPACE) from++;
    if (from === end) return;
    const before = this.builder.length;
    this.addFrom(from, end);
    const added = this.builder.length - before;
    if (added === 0) return;
    if (this.start < 0) this.start = start;
    this.end = end;
    if (isLinked) this.linked += added;
  }

  private addFrom(from: number, end: number): void {
    const { codes } = this;
    let at = from;
    while (at < end) {
      const stop = this.plainEnd(at, end);
      if (stop > at) {
        this.builder.add(this.source.slice(at, stop), at);
        this.spaced = false;
      }
      if (stop === end) return;
      const code = codes[stop] ?? 0;
      const kind = unitKinds[code];
      if (kind === SPACE_UNIT) at = this.addSpace(stop, end);
      else if (kind === REFERENCE_SIGN) at = this.addReference(stop);
      else at = this.addCharacter(stop, code);
    }
  }

  private plainEnd(from: number, end: number): number {
    const { codes } = this;
    let traditional = this.traditional;
    let at = from;
    for (; at < end; at++) {
      const code = codes[at] ?? 0;
      if (unitKinds[code] !== PLAIN) break;
      traditional |= isTraditional[code] ?? 0;
    }
    this.traditional = traditional;
    return at;
  }

  private addSpace(start: number, end: number): number {
    let at = start + 1;
    while (at < end && unitKinds[this.codes[at] ?? 0] === SPACE_UNIT) at++;
    if (!this.spaced) this.builder.add(' ', start);
    this.spaced = true;
    return at;
  }

  private addCharacter(at: number, code: number): number {
    this.addNormalized(normalizeCharacter(this.source.charAt(at), code), at, at + 1);
    return at + 1;
  }

  private addReference(at: number): number {
    const reference = readCharacterReference(this.source, at);
    if (reference === null) {
      this.addNormalized('&', at, at + 1);
      return at + 1;
    }
    const { text, end } = reference;
    const normalized = normalizeText(text);
    if (normalized !== '') {
      this.addNormalized(normalized, at, end);
    } else if (!this.spaced && WHITE_SPACE.test(text)) {
      this.builder.replace(' ', at, end - at);
      this.spaced = true;
    }
    return end;
  }

  private addNormalized(text: string, start: number, end: number): void {
    if (text === '') return;
    this.builder.replace(text, start, end - start);
    this.spaced = false;
    if (hasTraditional(text)) this.traditional = 1;
  }

  /** The line so far, null where nothing visible was added; starts a new one. */
  take(): Line | null {
    if (this.start < 0) return null;
    const { start, end, linked } = this;
    const text = trimEnd(this.builder.build());
    const hasTraditionalSigns = this.traditional !== 0;
    this.builder = new MappedBuilder();
    this.spaced = true;
    this.traditional = 0;
    this.start = -1;
    this.linked = 0;
    if (text.text === '') return null;
    return { text: hasTraditionalSigns ? toSimplified(text) : text, start, end, linked };
  }
}

function trimEnd(mapped: MappedText): MappedText {
  const { text } = mapped;
  const last = text.charCodeAt(text.length - 1);
  if (last !== SPACE && last !== OGHAM_SPACE) return mapped;
  return sliceMapped(mapped, 0, text.trimEnd().length);
}
