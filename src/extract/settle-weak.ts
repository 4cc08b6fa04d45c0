import { indicatorRows } from '../tables/indicators/index.js';

/** Wordings that hold only where nothing else states the indicator. */
const WEAK: ReadonlySet<string> = new Set(
  indicatorRows.filter((row) => row.weak === true).map((row) => row.id),
);

interface Stated {
  readonly indicator: string;
  readonly rule: string;
  readonly scope: 'total' | 'part';
}

/** Those of the statements whose wording is weak, and whose indicator another one states for the whole. */
export function overruled<T extends Stated>(statements: readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  for (const statement of statements) {
    if (!WEAK.has(statement.rule) || statement.scope === 'part') continue;
    const other = statements.some(
      ({ indicator, rule, scope }) =>
        indicator === statement.indicator && scope === 'total' && !WEAK.has(rule),
    );
    if (other) found.add(statement);
  }
  return found;
}
