import type { CellTree, IndicatorStatus, OtherTable, TableCell, Tables } from '../types.js';

/** What a table says about an indicator, and the cell or cells that say it. */
export interface TableIndicator {
  readonly value: number | null;
  readonly status: IndicatorStatus;
  readonly from: string;
}

/** Cells of the standard tables that carry an indicator; several are added up. Rows ending in `*` are all rows of a group. */
const CELLS: readonly (readonly [indicator: string, ...paths: string[]])[] = [
  ['documents.normative_issued', 'proactive.normative_documents.issued'],
  ['requests.received', 'requests.new.total'],
  ['requests.carried_over', 'requests.carried_over.total'],
  ['requests.replied', 'requests.total.total'],
  ['requests.replied.granted', 'requests.granted.total'],
  ['requests.replied.partially_granted', 'requests.partially_granted.total'],
  ['requests.replied.denied', 'requests.denied.*.total'],
  ['requests.replied.denied.state_secret', 'requests.denied.state_secret.total'],
  ['requests.replied.denied.safety_and_stability', 'requests.denied.safety_and_stability.total'],
  ['requests.replied.unavailable', 'requests.unavailable.*.total'],
  ['requests.replied.rejected', 'requests.rejected.*.total'],
  ['requests.replied.other', 'requests.other.total'],
  ['requests.replied.other', 'requests.other.*.total'],
  ['requests.carried_forward', 'requests.carried_forward.total'],
  ['reconsideration.total', 'remedies.reconsideration.total'],
  ['reconsideration.upheld', 'remedies.reconsideration.upheld'],
  ['reconsideration.corrected', 'remedies.reconsideration.corrected'],
  ['reconsideration.other', 'remedies.reconsideration.other'],
  ['reconsideration.pending', 'remedies.reconsideration.pending'],
  [
    'litigation.total',
    'remedies.litigation_direct.total',
    'remedies.litigation_after_reconsideration.total',
  ],
];

/** Columns that hold sums over all years, not the sum of this year. */
const ALL_YEARS = /(?:历史|历年|以来|总)累计|^累计/u;

/** Whether a node of a table is a cell and no branch. */
export function isCell(node: TableCell | CellTree | undefined): node is TableCell {
  return node !== undefined && 'status' in node && 'raw' in node;
}

/** The cell at a dotted path of a tree, if there is one. */
export function cellAt(tree: CellTree | null, path: string): TableCell | undefined {
  let node: TableCell | CellTree | undefined = tree ?? undefined;
  for (const key of path.split('.')) {
    if (node === undefined || isCell(node)) return undefined;
    node = node[key];
  }
  return isCell(node) ? node : undefined;
}

/** The cells that a path names, with their own paths. */
function cellsAt(tables: Tables, path: string): (readonly [string, TableCell])[] {
  const dot = path.indexOf('.');
  const table = path.slice(0, dot);
  const tree =
    table === 'requests'
      ? tables.requests
      : table === 'remedies'
        ? tables.remedies
        : tables.proactive;
  const rest = path.slice(dot + 1);
  const star = rest.indexOf('*');
  if (star < 0) {
    const cell = cellAt(tree, rest);
    return cell === undefined ? [] : [[path, cell]];
  }
  const group = rest.slice(0, star - 1);
  const node = tree?.[group];
  if (node === undefined || isCell(node)) return [];
  return Object.keys(node).flatMap((row) => {
    const own = `${group}.${row}${rest.slice(star + 1)}`;
    const cell = cellAt(tree, own);
    return cell === undefined ? [] : [[`${table}.${own}`, cell] as const];
  });
}

/** The value of every indicator that the tables carry: a cell, or the sum of the cells that together make it. */
export function tableIndicators(tables: Tables): Map<string, TableIndicator> {
  const found = new Map<string, TableIndicator>();
  for (const [indicator, cell] of Object.entries(tables.statistics ?? {})) {
    if (cell.unit === null) continue;
    found.set(indicator, {
      value: cell.value,
      status: cell.status,
      from: `tables.statistics.${indicator}`,
    });
  }
  for (const [indicator, ...paths] of CELLS) {
    const cells = paths.flatMap((path) => cellsAt(tables, path));
    if (cells.length > 0 && !found.has(indicator)) found.set(indicator, sumOf(cells));
  }
  addLocal(tables.other, found);
  return found;
}

/** Blank cells add nothing, and nothing but blank cells stays blank. */
function sumOf(cells: readonly (readonly [string, TableCell])[]): TableIndicator {
  const from = cells.map(([path]) => `tables.${path}`).join('+');
  const filled = cells.filter(([, cell]) => cell.value !== null);
  const [first] = cells;
  if (filled.length === 0) return { value: null, status: first?.[1].status ?? 'blank', from };
  const value = filled.reduce((sum, [, cell]) => sum + (cell.value ?? 0), 0);
  const isNone = filled.every(([, cell]) => cell.status === 'stated_none');
  return { value, status: isNone ? 'stated_none' : 'number', from };
}

function addLocal(others: readonly OtherTable[], found: Map<string, TableIndicator>): void {
  for (const [index, table] of others.entries()) {
    const own = new Map<string, (readonly [string, TableCell])[]>();
    const allYears = table.columns.findIndex((column) => ALL_YEARS.test(column));
    for (const [at, row] of table.rows.entries()) {
      const column = allYears === 0 ? 1 : 0;
      const cell = row.cells[column];
      if (row.indicator === null || cell === undefined) continue;
      const place = `other[${index}].rows[${at}].cells`;
      if (cell.unit !== null || row.unit !== null) {
        const cells = own.get(row.indicator) ?? [];
        own.set(row.indicator, [...cells, [`${place}[${column}]`, cell]]);
      }
      const cumulative = allYears < 0 ? undefined : row.cells[allYears];
      if (row.indicator === 'disclosure.total' && cumulative !== undefined) {
        own.set('disclosure.cumulative', [[`${place}[${allYears}]`, cumulative]]);
      }
    }
    for (const [indicator, cells] of own) {
      if (!found.has(indicator)) found.set(indicator, sumOf(cells));
    }
  }
}
