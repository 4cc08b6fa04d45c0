import type { Topic } from '../tables/indicators/row.js';
import { addBareNone } from './bare-none.js';
import { Cue } from './cue.js';
import { findImplied } from './find-implied.js';
import { findZeros } from './find-zeros.js';
import { locateNumber, type Place } from './locate-number.js';
import { mayDeny } from './negation.js';
import { isPlanned } from './planned.js';
import { readNumber } from './read-number.js';
import { readSentences } from './read-sentences.js';
import { findTerms, type TermMark } from './read-terms.js';
import {
  type ReadingState,
  type SectionOptions,
  type Statement,
  type Surroundings,
  startReading,
  surround,
} from './reading-state.js';
import { Sentence } from './sentence.js';
import { settleRivals, settleText } from './settle-rivals.js';
import { overruled } from './settle-weak.js';
import { splitShares } from './split-shares.js';
import { retagAll } from './tag-terms.js';
import { DENIES } from './term-kinds.js';

/** What is known about a text before it is read. */
export interface FigureOptions extends SectionOptions {
  /** What the text before was about. */
  readonly topic?: Topic | null;
}

/** The statements of a text, and what it was about at its end. */
export interface FigureReading {
  readonly statements: readonly Statement[];
  readonly topic: Topic | null;
}

/** 其中,电话咨询285人次: the sentence goes on with what the last one counted. */
const OF_THOSE = new Cue(/^[\s,]*其中/u);
const OF_THOSE_REACH = 6;
/** A sentence as short as this, without numbers, is read as a heading of those behind it. */
const MINI_HEADING = 24;

/** Reads the figures that a text states. */
export function findFigures(text: string, options: FigureOptions = {}): FigureReading {
  return readFigures(text, surround(options), options.topic ?? null);
}

/** Reads the figures of one text of a section; `topic` is what the text before was about. */
export function readFigures(
  text: string,
  around: Surroundings,
  topic: Topic | null,
): FigureReading {
  const state = startReading(around, topic);
  for (const sentence of readSentences(text)) readSentence(sentence, state);
  return { statements: settleText(settleWeak(state.statements)), topic: state.topic };
}

/** Weak wordings that another one overrules state a part. */
function settleWeak(statements: readonly Statement[]): readonly Statement[] {
  const weak = overruled(statements);
  if (weak.size === 0) return statements;
  return statements.map(
    (known): Statement =>
      weak.has(known) ? { ...known, scope: 'part', scopeNote: 'one kind or channel' } : known,
  );
}

function readSentence(sentence: Sentence, state: ReadingState): void {
  const first = state.statements.length;
  if (!OF_THOSE.isIn(sentence, sentence.start, sentence.start + OF_THOSE_REACH))
    state.sentenceFrom = first;
  if (sentence.fresh) {
    state.fullFrom = first;
    state.plannedHere = false;
    state.earlier = [];
  }
  state.foreign = null;
  state.plannedHere ||= isPlanned(sentence, state.options.year);
  if (isMiniHeading(sentence)) state.heads = sentence;
  if (!addBareNone(sentence, state)) {
    readNumbers(sentence, state);
    findZeros(sentence, state);
  }
  settleRivals(sentence, state);
  findImplied(sentence, state, first);
  state.earlier.push(sentence);
  if (state.statements.length - first < 2) return;
  state.statements.push(...inOrder(state.statements.splice(first)));
}

/** 1.政府公报。 names what follows; 无行政复议 says something by itself. */
function isMiniHeading(sentence: Sentence): boolean {
  const { fresh, quantities, start, end } = sentence;
  if (!fresh || quantities.length > 0 || end - start > MINI_HEADING) return false;
  return !mayDeny(sentence) || sentence.terms.every(({ kinds }) => (kinds & DENIES) === 0);
}

function readNumbers(sentence: Sentence, state: ReadingState): void {
  let from = sentence.start;
  for (let index = 0; index < sentence.quantities.length; index++) {
    const shares = splitShares(sentence, index);
    if (shares === null) {
      const place = locateNumber(sentence, index, from);
      readNumber(sentence, index, place, state);
      from = nounEnd(sentence, index, place);
      continue;
    }
    for (const share of shares)
      if (share.year === null || share.year === state.options.year)
        readNumber(itemSentence(sentence, share.place), share.index, share.place, state);
    index = Math.max(index, ...shares.map((share) => share.index));
  }
}

/** The sentence with the words of one list item read by themselves: in 微博、微信 each is a word of its own. */
function itemSentence(sentence: Sentence, place: Place): Sentence {
  const terms = sentence.terms.filter((mark) => mark.end <= place.head || mark.start >= place.tail);
  const own: TermMark[] = [];
  findTerms(sentence.text, place.head, place.tail, own);
  retagAll(sentence.text, own);
  terms.push(...own);
  return new Sentence(
    sentence,
    terms.sort((a, b) => a.start - b.start),
  );
}

/** End of the noun behind a number where a link or the next item of a list follows it: in 1名专职人员和5名兼职人员, and in 33个予以公开,11个不予公开, it is not of the second number. */
function nounEnd(sentence: Sentence, index: number, { tail, headSpeaks }: Place): number {
  const end = sentence.quantities[index]?.end ?? sentence.start;
  if (tail <= end) return sentence.start;
  const next = sentence.quantities[index + 1]?.start;
  const sign = sentence.text.charAt(tail) || ' ';
  return '和及与或、'.includes(sign) || (!headSpeaks && sign === ',' && next === tail + 1)
    ? tail
    : sentence.start;
}

function inOrder(statements: Statement[]): Statement[] {
  return statements.sort((a, b) => a.start - b.start || a.end - b.end);
}
