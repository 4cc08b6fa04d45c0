const MIN_SHARED = 0.3;
const MIN_VOTES = 2;
const FEWEST_SLOTS = 1024;

/** Which line had a gram first. Grams are whole numbers from 0 on. */
export class GramIndex {
  /** By slot, gram plus one (0 where free) and line. */
  private grams = new Int32Array(FEWEST_SLOTS);
  private lines = new Int32Array(FEWEST_SLOTS);
  private count = 0;
  private readonly votes: Int32Array;

  constructor(lines: number) {
    this.votes = new Int32Array(lines);
  }

  /** The earlier line that shares most of the sampled grams, -1 where none shares enough. */
  vote(sample: readonly number[]): number {
    const { grams, lines, votes } = this;
    const voted: number[] = [];
    let best = -1;
    let most = 0;
    for (const gram of sample) {
      const slot = this.slotOf(gram);
      if (grams[slot] === 0) continue;
      const line = lines[slot] ?? 0;
      voted.push(line);
      const count = (votes[line] ?? 0) + 1;
      votes[line] = count;
      if (count > most) {
        most = count;
        best = line;
      }
    }
    for (const line of voted) votes[line] = 0;
    return most >= MIN_VOTES && most >= sample.length * MIN_SHARED ? best : -1;
  }

  add(sample: readonly number[], line: number): void {
    if ((this.count + sample.length) * 2 > this.grams.length) this.grow(sample.length);
    for (const gram of sample) {
      const slot = this.slotOf(gram);
      if (this.grams[slot] !== 0) continue;
      this.grams[slot] = gram + 1;
      this.lines[slot] = line;
      this.count++;
    }
  }

  private slotOf(gram: number): number {
    const mask = this.grams.length - 1;
    let slot = Math.imul(gram, 0x2c1b3c6d) & mask;
    while (this.grams[slot] !== 0 && this.grams[slot] !== gram + 1) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(more: number): void {
    const { grams, lines } = this;
    let room = grams.length;
    while (room < (this.count + more) * 4) room *= 2;
    this.grams = new Int32Array(room);
    this.lines = new Int32Array(room);
    for (let slot = 0; slot < grams.length; slot++) {
      const gram = grams[slot] ?? 0;
      if (gram === 0) continue;
      const to = this.slotOf(gram - 1);
      this.grams[to] = gram;
      this.lines[to] = lines[slot] ?? 0;
    }
  }
}
