import { requiredWords } from '../text/required-words.js';
import type { Sentence } from './sentence.js';

/** A word that patterns need, its second character, and the bits of the patterns. */
interface CueWord {
  readonly word: string;
  /** 0 where the word has one character. */
  readonly second: number;
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
    else this.bit = addWords(words);
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
  const code = word.charCodeAt(0);
  if (FIRST[code] === 0) FIRST[code] = WORDS.push([]) - 1;
  const list = WORDS[FIRST[code] ?? 0];
  const known = list?.find((entry) => entry.word === word);
  if (known === undefined)
    list?.push({ word, second: word.length > 1 ? word.charCodeAt(1) : 0, bits: bit });
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
  const next = text.charCodeAt(at + 1);
  let bits = 0;
  for (const { word, second, bits: more } of WORDS[first] ?? []) {
    if (second === 0 || (second === next && text.startsWith(word, at))) bits |= more;
  }
  return bits;
}
