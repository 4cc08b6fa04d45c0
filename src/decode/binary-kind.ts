/** First bytes of the files that crawlers store under a page's name. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP file (or DOCX, XLSX)'],
  ['\xd0\xcf\x11\xe0', 'an old Office file (DOC, XLS)'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip file'],
  ['Rar!', 'a RAR file'],
  ['7z\xbc\xaf', 'a 7z file'],
  ['{\\rtf', 'an RTF file'],
];
const SAMPLE_BYTES = 8192;

/** What kind of binary file the bytes are, null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES));
  const head = sample.toString('latin1', 0, 8);
  const magic = MAGIC.find(([start]) => head.startsWith(start));
  if (magic !== undefined) return magic[1];
  if (!sample.includes(0)) return null;
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  // UTF-16 text has NULs in every ASCII character and few other control bytes; it is told apart by detectEncoding.
  if (controls * 10 <= sample.length || looksLikeUtf16(sample)) return null;
  return 'a binary file';
}

/** ASCII mark-up or Chinese text in two-byte units: a NUL at every other place, or ideographs' high bytes there. */
export function looksLikeUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = sample.length >> 1;
  if (units < 4) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const even = sample[at] ?? 0;
    const odd = sample[at + 1] ?? 0;
    if (isHighByte(odd, even)) little++;
    if (isHighByte(even, odd)) big++;
  }
  if (little > units * 0.9 && little > big) return 'utf-16le';
  if (big > units * 0.9 && big > little) return 'utf-16be';
  return null;
}

function isHighByte(high: number, low: number): boolean {
  if (high === 0) return low >= 9 && low < 0x7f;
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20;
}
