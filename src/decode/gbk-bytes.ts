import { decoder } from './decoder.js';

let table: ReadonlyMap<string, number> | null = null;

/** The two bytes of every character of GBK as one number, made from the decoder at the first use. */
function gbkTable(): ReadonlyMap<string, number> {
  if (table !== null) return table;
  const made = new Map<string, number>();
  const row = new Uint8Array(2 * 0xbf);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      row[(trail - 0x40) * 2] = lead;
      row[(trail - 0x40) * 2 + 1] = trail === 0x7f ? 0x40 : trail;
    }
    for (const [index, character] of [...decoder('gbk').decode(row)].entries()) {
      const trail = index + 0x40;
      if (trail !== 0x7f && character !== '\ufffd') made.set(character, (lead << 8) | trail);
    }
  }
  table = made;
  return made;
}

/** The bytes of a text in GBK; a character that GBK lacks becomes a question mark. */
export function encodeGbk(text: string): Uint8Array {
  const characters = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = characters.get(character);
    if (code < 0x80) bytes.push(code);
    else if (code === 0x20ac) bytes.push(0x80);
    else if (pair === undefined) bytes.push(0x3f);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
