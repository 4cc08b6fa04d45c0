import type { Source, Span } from '../types.js';
import { LONGEST_REFERENCE, readCharacterReference } from './character-reference.js';
import { codeUnits } from './code-units.js';
import { HtmlScanner } from './scan-html.js';

const LESS = 60;
const AMPERSAND = 38;
const SPACE = 32;

/** White space and zero-width characters. */
const WHITE = /[\s\u200b\ufeff]/u;

/** What a reader sees of a stretch of the source: tags and comments out, character references resolved, white space folded to single spaces, none at its ends. */
export function visibleText(source: Source, { start, end }: Span): string {
  const { text } = source;
  const codes = codeUnits(text);
  const folder = new SpaceFolder(text, codes);
  if (source.mediaType === 'text/plain' || !hasMarkup(codes, start, end)) {
    folder.add(start, end);
    return folder.folded;
  }
  let isCode = false;
  const scanner = new HtmlScanner(text, codes, start, end);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'text') {
      isCode = token === 'open' && (scanner.name === 'script' || scanner.name === 'style');
      folder.isSpaced = true;
    } else if (!isCode) {
      addResolved(folder, scanner, end);
    }
  }
  return folder.folded;
}

/** Puts pieces of a source one after another, every run of white space in and between them one space. */
class SpaceFolder {
  folded = '';
  /** White space came last. */
  isSpaced = false;
  readonly text: string;
  readonly codes: Uint16Array;

  constructor(text: string, codes: Uint16Array) {
    this.text = text;
    this.codes = codes;
  }

  /** Adds the source from `from` to `to`. */
  add(from: number, to: number): void {
    const { codes } = this;
    let start = from;
    while (start < to) {
      if (isWhite(codes[start] ?? 0)) {
        this.isSpaced = true;
        start++;
        continue;
      }
      let end = start + 1;
      while (end < to && !endsWords(codes, end, to)) end++;
      this.addWords(this.text.slice(start, end));
      start = end;
    }
  }

  /** Adds what a character reference stands for. */
  addCharacter(text: string): void {
    if (WHITE.test(text)) this.isSpaced = true;
    else this.addWords(text);
  }

  private addWords(words: string): void {
    const isApart = this.isSpaced && this.folded !== '';
    this.folded += isApart ? ` ${words}` : words;
    this.isSpaced = false;
  }
}

/** White space other than one space between words. */
function endsWords(codes: Uint16Array, at: number, to: number): boolean {
  const code = codes[at] ?? 0;
  if (!isWhite(code)) return false;
  return code !== SPACE || at + 1 >= to || isWhite(codes[at + 1] ?? 0);
}

function isWhite(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13);
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return WHITE.test(String.fromCharCode(code));
}

function hasMarkup(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (codes[at] === LESS || codes[at] === AMPERSAND) return true;
  }
  return false;
}

/** Adds a token with its character references resolved; none goes on behind `limit`. */
function addResolved(folder: SpaceFolder, token: Span, limit: number): void {
  const { text, codes } = folder;
  const { end } = token;
  let from = token.start;
  let at = nextAmpersand(codes, from, end);
  while (at < end) {
    const isCut = limit - at < LONGEST_REFERENCE;
    const reference = isCut
      ? readCharacterReference(text.slice(at, limit), 0)
      : readCharacterReference(text, at);
    if (reference === null) {
      at = nextAmpersand(codes, at + 1, end);
      continue;
    }
    folder.add(from, at);
    folder.addCharacter(reference.text);
    from = isCut ? at + reference.end : reference.end;
    at = nextAmpersand(codes, from, end);
  }
  folder.add(from, end);
}

function nextAmpersand(codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && codes[at] !== AMPERSAND) at++;
  return at;
}
