import { digitValue } from '../text/decimal.js';

/** A number as written, before its unit is known. */
export interface Numeral {
  /** Offset behind its last character. */
  readonly end: number;
  /** The value is `mantissa` times ten to the power `exponent`. */
  readonly mantissa: number;
  readonly exponent: number;
  /** Power of ten of the last written digit that is not zero. */
  readonly place: number;
  /** Upper end of a range such as 二三十, else null. */
  readonly upper: number | null;
  /** A 余, 多 or 几 stood inside it, before 万. */
  readonly more: boolean;
  /** Written with 万, 亿 or separators: certainly no year and no name. */
  readonly scaled: boolean;
  /** How many digits stand before the point. */
  readonly digits: number;
}

const MAX_DIGITS = 15;
const DOT = 46;

const POWER = new Map<number, number>(
  [
    ['十', 1],
    ['百', 2],
    ['千', 3],
    ['万', 4],
    ['萬', 4],
    ['亿', 8],
    ['億', 8],
  ].map(([word, power]) => [String(word).charCodeAt(0), Number(power)]),
);
const MORE = new Set(['余', '多', '餘', '几'].map((word) => word.charCodeAt(0)));

function isDigit(code: number): boolean {
  return digitValue(code) >= 0;
}

function isGroupSeparator(code: number): boolean {
  return code === 44 || code === 0xff0c || code === 32 || code === 0xa0;
}

/** Three digits stand from `at`, and no fourth. */
function isGroup(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/** Reads an Arabic number with separators, decimals and 万 or 亿 from `start`; null where it has too many digits. */
export function readArabic(text: string, start: number): Numeral | null {
  let at = start;
  let mantissa = 0;
  let digits = 0;
  let zeros = 0;
  let grouped = 0;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    const digit = digitValue(code);
    if (digit >= 0) {
      mantissa = mantissa * 10 + digit;
      digits++;
      zeros = digit === 0 ? zeros + 1 : 0;
    } else if (digits > 0 && isGroupSeparator(code) && isGroup(text, at + 1)) {
      const mayGroup = grouped === 0 ? digits <= 3 && mantissa > 0 : code === grouped;
      if (!mayGroup) break;
      grouped = code;
    } else {
      break;
    }
  }
  if (digits > MAX_DIGITS) return null;
  const whole = digits;
  let exponent = 0;
  const point = text.charCodeAt(at);
  if ((point === DOT || point === 0xff0e) && isDigit(text.charCodeAt(at + 1))) {
    zeros = 0;
    for (at++; isDigit(text.charCodeAt(at)); at++) {
      mantissa = mantissa * 10 + digitValue(text.charCodeAt(at));
      exponent--;
      digits++;
    }
    if (digits > MAX_DIGITS) return null;
  }
  const place = exponent + (mantissa === 0 ? 0 : zeros);
  const scaled = grouped !== 0 && grouped !== 32;
  const code = text.charCodeAt(at);
  if (code === 32 || MORE.has(code) || POWER.has(code)) {
    return readScale(text, {
      end: at,
      mantissa,
      exponent,
      place,
      upper: null,
      more: false,
      scaled,
      digits: whole,
    });
  }
  return { end: at, mantissa, exponent, place, upper: null, more: false, scaled, digits: whole };
}

/** Adds the 万, 亿 and smaller places written behind the digits: 2.3万, 5千万, 1000余万. */
function readScale(text: string, plain: Numeral): Numeral {
  let at = plain.end;
  const spaced = text.charCodeAt(at) === 32 && POWER.has(text.charCodeAt(at + 1));
  if (spaced && (POWER.get(text.charCodeAt(at + 1)) ?? 0) >= 4) at++;
  let more = false;
  if (MORE.has(text.charCodeAt(at)) && POWER.has(text.charCodeAt(at + 1))) {
    more = true;
    at++;
  }
  let power = 0;
  for (let next = POWER.get(text.charCodeAt(at)); next !== undefined; at++) {
    power += next;
    next = POWER.get(text.charCodeAt(at + 1));
    if (next === undefined || next < 4 || power >= 8) {
      at++;
      break;
    }
  }
  if (power === 0) return plain;
  const exponent = plain.exponent + power;
  const { mantissa, digits } = plain;
  const place = plain.place + power;
  const scaled = { end: at, mantissa, exponent, place, upper: null, more, scaled: true, digits };
  return more ? scaled : readRest(text, scaled, power);
}

/** Adds what is written below 万: 3万4000, 13万2, 1亿2000万. */
function readRest(text: string, head: Numeral, power: number): Numeral {
  let at = head.end;
  const zero = text.charCodeAt(at) === 0x96f6;
  if (zero) at++;
  if (power < 4 || head.exponent < 0 || !isDigit(text.charCodeAt(at))) return head;
  let rest = 0;
  let digits = 0;
  let zeros = 0;
  for (; isDigit(text.charCodeAt(at)); at++) {
    const digit = digitValue(text.charCodeAt(at));
    rest = rest * 10 + digit;
    digits++;
    zeros = digit === 0 ? zeros + 1 : 0;
  }
  if (digits > 4) return head;
  let shift = POWER.get(text.charCodeAt(at)) ?? 0;
  if (shift > 0 && shift < power) at++;
  else shift = digits === 1 && !zero ? power - 1 : 0;
  const value = head.mantissa * 10 ** head.exponent + rest * 10 ** shift;
  return {
    end: at,
    mantissa: value,
    exponent: 0,
    place: rest === 0 ? head.place : shift + zeros,
    upper: null,
    more: head.more,
    scaled: true,
    digits: head.digits,
  };
}
