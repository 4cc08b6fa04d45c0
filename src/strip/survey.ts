import type { Block } from '../types.js';
import { goesOn, lowerCode } from './mark-table.js';
import { always, HAS, table } from './marks.js';

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Digits run together that a repair may mend; after 年, 至 or 到 fewer of them. */
const LONG_RUN = 5;
const DATE_RUN = 2;

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
  /** Where clauses begin after a sign: the line, then the place in it. */
  readonly clauses: number[] = [];

  constructor(blocks: readonly Block[]) {
    this.texts = blocks.map(({ text }) => text.text);
    this.has = new Int32Array(blocks.length);
    this.anywhere = new Int32Array(blocks.length).fill(always.anywhere);
    this.edge = new Int32Array(blocks.length).fill(always.edge);
    for (const [line, text] of this.texts.entries()) this.look(line, text);
  }

  /** The survey of the same lines after an edit. */
  renew(blocks: readonly Block[]): Survey {
    const isSame = this.texts.every((text, line) => blocks[line]?.text.text === text);
    return isSame ? this : new Survey(blocks);
  }

  private look(line: number, text: string): void {
    const { slots, marks, seconds } = table;
    let has = 0;
    const last = text.length - 1;
    let next = last < 0 ? 0 : lowerCode(text.charCodeAt(0));
    let run = 0;
    let before = 0;
    for (let at = 0; at <= last; at++) {
      const code = next;
      next = at < last ? lowerCode(text.charCodeAt(at + 1)) : 0;
      const entry = slots[code] ?? 0;
      const mark = marks[entry] ?? 0;
      has |= mark;
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
        if ((mark & HAS.clauseEnd) !== 0 && at < last) this.clauses.push(line, at + 1);
        else if ((mark & HAS.opening) !== 0 && isLatin(next)) has |= HAS.gloss;
      }
    }
    this.has[line] = has;
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

/** Characters that say more than what they are. */
const SPECIAL = HAS.digit | HAS.clauseEnd | HAS.opening | HAS.beforeDate;
