import type { Source, Span } from '../types.js';
import { LONGEST_REFERENCE, readCharacterReference } from './character-reference.js';
import { codeUnits } from './code-units.js';
import { HtmlScanner } from './scan-html.js';

const WHITE = /[\s\u200b\ufeff]+/gu;

/** White space that folding would change: other than one space between words. */
const UNFOLDED = / {2}|[^\S ]|[\u200b\ufeff]/u;

/** Text with every run of white space folded to one space, none at its ends. */
export function foldSpace(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(WHITE, ' ') : text).trim();
}

/** What a reader sees of a stretch of the source: tags and comments out, character references resolved, white space folded. */
export function visibleText(source: Source, span: Span): string {
  return foldSpace(seenText(source, span));
}

/** The same before its white space is folded. */
export function seenText({ text, mediaType }: Source, { start, end }: Span): string {
  if (mediaType === 'text/plain') return text.slice(start, end);
  const codes = codeUnits(text);
  if (!hasMarkup(codes, start, end)) return text.slice(start, end);
  let seen = '';
  let isCode = false;
  const scanner = new HtmlScanner(text, codes, start, end);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'text') {
      isCode = token === 'open' && (scanner.name === 'script' || scanner.name === 'style');
      seen += ' ';
    } else if (!isCode) {
      seen += resolveReferences(text, scanner, codes, end);
    }
  }
  return seen;
}

const LESS = 60;
const AMPERSAND = 38;

function hasMarkup(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (codes[at] === LESS || codes[at] === AMPERSAND) return true;
  }
  return false;
}

/** The text of a token with its character references resolved; none goes on behind `limit`. */
function resolveReferences(
  text: string,
  token: { readonly start: number; readonly end: number },
  codes: Uint16Array,
  limit: number,
): string {
  const { end } = token;
  let resolved = '';
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
    resolved += text.slice(from, at) + reference.text;
    from = isCut ? at + reference.end : reference.end;
    at = nextAmpersand(codes, from, end);
  }
  return resolved + text.slice(from, end);
}

function nextAmpersand(codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && codes[at] !== AMPERSAND) at++;
  return at;
}
