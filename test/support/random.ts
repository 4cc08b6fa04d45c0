/** A seeded source of choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** A number from `low` to `high`, both inclusive. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): readonly T[];
}

/** A source of choices from a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const integer = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[integer(0, list.length - 1)];
    if (picked === undefined) throw new Error('picked from an empty list');
    return picked;
  };
  const some = <T>(list: readonly T[], count: number): readonly T[] => {
    const left = list.map((_, index) => index);
    const taken: number[] = [];
    while (taken.length < count && left.length > 0) {
      const [index] = left.splice(integer(0, left.length - 1), 1);
      if (index !== undefined) taken.push(index);
    }
    return taken.sort((a, b) => a - b).flatMap((index) => list.slice(index, index + 1));
  };
  return { integer, chance: (probability) => next() < probability, pick, some };
}
