import { indicatorRows } from '../tables/indicators/index.js';

/** Wordings that hold only where nothing else states the indicator. */
const WEAK: ReadonlySet<string> = new Set(
  indicatorRows.filter((row) => row.weak === true).map((row) => row.id),
);

/** Whether the wording holds only where nothing else states the indicator. */
export function isWeakRule(rule: string): boolean {
  return WEAK.has(rule);
}

interface Stated {
  readonly indicator: string;
  readonly rule: string;
  readonly scope: 'total' | 'part';
}

const NONE: ReadonlySet<never> = new Set();

function isWeak({ rule, scope }: Stated): boolean {
  return scope === 'total' && WEAK.has(rule);
}

/** Those of the statements whose wording is weak, and whose indicator another one states for the whole. */
export function overruled<T extends Stated>(statements: readonly T[]): ReadonlySet<T> {
  if (!statements.some(isWeak)) return NONE;
  const found = new Set<T>();
  for (const statement of statements) {
    if (!isWeak(statement)) continue;
    const other = statements.some(
      ({ indicator, rule, scope }) =>
        indicator === statement.indicator && scope === 'total' && !WEAK.has(rule),
    );
    if (other) found.add(statement);
  }
  return found;
}
