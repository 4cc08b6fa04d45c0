import { hash } from 'node:crypto';
import type { Report } from '../diagnostics.js';
import type { EncodingEvidence, Options, Source } from '../types.js';
import { binaryKind } from './binary-kind.js';
import { declaredEncoding } from './declared-encoding.js';
import { decodeHz, isHz } from './decode-hz.js';
import { decodeMixed } from './decode-mixed.js';
import { decodeBytes, decoder } from './decoder.js';
import { detectEncoding } from './detect-encoding.js';
import { isHtml } from './media-type.js';
import { mendMojibake } from './mend-mojibake.js';
import { unfitText } from './unfit-text.js';

/** The one encoding that `TextDecoder` does not know. */
const HZ = 'hz-gb-2312';

/** The byte that every letter from À to ÿ begins with in UTF-8. */
const LATIN_LEAD = 0xc3;

/** Bytes or decoded text, with the name to report it under. */
export interface Input {
  readonly path: string;
  readonly content: Uint8Array | string;
}

interface Choice {
  readonly encoding: string;
  readonly from: EncodingEvidence;
}

/** The label that `TextDecoder` knows an encoding by, or null. */
function knownLabel(label: string): string | null {
  try {
    return decoder(label).encoding;
  } catch {
    return null;
  }
}

/** Reads bytes as text, by evidence; null, with a diagnostic, where there is no text to read. */
export function decode(input: Input, options: Options, report: Report): Source | null {
  if (typeof input.content === 'string') return fromText(input.path, input.content, options);
  const bytes = input.content;
  if (bytes.length === 0) {
    report('decode/empty', {});
    return null;
  }
  const choice = chooseEncoding(bytes, options, report);
  if (choice === null) return null;
  const text = readAs(bytes, choice, report);
  if (text.trim() === '') {
    report('decode/empty', {});
    return null;
  }
  const what = choice.from === 'given' ? null : unfitText(text);
  if (what !== null) {
    report('decode/binary', { what });
    return null;
  }
  reportLoss(text, choice.encoding, report);
  return {
    path: input.path,
    url: options.url ?? null,
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    encoding: choice.encoding,
    encodingFrom: choice.from,
    mediaType: isHtml(text) ? 'text/html' : 'text/plain',
    text,
  };
}

/** The text in the chosen encoding, stretches in another one and double encoding put right. */
function readAs(bytes: Uint8Array, { encoding, from }: Choice, report: Report): string {
  if (encoding === HZ) return decodeHz(bytes);
  const text = decodeBytes(bytes, encoding);
  if (from === 'given') return text;
  const mixed = mayBeMixed(text, encoding) ? decodeMixed(bytes, encoding) : null;
  if (mixed !== null) report('decode/mixed', { encoding, places: mixed.stretches });
  const hasLatin = encoding !== 'utf-8' || mixed !== null || bytes.includes(LATIN_LEAD);
  const mended = mendMojibake(mixed?.text ?? text, hasLatin);
  if (mended === null) return mixed?.text ?? text;
  report('decode/mojibake', { takenFor: mended.takenFor, places: mended.places });
  return mended.text;
}

/** UTF-8 that is none in places, or a double-byte page; Big5 shares too many bytes with UTF-8 to tell. */
function mayBeMixed(text: string, encoding: string): boolean {
  if (encoding === 'utf-8') return text.includes('\ufffd');
  return encoding === 'gbk' || encoding === 'gb18030';
}

function fromText(path: string, content: string, options: Options): Source {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const bytes = Buffer.from(content, 'utf8');
  return {
    path,
    url: options.url ?? null,
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    encoding: 'utf-8',
    encodingFrom: 'given',
    mediaType: isHtml(text) ? 'text/html' : 'text/plain',
    text,
  };
}

function chooseEncoding(bytes: Uint8Array, options: Options, report: Report): Choice | null {
  if (options.encoding !== undefined) {
    const encoding = knownLabel(options.encoding);
    if (encoding === null) {
      report('decode/unknown-encoding', { label: options.encoding });
      return null;
    }
    return { encoding, from: 'given' };
  }
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { encoding: marked, from: 'bom' };
  const what = binaryKind(bytes);
  if (what !== null) {
    report('decode/binary', { what });
    return null;
  }
  if (isHz(bytes)) return { encoding: HZ, from: 'detected' };
  const declared = declaredEncoding(bytes, options.contentType);
  const label = declared === null ? null : knownLabel(declared.label);
  const detected = detectEncoding(bytes, label);
  if (declared !== null && label !== null) {
    if (label === detected) return { encoding: detected, from: declared.from };
    if (!isSuperset(detected, label)) {
      report('decode/label-contradicted', { label: declared.label, used: detected });
    }
  }
  return { encoding: detected, from: 'detected' };
}

/** `gb18030` reads all that `gbk` reads: no contradiction. */
function isSuperset(used: string, label: string): boolean {
  return used === 'gb18030' && label === 'gbk';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function reportLoss(text: string, encoding: string, report: Report): void {
  const first = text.indexOf('\ufffd');
  if (first < 0) return;
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  report('decode/lossy', { count, encoding }, { start: first, end: first + 1 });
}
