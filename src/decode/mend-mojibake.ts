import { decoder } from './decoder.js';
import { commonShare } from './detect-encoding.js';
import { encodeGbk } from './gbk-bytes.js';

/** What windows-1252 prints for the bytes 0x80 to 0x9f; the other bytes are their own code points. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map<string, number>(
  Array.from(WINDOWS_1252, (character, index) => [character, 0x80 + index]),
);
/** Runs of what the bytes of Chinese text look like in a Latin encoding: lead byte å, ç, è … and what follows it. */
const LATIN_RUN = /[\u00c2-\u00f4][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\ufffd]{2,}/gu;
const LATIN_SIGN = /[äåæçèéï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu;
/** What the bytes of `,` and `。` become when UTF-8 is read as GBK; real text has hardly ever either. */
const GBK_SIGN = /[锛銆]/gu;
const LINE = /[^\n<>]+/gu;
const FEWEST_SIGNS = 3;
const LOST = /\ufffd+/gu;
const MARGIN = 0.3;

/** Text mended, and at how many places. */
export interface Mended {
  readonly text: string;
  readonly places: number;
  /** What the text had been taken for. */
  readonly takenFor: 'windows-1252' | 'gbk';
}

/**
 * Undoes double encoding where it can be undone: UTF-8 that was once read as Latin text or as GBK and stored so. `hasLatin` is false
 * where the text is known to have no letters from À to ÿ.
 */
export function mendMojibake(text: string, hasLatin = true): Mended | null {
  return (hasLatin ? mendLatin(text) : null) ?? mendGbk(text);
}

function mendLatin(text: string): Mended | null {
  const signs = text.match(LATIN_SIGN)?.length ?? 0;
  if (signs < FEWEST_SIGNS) return null;
  let places = 0;
  const mended = text.replace(LATIN_RUN, (run) => {
    const bytes = latinBytes(run);
    if (bytes === null) return run;
    // A character that lost one byte gives a replacement character for each of those left.
    const again = decoder('utf-8').decode(bytes).replace(LOST, '\ufffd');
    if (countLost(again) * 3 > again.length) return run;
    places++;
    return again;
  });
  if (places === 0 || commonShare(mended, 0.5) < commonShare(text, 0.5) + MARGIN) return null;
  return { text: mended, places, takenFor: 'windows-1252' };
}

function countLost(text: string): number {
  return text.split('\ufffd').length - 1;
}

function latinBytes(run: string): Uint8Array | null {
  const bytes = new Uint8Array(run.length);
  for (let index = 0; index < run.length; index++) {
    const character = run.charAt(index);
    const code = character.charCodeAt(0);
    // What was lost stays lost: 0xff is never part of UTF-8.
    const byte =
      character === '\ufffd' ? 0xff : (BYTE_OF.get(character) ?? (code <= 0xff ? code : -1));
    if (byte < 0) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/** Line by line: one that reads better as the UTF-8 that its GBK bytes are is put back. */
function mendGbk(text: string): Mended | null {
  if (!text.includes('锛') && !text.includes('銆')) return null;
  if ((text.match(GBK_SIGN)?.length ?? 0) < FEWEST_SIGNS) return null;
  let places = 0;
  const mended = text.replace(LINE, (line) => {
    const share = commonShare(line);
    if (share > 0.35 || line.trim() === '') return line;
    const again = decoder('utf-8').decode(encodeGbk(line));
    if (commonShare(again) < share + MARGIN) return line;
    places++;
    return again;
  });
  return places === 0 ? null : { text: mended, places, takenFor: 'gbk' };
}
