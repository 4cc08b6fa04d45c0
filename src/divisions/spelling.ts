import { createRequire } from 'node:module';
import { stemOf } from '../tables/division-short-names.js';
import { spellings } from '../tables/spellings.js';
import type { Division } from './division.js';

const require = createRequire(import.meta.url);

interface Speller {
  readonly pinyin: (
    text: string,
    options: { readonly toneType: 'none'; readonly type: 'array'; readonly v: true },
  ) => readonly string[];
}

let speller: Speller | undefined;
const known = new Map<string, readonly string[]>();

/** The syllables of a text in pinyin without tones; ü is v. The library is loaded at the first call. */
function syllablesOf(text: string): readonly string[] {
  const row = spellings.find(({ name }) => name === text);
  if (row !== undefined) return row.spelling.split(' ');
  speller ??= loadSpeller();
  return speller.pinyin(text, { toneType: 'none', type: 'array', v: true });
}

function loadSpeller(): Speller {
  const loaded: Speller = require('pinyin-pro');
  return loaded;
}

/** The syllables of a division's own name: hui chang of 会昌县. */
function stemSyllables(name: string): readonly string[] {
  const stem = stemOf(name);
  const kept = known.get(stem);
  if (kept !== undefined) return kept;
  const syllables = syllablesOf(stem);
  known.set(stem, syllables);
  return syllables;
}

// What may follow the name in a host: the first letter of 区, 县, 市 or the whole word, and words about governments.
const KIND: Readonly<Record<string, readonly string[]>> = {
  区: ['', 'q', 'qu'],
  县: ['', 'x', 'xian'],
  市: ['', 's', 'shi', 'city'],
  州: ['', 'z', 'zhou'],
  盟: ['', 'm', 'meng'],
  旗: ['', 'q', 'qi'],
  省: [''],
};

/** How far a label spells a division's name: in full, by the first letters of its syllables, or not at all. */
export function spells(label: string, division: Division): 'full' | 'initials' | null {
  const syllables = stemSyllables(division.name);
  const ends = KIND[division.name.slice(-1)] ?? [''];
  const full = syllables.join('');
  if (full.length >= FEWEST_LETTERS && ends.some((end) => label === full + end)) return 'full';
  if (syllables.length < 2 || label.length > LONGEST_INITIALS) return null;
  return ends.some((end) => label.endsWith(end) && isInitials(label, syllables, end.length))
    ? 'initials'
    : null;
}

const FEWEST_LETTERS = 4;
const LONGEST_INITIALS = 7;
const DIGRAPH = /^[zcs]h/u;

/** Whether a label up to its end is one letter, or one of zh ch sh, for each syllable. */
function isInitials(label: string, syllables: readonly string[], end: number): boolean {
  let rest = label.slice(0, label.length - end);
  for (const syllable of syllables) {
    const two = syllable.slice(0, 2);
    if (DIGRAPH.test(syllable) && rest.startsWith(two)) rest = rest.slice(2);
    else if (rest.startsWith(syllable.charAt(0))) rest = rest.slice(1);
    else return false;
  }
  return rest === '';
}
