import { type Term, terms } from '../tables/indicators/terms.js';
import { termId } from './term-ids.js';
import { kindsOf } from './term-kinds.js';
import { NOWHERE, START, WordTrie } from './word-trie.js';

export { TERM_COUNT, termId } from './term-ids.js';

/** A wording of the vocabulary as it stands in a text. */
export interface TermMark {
  readonly start: number;
  readonly end: number;
  /** Ids of the terms that the wording serves. */
  readonly terms: readonly number[];
  /** Bits of term-kinds.ts. */
  readonly kinds: number;
}

/** The wordings of a term, as the table has them. */
export function wordingsOf(term: Term): readonly string[] {
  return terms[term].trim().split(SPACES);
}

/** A mark of the terms at a place. */
export function markOf(start: number, end: number, ids: readonly number[]): TermMark {
  return { start, end, terms: ids, kinds: kindsOf(ids) };
}

/** What a wording is, once it has been read to its end; its kinds are UNKNOWN until a text has it. */
interface Ending {
  readonly terms: number[];
  kinds: number;
}

/** Where a wording stands in the list of the term that it serves. */
interface Wording {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

const UNKNOWN = -1;
const SPACES = /\s+/u;
const SPACE = 32;
/** What turns 均 into its opposite. */
const DENYING = new Set(['未', '无', '没']);
/** Terms that a wording serves by what it holds: it is about disclosure, or says all. */
const IMPLIED: readonly (readonly [holds: (word: string) => boolean, id: number])[] = [
  [(word) => word.includes('信息公开') || word.includes('政务公开'), termId('ogi')],
  [(word) => word.startsWith('回应'), termId('respond')],
  [(word) => word.endsWith('解读'), termId('interpret')],
  [saysAll, termId('all')],
];

function saysAll(word: string): boolean {
  if (word.startsWith('全部') || word.startsWith('都')) return true;
  return word.startsWith('均') && !DENYING.has(word.charAt(1));
}

/** The wordings of each term, by its id, as the table has them. */
const LISTS: readonly string[] = Object.values(terms);
/** By the state behind a wording, what it is. */
const ENDINGS: (Ending | null)[] = [null];
/** 1 for the first characters of the wordings in the trie. */
const IS_ADDED = new Uint8Array(65536);
const LONGER = 1;
const ALONE = 2;
/** LONGER for each character that begins a wording, ALONE where it is one by itself. */
const BEGINS = new Uint8Array(65536);
/** 1 for the first two characters of each wording, and for few other pairs: most texts are passed over by it. */
const PAIRS = new Uint8Array(65536);
/** Wordings by their first characters. Texts use a part of them, so that each is cut out and added to the trie when it is first met. */
const WORDINGS = groupByFirst();
const TRIE = new WordTrie(LISTS.reduce((sum, list) => sum + list.length, 0));

function pairOf(first: number, second: number): number {
  return (first * 2533 + second * 40503) & 0xffff;
}

function groupByFirst(): ReadonlyMap<number, readonly Wording[]> {
  const groups = new Map<number, Wording[]>();
  for (const [id, list] of LISTS.entries()) {
    for (let start = wordFrom(list, 0); start < list.length; ) {
      const end = wordEnd(list, start);
      const first = list.charCodeAt(start);
      const known = groups.get(first);
      if (known === undefined) groups.set(first, [{ id, start, end }]);
      else known.push({ id, start, end });
      markBeginning(list, start, end);
      start = wordFrom(list, end);
    }
  }
  return groups;
}

/** Where the next word of a list begins; its length where none does. */
function wordFrom(list: string, from: number): number {
  let at = from;
  while (at < list.length && list.charCodeAt(at) <= SPACE) at++;
  return at;
}

function wordEnd(list: string, from: number): number {
  let at = from;
  while (at < list.length && list.charCodeAt(at) > SPACE) at++;
  return at;
}

function markBeginning(list: string, start: number, end: number): void {
  const first = list.charCodeAt(start);
  if (end - start === 1) BEGINS[first] = ALONE;
  else {
    if (BEGINS[first] !== ALONE) BEGINS[first] = LONGER;
    PAIRS[pairOf(first, list.charCodeAt(start + 1))] = 1;
  }
}

/** Whether a wording may begin at `at`; a space after its first character says neither. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const kind = BEGINS[code];
  if (kind !== LONGER) return kind === ALONE;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || PAIRS[pairOf(code, next)] === 1;
}

/** Adds the wordings that begin with the character to the trie. */
function addWordings(code: number): void {
  IS_ADDED[code] = 1;
  for (const { id, start, end } of WORDINGS.get(code) ?? [])
    addWording(LISTS[id]?.slice(start, end) ?? '', id);
}

function addWording(word: string, id: number): void {
  const state = TRIE.add(word);
  while (ENDINGS.length <= state) ENDINGS.push(null);
  const known = ENDINGS[state];
  if (known == null) ENDINGS[state] = { terms: [id], kinds: UNKNOWN };
  else if (!known.terms.includes(id)) known.terms.push(id);
}

/** Works out what a wording is when a text first has it. */
function complete(ending: Ending, word: string): void {
  for (const [holds, implied] of IMPLIED) {
    if (holds(word) && !ending.terms.includes(implied)) ending.terms.push(implied);
  }
  ending.kinds = kindsOf(ending.terms);
}

/** The longest wording that begins at `at` and ends before `to`; a space inside it is passed over. */
function longestAt(text: string, at: number, to: number): TermMark | null {
  const first = text.charCodeAt(at);
  if (IS_ADDED[first] === 0) addWordings(first);
  let state = TRIE.step(START, first);
  let found = ENDINGS[state] ?? null;
  let end = at + 1;
  let before = first;
  for (let next = at + 1; next < to; next++) {
    const code = text.charCodeAt(next);
    const isGap = code === SPACE && before !== SPACE;
    before = code;
    if (isGap) continue;
    state = TRIE.step(state, code);
    if (state === NOWHERE) break;
    const ending = ENDINGS[state];
    if (ending == null) continue;
    found = ending;
    end = next + 1;
  }
  if (found === null) return null;
  if (found.kinds === UNKNOWN) complete(found, text.slice(at, end).replaceAll(' ', ''));
  return { start: at, end, terms: found.terms, kinds: found.kinds };
}

/** The wordings of the vocabulary in the text between `from` and `to`, longest first at each place, without overlap. */
export function findTerms(text: string, from: number, to: number, into: TermMark[]): void {
  let at = from;
  while (at < to) {
    const mark = mayBegin(text, at) ? longestAt(text, at, to) : null;
    if (mark === null) at++;
    else {
      into.push(mark);
      at = mark.end;
    }
  }
}
