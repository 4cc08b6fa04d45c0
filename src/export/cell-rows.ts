import type { NianbaoRecord } from '../record/schema.js';
import type { Row } from './table.js';

type Tables = NianbaoRecord['tables'];
type Cell = Tables['other'][number]['rows'][number]['cells'][number];
type Tree = NonNullable<Tables['requests']>;
interface Labels {
  readonly label: string | null;
  readonly column: string | null;
  readonly indicator: string | null;
}
const NO_LABELS: Labels = { label: null, column: null, indicator: null };

/** The rows of every cell: the standard tables by their paths, the others by row and column. */
export function cellRows(record: NianbaoRecord): readonly Row[] {
  const rows: Row[] = [];
  const add = (table: string, path: string, cell: Cell, labels: Labels): void => {
    const { value, unit, status, raw, span } = cell;
    const place = [record.id, rows.length, table, path, labels.label, labels.column];
    const content = [labels.indicator, value, unit, status, raw];
    rows.push([...place, ...content, span?.[0] ?? null, span?.[1] ?? null]);
  };
  const { proactive, requests, remedies, statistics, other } = record.tables;
  for (const [name, tree] of Object.entries({ proactive, requests, remedies })) {
    if (tree !== null) visit(tree, '', (path, cell) => add(name, path, cell, NO_LABELS));
  }
  for (const [key, cell] of Object.entries(statistics ?? {})) {
    add('statistics', key, cell, { ...NO_LABELS, indicator: key });
  }
  for (const [index, table] of other.entries()) {
    for (const [line, row] of table.rows.entries()) {
      for (const [at, cell] of row.cells.entries()) {
        const column = table.columns[at] ?? null;
        const labels = { label: row.label, column, indicator: row.indicator };
        add(`other[${index}]`, `${line}.${at}`, cell, labels);
      }
    }
  }
  return rows;
}

function visit(tree: Tree, path: string, add: (path: string, cell: Cell) => void): void {
  for (const [key, node] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (isCell(node)) add(at, node);
    else visit(node, at, add);
  }
}

function isCell(node: Tree[string]): node is Cell {
  return typeof node['raw'] === 'string';
}
