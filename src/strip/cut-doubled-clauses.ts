import type { Block, RuleId } from '../types.js';
import { cutBlock, type Stretch } from './edit-block.js';
import { findSuspectLines, LONGEST_PERIOD } from './find-suspect-lines.js';
import { lineKey } from './read-line.js';
import type { Survey } from './survey.js';

const CLAUSES: RuleId = 'repeats/clause';
/** Letters of clauses that stand twice on end; a sentence that stands twice with others between is longer. */
const SHORTEST_RUN = 16;
const SHORTEST_CLAUSE = 12;
const SHORTEST_SENTENCE = 30;
/** Han characters among them: rows of numbers may well be the same. */
const FEWEST_HAN = 8;
const CLAUSE = /[^,。;:!?]+[,。;:!?]*[”’"')》】]?/gu;
const SENTENCE_END = /[。;!?]/u;
const HAN = /\p{Script=Han}/gu;
interface Clause extends Stretch {
  readonly key: string;
  /** Whether it is the last of its sentence. */
  readonly ends: boolean;
}

/** Cuts what was pasted twice into one line: clauses on end, or a whole sentence. Sentences that differ in a word or number stay. */
export function cutDoubledClauses(blocks: readonly Block[], survey: Survey): readonly Block[] {
  const lines = findSuspectLines(blocks, survey);
  if (lines.length === 0) return blocks;
  const changed = [...blocks];
  for (const line of lines) {
    const block = blocks[line];
    if (block === undefined) continue;
    const doubled = findDoubled(block.text.text);
    if (doubled.length > 0) changed[line] = cutBlock(block, doubled, CLAUSES);
  }
  return changed;
}

/** The stretches of a line to be cut, in order and apart. */
function findDoubled(text: string): readonly Stretch[] {
  const clauses = Array.from(text.matchAll(CLAUSE), ({ 0: clause, index }): Clause => {
    const end = index + clause.length;
    return { start: index, end, key: lineKey(clause), ends: SENTENCE_END.test(clause) };
  });
  const stretches: Stretch[] = [];
  const places = new Map<string, number>();
  let first = 0;
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined) break;
    const before = places.get(clause.key) ?? -1;
    const period = before < first ? 0 : at - before;
    if (period > 0 && isDoubled(clauses, before, at)) {
      stretches.push(chooseCopy(clauses, before, at));
      // What was compared is not compared again, but a third copy may follow the second.
      first = at;
      for (let index = at; index < at + period; index++) {
        places.set(clauses[index]?.key ?? '', index);
      }
      at += period - 1;
      continue;
    }
    places.set(clause.key, at);
  }
  return stretches.length > 0 ? stretches : findDoubledSentences(clauses);
}

/** Whether the clauses from `from` on stand once more from `again` on, and are long enough for that to be no chance. */
function isDoubled(clauses: readonly Clause[], from: number, again: number): boolean {
  const period = again - from;
  if (period > LONGEST_PERIOD || again + period > clauses.length) return false;
  let keys = '';
  for (let index = 0; index < period; index++) {
    const key = clauses[from + index]?.key ?? '';
    if (key !== clauses[again + index]?.key) return false;
    keys += key;
  }
  const shortest = period === 1 ? SHORTEST_CLAUSE : SHORTEST_RUN;
  return keys.length >= shortest && (keys.match(HAN)?.length ?? 0) >= FEWEST_HAN;
}

/** Of two copies on end the one after which the sentence does not go on: the second one where both end alike. */
function chooseCopy(clauses: readonly Clause[], from: number, again: number): Stretch {
  const period = again - from;
  const start = clauses[from]?.start ?? 0;
  const middle = clauses[again]?.start ?? 0;
  const end = clauses[again + period - 1]?.end ?? middle;
  const endsFirst = clauses[again - 1]?.ends === true;
  const endsSecond = clauses[again + period - 1]?.ends === true;
  return endsFirst && !endsSecond ? { start, end: middle } : { start: middle, end };
}

/** Long sentences that stand word for word earlier in the line. */
function findDoubledSentences(clauses: readonly Clause[]): Stretch[] {
  const sentences = new Set<string>();
  const stretches: Stretch[] = [];
  let start = 0;
  let key = '';
  for (const [index, clause] of clauses.entries()) {
    if (key === '') start = clause.start;
    key += clause.key;
    if (!clause.ends && index < clauses.length - 1) continue;
    if (clause.ends && key.length >= SHORTEST_SENTENCE) {
      const isKnown = sentences.has(key) && (key.match(HAN)?.length ?? 0) >= FEWEST_HAN;
      if (isKnown) stretches.push({ start, end: clause.end });
      sentences.add(key);
    }
    key = '';
  }
  return stretches;
}
