/** Texts longer than this get an array of their own, which goes when they do. */
const MOST_KEPT = 1 << 20;

let kept = new Uint16Array(1 << 17);
let keptText: string | null = null;
const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/**
 * The UTF-16 code units of a text, a 0 behind the last one: loops over them take a third of the time that `charCodeAt` takes. Valid
 * until the next call with another text.
 */
export function codeUnits(text: string): Uint16Array {
  if (text === keptText) return kept;
  if (text.length >= MOST_KEPT) return fill(new Uint16Array(text.length + 1), text);
  if (text.length >= kept.length) kept = new Uint16Array(2 * text.length);
  keptText = text;
  return fill(kept, text);
}

function fill(units: Uint16Array, text: string): Uint16Array {
  const bytes = Buffer.from(units.buffer);
  bytes.write(text, 'utf16le');
  if (isBigEndian) bytes.swap16();
  units[text.length] = 0;
  return units;
}
