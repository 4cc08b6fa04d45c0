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

/** Finds the cells of the standard tables of a report. */
export function cellLookup(tables: Tables): CellLookup {
  const cells = new Map<string, TableCell>();
  for (const name of ['requests', 'remedies', 'proactive'] as const) {
    const tree = tables[name];
    if (tree !== null) collect(tree, `tables.${name}`, cells);
  }
  for (const [key, cell] of Object.entries(tables.statistics ?? {})) {
    cells.set(`tables.statistics.${key}`, cell);
  }
  return (path) => cells.get(path);
}

function collect(tree: CellTree, path: string, into: Map<string, TableCell>): void {
  for (const [key, node] of Object.entries(tree)) {
    if (isCell(node)) into.set(`${path}.${key}`, node);
    else collect(node, `${path}.${key}`, into);
  }
}
