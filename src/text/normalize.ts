import type { MappedBuilder } from './mapped-text.js';

/**
 * One-for-one replacements that every rule relies on: full-width forms to half-width, look-alike signs to the usual one.
 * Not NFKC, which turns `①2023年` into `12023年`.
 */
const REPLACED = new Map<string, string>([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹪', '%'],
  ['﹐', ','],
  ['﹒', '.'],
  ['﹔', ';'],
  ['﹕', ':'],
  ['﹖', '?'],
  ['﹗', '!'],
  ['∶', ':'],
  ['︰', ':'],
  ['﹣', '-'],
  ['﹢', '+'],
  ['﹤', '<'],
  ['﹥', '>'],
  ['○', '〇'],
  ['◯', '〇'],
  // Radicals that PDF fonts print in the place of characters (GB/T 2260 names among them).
  ['⻄', '西'],
  ['⻓', '长'],
  ['⻛', '风'],
  ['⻢', '马'],
  ['⻋', '车'],
  ['⻔', '门'],
  ['⻥', '鱼'],
  ['⻰', '龙'],
  ['⻩', '黄'],
  ['⻘', '青'],
  ['⻅', '见'],
  ['⻚', '页'],
  ['⻁', '虎'],
  ['⺟', '母'],
  ['⺠', '民'],
]);

const SPACE = 32;
const TAB = 9;
const AMPERSAND = 38;

/** Ranges of characters that are not seen: controls, soft hyphen, zero-width, directional, variation selectors, private use (bullets of symbol fonts). */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];

/** Ranges of white space. */
const SPACES: readonly (readonly [number, number])[] = [
  [TAB, 13],
  [SPACE, SPACE],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** Ranges that stand for themselves: printable ASCII, dashes and quotes, the ideographs with their punctuation. */
const PLAINS: readonly (readonly [number, number])[] = [
  [0x21, 0x7e],
  [0x2010, 0x2027],
  [0x3001, 0xdfff],
];

/** Kinds of code units in `unitKinds`. What has none of them is looked at by `normalizeCharacter`. */
export const PLAIN = 1;
/** Becomes one other code unit. */
export const REPLACED_UNIT = 2;
export const SPACE_UNIT = 4;
/** Begins a character reference where the text is mark-up; else plain. */
export const REFERENCE_SIGN = 8;

/** The kind of each code unit. */
export const unitKinds: Uint8Array = createKinds();

function createKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [from, to] of PLAINS) kinds.fill(PLAIN, from, to + 1);
  kinds.fill(REPLACED_UNIT, 0xff01, 0xff5f);
  for (const from of REPLACED.keys()) kinds[from.charCodeAt(0)] = REPLACED_UNIT;
  for (const [from, to] of SPACES) kinds.fill(SPACE_UNIT, from, to + 1);
  kinds[AMPERSAND] = REFERENCE_SIGN;
  return kinds;
}

function isUnseen(code: number): boolean {
  return UNSEEN.some(([from, to]) => code >= from && code <= to);
}

/** The normalized form of a character that is neither plain nor white space; '' for an unseen one. */
export function normalizeCharacter(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const replaced = REPLACED.get(character);
  if (replaced !== undefined) return replaced;
  // Kangxi radicals: the one block where the compatibility form is always the character meant.
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize('NFKC');
  return isUnseen(code) ? '' : character;
}

/** Takes a normalized stretch that stands character by character at `sourceStart`. */
type Take = (text: string, sourceStart: number) => void;

interface SpaceRule {
  /** White space came last: more of it adds nothing. */
  readonly spaced: boolean;
  /** Wide white space (a tab, two columns or more) becomes one tab, which keeps the columns of a table line apart. */
  readonly keepTabs: boolean;
}

/** Normalizes `text` stretch by stretch; says whether white space came last. */
function normalizeInto(take: Take, text: string, sourceStart: number, rule: SpaceRule): boolean {
  let pending = '';
  let pendingAt = 0;
  let plainFrom = 0;
  let spaced = rule.spaced;
  let index = 0;
  const flush = (): void => {
    const stretch = pending + text.slice(plainFrom, index);
    if (stretch !== '') take(stretch, sourceStart + pendingAt);
    pending = '';
  };
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const kind = unitKinds[code];
    if (kind === PLAIN || kind === REFERENCE_SIGN) {
      spaced = false;
      index++;
      continue;
    }
    const isSpace = kind === SPACE_UNIT;
    const end = isSpace ? spaceEnd(text, index) : index + 1;
    const normalized = isSpace
      ? spaceFor(text, index, end, spaced, rule.keepTabs)
      : normalizeCharacter(text.charAt(index), code);
    if (normalized.length === end - index) {
      pending += text.slice(plainFrom, index) + normalized;
    } else {
      flush();
      if (normalized !== '') take(normalized, sourceStart + index);
      pendingAt = end;
    }
    if (isSpace) spaced = true;
    else if (normalized !== '') spaced = false;
    index = end;
    plainFrom = end;
  }
  flush();
  return spaced;
}

function spaceEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && unitKinds[text.charCodeAt(end)] === SPACE_UNIT) end++;
  return end;
}

function spaceFor(
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  keepTabs: boolean,
): string {
  if (spaced) return '';
  const first = text.charCodeAt(start);
  const isWide = end - start > 1 || first === TAB || first === 0x3000;
  return keepTabs && isWide ? '\t' : ' ';
}

/** Adds source text to `builder` in normalized form; white space at the start of a line is left out. */
export function appendNormalized(
  builder: MappedBuilder,
  text: string,
  sourceStart: number,
  state: { spaced: boolean },
  keepTabs = false,
): void {
  const rule = { spaced: state.spaced || builder.length === 0, keepTabs };
  const take: Take = (stretch, at) => builder.add(stretch, at);
  state.spaced = normalizeInto(take, text, sourceStart, rule);
}

/** A string in normalized form, for wordings and tests that have no source. */
export function normalizeText(text: string): string {
  let out = '';
  const take: Take = (stretch) => {
    out += stretch;
  };
  normalizeInto(take, text, 0, { spaced: true, keepTabs: false });
  return out.trimEnd();
}
