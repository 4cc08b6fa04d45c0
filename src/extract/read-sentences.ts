import type { Quantity } from '../types.js';
import { findQuantities } from './find-quantities.js';
import { findTerms, type TermMark } from './read-terms.js';

/** A stretch between full stops or semicolons, with what stands in it. */
export interface Sentence {
  /** The block's text, titles and remarks without numbers blotted out; offsets are unchanged. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly TermMark[];
  readonly quantities: readonly Quantity[];
  /** Offsets of commas, colons and brackets. */
  readonly stops: readonly number[];
  /** A full stop, not a semicolon, stands before it. */
  readonly fresh: boolean;
}

/** Stands for each character of a title or remark. */
export const BLOT = '\u0001';
const TITLE = /《(?!(?:新)?条例》)[^《》]{0,80}》/gu;
const REMARK = /\([^()]{0,60}\)/gu;
/** A bracket whose content belongs to the vocabulary: 专(兼)职. */
const KEPT_REMARK = /^\((?:兼|全职、兼职|兼职|次|条|件|份|期|人|篇|一|通气会)\)$/u;
const DIGIT = /\d/u;
const STOPS = ',:()，：（）';
const ENDS = '。!?;！？；\n\r';

function blot(match: string): string {
  return BLOT.repeat(match.length);
}

/** Blots out titles in 《》 and brackets that hold no number. */
function blotOut(text: string): string {
  const titled = text.includes('《') ? text.replace(TITLE, blot) : text;
  if (!titled.includes('(')) return titled;
  return titled.replace(REMARK, (remark) => {
    if (KEPT_REMARK.test(remark)) return remark;
    return DIGIT.test(remark) && findQuantities(remark).length > 0 ? remark : blot(remark);
  });
}

/** Splits a text into sentences with their terms and quantities. */
export function readSentences(text: string): Sentence[] {
  const masked = blotOut(text);
  const quantities = findQuantities(masked);
  const sentences: Sentence[] = [];
  let start = 0;
  let stops: number[] = [];
  let used = 0;
  let passed = 0;
  let fresh = true;
  for (let at = 0; at <= masked.length; at++) {
    const char = at === masked.length ? '\n' : masked.charAt(at);
    if (STOPS.includes(char)) {
      while ((quantities[passed]?.end ?? Number.POSITIVE_INFINITY) <= at) passed++;
      const inNumber = (quantities[passed]?.start ?? Number.POSITIVE_INFINITY) <= at;
      if (!inNumber) stops.push(at);
      continue;
    }
    if (!ENDS.includes(char)) continue;
    const inside: Quantity[] = [];
    for (let next = quantities[used]; next !== undefined && next.start < at; ) {
      inside.push(next);
      used++;
      next = quantities[used];
    }
    if (at > start) {
      sentences.push({
        text: masked,
        start,
        end: at,
        terms: termsAround(masked, start, at, inside),
        quantities: inside,
        stops,
        fresh,
      });
    }
    fresh = char !== ';' && char !== '；';
    start = at + 1;
    stops = [];
  }
  return sentences;
}

function termsAround(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
): TermMark[] {
  const marks: TermMark[] = [];
  let from = start;
  for (const quantity of quantities) {
    findTerms(text, from, quantity.start, marks);
    from = quantity.end;
  }
  findTerms(text, from, end, marks);
  return marks;
}
