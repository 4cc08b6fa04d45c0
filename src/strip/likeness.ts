const BASE = 0x9e3779b1;
const GRAM = 4;
/** Weight of the letter that leaves the gram. */
const LEAVING = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

/** The letters of a line. */
export type Letters = Uint16Array;

/** Hashes of grams, 0 where free. Room for twice the grams of the longest line so far. */
let slots = new Int32Array(1024);

/** The slot of a hash among the first `mask + 1`, or the free one where it would be. */
function slotOf(hash: number, mask: number): number {
  let slot = (Math.imul(hash, 0x2c1b3c6d) >>> 8) & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The hash of the gram that ends at `at`, from that of the one before it. */
function roll(hash: number, letters: Letters, at: number): number {
  const rolled = (Math.imul(hash, BASE) + (letters[at] ?? 0)) | 0;
  return at < GRAM ? rolled : (rolled - Math.imul(letters[at - GRAM] ?? 0, LEAVING)) | 0;
}

/** Whether the longer of two lines has at least this share of the shorter one's four-letter grams. */
export function isLike(a: Letters, b: Letters, share: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < GRAM) return false;
  let room = 64;
  while (room < long.length * 2) room *= 2;
  if (room > slots.length) slots = new Int32Array(room);
  slots.fill(0, 0, room);
  for (let at = 0, hash = 0; at < long.length; at++) {
    hash = roll(hash, long, at);
    if (at >= GRAM - 1) slots[slotOf(hash | 1, room - 1)] = hash | 1;
  }
  const count = short.length - GRAM + 1;
  let missing = 0;
  for (let at = 0, hash = 0; at < short.length; at++) {
    hash = roll(hash, short, at);
    if (at < GRAM - 1 || slots[slotOf(hash | 1, room - 1)] !== 0) continue;
    if ((count - ++missing) / count < share) return false;
  }
  return true;
}
