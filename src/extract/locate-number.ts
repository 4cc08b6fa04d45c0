import type { Quantity } from '../types.js';
import type { TermMark } from './read-terms.js';
import { firstMark, firstOffset } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { ALL_OF, DENIES, NOUN, SPEAKS } from './term-kinds.js';

/** Where the words that belong to a number stand. */
export interface Place {
  /** Beginning of the words before the number that belong to it. */
  readonly head: number;
  /** End of the words behind it that belong to it. */
  readonly tail: number;
  /** The words before the number say by themselves what it counts. */
  readonly headSpeaks: boolean;
  /** The words reach back over a number that only compares or gives a share: 较上年增加1200条,达到15036条. */
  readonly crossed: boolean;
  /** One item of a list that shares its verb: its words are read by themselves. */
  readonly item?: boolean;
}

/** 对12件申请作出同意公开的答复: what was done with the number stands behind it. */
const OBJECT = '对将';
const INSIDE = '中内里';
const MAX_STEPS_BACK = 2;
const LINKS = '和及与或、';
const GLUE = ' 的了“”';

/** Whether the mark says what is counted. */
export function speaks(mark: TermMark): boolean {
  return (mark.kinds & SPEAKS) !== 0;
}

function speaksBetween(sentence: Sentence, from: number, to: number): boolean {
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.end > to) return false;
    if (mark.start >= from && speaks(mark)) return true;
  }
  return false;
}

/** No clause reaches farther than this: what stands beyond does not belong to the number. */
const LONGEST_CLAUSE = 200;

/** The stop before `at`, as the offset behind it; the beginning of the sentence where there is none. */
export function stopBefore(sentence: Sentence, at: number): number {
  const next = firstOffset(sentence.stops, at);
  const start = next === 0 ? sentence.start : (sentence.stops[next - 1] ?? 0) + 1;
  return Math.max(at - LONGEST_CLAUSE, start);
}

/** End of the number at the index; the beginning of the sentence before the first. */
function endOf({ quantities, start }: Sentence, index: number): number {
  return index < 0 ? start : (quantities[index]?.end ?? start);
}

/** The next stop from `at`, or the end of the sentence. */
export function stopAfter(sentence: Sentence, at: number): number {
  const stop = sentence.stops[firstOffset(sentence.stops, at)] ?? sentence.end;
  return Math.min(stop, at + LONGEST_CLAUSE);
}

/** End of the words behind the number that belong to it; in 73件申请办结70件 the verb belongs to the next number. */
function tailOf(
  sentence: Sentence,
  quantity: Quantity,
  limit: number,
  headSpeaks: boolean,
): number {
  let at = quantity.end;
  let nounEnd = at;
  const { terms } = sentence;
  for (let index = firstMark(terms, quantity.end); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined) break;
    while (at < mark.start && GLUE.includes(sentence.text.charAt(at))) at++;
    if (mark.start > at || mark.start >= limit) break;
    if ((mark.kinds & DENIES) !== 0) break;
    if ((mark.kinds & ALL_OF) !== 0 && (headSpeaks || at > quantity.end)) break;
    if (LINKS.includes(sentence.text.charAt(mark.start)) && mark.end - mark.start === 1) break;
    const noun = (mark.kinds & NOUN) !== 0;
    if (headSpeaks && !noun) break;
    at = mark.end;
    if (noun) nounEnd = at;
  }
  const runsOn = at >= limit && limit < stopAfter(sentence, quantity.end);
  return runsOn && nounEnd > quantity.end ? nounEnd : Math.min(at, limit);
}

/** The next stop or number behind `at`. */
function limitAfter(sentence: Sentence, at: number, next: Quantity | undefined): number {
  return Math.min(stopAfter(sentence, at), next?.start ?? sentence.end);
}

/** 发布信息261期870条: the issues and what stands in them share their words. */
const ISSUES = ['期', '批', '批次', '期次'];

/** 减免费用33人次、612元: how often, and how much. */
const SUM_GAP = /^[、,]?(?:共计?|合计|总计|计|金额|金额共?计?|共收)?$/u;

/** A number that the words of the next one may reach over: a share, or what a change began with. */
function isPassable(sentence: Sentence, index: number): boolean {
  const quantity = sentence.quantities[index];
  if (quantity === undefined) return false;
  if (quantity.unit === '%' || quantity.unit === '个百分点') return true;
  const next = sentence.quantities[index + 1];
  if (
    next?.start === quantity.end &&
    ISSUES.includes(quantity.unit ?? '') &&
    next.unit !== quantity.unit
  )
    return true;
  const between = sentence.text.slice(quantity.end, next?.start ?? quantity.end);
  if (
    next?.unit === '元' &&
    quantity.unit !== null &&
    quantity.unit !== '元' &&
    SUM_GAP.test(between)
  )
    return true;
  return (
    BECOMES.test(between) ||
    COMPARED.test(
      sentence.text.slice(Math.max(sentence.start, quantity.start - 14), quantity.start),
    )
  );
}

/** 增加到, 降至 and the like before a number: it is the new value. */
export const BECOMES =
  /(?:增加|增|上升|升|下降|降|减少|减|增长|提高|扩大|提升|提|翻|调整|压减|精简|整合|扩充|充实|扩展|回落|缩减|变|跃升|攀升)(?:到|至|为|到了|成)(?:20\d\d年的?)?$|^[,、](?:达到|达|为)$/u;
const COMPARED =
  /(?:[比较](?:上年|去年|上一年|20\d\d年)|同比|环比)[^,;]{0,10}$|(?:月均|日均|平均)[^,;]{0,10}$/u;
const MAX_CROSSED = 2;

/** Finds the words that belong to the number at `index` of the sentence. */
export function locateNumber(sentence: Sentence, index: number, from = sentence.start): Place {
  const quantity = sentence.quantities[index];
  if (quantity === undefined) {
    return { head: sentence.start, tail: sentence.start, headSpeaks: false, crossed: false };
  }
  let previous = index - 1;
  let previousEnd = Math.max(from, endOf(sentence, previous));
  let head = Math.max(previousEnd, stopBefore(sentence, quantity.start));
  const inside = INSIDE.includes(sentence.text.charAt(quantity.start - 1)) && quantity.start > head;
  if (inside) head = quantity.start;
  let headSpeaks = speaksBetween(sentence, head, quantity.start);
  const limit = limitAfter(sentence, quantity.end, sentence.quantities[index + 1]);
  const tail = tailOf(sentence, quantity, limit, headSpeaks);
  const tailSpeaks = speaksBetween(sentence, quantity.end, tail);
  if (
    OBJECT.includes(sentence.text.charAt(quantity.start - 1) || ' ') &&
    tailSpeaks &&
    limit === stopAfter(sentence, quantity.end)
  ) {
    return { head: quantity.start, tail: limit, headSpeaks: false, crossed: false };
  }
  let crossed = false;
  for (let step = 0; step < MAX_STEPS_BACK && !headSpeaks && !tailSpeaks && !inside; ) {
    if (head <= previousEnd && previous >= 0) {
      if (!isPassable(sentence, previous) || index - previous > MAX_CROSSED) break;
      crossed = true;
      head = sentence.quantities[previous]?.start ?? head;
      previous--;
      previousEnd = endOf(sentence, previous);
      head = Math.max(previousEnd, stopBefore(sentence, head));
    } else {
      if (head <= sentence.start) break;
      head = Math.max(previousEnd, stopBefore(sentence, head - 1));
      step++;
    }
    headSpeaks = speaksBetween(sentence, head, quantity.start);
  }
  return { head, tail, headSpeaks, crossed };
}
