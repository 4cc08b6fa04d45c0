import { foreignMarks } from './foreign-marks.js';
import { lastChannel } from './last-channel.js';
import type { Place } from './locate-number.js';
import { termId } from './read-terms.js';
import { headMarks, type ReadingState } from './reading-state.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { COMPARISON, LAWSUIT, REVIEW } from './term-kinds.js';

/** How many wordings before a number are looked at beyond its clause. */
const NEAR_MARKS = 40;
/** What a result is not about where the review, or the lawsuit, is named last. */
const OTHER_REMEDY = {
  review: [termId('litigation'), termId('atLitigation')],
  lawsuit: [termId('reconsideration'), termId('atReconsideration')],
} as const;
const REMEDY_MARKS_BACK = 24;

/** Puts the words around a number on the scene: those that belong to it as local, those before it in the sentence as near. */
export function setScene(sentence: Sentence, place: Place, at: number, state: ReadingState): void {
  const { scene } = state;
  scene.clear();
  addMarks(sentence, place, at, state);
  const heads = headMarks(state);
  for (const mark of heads) scene.addNear(mark);
  for (const mark of foreignMarks(sentence, state)) scene.addNear(mark);
  if (state.topic !== null) scene.addTopic(state.topic);
  for (const topic of state.sectionTopics) scene.addTopic(topic);
  const channel = lastChannel(sentence, place.head, heads);
  if (channel !== null) scene.addTopic(channel);
  const remedy = lastRemedy(sentence, Math.max(place.head, at));
  if (remedy !== null) for (const id of OTHER_REMEDY[remedy]) scene.forget(id);
}

function addMarks({ terms }: Sentence, place: Place, at: number, { scene }: ReadingState): void {
  const first = firstMark(terms, place.head);
  for (let index = first; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= place.tail) break;
    if (mark.start >= place.head && !(place.crossed && (mark.kinds & COMPARISON) !== 0))
      scene.addLocal(mark);
  }
  for (let index = first; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= at) break;
    if (mark.start >= place.tail) scene.addNear(mark);
  }
  for (let index = first - 1; index >= 0 && index > first - NEAR_MARKS; index--) {
    const mark = terms[index];
    if (mark !== undefined && mark.end <= at) scene.addNear(mark);
  }
}

/** Whether a review or a lawsuit is what the words before `at` name last; null where they name neither, or both in one word. */
function lastRemedy({ terms }: Sentence, at: number): 'review' | 'lawsuit' | null {
  const first = firstMark(terms, at);
  for (let index = first - 1; index >= 0 && index >= first - REMEDY_MARKS_BACK; index--) {
    const remedies = (terms[index]?.kinds ?? 0) & (REVIEW | LAWSUIT);
    if (remedies === 0) continue;
    if (remedies === REVIEW) return 'review';
    return remedies === LAWSUIT ? 'lawsuit' : null;
  }
  return null;
}
