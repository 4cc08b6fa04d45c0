import { createRequire } from 'node:module';

/** The references that portal pages use; all others are looked up in the `entities` package, which takes a while to load. */
const COMMON = new Map<string, string>([
  ['nbsp', '\u00a0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['middot', '·'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['times', '×'],
  ['copy', '©'],
  ['raquo', '»'],
  ['laquo', '«'],
  ['bull', '•'],
]);
/** No reference is longer than this. */
export const LONGEST_REFERENCE = 34;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/uy;
const WINDOWS_1252 = new Map<number, number>([
  [0x80, 0x20ac],
  [0x85, 0x2026],
  [0x91, 0x2018],
  [0x92, 0x2019],
  [0x93, 0x201c],
  [0x94, 0x201d],
  [0x95, 0x2022],
  [0x96, 0x2013],
  [0x97, 0x2014],
]);

interface EntitiesPackage {
  readonly decodeHTML: (text: string) => string;
}
let entities: EntitiesPackage | null = null;

/** A character reference of HTML: what it stands for and where it ends. */
export interface CharacterReference {
  readonly text: string;
  readonly end: number;
}

/** The character reference that starts with the `&` at `at`, null where the `&` is just an `&`. */
export function readCharacterReference(source: string, at: number): CharacterReference | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (match === null) return null;
  const end = REFERENCE.lastIndex;
  const [whole, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const common = COMMON.get(name);
    if (common !== undefined) return { text: common, end };
    return whole.endsWith(';') ? decodeRare(whole, end) : null;
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return { text: fromCode(code), end };
}

function fromCode(code: number): string {
  const mended = WINDOWS_1252.get(code) ?? code;
  const isCharacter = mended > 0 && mended <= 0x10ffff && (mended < 0xd800 || mended > 0xdfff);
  return isCharacter ? String.fromCodePoint(mended) : '\ufffd';
}

function decodeRare(whole: string, end: number): CharacterReference | null {
  entities ??= loadEntities();
  const text = entities.decodeHTML(whole);
  return text === whole ? null : { text, end };
}

function loadEntities(): EntitiesPackage {
  const require: (id: string) => EntitiesPackage = createRequire(import.meta.url);
  return require('entities/decode');
}
