import type { Block, RuleId } from '../types.js';
import { cutBlock, type Stretch } from './edit-block.js';
import { lineKey } from './read-line.js';
import type { Survey } from './survey.js';

const CLAUSES: RuleId = 'repeats/clause';
const SHORTEST_LINE = 30;
/** Letters of clauses that stand twice on end; a sentence that stands twice with others between is longer. */
const SHORTEST_RUN = 16;
const SHORTEST_CLAUSE = 12;
const SHORTEST_SENTENCE = 30;
/** Han characters among them: rows of numbers may well be the same. */
const FEWEST_HAN = 8;
const LONGEST_PERIOD = 40;
const CLAUSE = /[^,。;:!?]+[,。;:!?]*[”’"')》】]?/gu;
const SENTENCE_END = /[。;!?]/u;
const HAN = /\p{Script=Han}/gu;
/** Letters by which two clauses are held to begin alike, and room for the hashes of one line. */
const BEGINNING = 6;
const ROOM = 4096;
const seen = new Int32Array(ROOM);
let stamp = 0;

interface Clause extends Stretch {
  readonly key: string;
  /** Whether it is the last of its sentence. */
  readonly ends: boolean;
}

/** Cuts what was pasted twice into one line: clauses on end, or a whole sentence. Sentences that differ in a word or number stay. */
export function cutDoubledClauses(blocks: readonly Block[], survey: Survey): readonly Block[] {
  const lines = findLines(blocks, survey);
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

/** Lines of the body in which two clauses begin alike. */
function findLines(blocks: readonly Block[], { texts, clauses, offsets }: Survey): number[] {
  const lines: number[] = [];
  let line = -1;
  let isOpen = false;
  for (const offset of clauses) {
    if (offset >= (offsets[line + 1] ?? 0)) {
      while (offset >= (offsets[line + 1] ?? Number.POSITIVE_INFINITY)) line++;
      const block = blocks[line];
      isOpen =
        block?.dropped === null && block.cell === null && block.text.text.length >= SHORTEST_LINE;
      stamp = (stamp + 1) | 0;
    }
    if (!isOpen || !isSeen(texts[line] ?? '', offset - (offsets[line] ?? 0))) continue;
    lines.push(line);
    isOpen = false;
  }
  return lines;
}

/** Whether a clause of this line began with the same letters, more or less; from now on it did. */
function isSeen(text: string, at: number): boolean {
  let hash = 0;
  for (let index = at; index < at + BEGINNING; index++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  const slot = (Math.imul(hash, 0x2c1b3c6d) >>> 16) & (ROOM - 1);
  if (seen[slot] === stamp) return true;
  seen[slot] = stamp;
  return false;
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
