import { type Term, terms } from '../tables/indicators/terms.js';
import { termId } from './term-ids.js';
import { kindsOf } from './term-kinds.js';

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

/** A mark of the terms at a place. */
export function markOf(start: number, end: number, ids: readonly number[]): TermMark {
  return { start, end, terms: ids, kinds: kindsOf(ids) };
}

/** A node of a trie of wordings: the characters that go on, and the terms that end here. */
interface Node {
  next: Map<number, Node> | null;
  terms: number[] | null;
  kinds: number;
}

/** A wording and the term that it serves. */
type Wording = readonly [word: string, id: number];

const SPACES = /\s+/u;
const SPACE = 32;
/** Terms that a wording serves by what it holds: it is about disclosure, or says all. */
const IMPLIED: readonly (readonly [RegExp, Term])[] = [
  [/信息公开|政务公开/u, 'ogi'],
  [/^回应/u, 'respond'],
  [/解读$/u, 'interpret'],
  [/^(?:全部|均(?!未|无|没)|都)/u, 'all'],
];
/** Wordings by their first characters. Texts use a part of them, so that each becomes a trie when it is first met. */
const WORDINGS = groupByFirst();
const ROOTS = new Map<number, Node>();
const LONGER = 1;
const ALONE = 2;
/** LONGER for each character that begins a wording, ALONE where it is one by itself. */
const BEGINS = new Uint8Array(65536);
/** 1 for the first two characters of each wording, and for few other pairs: most texts are passed over by it. */
const PAIRS = new Uint8Array(65536);
markBeginnings();

function pairOf(first: number, second: number): number {
  return (first * 2533 + second * 40503) & 0xffff;
}

function groupByFirst(): ReadonlyMap<number, readonly Wording[]> {
  const groups = new Map<number, Wording[]>();
  for (const [id, words] of Object.values(terms).entries()) {
    for (const word of words.trim().split(SPACES)) {
      const known = groups.get(word.charCodeAt(0));
      if (known === undefined) groups.set(word.charCodeAt(0), [[word, id]]);
      else known.push([word, id]);
    }
  }
  return groups;
}

function markBeginnings(): void {
  for (const [code, wordings] of WORDINGS) {
    let kind = LONGER;
    for (const [word] of wordings) {
      if (word.length === 1) kind = ALONE;
      else PAIRS[pairOf(code, word.charCodeAt(1))] = 1;
    }
    BEGINS[code] = kind;
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

/** The node behind the first character of wordings. */
function rootOf(code: number): Node {
  const known = ROOTS.get(code);
  if (known !== undefined) return known;
  const root: Node = { next: null, terms: null, kinds: 0 };
  for (const [word, id] of WORDINGS.get(code) ?? []) addWord(root, word, id);
  ROOTS.set(code, root);
  return root;
}

function addWord(root: Node, word: string, id: number): void {
  let node = root;
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    node.next ??= new Map();
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: null, terms: null, kinds: 0 };
      node.next.set(code, next);
    }
    node = next;
  }
  node.terms ??= [];
  if (!node.terms.includes(id)) node.terms.push(id);
  for (const [pattern, name] of IMPLIED) {
    const implied = termId(name);
    if (pattern.test(word) && !node.terms.includes(implied)) node.terms.push(implied);
  }
  node.kinds = kindsOf(node.terms);
}

/** The wordings of the vocabulary in the text between `from` and `to`, longest first at each place, without overlap. */
export function findTerms(text: string, from: number, to: number, into: TermMark[]): void {
  let at = from;
  while (at < to) {
    if (!mayBegin(text, at)) {
      at++;
      continue;
    }
    let node: Node | undefined = rootOf(text.charCodeAt(at));
    let found: Node | null = node.terms === null ? null : node;
    let end = at + 1;
    for (let next = at + 1; next < to; next++) {
      const code = text.charCodeAt(next);
      if (code === SPACE && text.charCodeAt(next - 1) !== SPACE) continue;
      node = node.next?.get(code);
      if (node === undefined) break;
      if (node.terms !== null) {
        found = node;
        end = next + 1;
      }
    }
    if (found?.terms == null) at++;
    else {
      into.push({ start: at, end, terms: found.terms, kinds: found.kinds });
      at = end;
    }
  }
}
