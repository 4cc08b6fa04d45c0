/** Bits that a word or sign sets for the line in which it stands. */
export interface Bits {
  /** Features of the line. */
  readonly mark?: number;
  /** Rows of chrome to be tried anywhere. */
  readonly anywhere?: number;
  /** Rows of chrome to be tried at the edges of the body. */
  readonly edge?: number;
}

/** A word of two characters or more, by the second and those after it. */
export interface Word {
  readonly next: number;
  readonly rest: string;
  mark: number;
  anywhere: number;
  edge: number;
}

/** Room for the different characters that words begin with. */
const MOST_ENTRIES = 2048;

/** A letter of ASCII as a small one. */
export function lowerCode(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Whether a word whose first character stands at `at` goes on so. */
export function goesOn({ next, rest }: Word, code: number, text: string, at: number): boolean {
  if (next !== code) return false;
  for (let index = 0; index < rest.length; index++) {
    if (lowerCode(text.charCodeAt(at + 2 + index)) !== rest.charCodeAt(index)) return false;
  }
  return true;
}

/** Signs and words by their first character: one look at a character tells whether anything is known of it. */
export class MarkTable {
  /** Number of the entry by character; 0 where nothing is known. */
  readonly slots = new Uint16Array(0x10000);
  /** Features that the character gives to its line by itself, by entry. */
  readonly marks = new Int32Array(MOST_ENTRIES);
  /** Rows of chrome that need the character, by entry. */
  readonly anywhere = new Int32Array(MOST_ENTRIES);
  readonly edge = new Int32Array(MOST_ENTRIES);
  /** By entry, a bit for each remainder by 32 of the second characters of its words. */
  readonly seconds = new Int32Array(MOST_ENTRIES);
  /** By entry. */
  readonly words: Word[][] = [[]];

  /** Words in lower case, as ASCII goes; a word of one character is a sign. */
  add(words: Iterable<string>, bits: Bits): void {
    for (const word of words) {
      const entry = this.entryOf(word.charCodeAt(0));
      if (word.length > 1) this.addWord(entry, word, bits);
      else this.addSign(entry, bits);
    }
  }

  /** All characters of a stretch of Unicode, which share an entry where they have none of their own: to be added after all words. */
  addRange(from: number, to: number, mark: number): void {
    const shared = this.words.push([]) - 1;
    this.marks[shared] = mark;
    for (let code = from; code <= to; code++) {
      const known = this.slots[code] ?? 0;
      if (known === 0) this.slots[code] = shared;
      else this.marks[known] = (this.marks[known] ?? 0) | mark;
    }
  }

  private entryOf(code: number): number {
    const known = this.slots[code] ?? 0;
    if (known !== 0) return known;
    const entry = this.words.push([]) - 1;
    this.slots[code] = entry;
    return entry;
  }

  private addSign(entry: number, { mark = 0, anywhere = 0, edge = 0 }: Bits): void {
    this.marks[entry] = (this.marks[entry] ?? 0) | mark;
    this.anywhere[entry] = (this.anywhere[entry] ?? 0) | anywhere;
    this.edge[entry] = (this.edge[entry] ?? 0) | edge;
  }

  private addWord(entry: number, text: string, bits: Bits): void {
    const next = text.charCodeAt(1);
    const rest = text.slice(2);
    this.seconds[entry] = (this.seconds[entry] ?? 0) | (1 << (next & 31));
    const list = this.words[entry] ?? [];
    let word = list.find((known) => known.next === next && known.rest === rest);
    if (word === undefined) {
      word = { next, rest, mark: 0, anywhere: 0, edge: 0 };
      list.push(word);
    }
    word.mark |= bits.mark ?? 0;
    word.anywhere |= bits.anywhere ?? 0;
    word.edge |= bits.edge ?? 0;
  }
}
