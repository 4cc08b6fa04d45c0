import type { Source, Span } from '../types.js';
import { readCharacterReference } from './character-reference.js';
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
  const slice = source.text.slice(span.start, span.end);
  if (source.mediaType === 'text/plain' || !(slice.includes('<') || slice.includes('&'))) {
    return foldSpace(slice);
  }
  let text = '';
  let isCode = false;
  const scanner = new HtmlScanner(slice, {
    open: (name) => {
      isCode = name === 'script' || name === 'style';
      text += ' ';
    },
    close: () => {
      isCode = false;
      text += ' ';
    },
    text: (start, end) => {
      if (!isCode) text += resolveReferences(slice, start, end);
    },
  });
  scanner.scan();
  return foldSpace(text);
}

function resolveReferences(text: string, start: number, end: number): string {
  let resolved = '';
  let from = start;
  let at = text.indexOf('&', start);
  while (at >= 0 && at < end) {
    const reference = readCharacterReference(text, at);
    if (reference !== null) {
      resolved += text.slice(from, at) + reference.text;
      from = reference.end;
    }
    at = text.indexOf('&', reference?.end ?? at + 1);
  }
  return resolved + text.slice(from, end);
}
