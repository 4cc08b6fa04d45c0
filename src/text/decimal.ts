/** Highest power of ten that a double holds exactly. */
const EXACT_POWERS = 22;

/** `mantissa` times ten to the power `exponent`, as the nearest double: the point is moved, no float error adds up. */
export function scaleDecimal(mantissa: number, exponent: number): number {
  if (exponent === 0) return mantissa;
  if (!Number.isSafeInteger(mantissa) || Math.abs(exponent) > EXACT_POWERS) {
    return Number(`${mantissa}e${exponent}`);
  }
  return exponent > 0 ? mantissa * 10 ** exponent : mantissa / 10 ** -exponent;
}

/** Value of an ASCII or full-width digit, or -1. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

const COMMA = 44;
const FULL_COMMA = 0xff0c;
const SPACE = 32;

function isSeparator(code: number): boolean {
  return code === COMMA || code === FULL_COMMA || code === SPACE || code === 0xa0;
}

/** Reads a plain decimal (`1,234.50`, full-width digits, a sign) that fills the whole text; null where it is none. */
export function parseDecimal(text: string): number | null {
  const trimmed = text.trim();
  let at = 0;
  const first = trimmed.charCodeAt(0);
  const negative = first === 45 || first === 0xff0d || first === 0x2212;
  if (negative || first === 43 || first === 0xff0b) at = 1;
  const start = at;
  let digits = '';
  let exponent = 0;
  let pointed = false;
  for (; at < trimmed.length; at++) {
    const code = trimmed.charCodeAt(at);
    const digit = digitValue(code);
    if (digit >= 0) {
      digits += digit;
      if (pointed) exponent--;
    } else if ((code === 46 || code === 0xff0e) && !pointed && at > start) {
      pointed = true;
    } else if (!isSeparator(code) || pointed || !isGroup(trimmed, at, start)) {
      return null;
    }
  }
  if (digits === '' || (pointed && exponent === 0)) return null;
  const value = Number(`${digits}e${exponent}`);
  return negative && value !== 0 ? -value : value;
}

/** A separator stands before exactly three digits, and one to three stand before the first one. */
function isGroup(text: string, at: number, start: number): boolean {
  if (at === start || at - start > 3) {
    if (at === start || !isSeparator(text.charCodeAt(at - 4))) return false;
  }
  for (let step = 1; step <= 3; step++) {
    if (digitValue(text.charCodeAt(at + step)) < 0) return false;
  }
  return digitValue(text.charCodeAt(at + 4)) < 0;
}
