import type { ReadingState } from './reading-state.js';
import type { Sentence } from './sentence.js';

const PERSONS = ['人次', '人', '名', '余人'];
const PAIR_GAP = /^[,、]?(?:共计?|累计|合计)?$/u;

/** Adds the people of a course whose number stands right before: 培训3期、270人次. */
export function addPair(
  { text, quantities }: Sentence,
  index: number,
  { statements, sentenceFrom }: ReadingState,
): boolean {
  if (index === 0 || statements.length === sentenceFrom) return false;
  const quantity = quantities[index];
  const previous = quantities[index - 1];
  if (quantity === undefined || previous === undefined) return false;
  const course = statements[statements.length - 1];
  if (course?.indicator !== 'training.sessions' || course.end !== previous.end) return false;
  if (!PERSONS.includes(quantity.unit ?? '')) return false;
  if (!PAIR_GAP.test(text.slice(previous.end, quantity.start))) return false;
  const { value, low, high, qualifier } = quantity;
  statements.push({
    indicator: 'training.trainees',
    value,
    low,
    high,
    qualifier,
    statedAs: 'number',
    scope: course.scope,
    scopeNote: course.scopeNote,
    rule: 'training.trainees/behind-sessions',
    start: course.start,
    end: quantity.end,
  });
  return true;
}
