import type { Block } from '../types.js';
import { lowerCode, standsAt } from './mark-table.js';
import { always, HAS, marks } from './marks.js';

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
    this.anywhere = new Int32Array(blocks.length);
    this.edge = new Int32Array(blocks.length);
    for (const [line, text] of this.texts.entries()) this.look(line, text);
  }

  /** The survey of the same lines after an edit. */
  renew(blocks: readonly Block[]): Survey {
    const isSame = this.texts.every((text, line) => blocks[line]?.text.text === text);
    return isSame ? this : new Survey(blocks);
  }

  private look(line: number, text: string): void {
    const { slots, entries } = marks;
    let has = 0;
    let { anywhere, edge } = always;
    const last = text.length - 1;
    let next = last < 0 ? 0 : lowerCode(text.charCodeAt(0));
    let run = 0;
    let before = 0;
    for (let at = 0; at <= last; at++) {
      const code = next;
      next = at < last ? lowerCode(text.charCodeAt(at + 1)) : 0;
      const entry = entries[slots[code] ?? 0];
      if (entry === undefined) continue;
      const { mark, words } = entry;
      has |= mark;
      anywhere |= entry.anywhere;
      edge |= entry.edge;
      for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (word?.next !== next || !standsAt(word.rest, text, at + 2)) continue;
        has |= word.mark;
        anywhere |= word.anywhere;
        edge |= word.edge;
      }
      if ((mark & SPECIAL) === 0) {
        before = 0;
        continue;
      }
      if ((mark & HAS.digit) !== 0) {
        run++;
        if (isDigit(next)) continue;
        if (run >= LONG_RUN || (run >= DATE_RUN && (before & HAS.beforeDate) !== 0)) {
          has |= HAS.repair;
        }
        run = 0;
      } else if ((mark & HAS.clauseEnd) !== 0) {
        if (at < last) this.clauses.push(line, at + 1);
      } else if ((mark & HAS.opening) !== 0 && isLatin(next)) has |= HAS.gloss;
      before = mark;
    }
    this.has[line] = has;
    this.anywhere[line] = anywhere;
    this.edge[line] = edge;
  }
}

/** Characters that say more than what they are. */
const SPECIAL = HAS.digit | HAS.clauseEnd | HAS.opening | HAS.beforeDate;
