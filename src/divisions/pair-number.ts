/** How many numbers pairs of characters have. */
export const PAIRS = 1 << 16;
const PRIME = 40_503;

/** The number of a pair of characters; few others share it. */
export function pairNumber(first: number, second: number): number {
  return (Math.imul(first, PRIME) + second) & (PAIRS - 1);
}
