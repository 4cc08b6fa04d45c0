/** Rows of a table that can each be read in several ways; a way is one number a column. */
export type Choices = readonly (readonly (readonly number[])[])[];

/** In one column these rows, each with its sign, add up to nothing. */
export interface Identity {
  readonly column: number;
  readonly terms: readonly (readonly [row: number, sign: 1 | -1])[];
}

/** The ways of each row that are still open, as indexes. */
type Domains = readonly (readonly number[])[];

/** How many more numbers may be looked at before a table is given up. */
export interface Budget {
  left: number;
}

/** The ways of each row that are part of a solution; `none` where there is none, `unknown` where none was found in time. */
export type Outcome = readonly (readonly number[])[] | 'none' | 'unknown';

/** Solves a table: one way a row, so that every identity holds. */
export function supportedWays(
  choices: Choices,
  identities: readonly Identity[],
  budget: Budget,
): Outcome {
  const search = new Search(choices, identities, budget);
  const all = choices.map((ways) => ways.map((_, way) => way));
  const open = search.narrow(all);
  if (open === null) return 'none';
  if (search.isSpent) return 'unknown';
  const supported = choices.map(() => new Set<number>());
  const support = (solution: Domains): void => {
    for (const [row, ways] of solution.entries()) {
      const [way] = ways;
      if (way !== undefined) supported[row]?.add(way);
    }
  };
  const first = search.solve(open);
  if (first === null) return search.isSpent ? 'unknown' : 'none';
  support(first);
  for (const [row, ways] of open.entries()) {
    for (const way of ways) {
      if (supported[row]?.has(way) === true) continue;
      const narrowed = search.narrow(withWay(open, row, way));
      const solution = narrowed === null ? null : search.solve(narrowed);
      if (solution !== null) support(solution);
      // What was not refuted in time stays open.
      else if (search.isSpent) supported[row]?.add(way);
    }
  }
  return supported.map((ways) => [...ways].sort((a, b) => a - b));
}

function withWay(domains: Domains, row: number, way: number): Domains {
  return domains.map((ways, at) => (at === row ? [way] : ways));
}

/** Search by columns: what the least and the most of the other rows leave no room for is struck out. */
class Search {
  private readonly choices: Choices;
  private readonly identities: readonly Identity[];
  private readonly budget: Budget;

  constructor(choices: Choices, identities: readonly Identity[], budget: Budget) {
    this.choices = choices;
    this.identities = identities;
    this.budget = budget;
  }

  get isSpent(): boolean {
    return this.budget.left <= 0;
  }

  /** Strikes out ways until nothing changes; null where a row has none left. */
  narrow(domains: Domains): Domains | null {
    const open = domains.map((ways) => ways);
    let changed = true;
    while (changed && !this.isSpent) {
      changed = false;
      for (const identity of this.identities) {
        const outcome = this.strike(open, identity);
        if (outcome === null) return null;
        changed ||= outcome;
      }
    }
    return open;
  }

  /** One solution, the rows with the fewest ways first. */
  solve(domains: Domains): Domains | null {
    if (this.isSpent) return null;
    let row = -1;
    for (const [at, ways] of domains.entries()) {
      if (ways.length > 1 && (row < 0 || ways.length < (domains[row]?.length ?? 0))) row = at;
    }
    if (row < 0) return domains;
    for (const way of domains[row] ?? []) {
      const narrowed = this.narrow(withWay(domains, row, way));
      const solution = narrowed === null ? null : this.solve(narrowed);
      if (solution !== null) return solution;
      if (this.isSpent) return null;
    }
    return null;
  }

  /** Applies one identity: whether ways were struck out, or null where none is left in a row. */
  private strike(open: (readonly number[])[], { column, terms }: Identity): boolean | null {
    let least = 0;
    let most = 0;
    const bounds = terms.map(([row, sign]) => {
      const [low, high] = this.range(open[row] ?? [], row, column, sign);
      least += low;
      most += high;
      return [low, high] as const;
    });
    if (least > 0 || most < 0) return null;
    let changed = false;
    for (const [index, [row, sign]] of terms.entries()) {
      const ways = open[row] ?? [];
      const [low, high] = bounds[index] ?? [0, 0];
      if (ways.length < 2 || low === high) continue;
      const kept = ways.filter((way) => {
        const value = sign * this.at(row, way, column);
        return least - low + value <= 0 && most - high + value >= 0;
      });
      if (kept.length === ways.length) continue;
      if (kept.length === 0) return null;
      open[row] = kept;
      changed = true;
    }
    return changed;
  }

  private range(
    ways: readonly number[],
    row: number,
    column: number,
    sign: number,
  ): readonly [number, number] {
    this.budget.left -= ways.length;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const way of ways) {
      const value = sign * this.at(row, way, column);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return [low, high];
  }

  private at(row: number, way: number, column: number): number {
    return this.choices[row]?.[way]?.[column] ?? 0;
  }
}
