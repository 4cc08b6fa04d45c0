import type { CellTree, OtherTable, TableCell, Tables } from '../types.js';

/** What a table says about an indicator, and the cell or cells that say it. */
export interface TableIndicator {
  readonly value: number | null;
  readonly status: TableCell['status'];
  /** Where it stands in the record. */
  readonly from: string;
}

type Trees = 'proactive' | 'requests' | 'remedies';

/** Cells of the tables of 2019 and 2021 by indicator; several are added up, and so are the totals of a path that is a group of rows. */
const CELLS: readonly (readonly [indicator: string, table: Trees, ...paths: string[]])[] = [
  ['documents.normative_issued', 'proactive', 'normative_documents.issued'],
  ['requests.received', 'requests', 'new.total'],
  ['requests.carried_over', 'requests', 'carried_over.total'],
  ['requests.replied', 'requests', 'total.total'],
  ['requests.replied.granted', 'requests', 'granted.total'],
  ['requests.replied.partially_granted', 'requests', 'partially_granted.total'],
  ['requests.replied.denied', 'requests', 'denied'],
  ['requests.replied.denied.state_secret', 'requests', 'denied.state_secret.total'],
  ['requests.replied.denied.safety_and_stability', 'requests', 'denied.safety_and_stability.total'],
  ['requests.replied.unavailable', 'requests', 'unavailable'],
  ['requests.replied.rejected', 'requests', 'rejected'],
  ['requests.replied.other', 'requests', 'other'],
  ['requests.carried_forward', 'requests', 'carried_forward.total'],
  ['reconsideration.total', 'remedies', 'reconsideration.total'],
  ['reconsideration.upheld', 'remedies', 'reconsideration.upheld'],
  ['reconsideration.corrected', 'remedies', 'reconsideration.corrected'],
  ['reconsideration.other', 'remedies', 'reconsideration.other'],
  ['reconsideration.pending', 'remedies', 'reconsideration.pending'],
  [
    'litigation.total',
    'remedies',
    'litigation_direct.total',
    'litigation_after_reconsideration.total',
  ],
];
const SKIPPED_COLUMN = /累计|历年|上年|去年|同比|增长|增减|合计至/u;
/** Columns that hold sums over all years, not the sum of this year. */
const ALL_YEARS = /(?:历史|历年|以来|总)累计|^累计/u;

/** Whether a node of a table is a cell and no branch. */
export function isCell(node: TableCell | CellTree | undefined): node is TableCell {
  return node !== undefined && 'status' in node && 'raw' in node;
}

function nodeAt(tree: CellTree | null, path: string): TableCell | CellTree | undefined {
  let node: TableCell | CellTree | undefined = tree ?? undefined;
  for (const key of path.split('.')) {
    if (node === undefined || isCell(node)) return undefined;
    node = node[key];
  }
  return node;
}

/** The cell at a dotted path of a tree, if there is one. */
export function cellAt(tree: CellTree | null, path: string): TableCell | undefined {
  const node = nodeAt(tree, path);
  return isCell(node) ? node : undefined;
}

/** The value of every indicator that the tables carry, the most trusted table first: a cell, or the sum of the cells that together make it. */
export function tableIndicators(tables: Tables): ReadonlyMap<string, TableIndicator> {
  const found = new Map<string, TableIndicator>();
  for (const [key, { value, status }] of Object.entries(tables.statistics ?? {})) {
    add(found, key, { value, status, from: `tables.statistics.${key}` });
  }
  for (const [indicator, table, ...paths] of CELLS) {
    const cells = paths.flatMap((path) => cellsAt(tables[table], path));
    const from = paths.map((path) => `tables.${table}.${path}`).join(' + ');
    const sum = sumOf(cells, from);
    if (sum !== null) add(found, indicator, sum);
  }
  for (const [index, table] of tables.other.entries()) addLocal(found, table, index);
  return found;
}

/** A value with a number replaces a blank, never another number. */
function add(found: Map<string, TableIndicator>, key: string, value: TableIndicator): void {
  const known = found.get(key);
  if (known === undefined || (known.value === null && value.value !== null)) found.set(key, value);
}

/** The cell of a path, or the totals of the rows of a group; undefined for a cell that is not there. */
function cellsAt(tree: CellTree | null, path: string): readonly (TableCell | undefined)[] {
  const node = nodeAt(tree, path);
  if (node === undefined || isCell(node)) return [node];
  const own = node['total'];
  if (isCell(own)) return [own];
  const totals = Object.values(node).map((row) => (isCell(row) ? undefined : row['total']));
  return totals.filter((total) => isCell(total));
}

/** One cell as it is, blank or not; of several the sum, and null where one of them is not known: a sum of the others would be too small. */
function sumOf(cells: readonly (TableCell | undefined)[], from: string): TableIndicator | null {
  const [first] = cells;
  if (first === undefined) return null;
  if (cells.length === 1) return { value: first.value, status: first.status, from };
  let sum = 0;
  for (const cell of cells) {
    if (cell?.value == null) return null;
    sum += cell.value;
  }
  return { value: sum, status: 'number', from };
}

/** Adds the rows of a local table that name an indicator: the first column that is not 累计 or the year before, and the sum of all years. */
function addLocal(found: Map<string, TableIndicator>, table: OtherTable, index: number): void {
  for (const [at, row] of table.rows.entries()) {
    if (row.indicator === null) continue;
    const shift = Math.max(0, table.columns.length - row.cells.length);
    const names = row.cells.map((_, cell) => table.columns[cell + shift] ?? '');
    const put = (indicator: string, column: number): void => {
      const cell = row.cells[column];
      if (cell === undefined) return;
      const from = `tables.other[${index}].rows[${at}].cells[${column}]`;
      add(found, indicator, { value: cell.value, status: cell.status, from });
    };
    put(
      row.indicator,
      names.findIndex((name) => !SKIPPED_COLUMN.test(name)),
    );
    if (row.indicator === 'disclosure.total')
      put(
        'disclosure.cumulative',
        names.findIndex((name) => ALL_YEARS.test(name)),
      );
  }
}
