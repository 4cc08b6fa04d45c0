import { requiredWords } from '../text/required-words.js';
import type { Sentence } from './read-sentences.js';

/** A word that patterns need, and their bits. */
interface CueWord {
  readonly word: string;
  bits: number;
}

const BITS = 32;
const LATIN = /[a-z]/u;
const WORDS = new Map<number, CueWord[]>();
/** 1 where a word begins with the character. */
const IS_FIRST = new Uint8Array(0x10000);
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
  IS_FIRST[code] = 1;
  const list = WORDS.get(code) ?? [];
  WORDS.set(code, list);
  const known = list.find((entry) => entry.word === word);
  if (known === undefined) list.push({ word, bits: bit });
  else known.bits |= bit;
}

/** The bits of all cues with a word that begins between the offsets. */
export function cuesOf(text: string, from: number, to: number): number {
  let cues = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (IS_FIRST[code] === 1) cues |= bitsAt(text, at, code);
  }
  return cues;
}

function bitsAt(text: string, at: number, code: number): number {
  let bits = 0;
  for (const entry of WORDS.get(code) ?? []) {
    if (text.startsWith(entry.word, at)) bits |= entry.bits;
  }
  return bits;
}
