const MIN_SHARED = 0.3;
const MIN_VOTES = 2;

/** Which line had a gram first. */
export class GramIndex {
  private readonly lines = new Map<number, number>();
  private readonly votes: Int32Array;

  constructor(lines: number) {
    this.votes = new Int32Array(lines);
  }

  /** The earlier line that shares most of the sampled grams, -1 where none shares enough. */
  vote(sample: readonly number[]): number {
    const { lines, votes } = this;
    const voted: number[] = [];
    let best = -1;
    let most = 0;
    for (const gram of sample) {
      const line = lines.get(gram);
      if (line === undefined) continue;
      voted.push(line);
      const count = (votes[line] ?? 0) + 1;
      votes[line] = count;
      if (count > most) [best, most] = [line, count];
    }
    for (const line of voted) votes[line] = 0;
    return most >= MIN_VOTES && most >= sample.length * MIN_SHARED ? best : -1;
  }

  add(sample: readonly number[], line: number): void {
    for (const gram of sample) if (!this.lines.has(gram)) this.lines.set(gram, line);
  }
}
