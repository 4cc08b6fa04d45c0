import type { Quantity } from '../types.js';
import { cuesOf } from './cue.js';
import { findQuantities } from './find-quantities.js';
import { findTerms, markOf, type TermMark, termId } from './read-terms.js';
import { RETAGGED } from './term-kinds.js';

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
  /** Which cues the sentence has a word of, a bit each. */
  readonly cues: number;
}

/** Stands for each character of a title or remark. */
export const BLOT = '\u0001';
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

const REQUEST = termId('request');
const ONLINE = termId('online');
const TRAIN = termId('train');
const INFO = termId('info');
const OTHER_INFO = [termId('otherInfo')];
const OTHER_REQUEST = [termId('otherRequest')];
/** What a request is handled with: no request is counted. */
const THING_BEHIND =
  /^(?:流程|指南|渠道|平台|栏目|专栏|办法|制度|规程|程序|条件|材料|目录|系统|文书|规定|模块|功能|须知|手续|机制)/u;
const REQUEST_THING = [termId('requestThing')];
const OTHER_TRAINING = [termId('otherTraining')];
/** A request whose wording says that it is for information. */
const FOR_INFORMATION = /公开|信息|依申请/u;
/** The word itself is an application. */
const APPLICATION = /申请/u;
const HAN = /\p{Script=Han}/u;
/** Characters that may stand before 申请 or 培训 without saying for what. */
const PLAIN_BEFORE = '的了类项等种份件次位期名年月日再拟初后前中内起宗办';
/** Verbs that may stand before 培训 without saying for what. */
const FOSTERS = /(?:强化|加强|推进|抓好|注重|做好|狠抓|突出|深化|重视|落实|加大|组织|开展|参与)$/u;

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
      sentences.push({
        text: masked,
        start,
        end: at,
        terms: termsAround(masked, start, at, inside),
        quantities: inside,
        stops: outsideNumbers(stops, inside),
        fresh,
        cues: cuesOf(masked, start, at),
      });
    }
    fresh = kind === FULL_END;
    start = kind === 0 ? at : at + 1;
    stops = [];
  }
  return sentences;
}

/** The stops that do not stand inside a number, as the comma of 1,234 does. */
function outsideNumbers(stops: readonly number[], quantities: readonly Quantity[]): number[] {
  let passed = 0;
  return stops.filter((stop) => {
    while ((quantities[passed]?.end ?? Number.POSITIVE_INFINITY) <= stop) passed++;
    return (quantities[passed]?.start ?? Number.POSITIVE_INFINITY) > stop;
  });
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
  retagAll(text, marks);
  return marks;
}

/** Gives the words that stand behind an unknown one the terms that they have there. */
export function retagAll(text: string, marks: TermMark[]): void {
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (mark !== undefined && (mark.kinds & RETAGGED) !== 0)
      marks[index] = retag(text, mark, marks[index - 1]);
  }
}

/** A bare 申请 or 培训 behind an unknown word is one for something else: 公租房申请, 农机培训. */
function retag(text: string, mark: TermMark, before: TermMark | undefined): TermMark {
  const isRequest = mark.terms.includes(REQUEST) || mark.terms.includes(ONLINE);
  const isTraining = mark.terms.includes(TRAIN);
  if (mark.terms.includes(REQUEST) && THING_BEHIND.test(text.slice(mark.end, mark.end + 2))) {
    return markOf(mark.start, mark.end, REQUEST_THING);
  }
  const isInfo = mark.terms.includes(INFO);
  if (!isRequest && !isTraining && !isInfo) return mark;
  const gap = text.charAt(mark.start - 1) === ' ' ? 1 : 0;
  const char = text.charAt(mark.start - 1 - gap);
  if (before !== undefined && before.end >= mark.start - gap && !isPeople(text, before))
    return mark;
  if (!HAN.test(char) || PLAIN_BEFORE.includes(char)) return mark;
  if (isTraining && FOSTERS.test(text.slice(Math.max(0, mark.start - 2), mark.start))) return mark;
  const word = text.slice(mark.start, mark.end);
  if (isInfo) return word.startsWith('信息') ? markOf(mark.start, mark.end, OTHER_INFO) : mark;
  if (FOR_INFORMATION.test(word)) return mark;
  if (isRequest && APPLICATION.test(word)) return markOf(mark.start, mark.end, OTHER_REQUEST);
  return isTraining ? markOf(mark.start, mark.end, OTHER_TRAINING) : mark;
}

/** A bare 人员 behind an unknown word names people of another kind: 执法人员培训. */
function isPeople(text: string, mark: TermMark): boolean {
  return text.slice(mark.start, mark.end) === '人员' && HAN.test(text.charAt(mark.start - 1));
}
