import { APPLICANT_COLUMNS, REQUEST_ROWS } from '../tables/checks.js';
import type { Check } from '../types.js';
import { holds } from './assess.js';
import { slipBetween } from './edit-cost.js';
import type { CellLookup, Instance } from './instances.js';

/** Some cells changed, and what that does to the rules. */
interface Repair {
  readonly changes: ReadonlyMap<string, number>;
  readonly closes: readonly Instance[];
  readonly cost: number;
  readonly why: string;
}

type Values = ReadonlyMap<string, number | null>;

const MOST_SUGGESTIONS = 3;

/** A rule that a cell takes part in: added to what is expected, or taken from it. */
interface Part {
  readonly instance: Instance;
  readonly sign: 1 | -1;
}

/** A linear system: the rules of one table that can be assessed, over the values of its cells. */
class System {
  readonly values: Values;
  private readonly parts = new Map<string, Part[]>();
  private readonly printed = new Map<Instance, number>();
  private readonly failing: ReadonlySet<Instance>;

  constructor(instances: readonly Instance[], failing: ReadonlySet<Instance>, lookup: CellLookup) {
    const values = new Map<string, number | null>();
    for (const instance of instances) {
      const sides = [
        [instance.expected, 1],
        [instance.actual, -1],
      ] as const;
      let difference = 0;
      for (const [paths, sign] of sides) {
        for (const path of paths) {
          const cell = lookup(path);
          if (cell === undefined) continue;
          values.set(path, cell.value);
          difference += sign * (cell.value ?? 0);
          const parts = this.parts.get(path);
          if (parts === undefined) this.parts.set(path, [{ instance, sign }]);
          else parts.push({ instance, sign });
        }
      }
      this.printed.set(instance, difference);
    }
    this.values = values;
    this.failing = failing;
  }

  /** Expected minus actual of every rule that some changes touch. */
  private differences(changes: ReadonlyMap<string, number>): Map<Instance, number> {
    const differences = new Map<Instance, number>();
    for (const [path, value] of changes) {
      const step = value - (this.values.get(path) ?? 0);
      for (const { instance, sign } of this.parts.get(path) ?? []) {
        const before = differences.get(instance) ?? this.printed.get(instance) ?? 0;
        differences.set(instance, before + sign * step);
      }
    }
    return differences;
  }

  /** The failing rules that the changes close and the other rules that they break. */
  effect(changes: ReadonlyMap<string, number>): { closes: Instance[]; breaks: Instance[] } {
    const closes: Instance[] = [];
    const breaks: Instance[] = [];
    for (const [instance, difference] of this.differences(changes)) {
      const isMet = holds(instance, difference, 0);
      if (isMet && this.failing.has(instance)) closes.push(instance);
      else if (!isMet && !this.failing.has(instance)) breaks.push(instance);
    }
    return { closes, breaks };
  }

  /** Each change of one more cell that makes a rule hold, given other changes. */
  *closing(
    instance: Instance,
    changes: ReadonlyMap<string, number>,
  ): Generator<ReadonlyMap<string, number>> {
    const difference = this.differences(changes).get(instance) ?? this.printed.get(instance) ?? 0;
    const sides = [
      [instance.expected, -difference],
      [instance.actual, difference],
    ] as const;
    for (const [paths, step] of sides) {
      for (const path of paths) {
        const value = this.values.get(path);
        if (value === undefined || changes.has(path)) continue;
        const meant = (value ?? 0) + step;
        if (meant >= 0) yield new Map([...changes, [path, meant]]);
      }
    }
  }
}

/** Suggests for each failing rule which cells may be wrong; the printed values stay as they are. */
export function suggestCells(
  checks: ReadonlyMap<Instance, Check>,
  lookup: CellLookup,
): Map<Instance, Check> {
  const instances = [...checks].filter(([, check]) => check.status !== 'not_assessable');
  const failing = new Set(
    instances.filter(([, check]) => check.status === 'fail').map(([instance]) => instance),
  );
  const system = new System(
    instances.map(([instance]) => instance),
    failing,
    lookup,
  );
  const repairs = [...findRepairs(system, failing)].sort(
    (a, b) => b.closes.length - a.closes.length || a.cost - b.cost,
  );
  const result = new Map<Instance, Check>();
  for (const instance of failing) {
    const check = checks.get(instance);
    if (check === undefined) continue;
    const fitting = repairs.filter((repair) => repair.closes.includes(instance));
    const most = fitting[0]?.closes.length ?? 0;
    const best = fitting.filter((repair) => repair.closes.length === most);
    const suggestions = best.slice(0, MOST_SUGGESTIONS).flatMap((repair) =>
      [...repair.changes].map(([cell, value]) => ({
        cell,
        value,
        why: repair.why,
      })),
    );
    result.set(instance, { ...check, suggestions });
  }
  return result;
}

function* findRepairs(system: System, failing: ReadonlySet<Instance>): Generator<Repair> {
  const none: ReadonlyMap<string, number> = new Map();
  const seen = new Set<string>();
  const offer = (changes: ReadonlyMap<string, number>, shape: string): Repair[] => {
    const name = [...changes]
      .map(([path, value]) => `${path}=${value}`)
      .sort()
      .join();
    const { closes, breaks } = system.effect(changes);
    if (breaks.length > 0 || closes.length === 0 || seen.has(name)) return [];
    seen.add(name);
    return [describe(system, changes, closes, shape)];
  };
  for (const changes of shiftedRows(system.values)) {
    yield* offer(changes, 'the row shifted by one column');
  }
  for (const instance of failing) {
    for (const one of system.closing(instance, none)) {
      const { closes, breaks } = system.effect(one);
      yield* offer(one, '');
      const [broken] = breaks;
      // Two cells of one row, each wrong by the same number: the second change mends what the first breaks.
      if (closes.length === 0 || broken === undefined || breaks.length !== 1) continue;
      for (const two of system.closing(broken, one)) {
        if (system.effect(two).closes.length > 1) yield* offer(two, '');
      }
    }
  }
}

function describe(
  system: System,
  changes: ReadonlyMap<string, number>,
  closes: readonly Instance[],
  shape: string,
): Repair {
  const slips = [...changes].map(([path, value]) =>
    slipBetween(system.values.get(path) ?? null, value),
  );
  // A shifted row is one slip, however many cells it moves.
  const cost = shape === '' ? slips.reduce((sum, slip) => sum + slip.cost, 0) : 1;
  const what = shape === '' ? [...new Set(slips.map((slip) => slip.name))].join(', ') : shape;
  const count = closes.length;
  const why = `${what}; closes ${count} ${count === 1 ? 'rule' : 'rules'}, breaks none`;
  return { changes, closes, cost, why };
}

/** Rows of the requests table moved back by one column, their totals standing or moved with them. */
function* shiftedRows(values: Values): Generator<ReadonlyMap<string, number>> {
  for (const row of REQUEST_ROWS) {
    const paths = [...APPLICANT_COLUMNS, 'total'].map(
      (column) => `tables.requests.${row}.${column}`,
    );
    const printed = paths.map((path) => values.get(path));
    if (printed.some((value) => value === undefined)) continue;
    const cells = printed.map((value) => value ?? 0);
    const parts = cells.slice(0, -1);
    const total = cells.at(-1) ?? 0;
    const sum = parts.reduce((all, value) => all + value, 0);
    if (sum === 0) continue;
    const [first = 0] = parts;
    const last = parts.at(-1) ?? 0;
    if (first === 0) {
      yield moved(paths, cells, [...parts.slice(1), 0, total]);
      // The total stands under 其他: the whole row moved, and the total was lost.
      yield moved(paths, cells, [...parts.slice(1), total, sum - first + total]);
    }
    if (last === 0) yield moved(paths, cells, [0, ...parts.slice(0, -1), total]);
    const before = last - (sum - last);
    if (before >= 0) yield moved(paths, cells, [before, ...parts.slice(0, -1), last]);
  }
}

function moved(
  paths: readonly string[],
  from: readonly number[],
  to: readonly number[],
): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  for (const [index, path] of paths.entries()) {
    const value = to[index];
    if (value !== undefined && value !== from[index]) changes.set(path, value);
  }
  return changes;
}
