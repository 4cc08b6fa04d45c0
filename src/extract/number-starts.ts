import { digitValue } from '../text/decimal.js';
import { chineseNumerals } from './read-chinese.js';
import { isLetter } from './skip-names.js';

/** What the scanner for numbers does at a character; nearly all are plain and passed over. */
export const PLAIN = 0;
export const DIGIT = 1;
export const NUMERAL = 2;
export const LETTER = 3;

/** Where Arabic digits and Latin letters stand, full-width ones in the second range. */
const WESTERN = [
  [0, 0x80],
  [0xff00, 0xff60],
] as const;

/** The kinds of all characters. */
export const STARTS = classify();

function classify(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const code of chineseNumerals) table[code] = NUMERAL;
  for (const [from, to] of WESTERN) {
    for (let code = from; code < to; code++) {
      if (digitValue(code) >= 0) table[code] = DIGIT;
      else if (isLetter(code)) table[code] = LETTER;
    }
  }
  return table;
}
