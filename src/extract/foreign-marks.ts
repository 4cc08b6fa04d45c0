import type { TermMark } from './read-terms.js';
import type { ReadingState } from './reading-state.js';
import type { Sentence } from './sentence.js';
import { FOREIGN, HOME } from './term-kinds.js';

const NO_MARKS: readonly TermMark[] = [];

/** Words for the work of others since the full stop, while nothing has led back to disclosure: 农业部门培训农民820人次;举办培训54期. */
export function foreignMarks(sentence: Sentence, state: ReadingState): readonly TermMark[] {
  state.foreign ??= findForeign(sentence, state.earlier);
  return state.foreign;
}

function findForeign(sentence: Sentence, earlier: readonly Sentence[]): readonly TermMark[] {
  if (earlier.length === 0 || leadsBack(sentence)) return NO_MARKS;
  let marks: TermMark[] = [];
  for (const before of earlier) {
    if (leadsBack(before)) marks = [];
    marks.push(...before.terms.filter((mark) => (mark.kinds & FOREIGN) !== 0));
  }
  return marks;
}

function leadsBack({ terms }: Sentence): boolean {
  return terms.some((mark) => (mark.kinds & HOME) !== 0);
}
