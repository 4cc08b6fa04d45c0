import { Parser } from 'htmlparser2';
import type { Source } from '../../src/types.js';

/** Elements whose text no browser shows. */
const UNSHOWN = new Set(['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'object']);
/** White space, controls, format and private-use characters: nothing that a reader could miss. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Co}\p{Zs}\u115f\u1160]|\u034f|[\ufe00-\ufe0f]/u;

/** Offsets of the characters of a source that a reader sees, found by another parser than the product's. */
export function visibleOffsets(source: Source): number[] {
  const { text } = source;
  const offsets: number[] = [];
  const add = (start: number, shown: string): void => {
    for (let index = 0; index < shown.length; index++) {
      if (!UNSEEN.test(shown.charAt(index))) offsets.push(start + index);
    }
  };
  if (source.mediaType === 'text/plain') {
    add(0, text);
    return offsets;
  }
  let unshown = 0;
  const parser: Parser = new Parser(
    {
      onopentagname: (name) => {
        if (UNSHOWN.has(name)) unshown++;
      },
      onclosetag: (name) => {
        if (UNSHOWN.has(name)) unshown--;
      },
      ontext: (shown) => {
        if (unshown > 0) return;
        const slice = text.slice(parser.startIndex, parser.endIndex + 1);
        // A character reference stands as a whole for what it means.
        if (slice === shown) add(parser.startIndex, shown);
        else if (!UNSEEN.test(shown)) offsets.push(parser.startIndex);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(text);
  return offsets;
}
