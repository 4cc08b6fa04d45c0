import type { Piece } from './pieces.js';

/** 2648-18538, 12增5: what there was, the change with its sign, and what may be glued to it. */
const SIGNED = /^(?<before>\d+)(?<sign>[+\-−–—－]|增加?|减少?)(?<after>\d+)$/u;
/** The decimals and the unit belong to the last number. */
const PLAIN = /^(?<digits>\d+)(?<rest>(?:\.\d+)?(?:万?元)?)$/u;
const LONGEST = 18;
const ZERO = 48;

/** All ways to cut a string of digits into `count` numbers without leading zeros. */
export function splitsOf(text: string, count: number): string[][] {
  const splits: string[][] = [];
  if (text.length > LONGEST || text.length < count) return splits;
  const walk = (from: number, parts: readonly string[]): void => {
    const left = count - parts.length;
    if (left === 0) {
      if (from === text.length) splits.push([...parts]);
      return;
    }
    const longest = text.charCodeAt(from) === ZERO ? 1 : text.length - from - left + 1;
    for (let length = 1; length <= longest; length++) {
      walk(from + length, [...parts, text.slice(from, from + length)]);
    }
  };
  walk(0, []);
  return splits;
}

/** All ways to cut a word into `count` cells; a sign begins the second of them, decimals and a unit end the last. */
export function splitCells(text: string, count: number): string[][] {
  const signed = SIGNED.exec(text)?.groups;
  if (signed !== undefined) {
    const { before = '', sign = '', after = '' } = signed;
    return splitsOf(after, count - 1).map(([change = '', ...others]) => [
      before,
      sign + change,
      ...others,
    ]);
  }
  const { digits = '', rest = '' } = PLAIN.exec(text)?.groups ?? {};
  return splitsOf(digits, count).map((parts) => [
    ...parts.slice(0, -1),
    `${parts.at(-1) ?? ''}${rest}`,
  ]);
}

/** The pieces of a word whose cells all of these ways agree on; null for the others. */
export function agreedCells(
  piece: Piece,
  splits: readonly (readonly string[])[],
): (Piece | null)[] {
  const [first = []] = splits;
  let { start } = piece;
  return first.map((text, at) => {
    const part = { ...piece, text, start, end: start + text.length };
    start = part.end;
    return splits.every((split) => split[at] === text) ? part : null;
  });
}
