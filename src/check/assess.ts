import type { Check, TableCell } from '../types.js';
import type { CellLookup, Instance } from './instances.js';

/** Rows of the forms of which only some stand in each: their absence leaves no gap. */
const OPTIONAL = /^tables\.requests\.other\b/u;

interface Side {
  readonly sum: number;
  readonly filled: number;
  /** Cells that are printed without a number. */
  readonly blank: readonly string[];
  /** Cells that the form has and the table read here has not. */
  readonly missing: readonly string[];
  readonly paths: readonly string[];
}

function sideOf(paths: readonly string[], lookup: CellLookup): Side {
  let sum = 0;
  let filled = 0;
  const blank: string[] = [];
  const missing: string[] = [];
  const present: string[] = [];
  for (const path of paths) {
    const cell: TableCell | undefined = lookup(path);
    if (cell === undefined) {
      if (!OPTIONAL.test(path)) missing.push(path);
      continue;
    }
    present.push(path);
    if (cell.value === null) blank.push(path);
    else {
      sum += cell.value;
      filled++;
    }
  }
  return { sum, filled, blank, missing, paths: present };
}

/** Whether what is printed agrees with what the other cells make of it. */
export function holds(instance: Instance, expected: number, actual: number): boolean {
  const difference = expected - actual;
  if (instance.rule.relation === '<=') return difference >= 0;
  return Math.abs(difference) < 1e-6;
}

/** The outcome of a rule; null where the table has nothing that it is about. */
export function assess(instance: Instance, lookup: CellLookup): Check | null {
  const { rule } = instance;
  const left = sideOf(instance.expected, lookup);
  const right = sideOf(instance.actual, lookup);
  const needsRight = instance.actual.length > 0;
  if (left.paths.length === 0 || (needsRight && right.paths.length === 0)) return null;
  if (left.filled === 0 || (needsRight && right.filled === 0)) {
    return left.filled + right.filled === 0
      ? null
      : outcome(instance, 'not_assessable', left, right);
  }
  const gaps = [...left.blank, ...left.missing, ...right.blank, ...right.missing];
  if (holds(instance, left.sum, right.sum)) {
    const passed = outcome(instance, 'pass', left, right);
    return gaps.length === 0 ? passed : { ...passed, assumption: assumptionOf(gaps) };
  }
  // Without the sum of all channels, a part is no bound.
  if (gaps.length > 0) return outcome(instance, 'not_assessable', left, right);
  return outcome(instance, 'fail', left, right, rule.severity);
}

function assumptionOf(gaps: readonly string[]): string {
  const shown = gaps.slice(0, 3).join(', ');
  return `blank taken as 0: ${shown}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ''}`;
}

function outcome(
  instance: Instance,
  status: Check['status'],
  left: Side,
  right: Side,
  severity: Check['severity'] = instance.rule.severity,
): Check {
  const where = instance.each === '' ? '' : `${instance.each}: `;
  const numbers =
    status === 'not_assessable'
      ? 'cells without a number leave it open'
      : `${left.sum} from the other cells, ${right.sum} printed`;
  return {
    rule: instance.rule.id,
    status,
    expected: status === 'not_assessable' ? null : left.sum,
    actual: status === 'not_assessable' ? null : right.sum,
    severity,
    message: `${where}${instance.rule.formula}: ${numbers}`,
    operands: [...left.paths, ...right.paths],
    verdict: status === 'fail' ? 'source' : null,
    suggestions: [],
  };
}
