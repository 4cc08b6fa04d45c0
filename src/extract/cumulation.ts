import type { Quantity } from '../types.js';
import { Cue } from './cue.js';
import { stopBefore } from './locate-number.js';
import { termId } from './read-terms.js';
import type { Scene } from './scene.js';
import { CLAUSE_REACH, type ScopeOptions, SENTENCE_REACH, THIS_ONE } from './scope.js';
import type { Sentence } from './sentence.js';

const CUMULATIVE = termId('cumulative');
const CLAUSE_STARTS = ',;。:';
const SINCE = new Cue(
  /以来|历年|至今|迄今|[二三四五六七八九十两\d]年[来间]|近[二两三四五六七八九十\d]年|从20\d\d年(?:起|开始)/u,
);
const THIS_YEAR_SINCE = new Cue(/(?:今年|年初|本年度?|一年|去年底)以来|一年来/u);
const FIRST_YEAR = 2008;

/** Whether the number is a sum over years: 'since' where the words say since when, 'sum' for a bare 累计, null for neither. */
export function cumulation(
  sentence: Sentence,
  scene: Scene,
  quantity: Quantity,
  { year }: ScopeOptions,
): 'since' | 'sum' | null {
  const { start } = quantity;
  const isSum = scene.isLocal(CUMULATIVE);
  if (!isSum && !SINCE.mayBeIn(sentence)) return null;
  const first = Math.max(sentence.start, start - SENTENCE_REACH);
  const from = Math.max(first, start - CLAUSE_REACH);
  const own = stopBefore(sentence, start);
  if (THIS_ONE.isIn(sentence, own, start)) return null;
  if (isInYear(sentence.text.slice(own, start), year)) return null;
  const clause = sentence.text.slice(from, start);
  const sinceThisYear =
    THIS_YEAR_SINCE.isIn(sentence, from, start) ||
    (year !== null && clause.includes(`${year}年以来`));
  if (SINCE.isIn(sentence, from, start) && !sinceThisYear && !isFirstYear(clause, year))
    return 'since';
  if (!isSum || THIS_ONE.isIn(sentence, from, start) || sinceThisYear) return null;
  return opensWithYear(clause, year) ? null : 'sum';
}

/** The words right before the number name the year, and no beginning. */
function isInYear(words: string, year: number | null): boolean {
  return year !== null && words.includes(`${year}年`) && !SINCE.pattern.test(words);
}

/** 2014年,全局累计公开…: the sum is that of the year. */
function opensWithYear(clause: string, year: number | null): boolean {
  if (year === null) return false;
  const at = clause.lastIndexOf(`${year}年`);
  return at === 0 || (at > 0 && CLAUSE_STARTS.includes(clause.charAt(at - 1)));
}

/** In 2008 the time since the Regulations took effect is the covered year. */
function isFirstYear(clause: string, year: number | null): boolean {
  return year === FIRST_YEAR && !clause.includes('累计');
}
