import type { Quantity } from '../types.js';
import type { TermMark } from './read-terms.js';
import { tagTerms } from './tag-terms.js';

/** Stands for each character of a title or remark. */
export const BLOT = '\u0001';

/** What a sentence is made of. */
export interface SentenceParts {
  /** The block's text, titles and remarks without numbers blotted out; offsets are unchanged. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  /** Offsets of commas, colons and brackets. */
  readonly stops: readonly number[];
  /** A full stop, not a semicolon, stands before it. */
  readonly fresh: boolean;
  /** Which cues the sentence has a word of, a bit each. */
  readonly cues: number;
}

/** A stretch between full stops or semicolons, with what stands in it; its wordings are looked for when they are first asked for. */
export class Sentence implements SentenceParts {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  readonly stops: readonly number[];
  readonly fresh: boolean;
  readonly cues: number;
  private marks: readonly TermMark[] | null;

  constructor(parts: SentenceParts, marks: readonly TermMark[] | null = null) {
    this.text = parts.text;
    this.start = parts.start;
    this.end = parts.end;
    this.quantities = parts.quantities;
    this.stops = parts.stops;
    this.fresh = parts.fresh;
    this.cues = parts.cues;
    this.marks = marks;
  }

  /** The wordings of the vocabulary, from left to right. */
  get terms(): readonly TermMark[] {
    this.marks ??= tagTerms(this.text, this.start, this.end, this.quantities);
    return this.marks;
  }
}
