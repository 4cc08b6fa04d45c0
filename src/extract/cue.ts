import { requiredWords } from '../text/required-words.js';
import type { Sentence } from './read-sentences.js';

/** A word that patterns need, and their bits. */
interface CueWord {
  readonly word: string;
  bits: number;
}

const BITS = 32;
const LATIN = /[a-z]/u;
/** Words by their first characters, and where in the list those of a character are: 0 for none. */
const WORDS: CueWord[][] = [[]];
const FIRST = new Uint16Array(0x10000);
let count = 0;

/** A pattern that is tried only in sentences which have a word that its matches need. */
export class Cue {
  readonly pattern: RegExp;
  /** Cues may share a bit: they are then tried more often. 0 where nothing is known of the matches. */
  private readonly bit: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    const words = requiredWords(pattern);
    if (words === null || words.some((word) => LATIN.test(word))) this.bit = 0;
    else {
      this.bit = 1 << (count++ % BITS);
      for (const word of words) addWord(word, this.bit);
    }
  }

  /** Whether the pattern may match anywhere in the sentence. */
  mayBeIn({ cues }: Sentence): boolean {
    return this.bit === 0 || (cues & this.bit) !== 0;
  }

  /** Whether the pattern matches the text of the sentence between the offsets, as a text of its own. */
  isIn(sentence: Sentence, from: number, to: number): boolean {
    return this.mayBeIn(sentence) && this.pattern.test(sentence.text.slice(from, to));
  }
}

function addWord(word: string, bit: number): void {
  const code = word.charCodeAt(0);
  if (FIRST[code] === 0) FIRST[code] = WORDS.push([]) - 1;
  const list = WORDS[FIRST[code] ?? 0];
  const known = list?.find((entry) => entry.word === word);
  if (known === undefined) list?.push({ word, bits: bit });
  else known.bits |= bit;
}

/** The bits of all cues with a word that begins between the offsets. */
export function cuesOf(text: string, from: number, to: number): number {
  let cues = 0;
  for (let at = from; at < to; at++) {
    const first = FIRST[text.charCodeAt(at)];
    if (first !== 0 && first !== undefined) cues |= bitsAt(text, at, first);
  }
  return cues;
}

function bitsAt(text: string, at: number, first: number): number {
  let bits = 0;
  for (const entry of WORDS[first] ?? []) {
    if (text.startsWith(entry.word, at)) bits |= entry.bits;
  }
  return bits;
}
