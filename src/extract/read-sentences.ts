import type { Quantity } from '../types.js';
import { CHARACTERS, CUE, FULL_END, PLAIN, SIGNS, STOP } from './characters.js';
import { cuesAt } from './cue.js';
import { findQuantities } from './find-quantities.js';
import { BLOT, Sentence } from './sentence.js';

const TITLE =
  /《(?!新?条例》|[^《》]{0,20}(?:公报|政报|日报|晚报|时报|晨报|早报|商报)》)[^《》]{0,80}》/gu;
const REMARK = /\([^()]{0,60}\)/gu;
/** A bracket whose content belongs to the vocabulary: 专(兼)职. */
const KEPT_REMARK = /^\((?:兼|全职、兼职|兼职|次|条|件|份|期|人|篇|一|通气会)\)$/u;
const DIGIT = /[\d一二三四五六七八九十百千零两]/u;
/** A remark on how to count, from the form: 不同渠道和方式公开相同信息计1条. */
const COUNTING_RULE = /计1[条次]|不包括|不含/u;
/** A remark that says none: 行政复议(无). */
const SAYS_NONE = /^\((?:均)?(?:无|没有|未发生|零)\)$|涉及|均|全部/u;
/** A remark that says how a case ended: 行政诉讼1件(正在审理). */
const SAYS_RESULT =
  /^\((?:已|被|结果)?(?:维持|驳回|撤销|撤诉|终止|纠正|败诉|胜诉|(?:正在|尚在|仍在)(?:审理|办理)中?|审理中|在审|尚?未审结|未结)\)$/u;
/** A sentence is cut at the next stop behind LONG characters, and anywhere behind LONGEST: no one writes longer ones. */
const LONG = 600;
const LONGEST = 800;
const NO_QUANTITIES: readonly Quantity[] = [];

function blot(match: string): string {
  return BLOT.repeat(match.length);
}

/** Blots out titles in 《》 and brackets that hold no number. */
function blotOut(text: string): string {
  const titled = text.includes('《') ? text.replace(TITLE, blot) : text;
  if (!titled.includes('(')) return titled;
  return titled.replace(REMARK, (remark) => {
    if (COUNTING_RULE.test(remark)) return blot(remark);
    if (KEPT_REMARK.test(remark) || SAYS_NONE.test(remark) || SAYS_RESULT.test(remark))
      return remark;
    return DIGIT.test(remark) && findQuantities(remark).length > 0 ? remark : blot(remark);
  });
}

/** Splits a text into sentences with their quantities. */
export function readSentences(text: string): readonly Sentence[] {
  const masked = blotOut(text);
  const quantities = findQuantities(masked);
  const sentences: Sentence[] = [];
  let used = 0;
  let fresh = true;
  for (let start = 0; start < masked.length; ) {
    const { end, sign, stops, cues } = readStretch(masked, start);
    const first = used;
    while (used < quantities.length && (quantities[used]?.start ?? end) < end) used++;
    if (end > start) {
      const inside = used === first ? NO_QUANTITIES : quantities.slice(first, used);
      sentences.push(
        new Sentence({
          text: masked,
          start,
          end,
          quantities: inside,
          stops: outsideNumbers(stops, inside),
          fresh,
          cues,
        }),
      );
    }
    fresh = sign === FULL_END;
    start = sign === PLAIN ? end : end + 1;
  }
  return sentences;
}

interface Stretch {
  readonly end: number;
  /** What stands at the end; PLAIN where the stretch is only too long. */
  readonly sign: number;
  readonly stops: number[];
  readonly cues: number;
}

/** Reads on to the next sign that ends a sentence or a part of one. */
function readStretch(text: string, start: number): Stretch {
  const stops: number[] = [];
  const longest = start + LONGEST;
  let cues = 0;
  for (let at = start; at < text.length; at++) {
    const kind = CHARACTERS[text.charCodeAt(at)] ?? PLAIN;
    if (kind === PLAIN && at < longest) continue;
    const sign = kind & SIGNS;
    if (sign === PLAIN && at >= longest) return { end: at, sign, stops, cues };
    if ((kind & CUE) !== 0) cues |= cuesAt(text, at);
    if (sign === STOP && at < start + LONG) stops.push(at);
    else if (sign !== PLAIN) return { end: at, sign, stops, cues };
  }
  return { end: text.length, sign: FULL_END, stops, cues };
}

/** The stops that do not stand inside a number, as the comma of 1,234 does. */
function outsideNumbers(
  stops: readonly number[],
  quantities: readonly Quantity[],
): readonly number[] {
  if (quantities.length === 0) return stops;
  let passed = 0;
  return stops.filter((stop) => {
    while ((quantities[passed]?.end ?? Number.POSITIVE_INFINITY) <= stop) passed++;
    return (quantities[passed]?.start ?? Number.POSITIVE_INFINITY) > stop;
  });
}
