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

const NOT_WORDS = /[^\p{L}\p{N}%]+/gu;
const LEADING_NUMBER =
  /^(?:其中|[:\s]|[(（〔]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）〕、.．,:]\s*|[①-⒛㈠-㈩]|\d{1,2}(?=\p{Script=Han}))+/u;

/** A label without white space and punctuation. */
export function bareLabel(label: string): string {
  return label.replace(NOT_WORDS, '');
}

/** A label without its numbering, white space and punctuation. */
export function rowLabel(label: string): string {
  return bareLabel(label.replace(LEADING_NUMBER, ''));
}
