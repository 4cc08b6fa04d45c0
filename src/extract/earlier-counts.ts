import type { Quantity } from '../types.js';
import { stopBefore } from './locate-number.js';
import { termId } from './read-terms.js';
import type { ReadingState, Statement } from './reading-state.js';
import type { Sentence } from './sentence.js';

const AMONG = termId('among');
const LIST_BEGINS = /其中|包括|[(:]/u;
const CUMULATIVE_DISCLOSURE = 'disclosure.cumulative';
const OF_THIS_YEAR = /本年|今年|当年|新增/u;

/** Whether the sentence has stated the indicator before in a way that `accepts`. */
function hasStated(
  indicator: string,
  { statements, sentenceFrom }: ReadingState,
  accepts: (known: Statement) => boolean,
): boolean {
  for (let index = sentenceFrom; index < statements.length; index++) {
    const known = statements[index];
    if (known !== undefined && known.indicator === indicator && accepts(known)) return true;
  }
  return false;
}

/** Whether the sentence has stated the indicator before at all. */
export function isStatedBefore(indicator: string, state: ReadingState): boolean {
  return hasStated(indicator, state, () => true);
}

/** Whether the sentence has stated the indicator before, and more of it. */
export function isOfThese(indicator: string, { value }: Quantity, state: ReadingState): boolean {
  return hasStated(indicator, state, (known) => known.value >= value);
}

/** Whether the sentence has stated a smaller count of the whole before. */
export function isMoreThanStated(
  indicator: string,
  { value }: Quantity,
  state: ReadingState,
): boolean {
  return hasStated(indicator, state, (known) => known.scope === 'total' && known.value < value);
}

/** Whether the number is the sum of two or more numbers of the same indicator before it. */
export function isSumOfSame(
  indicator: string,
  { value }: Quantity,
  { statements, sentenceFrom }: ReadingState,
): boolean {
  let count = 0;
  let sum = 0;
  for (let index = sentenceFrom; index < statements.length; index++) {
    const known = statements[index];
    if (known?.indicator !== indicator) continue;
    count++;
    sum += known.value;
  }
  return count > 1 && sum === value;
}

/** Whether 其中 or a bracket stands between the first statement of the sentence and the number. */
export function isListedAmong(
  { text }: Sentence,
  { start }: Quantity,
  { scene, statements, sentenceFrom }: ReadingState,
): boolean {
  if (scene.isLocal(AMONG)) return true;
  const first = statements[sentenceFrom];
  return first !== undefined && LIST_BEGINS.test(text.slice(first.end, Math.max(first.end, start)));
}

/** Makes what has been stated of the indicator since `from` parts of it. */
export function demote(
  indicator: string,
  { statements }: ReadingState,
  { from, note }: { readonly from: number; readonly note: string },
): void {
  for (let index = from; index < statements.length; index++) {
    const part = statements[index];
    if (part === undefined || part.indicator !== indicator) continue;
    statements[index] = { ...part, scope: 'part', scopeNote: part.scopeNote ?? note };
  }
}

/** 累计公开986条,其中2014年118条: the first number turns out to be the sum so far. */
export function takeAsSumSoFar(
  sentence: Sentence,
  { start, value }: Quantity,
  { statements, sentenceFrom, options }: ReadingState,
): void {
  if (statements.length === sentenceFrom) return;
  const clause = sentence.text.slice(stopBefore(sentence, start), start);
  const { year } = options;
  if (!OF_THIS_YEAR.test(clause) && (year === null || !clause.includes(`${year}年`))) return;
  for (let index = sentenceFrom; index < statements.length; index++) {
    const known = statements[index];
    if (known === undefined || known.indicator !== 'disclosure.total' || known.value <= value)
      continue;
    if (!sentence.text.slice(known.start, known.end).includes('累计')) continue;
    statements[index] = {
      ...known,
      indicator: CUMULATIVE_DISCLOSURE,
      rule: 'disclosure.cumulative/before-that-of-the-year',
    };
    return;
  }
}
