import { isUtf8 } from 'node:buffer';
import { decoder } from './decoder.js';
import { commonShare } from './detect-encoding.js';

/** Shorter stretches may be valid in both encodings by chance. */
const SHORTEST = 6;
/** How much better the other reading of a stretch must be. */
const MARGIN = 0.3;

/** Bytes that two encodings share out among them: text, and how many stretches were in the second one. */
export interface Mixed {
  readonly text: string;
  readonly stretches: number;
}

/** Whether the bytes from `at` to `end` have a UTF-8 sequence of three bytes, as Chinese characters have. */
function mayHoldUtf8(bytes: Uint8Array, at: number, end: number): boolean {
  for (let index = at; index + 2 < end; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0xe3 || lead > 0xef) continue;
    if (isTrailing(bytes[index + 1]) && isTrailing(bytes[index + 2])) return true;
  }
  return false;
}

function isTrailing(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Whether a stretch between ASCII bytes reads better in the second encoding than in the first. */
function isForeign(stretch: Uint8Array, encoding: string, other: string): boolean {
  if (other === 'utf-8' ? !isUtf8(stretch) : isUtf8(stretch)) return false;
  const own = decoder(encoding).decode(stretch);
  const foreign = decoder(other).decode(stretch);
  if (foreign.includes('\ufffd')) return false;
  return commonShare(foreign) >= Math.max(0.4, commonShare(own) + MARGIN);
}

/**
 * Decodes bytes of which some stretches are in another encoding: a UTF-8 page with a GBK fragment, or the reverse. Fragments reach from
 * one ASCII byte to the next, as included files and form fields do.
 */
export function decodeMixed(bytes: Uint8Array, encoding: string): Mixed | null {
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  if (encoding !== 'utf-8' && !mayHoldUtf8(bytes, 0, bytes.length)) return null;
  const parts: string[] = [];
  let stretches = 0;
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    let end = at;
    while (end < bytes.length && ((bytes[end] ?? 0) >= 0x80 || isInsidePair(bytes, end, encoding)))
      end++;
    const stretch = bytes.subarray(at, end);
    const isCandidate = end - at >= SHORTEST && (other !== 'utf-8' || mayHoldUtf8(bytes, at, end));
    if (isCandidate && isForeign(stretch, encoding, other)) {
      parts.push(
        decoder(encoding).decode(bytes.subarray(from, at)),
        decoder(other).decode(stretch),
      );
      stretches++;
      from = end;
    }
    at = end;
  }
  if (stretches === 0) return null;
  parts.push(decoder(encoding).decode(bytes.subarray(from)));
  return { text: parts.join(''), stretches };
}

/** Second bytes of GBK may be ASCII letters: in a UTF-8 page they belong to a broken stretch when high bytes follow. */
function isInsidePair(bytes: Uint8Array, at: number, encoding: string): boolean {
  const byte = bytes[at] ?? 0;
  if (encoding !== 'utf-8' || byte < 0x40 || byte > 0x7e || byte === 0x3c || byte === 0x3e)
    return false;
  return (bytes[at - 1] ?? 0) >= 0x81 && (bytes[at + 1] ?? 0) >= 0x81;
}
