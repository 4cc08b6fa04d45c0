import type { Quantity } from '../types.js';
import { BECOMES, stopBefore } from './locate-number.js';
import type { Sentence } from './read-sentences.js';
import { termId } from './read-terms.js';
import type { Scene } from './scene.js';

/** What a number is about: the body and the year, a part of them, or no count at all. */
export type Scope =
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly note: string }
  | { readonly kind: 'none' };

export interface ScopeOptions {
  readonly year: number | null;
  readonly issuer: string | null;
}

const COMPARE = termId('compare');
const LAST_YEAR = termId('lastYear');
const NEXT_YEAR = termId('nextYear');
const PLAN = termId('plan');
const HALF_YEAR = termId('halfYear');
const CUMULATIVE = termId('cumulative');
const CARRIED = ['carriedOver', 'carriedForward'] as const;
const CARRIED_IDS = CARRIED.map(termId);

const YEAR = /(?<before>[比较自从]?)(?<year>20[0-3]\d)\s?年(?<after>以来|至|到)?/gu;
/** A bracket that ends before the number says when of another one: 申请复议63件(2012年47件),提起诉讼25件. */
const CLOSED_REMARK = /\([^()]*\)/gu;
const CLAUSE_REACH = 60;
const SENTENCE_REACH = 200;

/** The last year named before the number that is not the end of a comparison; null where there is none. */
function yearBefore(sentence: Sentence, at: number): number | null {
  const reach = sentence.text.slice(Math.max(sentence.start, at - SENTENCE_REACH), at);
  if (!reach.includes('年')) return null;
  const text = reach.includes('(') ? reach.replace(CLOSED_REMARK, '') : reach;
  let year: number | null = null;
  for (const match of text.matchAll(YEAR)) {
    const groups = match.groups;
    if (groups?.['before'] !== '' || groups['after'] !== undefined) continue;
    year = Number(groups['year']);
  }
  if (year === null) return null;
  return BACK_TO_THIS_YEAR.test(text.slice(text.lastIndexOf(`${year}`))) ? null : year;
}

/** 与2014年58件相比,今年收到61件: the last year named is over. */
const BACK_TO_THIS_YEAR = /,[^,]{0,4}(?:今年|本年度?|报告期)[^,]*$/u;

const AS_OF = /截[至止](?:20\d\d年)?(?<month>\d{1,2})月/u;
const LAST_MONTH = '12';

/** Months that are not the whole year: 7月1日至9月30日, 1-6月, 2月份. */
const MONTHS =
  /(?<first>\d{1,2})月?(?:\d{1,2}日)?[-—~至到](?:20\d\d年)?(?<last>\d{1,2})月|(?<only>\d{1,2})月份/gu;

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
  return NEXT_YEAR_PLAN.test(sentence.text.slice(Math.max(sentence.start, at - CLAUSE_REACH), at));
}

const NEXT_YEAR_PLAN =
  /(?:明年|来年|下一?年度?|下一步|新的一年)(?!.*结转)[^,]{0,8}(?:计划|拟|将|争取|力争|预计)|(?:明年|来年|下一步|新的一年),/u;

/** 去年共举办…,培训…: the sentence is about the year before until it says otherwise. */
function isOfLastYear(sentence: Sentence, at: number): boolean {
  const text = sentence.text.slice(sentence.start, Math.min(at, sentence.start + SENTENCE_REACH));
  return OPENS_LAST_YEAR.test(text) && !THIS_ONE.test(text);
}

const OPENS_LAST_YEAR =
  /^[^,]{0,6}(?:去年|上一年度?|上年度?)(?!结转|转|相比|同期|末|遗留|底)(?:全年|度)?(?:共|,|[\p{Script=Han}]{0,4}(?:收到|受理|公开|发布|举办|召开|培训))/u;

const OWN_LEVEL = /[省市州县区旗]政?府?本级/u;

/** Tells what the number at a place is about from the words around it. */
export function readScope(
  sentence: Sentence,
  scene: Scene,
  place: { readonly head: number; readonly quantity: Quantity; readonly dated: boolean },
  options: ScopeOptions,
): Scope {
  const before = sentence.text.slice(
    Math.max(sentence.start, place.quantity.start - CLAUSE_REACH),
    place.quantity.start,
  );
  const becomes = BECOMES.test(before);
  if (isOldValue(sentence, place.quantity)) return { kind: 'none' };
  if (scene.isLocal(COMPARE) && !becomes) return { kind: 'none' };
  const carried = scene.hasLocal(CARRIED_IDS);
  const year = yearBefore(sentence, place.quantity.start);
  if (!carried && year !== null && options.year !== null && year !== options.year) {
    return year < options.year ? { kind: 'part', note: `${year}` } : { kind: 'none' };
  }
  if (
    scene.isLocal(PLAN) ||
    (scene.isNear(NEXT_YEAR) && !carried && isPlan(sentence, place.quantity.start))
  ) {
    return { kind: 'none' };
  }
  if (
    !carried &&
    !becomes &&
    (scene.isLocal(LAST_YEAR) || isOfLastYear(sentence, place.quantity.start))
  )
    return { kind: 'part', note: 'previous year' };
  if (place.dated && isPartOfYear(before)) return { kind: 'part', note: 'some months' };
  if (
    OWN_LEVEL.test(
      sentence.text.slice(stopBefore(sentence, place.quantity.start), place.quantity.start),
    )
  )
    return { kind: 'part', note: 'the body itself, without those below it' };
  if (scene.isLocal(HALF_YEAR)) return { kind: 'part', note: 'part of the year, or an average' };
  return { kind: 'total' };
}

/** 由2.1万元降至1.3万元, 由210人增加到268人: the first number is the old value. */
function isOldValue(sentence: Sentence, quantity: Quantity): boolean {
  const before = sentence.text
    .slice(Math.max(sentence.start, quantity.start - 8), quantity.start)
    .trim();
  const after = sentence.text.slice(quantity.end, quantity.end + 8).trim();
  return REACHES.test(after) || (FROM_VALUE.test(before) && TO_VALUE.test(after));
}

/** 超500件,达到523件: the second number is the one. */
const REACHES = /^,(?:已)?(?:达到?|实达)[\d近约超一二三四五六七八九十]/u;
const FROM_VALUE = /[由从](?:上年|去年|上一年|20\d\d年|年初)?的?$/u;
const TO_VALUE =
  /^[,]?(?:增加|增|上升|升|下降|降|减少|减|增长|提高|扩大|提升|压减|精简|整合)(?:到|至|为)/u;

/** Whether the number is a sum over years: 'since' where the words say since when, 'sum' for a bare 累计, null for neither. */
export function cumulation(
  sentence: Sentence,
  scene: Scene,
  quantity: Quantity,
  options: ScopeOptions,
): 'since' | 'sum' | null {
  const from = Math.max(sentence.start, quantity.start - SENTENCE_REACH);
  const before = sentence.text.slice(from, quantity.start);
  const clause = before.slice(Math.max(0, before.length - CLAUSE_REACH));
  const own = stopBefore(sentence, quantity.start);
  const local = sentence.text.slice(own, quantity.start);
  if (
    THIS_ONE.test(local) ||
    (options.year !== null && local.includes(`${options.year}年`) && !SINCE.test(local))
  )
    return null;
  const sinceThisYear =
    THIS_YEAR_SINCE.test(clause) ||
    (options.year !== null && clause.includes(`${options.year}年以来`));
  if (SINCE.test(clause) && !sinceThisYear && !isFirstYear(clause, options.year)) return 'since';
  if (!scene.isLocal(CUMULATIVE) || THIS_ONE.test(clause) || sinceThisYear) return null;
  return opensWithYear(clause, options.year) ? null : 'sum';
}

/** 2014年,全局累计公开…: the sum is that of the year. */
function opensWithYear(clause: string, year: number | null): boolean {
  if (year === null) return false;
  const at = clause.lastIndexOf(`${year}年`);
  return at === 0 || (at > 0 && CLAUSE_STARTS.includes(clause.charAt(at - 1)));
}

const CLAUSE_STARTS = ',;。:';
const SINCE = /以来|历年|至今|迄今|[二三四五六七八九十两\d]年[来间]|从20\d\d年(?:起|开始)/u;
const THIS_YEAR_SINCE = /(?:今年|年初|本年度?|一年|去年底)以来|一年来/u;
const THIS_ONE = /全年|本年|今年|年内|一年来|当年|年度/u;
const FIRST_YEAR = 2008;

/** In 2008 the time since the Regulations took effect is the covered year. */
function isFirstYear(clause: string, year: number | null): boolean {
  return year === FIRST_YEAR && !clause.includes('累计');
}
