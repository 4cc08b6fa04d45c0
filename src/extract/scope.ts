import type { Quantity } from '../types.js';
import { Cue } from './cue.js';
import { BECOMES, stopBefore } from './locate-number.js';
import { termId } from './read-terms.js';
import type { Scene } from './scene.js';
import type { Sentence } from './sentence.js';

/** What a number is about: the body and the year, a part of them, or no count at all. */
export type Scope =
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly note: string }
  | { readonly kind: 'none' };

/** The covered year, and whose report it is. */
export interface ScopeOptions {
  readonly year: number | null;
  readonly issuer: string | null;
}

/** How far back a clause, and a sentence, is read for what a number is about. */
export const CLAUSE_REACH = 60;
export const SENTENCE_REACH = 200;
/** The covered year, in words. */
export const THIS_ONE = new Cue(/全年|本年|今年|年内|一年来|当年|(?<!上一?)年度/u);

const TOTAL: Scope = { kind: 'total' };
const NO_COUNT: Scope = { kind: 'none' };
const COMPARE = termId('compare');
const LAST_YEAR = termId('lastYear');
const NEXT_YEAR = termId('nextYear');
const PLAN = termId('plan');
const HALF_YEAR = termId('halfYear');
const CARRIED_IDS = [termId('carriedOver'), termId('carriedForward')];

/** A year that neither ends a comparison nor begins a time. */
const YEAR = new Cue(
  /(?<![比较自从转])20[0-3]\d\s?年(?!以来|至|到|\d{1,2}月(?:\d{1,2}日)?(?:以来|起))/gu,
);
const YEAR_DIGITS = 4;
/** A bracket that ends before the number says when of another one: 申请复议63件(2012年47件),提起诉讼25件. */
const CLOSED_REMARK = /\([^()]*\)/gu;
/** 与2014年58件相比,今年收到61件: the last year named is over. */
const BACK_TO_THIS_YEAR = /,[^,]{0,4}(?:今年|本年度?|报告期)[^,]*$/u;
const AS_OF = /截[至止](?:20\d\d年)?(?<month>\d{1,2})月/u;
const LAST_MONTH = '12';
/** Months that are not the whole year: 7月1日至9月30日, 1-6月, 2月份. */
const MONTHS =
  /(?<first>\d{1,2})月?(?:\d{1,2}日)?[-—~至到](?:20\d\d年)?(?<last>\d{1,2})月|(?<only>\d{1,2})月份/gu;
const NEXT_YEAR_PLAN = new Cue(
  /(?:明年|来年|下一?年度?|下一步|新的一年)(?!.*结转)[^,]{0,8}(?:计划|拟|将|争取|力争|预计)|(?:明年|来年|下一步|新的一年),/u,
);
const OPENS_LAST_YEAR = new Cue(
  /^[^,]{0,6}(?:去年|上一年度?|上年度?)(?!结转|转|相比|同期|末|遗留|底)(?:全年|度)?(?:共|,|[\p{Script=Han}]{0,4}(?:收到|受理|公开|发布|举办|召开|培训))/u,
);
const OWN_LEVEL = new Cue(/[省市州县区旗]政?府?本级/u);
/** 由日均1.1万次提高到1.9万次. */
const AVERAGE_BECOMES = new Cue(
  /(?:日均|月均|年均|人均|平均)[^,;]{0,12}(?:提高|增加|增|上升|升|增长|减少|减|下降|降|缩短)[到至]$/u,
);
/** 公开超过1000条的县区有5个, 有38个公开超过500条: a mark that some of those below reach, or not. */
const REACHED_BY = new Cue(
  /^(?:以[上下])?的(?:县|区|市|州|乡|镇|街道|部门|单位|地区|地方|机关|有\d)/u,
);
const SOME_REACH = new Cue(
  /有\d+[个家](?:单位|部门|乡镇|街道|县区|区县|县|区|镇)?(?:主动)?(?:公开|发布)[^,;:。]{0,14}$/u,
);
/** 超500件,达到523件: the second number is the one. */
const REACHES = new Cue(/^,(?:已)?(?:达到?|实达)[\d近约超一二三四五六七八九十]/u);
const FROM_VALUE = new Cue(
  /[由从](?:上年|去年|上一年|20\d\d年|年初|原来|原先|原有|过去|此前|目前)?的?$/u,
);
const TO_VALUE =
  /^[,]?(?:增加|增|上升|升|下降|降|减少|减|增长|提高|扩大|提升|压减|精简|整合|调整|扩充|充实|扩展|回落|缩减|压缩|变更|变|扩|跃升|攀升|翻)(?:到|至|为|成)/u;
const VALUE_REACH = 8;

/** A number as its scope is asked for. */
export interface ScopePlace {
  readonly quantity: Quantity;
  /** A number of some months is a part of that of the year. */
  readonly dated: boolean;
}

/** Tells what the number at a place is about from the words around it. */
export function readScope(
  sentence: Sentence,
  scene: Scene,
  { quantity, dated }: ScopePlace,
  options: ScopeOptions,
): Scope {
  const { start } = quantity;
  if (isOldValue(sentence, quantity) || isMark(sentence, quantity)) return NO_COUNT;
  if (scene.isLocal(COMPARE) && !becomes(sentence, start)) return NO_COUNT;
  const carried = scene.hasLocal(CARRIED_IDS);
  const year = carried || options.year === null ? null : yearBefore(sentence, start);
  if (year !== null && options.year !== null && year !== options.year)
    return year < options.year ? part(`${year}`) : NO_COUNT;
  if (scene.isLocal(PLAN)) return NO_COUNT;
  if (!carried) {
    if (scene.isNear(NEXT_YEAR) && isPlan(sentence, start)) return NO_COUNT;
    if ((scene.isLocal(LAST_YEAR) || isOfLastYear(sentence, start)) && !becomes(sentence, start))
      return part('previous year');
  }
  if (AVERAGE_BECOMES.isIn(sentence, Math.max(sentence.start, start - CLAUSE_REACH), start))
    return part('part of the year, or an average');
  if (dated && isPartOfYear(wordsBefore(sentence, start))) return part('some months');
  if (OWN_LEVEL.isIn(sentence, stopBefore(sentence, start), start))
    return part('the body itself, without those below it');
  return scene.isLocal(HALF_YEAR) ? part('part of the year, or an average') : TOTAL;
}

function part(note: string): Scope {
  return { kind: 'part', note };
}

/** Whether the number is a mark that some reach, no count of the body. */
function isMark(sentence: Sentence, { start, end, qualifier }: Quantity): boolean {
  if (
    REACHED_BY.mayBeIn(sentence) &&
    REACHED_BY.pattern.test(sentence.text.slice(end, end + VALUE_REACH))
  )
    return true;
  return (
    qualifier !== 'exact' &&
    SOME_REACH.mayBeIn(sentence) &&
    SOME_REACH.pattern.test(wordsBefore(sentence, start))
  );
}

function wordsBefore(sentence: Sentence, at: number): string {
  return sentence.text.slice(Math.max(sentence.start, at - CLAUSE_REACH), at);
}

/** Whether the words before say that the number is the new value of a change. */
function becomes(sentence: Sentence, at: number): boolean {
  return BECOMES.test(wordsBefore(sentence, at));
}

/** The last year named before the number that is not the end of a comparison; null where there is none. */
function yearBefore(sentence: Sentence, at: number): number | null {
  if (!YEAR.mayBeIn(sentence)) return null;
  const reach = sentence.text.slice(Math.max(sentence.start, at - SENTENCE_REACH), at);
  const text = reach.includes('(') ? reach.replace(CLOSED_REMARK, '') : reach;
  const { pattern } = YEAR;
  let year: string | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    year = match[0].slice(0, YEAR_DIGITS);
  if (year === null) return null;
  return BACK_TO_THIS_YEAR.test(text.slice(text.lastIndexOf(year))) ? null : Number(year);
}

function isPartOfYear(text: string): boolean {
  if (!text.includes('月')) return false;
  const asOf = AS_OF.exec(text)?.groups?.['month'];
  if (asOf !== undefined && asOf !== LAST_MONTH) return true;
  for (const { groups } of text.matchAll(MONTHS)) {
    if (groups?.['only'] !== undefined) return true;
    if (groups?.['last'] !== '12' || Number(groups['first']) > 5) return true;
  }
  return false;
}

/** 明年计划举办…: the sentence is about the next year. */
function isPlan(sentence: Sentence, at: number): boolean {
  return NEXT_YEAR_PLAN.isIn(sentence, Math.max(sentence.start, at - CLAUSE_REACH), at);
}

/** 去年共举办…,培训…: the sentence is about the year before until it says otherwise. */
function isOfLastYear(sentence: Sentence, at: number): boolean {
  const end = Math.min(at, sentence.start + SENTENCE_REACH);
  return (
    OPENS_LAST_YEAR.isIn(sentence, sentence.start, end) &&
    !THIS_ONE.isIn(sentence, sentence.start, end)
  );
}

/** 由2.1万元降至1.3万元, 由210人增加到268人: the first number is the old value. */
function isOldValue(sentence: Sentence, { start, end }: Quantity): boolean {
  const mayReach = REACHES.mayBeIn(sentence);
  const mayCome = FROM_VALUE.mayBeIn(sentence);
  if (!mayReach && !mayCome) return false;
  const after = sentence.text.slice(end, end + VALUE_REACH).trim();
  if (mayReach && REACHES.pattern.test(after)) return true;
  if (!mayCome || !TO_VALUE.test(after)) return false;
  const before = sentence.text.slice(Math.max(sentence.start, start - VALUE_REACH), start);
  return FROM_VALUE.pattern.test(before.trim());
}
