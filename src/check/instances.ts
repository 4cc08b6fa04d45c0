import { type CellRule, cellRules } from '../tables/checks.js';
import { isCell } from '../tables/table-indicators.js';
import type { CellTree, TableCell, Tables } from '../types.js';

/** A rule with the cells that it is about: one column, one row or one block. */
export interface Instance {
  readonly rule: CellRule;
  /** Column, row or block; empty where the rule has one instance alone. */
  readonly each: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Cells by their paths in the record, such as `tables.requests.new.total`. */
export type CellLookup = (path: string) => TableCell | undefined;

/** All instances of the rules over cells. */
export const INSTANCES: readonly Instance[] = cellRules.flatMap((rule) =>
  rule.each.map((each) => {
    const place = (path: string): string => `tables.${rule.table}.${path.replace('{}', each)}`;
    return { rule, each, expected: rule.expected.map(place), actual: rule.actual.map(place) };
  }),
);

/** The keys along each path that a rule names, split once for all reports. */
const KEYS = new Map(
  INSTANCES.flatMap(({ rule, expected, actual }) =>
    [...expected, ...actual].map((path) => {
      const keys = path.split('.').slice(2);
      // The statistics table is flat: its keys are those of the codebook, dots included.
      return [
        path,
        { table: rule.table, keys: rule.table === 'statistics' ? [keys.join('.')] : keys },
      ] as const;
    }),
  ),
);

/** Finds the cells of the standard tables of a report. */
export function cellLookup(tables: Tables): CellLookup {
  return (path) => {
    const place = KEYS.get(path);
    if (place === undefined) return undefined;
    let node: TableCell | CellTree | undefined = tables[place.table] ?? undefined;
    for (const key of place.keys) {
      if (node === undefined || isCell(node)) return undefined;
      node = node[key];
    }
    return isCell(node) ? node : undefined;
  };
}
