import type { RuleId } from '../../types.js';

/** A row or column of a form. `pattern` reads the bare label: no white space, punctuation or leading number. */
export interface FormRow {
  readonly id: RuleId;
  /** Where its cells go: a path in the record's table, or an indicator of the codebook. */
  readonly key: string;
  readonly pattern: RegExp;
  /** The official wordings and printed variants; the first is the form's own. */
  readonly matches: readonly string[];
  readonly rejects: readonly string[];
  readonly why: string;
  /** The row is found only inside this group of rows. */
  readonly group?: string;
  /** Unit of the values. */
  readonly unit?: string;
}

const LEADING_NUMBER =
  /^(?:其中|[:\s]|[(（〔]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）〕、.．,:]\s*|[①-⒛㈠-㈩]|\d{1,2}(?=\p{Script=Han}))+/u;

/** Whether a label may begin with a number at all: most do not. */
const NUMBERED = /^[其:\s(（〔一二三四五六七八九十\d①-⒛㈠-㈩]/u;

/** Whether a character is part of a word: an ideograph, a letter, a digit or the sign of percent. */
function isWord(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x80) {
    const lower = code | 32;
    return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 37;
  }
  return (code >= 0x3400 && code < 0x4e00) || code === 0x3007 || code >= 0xf900;
}

/** A label without white space and punctuation. */
export function bareLabel(label: string): string {
  let bare = '';
  let from = -1;
  for (let at = 0; at < label.length; at++) {
    if (isWord(label.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      bare += label.slice(from, at);
      from = -1;
    }
  }
  if (from === 0) return label;
  return from < 0 ? bare : bare + label.slice(from);
}

/** A label without its numbering, white space and punctuation. */
export function rowLabel(label: string): string {
  return bareLabel(NUMBERED.test(label) ? label.replace(LEADING_NUMBER, '') : label);
}
