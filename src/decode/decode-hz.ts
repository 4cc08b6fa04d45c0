import { Buffer } from 'node:buffer';
import { decoder } from './decoder.js';

/** HZ (RFC 1843): seven-bit text in which `~{` and `~}` bracket GB2312 with the high bits off. */
const HZ = /~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/gu;
const ESCAPES = /~\{|~\}|~~|~\n/gu;
const FEWEST = 3;

/** Whether seven-bit bytes are HZ: several bracketed stretches, each of whole pairs. */
export function isHz(bytes: Uint8Array): boolean {
  if (bytes.indexOf(0x7e) < 0) return false;
  for (const byte of bytes) if (byte >= 0x80) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return (text.match(HZ)?.length ?? 0) >= FEWEST;
}

/** Decodes HZ. */
export function decodeHz(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text
    .replace(HZ, (_all, pairs: string) => {
      const raised = Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80);
      return decoder('gbk').decode(raised);
    })
    .replace(ESCAPES, (sign) => (sign === '~~' ? '~' : ''));
}
