import type { Quantity } from '../types.js';
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
/** A sentence is cut at the next stop behind LONG characters, and anywhere behind LONGEST: no one writes longer ones. */
const LONG = 600;
const LONGEST = 800;
const STOP = 1;
const SOFT_END = 2;
const FULL_END = 3;
/** What a sign ends: a clause, a part of a sentence, a sentence. */
const SIGN = signTable();

function signTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of ',:()，：（）') table[char.charCodeAt(0)] = STOP;
  for (const char of ';；') table[char.charCodeAt(0)] = SOFT_END;
  for (const char of '。!?！？\n\r') table[char.charCodeAt(0)] = FULL_END;
  return table;
}

function blot(match: string): string {
  return BLOT.repeat(match.length);
}

/** Blots out titles in 《》 and brackets that hold no number. */
function blotOut(text: string): string {
  const titled = text.includes('《') ? text.replace(TITLE, blot) : text;
  if (!titled.includes('(')) return titled;
  return titled.replace(REMARK, (remark) => {
    if (COUNTING_RULE.test(remark)) return blot(remark);
    if (KEPT_REMARK.test(remark) || SAYS_NONE.test(remark)) return remark;
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
  let fresh = true;
  for (let at = 0; at <= masked.length; at++) {
    const kind = at === masked.length ? FULL_END : (SIGN[masked.charCodeAt(at)] ?? 0);
    if (kind === 0 && at - start < LONGEST) continue;
    if (kind === STOP && at - start < LONG) {
      stops.push(at);
      continue;
    }
    const first = used;
    while ((quantities[used]?.start ?? Number.POSITIVE_INFINITY) < at) used++;
    if (at > start) {
      const inside = quantities.slice(first, used);
      sentences.push(
        new Sentence({
          text: masked,
          start,
          end: at,
          quantities: inside,
          stops: outsideNumbers(stops, inside),
          fresh,
        }),
      );
    }
    fresh = kind === FULL_END;
    start = kind === 0 ? at : at + 1;
    stops = [];
  }
  return sentences;
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
