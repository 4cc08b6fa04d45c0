/** Bits that a word or sign sets for the line in which it stands. */
export interface Bits {
  /** Features of the line. */
  readonly mark?: number;
  /** Rows of chrome to be tried anywhere. */
  readonly anywhere?: number;
  /** Rows of chrome to be tried at the edges of the body. */
  readonly edge?: number;
}

/** A word of two characters or more, by its first one; `next` is its second, `rest` the others. */
interface Word {
  readonly next: number;
  readonly rest: string;
  mark: number;
  anywhere: number;
  edge: number;
}

/** What a character says by itself, and the words that begin with it. */
export interface Entry {
  mark: number;
  anywhere: number;
  edge: number;
  readonly words: Word[];
}

/** A letter of ASCII as a small one. */
export function lowerCode(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Whether the rest of a word, in lower case, stands at `at`. */
export function standsAt(rest: string, text: string, at: number): boolean {
  for (let index = 0; index < rest.length; index++) {
    if (lowerCode(text.charCodeAt(at + index)) !== rest.charCodeAt(index)) return false;
  }
  return true;
}

/** Signs and words by their first character: one look at a character tells whether anything is known of it. */
export class MarkTable {
  /** Index into `entries` by character; 0 where nothing is known. */
  readonly slots = new Uint16Array(0x10000);
  readonly entries: Entry[] = [{ mark: 0, anywhere: 0, edge: 0, words: [] }];

  /** Words in lower case, as ASCII goes; a word of one character is a sign. */
  add(words: Iterable<string>, bits: Bits): void {
    for (const word of words) {
      const entry = this.entryOf(word.charCodeAt(0));
      set(word.length === 1 ? entry : wordOf(entry, word), bits);
    }
  }

  /** All characters of a stretch of Unicode, which share an entry where they have none of their own: to be added after all words. */
  addRange(from: number, to: number, bits: Bits): void {
    const entry: Entry = { mark: 0, anywhere: 0, edge: 0, words: [] };
    set(entry, bits);
    this.entries.push(entry);
    for (let code = from; code <= to; code++) {
      const known = this.entries[this.slots[code] ?? 0];
      if (this.slots[code] === 0) this.slots[code] = this.entries.length - 1;
      else if (known !== undefined) set(known, bits);
    }
  }

  private entryOf(code: number): Entry {
    const known = this.entries[this.slots[code] ?? 0];
    if (this.slots[code] !== 0 && known !== undefined) return known;
    const entry: Entry = { mark: 0, anywhere: 0, edge: 0, words: [] };
    this.slots[code] = this.entries.length;
    this.entries.push(entry);
    return entry;
  }
}

function wordOf(entry: Entry, word: string): Word {
  const next = word.charCodeAt(1);
  const rest = word.slice(2);
  const known = entry.words.find((other) => other.next === next && other.rest === rest);
  if (known !== undefined) return known;
  const added: Word = { next, rest, mark: 0, anywhere: 0, edge: 0 };
  entry.words.push(added);
  return added;
}

function set(target: { mark: number; anywhere: number; edge: number }, bits: Bits): void {
  target.mark |= bits.mark ?? 0;
  target.anywhere |= bits.anywhere ?? 0;
  target.edge |= bits.edge ?? 0;
}
