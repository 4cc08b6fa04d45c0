import { requiredWords } from '../text/required-words.js';
import { CHARACTERS, CUE } from './characters.js';
import type { Sentence } from './sentence.js';

/** A word that patterns need, and the bits of the patterns. */
interface CueWord {
  readonly word: string;
  bits: number;
}

const BITS = 32;
const LATIN = /[a-z]/u;
/** Words of one character, then longer ones, by the first character and by the first two. */
const SINGLES = new Map<number, CueWord>();
const LONGER = new Map<number, CueWord[]>();
/** 1 for the first two characters of each longer word, and for few other pairs. */
const PAIRS = new Uint8Array(0x10000);
let count = 0;

/** A pattern that is tried only in sentences which have a word that its matches need. */
export class Cue {
  readonly pattern: RegExp;
  /** Cues may share a bit: they are then tried more often. 0 where nothing is known of the matches. */
  private readonly bit: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    const words = requiredWords(pattern);
    this.bit = words === null || words.some((word) => LATIN.test(word)) ? 0 : addWords(words);
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

/** The bit of sentences that may have one of the wordings, with a space in it or without. */
export function cueOfWords(wordings: readonly string[]): number {
  return addWords(
    wordings.flatMap((word) =>
      word.length === 1 ? [word] : [word.slice(0, 2), `${word.charAt(0)} `],
    ),
  );
}

function addWords(words: readonly string[]): number {
  const bit = 1 << (count++ % BITS);
  for (const word of words) addWord(word, bit);
  return bit;
}

function addWord(word: string, bit: number): void {
  const first = word.charCodeAt(0);
  CHARACTERS[first] = (CHARACTERS[first] ?? 0) | CUE;
  if (word.length === 1) {
    SINGLES.set(first, { word, bits: (SINGLES.get(first)?.bits ?? 0) | bit });
    return;
  }
  const pair = pairOf(first, word.charCodeAt(1));
  PAIRS[pair] = 1;
  const list = LONGER.get(pair) ?? [];
  LONGER.set(pair, list);
  const known = list.find((entry) => entry.word === word);
  if (known === undefined) list.push({ word, bits: bit });
  else known.bits |= bit;
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 0xffff;
}

/** The bits of the cues that have a word at the offset, where a character of the kind CUE stands. */
export function cuesAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  let bits = SINGLES.get(first)?.bits ?? 0;
  const pair = pairOf(first, text.charCodeAt(at + 1));
  if (PAIRS[pair] !== 1) return bits;
  for (const entry of LONGER.get(pair) ?? []) {
    if (text.startsWith(entry.word, at)) bits |= entry.bits;
  }
  return bits;
}

/** The bits of all cues with a word in the text. */
export function cuesOf(text: string): number {
  let cues = 0;
  for (let at = 0; at < text.length; at++) {
    if (((CHARACTERS[text.charCodeAt(at)] ?? 0) & CUE) !== 0) cues |= cuesAt(text, at);
  }
  return cues;
}
