import { type CellRule, cellRules } from '../tables/checks.js';
import { cellAt } from '../tables/table-indicators.js';
import type { TableCell, Tables } from '../types.js';

/** A rule with the cells that it is about: one column, one row or one block. */
export interface Instance {
  readonly rule: CellRule;
  /** Column, row or block; empty where the rule has one instance alone. */
  readonly each: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Cells by their paths in the record, without `tables.` before them. */
export type CellLookup = (path: string) => TableCell | undefined;

/** All instances of the rules over cells; the paths begin with the name of the table. */
export const INSTANCES: readonly Instance[] = cellRules.flatMap((rule) =>
  rule.each.map((each) => {
    const place = (path: string): string => `${rule.table}.${path.replace('{}', each)}`;
    return { rule, each, expected: rule.expected.map(place), actual: rule.actual.map(place) };
  }),
);

/** Finds the cells of the standard tables of a report. */
export function cellLookup(tables: Tables): CellLookup {
  return (path) => {
    const dot = path.indexOf('.');
    const rest = path.slice(dot + 1);
    switch (path.slice(0, dot)) {
      case 'requests':
        return cellAt(tables.requests, rest);
      case 'remedies':
        return cellAt(tables.remedies, rest);
      case 'proactive':
        return cellAt(tables.proactive, rest);
      default:
        return tables.statistics?.[rest];
    }
  };
}
