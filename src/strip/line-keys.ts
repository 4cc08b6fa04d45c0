import type { Block } from '../types.js';
import { lineKey } from './read-line.js';
import type { Survey } from './survey.js';

const BASE = 31;
const BEGINNING = 8;
const GRAM = 6;
/** Of so many stretches of letters one is kept. */
const SAMPLE = 7;
/** Weight of the letter that leaves the gram: the base to the power of the gram's length. */
const LEAVING = (BASE ** GRAM) | 0;
const NO_LETTERS = new Uint16Array(0);

/** The lines of a page as they are compared: by letters and hashes, and as texts only where two may be the same. */
export class LineKeys {
  /** Letters of each line; 0 for a line that is out. */
  readonly lengths: Int32Array;
  /** Of all letters of the line. */
  readonly hashes: Int32Array;
  /** Of its first letters. */
  readonly beginnings: Int32Array;
  private readonly survey: Survey;
  /** Texts of the lines that are left. */
  private readonly texts: readonly string[];
  private readonly keys: (string | undefined)[] = [];

  /** `survey` is of the same lines, before what was cut from ends of lines at most. */
  constructor(blocks: readonly Block[], survey: Survey) {
    this.survey = survey;
    this.texts = blocks.map(({ dropped, text }) => (dropped === null ? text.text : ''));
    this.lengths = new Int32Array(blocks.length);
    this.hashes = new Int32Array(blocks.length);
    this.beginnings = new Int32Array(blocks.length);
    for (const [line, text] of this.texts.entries()) if (text !== '') this.measure(line, text);
  }

  /** The key of a line; '' for one that is out. */
  key(line: number): string {
    const known = this.keys[line];
    if (known !== undefined) return known;
    const key = lineKey(this.texts[line] ?? '');
    this.keys[line] = key;
    return key;
  }

  /** Whether two lines say the same. */
  isEqual(a: number, b: number): boolean {
    return this.hashes[a] === this.hashes[b] && this.key(a) === this.key(b);
  }

  /** What counts of a line, small letters for capitals. */
  letters(line: number): Uint16Array {
    const from = this.survey.offsets[line];
    if (from === undefined) return NO_LETTERS;
    return this.survey.letters.subarray(from, from + (this.lengths[line] ?? 0));
  }

  /** Hashes of some of the grams of a line: the same grams of every line, so that equal stretches share them. */
  sampleGrams(line: number): readonly number[] {
    const { letters, offsets } = this.survey;
    const from = offsets[line] ?? 0;
    const end = from + (this.lengths[line] ?? 0);
    const grams: number[] = [];
    let hash = 0;
    for (let at = from; at < end; at++) {
      hash = (Math.imul(hash, BASE) + (letters[at] ?? 0)) | 0;
      if (at >= from + GRAM) hash = (hash - Math.imul(letters[at - GRAM] ?? 0, LEAVING)) | 0;
      if (at < from + GRAM - 1) continue;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
      if (mixed % SAMPLE === 0) grams.push(mixed);
    }
    return grams;
  }

  private measure(line: number, text: string): void {
    const { letters, letterCounts, offsets, texts } = this.survey;
    const isWhole = texts[line] === text;
    const length = isWhole ? (letterCounts[line] ?? 0) : lineKey(text).length;
    const from = offsets[line] ?? 0;
    let hash = 0;
    for (let at = from; at < from + length; at++) {
      hash = (Math.imul(hash, BASE) + (letters[at] ?? 0)) | 0;
      if (at === from + BEGINNING - 1) this.beginnings[line] = hash;
    }
    this.lengths[line] = length;
    this.hashes[line] = hash;
  }
}
