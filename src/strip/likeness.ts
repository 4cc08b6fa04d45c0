const BASE = 0x9e3779b1;
const GRAM = 4;
/** Weight of the letter that leaves the gram. */
const LEAVING = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

/** Hashes of grams, 0 where free. Room for twice the grams of the longest key so far. */
let slots = new Int32Array(1024);

/** The slot of a hash among the first `mask + 1`, or the free one where it would be. */
function slotOf(hash: number, mask: number): number {
  let slot = (Math.imul(hash, 0x2c1b3c6d) >>> 8) & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The hash of the gram that ends at `at`, from that of the one before it; never 0. */
function roll(hash: number, text: string, at: number): number {
  const rolled = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return at < GRAM ? rolled : (rolled - Math.imul(text.charCodeAt(at - GRAM), LEAVING)) | 0;
}

function isLong(at: number): boolean {
  return at >= GRAM - 1;
}

/** Whether the longer of two keys has at least this share of the shorter one's four-letter grams. */
export function isLike(a: string, b: string, share: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < GRAM) return false;
  let room = 64;
  while (room < long.length * 2) room *= 2;
  if (room > slots.length) slots = new Int32Array(room);
  slots.fill(0, 0, room);
  for (let at = 0, hash = 0; at < long.length; at++) {
    hash = roll(hash, long, at);
    if (isLong(at)) slots[slotOf(hash | 1, room - 1)] = hash | 1;
  }
  const count = short.length - GRAM + 1;
  let missing = 0;
  for (let at = 0, hash = 0; at < short.length; at++) {
    hash = roll(hash, short, at);
    if (!isLong(at) || slots[slotOf(hash | 1, room - 1)] !== 0) continue;
    if ((count - ++missing) / count < share) return false;
  }
  return true;
}
