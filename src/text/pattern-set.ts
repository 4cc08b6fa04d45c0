import { requiredWords } from './required-words.js';

interface Row {
  readonly pattern: RegExp;
}

/** A word that some of the patterns need. */
interface Needed {
  readonly word: string;
  readonly rows: number[];
}

/** Finds the first row of a table whose pattern a text matches, trying only those for which the text has a word that they need. */
export class PatternSet<T extends Row> {
  private readonly rows: readonly T[];
  /** The number of the text for which a row is to be tried. */
  private readonly marks: Float64Array;
  private readonly words = new Map<number, Needed[]>();
  /** 1 where a word of one character is; by the hash of two characters, 1 where a longer word may begin. */
  private readonly isWord = new Uint8Array(0x10000);
  private readonly isPair = new Uint8Array(0x10000);
  private readonly always: readonly boolean[];
  private texts = 0;

  constructor(rows: readonly T[]) {
    this.rows = rows;
    this.marks = new Float64Array(rows.length);
    this.always = rows.map(({ pattern }, row) => {
      const words = requiredWords(pattern);
      for (const word of words ?? []) this.add(word, row);
      return words === null;
    });
  }

  private add(word: string, row: number): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) this.isWord[first] = 1;
    else this.isPair[hashOf(first, word.charCodeAt(1))] = 1;
    const list = this.words.get(first) ?? [];
    this.words.set(first, list);
    const known = list.find((needed) => needed.word === word);
    if (known === undefined) list.push({ word, rows: [row] });
    else known.rows.push(row);
  }

  /** The first row, in the order of the table, that the text matches. */
  first(text: string): T | undefined {
    const { rows, marks, always } = this;
    const number = ++this.texts;
    this.mark(text, number);
    for (let row = 0; row < rows.length; row++) {
      if (always[row] !== true && marks[row] !== number) continue;
      if (rows[row]?.pattern.test(text) === true) return rows[row];
    }
    return undefined;
  }

  private mark(text: string, number: number): void {
    const last = text.length - 1;
    let next = last < 0 ? 0 : lower(text.charCodeAt(0));
    for (let at = 0; at <= last; at++) {
      const code = next;
      next = at < last ? lower(text.charCodeAt(at + 1)) : 0;
      if (this.isPair[hashOf(code, next)] !== 1 && this.isWord[code] !== 1) continue;
      for (const { word, rows } of this.words.get(code) ?? []) {
        if (!standsAt(word, text, at)) continue;
        for (const row of rows) this.marks[row] = number;
      }
    }
  }
}

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 0xffff;
}

/** A letter of ASCII as a small one. */
function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function standsAt(word: string, text: string, at: number): boolean {
  for (let index = 1; index < word.length; index++) {
    if (lower(text.charCodeAt(at + index)) !== word.charCodeAt(index)) return false;
  }
  return true;
}
