import type { Block } from '../types.js';
import type { Survey } from './survey.js';

const SHORTEST_LINE = 30;
/** Letters that must stand twice: on end, or as a sentence with others between. */
const SHORTEST_RUN = 12;
const SHORTEST_SENTENCE = 30;
/** Clauses that may stand between the beginnings of two copies. */
export const LONGEST_PERIOD = 40;
const BASE = 31;
const SENTENCE_ENDS: ReadonlySet<number> = new Set(
  Array.from('。;!?', (sign) => sign.charCodeAt(0)),
);

/** The clauses of the line at hand: hashes and numbers of their letters. */
const hashes: number[] = [];
const counts: number[] = [];
/** Where a hash stood last, by slot; only slots with the stamp of the line at hand are taken. */
let places = new Int32Array(1024);
let stamps = new Int32Array(1024);
let stamp = 0;
const sentences = new Set<number>();

/** Lines of the body in which clauses on end, or a long sentence, may stand twice: told by hashes, so that hardly any line is read for it. */
export function findSuspectLines(blocks: readonly Block[], survey: Survey): readonly number[] {
  const { clauses, offsets, texts } = survey;
  const lines: number[] = [];
  let clause = 0;
  for (const [line, block] of blocks.entries()) {
    const end = offsets[line + 1] ?? 0;
    const first = clause;
    while ((clauses[clause] ?? end) < end) clause++;
    const { text } = block.text;
    if (block.dropped !== null || block.cell !== null || text.length < SHORTEST_LINE) continue;
    if (clause - first < 2) continue;
    // What lost its end is no longer what was surveyed, and is rare.
    if (texts[line] !== text || isSuspect(survey, line, first, clause)) lines.push(line);
  }
  return lines;
}

function isSuspect(survey: Survey, line: number, first: number, end: number): boolean {
  readClauses(survey, line, first, end);
  clearPlaces();
  for (let at = 0; at < hashes.length; at++) {
    if (counts[at] === 0) continue;
    const slot = slotOf(hashes[at] ?? 0);
    if (stamps[slot] === stamp && isDoubled(places[slot] ?? 0, at)) return true;
    stamps[slot] = stamp;
    places[slot] = at;
  }
  return hasSentenceTwice(survey, line, first);
}

/** Makes room for twice the clauses of the line at hand, none of them placed. */
function clearPlaces(): void {
  let room = places.length;
  while (room < hashes.length * 2) room *= 2;
  if (room > places.length) {
    places = new Int32Array(room);
    stamps = new Int32Array(room);
  }
  stamp = (stamp + 1) | 0;
}

/** The slot of a hash, or the free one where it would be. */
function slotOf(hash: number): number {
  const mask = places.length - 1;
  let slot = (Math.imul(hash, 0x2c1b3c6d) >>> 8) & mask;
  while (stamps[slot] === stamp && hashes[places[slot] ?? 0] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Hashes the letters of the clauses from `first` to `end`, which are all of the line. */
function readClauses(survey: Survey, line: number, first: number, end: number): void {
  const { letters, clauseLetters, letterCounts, offsets } = survey;
  const last = (offsets[line] ?? 0) + (letterCounts[line] ?? 0);
  hashes.length = 0;
  counts.length = 0;
  for (let clause = first; clause < end; clause++) {
    const from = clauseLetters[clause] ?? last;
    const to = clause + 1 < end ? (clauseLetters[clause + 1] ?? last) : last;
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, BASE) + (letters[at] ?? 0)) | 0;
    hashes.push(hash);
    counts.push(to - from);
  }
}

/** Whether the clauses from one to the next of the same hash stand once more after it. */
function isDoubled(from: number, again: number): boolean {
  const period = again - from;
  if (period > LONGEST_PERIOD || again + period > hashes.length) return false;
  let letters = 0;
  for (let index = 0; index < period; index++) {
    if (hashes[from + index] !== hashes[again + index]) return false;
    letters += counts[from + index] ?? 0;
  }
  return letters >= SHORTEST_RUN;
}

function hasSentenceTwice(
  { texts, clauses, offsets }: Survey,
  line: number,
  first: number,
): boolean {
  const text = texts[line] ?? '';
  const offset = offsets[line] ?? 0;
  sentences.clear();
  let hash = 0;
  let letters = 0;
  for (let at = 0; at < hashes.length; at++) {
    hash = (Math.imul(hash, BASE) + (hashes[at] ?? 0)) | 0;
    letters += counts[at] ?? 0;
    const next = (clauses[first + at + 1] ?? 0) - offset;
    const end = at + 1 < hashes.length ? next : text.length;
    if (!SENTENCE_ENDS.has(text.charCodeAt(end - 1))) continue;
    if (letters >= SHORTEST_SENTENCE) {
      if (sentences.has(hash)) return true;
      sentences.add(hash);
    }
    hash = 0;
    letters = 0;
  }
  return false;
}
