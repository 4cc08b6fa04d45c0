const LEADING = ' ,、:;()\t';

/** Beginning of the first word from `from`, at most `to`: spaces and stray signs are left out. */
export function firstWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && LEADING.includes(text.charAt(at))) at++;
  return at;
}
