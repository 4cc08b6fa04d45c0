import { demote } from './earlier-counts.js';
import { firstWord } from './first-word.js';
import type { Place } from './locate-number.js';
import type { ReadingState } from './reading-state.js';
import type { Sentence } from './sentence.js';
import { readSum } from './sum-parts.js';
import { topicOfIndicator } from './topics.js';

/** Adds a number that sums up those before it; they are parts of it where they state the same indicator. */
export function addSum(
  sentence: Sentence,
  index: number,
  place: Place,
  state: ReadingState,
): boolean {
  const { statements, sentenceFrom, fullFrom } = state;
  const quantity = sentence.quantities[index];
  const indicator = readSum(sentence, index, statements, fullFrom);
  if (quantity === undefined || indicator === null) return false;
  demote(indicator, state, { from: fullFrom, note: 'summed up behind' });
  const { value, low, high, qualifier } = quantity;
  const head = Math.min(place.head, statements[sentenceFrom]?.start ?? place.head);
  statements.push({
    indicator,
    value,
    low,
    high,
    qualifier,
    statedAs: 'number',
    scope: 'total',
    scopeNote: null,
    rule: `${indicator}/sum-of-parts`,
    start: firstWord(sentence.text, head, quantity.start),
    end: quantity.end,
  });
  state.topic = topicOfIndicator(indicator, state.topic);
  return true;
}
