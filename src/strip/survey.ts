import type { Block } from '../types.js';
import { goesOn, lowerCode } from './mark-table.js';
import { always, HAS, table } from './marks.js';

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Digits run together that a repair may mend; after 年, 至 or 到 fewer of them. */
const LONG_RUN = 5;
const DATE_RUN = 2;
/** Characters that say more than what they are. */
const SPECIAL = HAS.digit | HAS.clauseEnd | HAS.opening | HAS.beforeDate | HAS.rowSign;

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/** A Latin letter, with or without a tone. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x1f9);
}

/** What stands in the lines of a page: each character looked at once, so that the rules need only look where they may find something. */
export class Survey {
  readonly texts: readonly string[];
  /** Bits of `HAS`, by line. */
  readonly has: Int32Array;
  /** Rows of chrome for which the line has a word that they need. */
  readonly anywhere: Int32Array;
  readonly edge: Int32Array;
  /** Where the lines begin if they stand one after another, and where the last one ends. */
  readonly offsets: Int32Array;
  /** Where clauses begin, at the beginning of a line or after a sign, as offsets. */
  readonly clauses: readonly number[];
  /** What counts when lines are compared, small letters for capitals; those of a line begin at its offset. */
  readonly letters: Uint16Array;
  readonly letterCounts: Int32Array;
  /** How far `letters` reaches where each of the clauses begins. */
  readonly clauseLetters: readonly number[];
  private readonly found: number[] = [];
  private readonly foundLetters: number[] = [];

  constructor(blocks: readonly Block[]) {
    const count = blocks.length;
    this.texts = blocks.map(({ text }) => text.text);
    this.has = new Int32Array(count);
    this.anywhere = new Int32Array(count).fill(always.anywhere);
    this.edge = new Int32Array(count).fill(always.edge);
    this.offsets = new Int32Array(count + 1);
    for (const [line, text] of this.texts.entries()) {
      this.offsets[line + 1] = (this.offsets[line] ?? 0) + text.length;
    }
    this.letters = new Uint16Array(this.offsets[count] ?? 0);
    this.letterCounts = new Int32Array(count);
    this.clauses = this.found;
    this.clauseLetters = this.foundLetters;
    for (const [line, text] of this.texts.entries()) this.look(line, text);
  }

  /** The survey of the same lines after an edit. */
  renew(blocks: readonly Block[]): Survey {
    const isSame = this.texts.every((text, line) => blocks[line]?.text.text === text);
    return isSame ? this : new Survey(blocks);
  }

  private look(line: number, text: string): void {
    const { slots, marks, seconds } = table;
    const { letters } = this;
    const offset = this.offsets[line] ?? 0;
    const last = text.length - 1;
    let end = offset;
    if (last >= 0) this.beginClause(offset, end);
    let has = 0;
    let next = last < 0 ? 0 : lowerCode(text.charCodeAt(0));
    let run = 0;
    let before = 0;
    for (let at = 0; at <= last; at++) {
      const code = next;
      next = at < last ? lowerCode(text.charCodeAt(at + 1)) : 0;
      const entry = slots[code] ?? 0;
      const mark = marks[entry] ?? 0;
      has |= mark;
      if ((mark & HAS.keyLetter) !== 0) letters[end++] = code;
      if ((((seconds[entry] ?? 0) >>> (next & 31)) & 1) !== 0) {
        has |= this.lookForWords(line, entry, next, at);
      }
      if ((mark & SPECIAL) === 0) {
        before = 0;
      } else if ((mark & HAS.digit) !== 0) {
        run++;
        if (isDigit(next)) continue;
        if (run >= LONG_RUN || (run >= DATE_RUN && (before & HAS.beforeDate) !== 0)) {
          has |= HAS.repair;
        }
        run = 0;
        before = 0;
      } else {
        before = mark;
        has |= this.lookAtSign(line, entry, next);
        if ((mark & HAS.clauseEnd) !== 0 && at < last) this.beginClause(offset + at + 1, end);
      }
    }
    this.has[line] = has;
    this.letterCounts[line] = end - offset;
  }

  private beginClause(at: number, letters: number): void {
    this.found.push(at);
    this.foundLetters.push(letters);
  }

  /** Marks the line for the rows that need a sign; gives the features that come of what follows it. */
  private lookAtSign(line: number, entry: number, next: number): number {
    const mark = table.marks[entry] ?? 0;
    if ((mark & HAS.rowSign) !== 0) {
      this.anywhere[line] = (this.anywhere[line] ?? 0) | (table.anywhere[entry] ?? 0);
      this.edge[line] = (this.edge[line] ?? 0) | (table.edge[entry] ?? 0);
    }
    return (mark & HAS.opening) !== 0 && isLatin(next) ? HAS.gloss : 0;
  }

  /** Marks the line for the words of an entry that stand at `at`; gives the features that they add. */
  private lookForWords(line: number, entry: number, next: number, at: number): number {
    const text = this.texts[line] ?? '';
    let has = 0;
    for (const word of table.words[entry] ?? []) {
      if (!goesOn(word, next, text, at)) continue;
      has |= word.mark;
      this.anywhere[line] = (this.anywhere[line] ?? 0) | word.anywhere;
      this.edge[line] = (this.edge[line] ?? 0) | word.edge;
    }
    return has;
  }
}
