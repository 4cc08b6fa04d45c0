import type { Block } from '../types.js';
import { isKeyCharacter, lineKey } from './read-line.js';

const BASE = 31;
const BEGINNING = 8;
const GRAM = 6;
/** Of so many stretches of letters one is kept. */
const SAMPLE = 7;
/** Weight of the letter that leaves the gram: the base to the power of the gram's length. */
const LEAVING = (BASE ** GRAM) | 0;

/** Letters of the line at hand, with room for the longest so far. */
let letters = new Uint16Array(4096);

/** The lines of a page as they are compared: by length and hash, and as texts only where two may be the same. */
export class LineKeys {
  /** Letters of each line; 0 for a line that is out. */
  readonly lengths: Int32Array;
  /** Of all letters of the line. */
  readonly hashes: Int32Array;
  /** Of its first letters. */
  readonly beginnings: Int32Array;
  private readonly texts: readonly string[];
  private readonly keys: (string | undefined)[] = [];

  constructor(blocks: readonly Block[]) {
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

  /** Hashes of some of the grams of a line: the same grams of every line, so that equal stretches share them. */
  sampleGrams(line: number): readonly number[] {
    const count = readLetters(this.texts[line] ?? '');
    const grams: number[] = [];
    let hash = 0;
    for (let index = 0; index < count; index++) {
      hash = (Math.imul(hash, BASE) + (letters[index] ?? 0)) | 0;
      if (index >= GRAM) hash = (hash - Math.imul(letters[index - GRAM] ?? 0, LEAVING)) | 0;
      if (index < GRAM - 1) continue;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
      if (mixed % SAMPLE === 0) grams.push(mixed);
    }
    return grams;
  }

  private measure(line: number, text: string): void {
    let length = 0;
    let hash = 0;
    let beginning = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isKeyCharacter(code)) continue;
      hash = (Math.imul(hash, BASE) + code) | 0;
      if (++length === BEGINNING) beginning = hash;
    }
    this.lengths[line] = length;
    this.hashes[line] = hash;
    this.beginnings[line] = beginning;
  }
}

/** Puts the letters of a text into `letters`; gives how many there are. */
function readLetters(text: string): number {
  if (text.length > letters.length) letters = new Uint16Array(text.length * 2);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isKeyCharacter(code)) letters[count++] = code;
  }
  return count;
}
