import type { CellTree, OtherTable, TableCell, Tables } from '../types.js';

/** A value that a table gives an indicator, and where it stands in the record. */
export interface TableValue {
  readonly value: number | null;
  readonly status: TableCell['status'];
  readonly from: string;
}

/** Cells of the standard tables of 2019 and 2021 by indicator; several are added up. */
const REQUEST_CELLS: Readonly<Record<string, readonly string[]>> = {
  'requests.received': ['new.total'],
  'requests.carried_over': ['carried_over.total'],
  'requests.replied': ['total.total'],
  'requests.replied.granted': ['granted.total'],
  'requests.replied.partially_granted': ['partially_granted.total'],
  'requests.replied.denied.state_secret': ['denied.state_secret.total'],
  'requests.replied.denied.safety_and_stability': ['denied.safety_and_stability.total'],
  'requests.carried_forward': ['carried_forward.total'],
};
/** Groups of rows whose totals are added up. */
const REQUEST_GROUPS: Readonly<Record<string, string>> = {
  'requests.replied.denied': 'denied',
  'requests.replied.unavailable': 'unavailable',
  'requests.replied.rejected': 'rejected',
  'requests.replied.other': 'other',
};
const REMEDY_CELLS: Readonly<Record<string, readonly string[]>> = {
  'reconsideration.total': ['reconsideration.total'],
  'reconsideration.upheld': ['reconsideration.upheld'],
  'reconsideration.corrected': ['reconsideration.corrected'],
  'reconsideration.other': ['reconsideration.other'],
  'reconsideration.pending': ['reconsideration.pending'],
  'litigation.total': ['litigation_direct.total', 'litigation_after_reconsideration.total'],
};
const SKIPPED_COLUMN = /累计|历年|上年|去年|同比|增长|增减|合计至/u;

/** Every indicator that the tables give, the most trusted table first. */
export function tableValues(tables: Tables): ReadonlyMap<string, TableValue> {
  const values = new Map<string, TableValue>();
  for (const [key, cell] of Object.entries(tables.statistics ?? {})) {
    add(values, key, { value: cell.value, status: cell.status, from: `tables.statistics.${key}` });
  }
  if (tables.requests !== null) addRequests(values, tables.requests);
  if (tables.remedies !== null) addCells(values, tables.remedies, 'tables.remedies', REMEDY_CELLS);
  addIssued(values, tables.proactive);
  for (const [index, table] of tables.other.entries()) addLocal(values, table, index);
  return values;
}

/** A value with a number replaces a blank, never another number. */
function add(values: Map<string, TableValue>, key: string, value: TableValue): void {
  const known = values.get(key);
  if (known === undefined || (known.value === null && value.value !== null)) values.set(key, value);
}

function isCell(node: CellTree | TableCell): node is TableCell {
  return 'status' in node && typeof node.status === 'string';
}

function cellAt(tree: CellTree, path: string): TableCell | null {
  let node: CellTree | TableCell | undefined = tree;
  for (const key of path.split('.')) {
    if (node === undefined || isCell(node)) return null;
    node = node[key];
  }
  return node !== undefined && isCell(node) ? node : null;
}

function addCells(
  values: Map<string, TableValue>,
  tree: CellTree,
  name: string,
  cells: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [key, paths] of Object.entries(cells)) {
    const found = paths.map((path) => cellAt(tree, path));
    const first = found[0];
    if (first == null) continue;
    const from = paths.map((path) => `${name}.${path}`).join(' + ');
    if (paths.length === 1) {
      add(values, key, { value: first.value, status: first.status, from });
    } else if (found.every((cell) => cell?.value != null)) {
      const value = found.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
      add(values, key, { value, status: 'number', from });
    }
  }
}

function addRequests(values: Map<string, TableValue>, tree: CellTree): void {
  addCells(values, tree, 'tables.requests', REQUEST_CELLS);
  for (const [key, group] of Object.entries(REQUEST_GROUPS)) {
    const node = tree[group];
    if (node === undefined || isCell(node)) continue;
    const totals = totalsOf(node);
    if (totals.length === 0 || totals.some((cell) => cell.value === null)) continue;
    const value = totals.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
    add(values, key, { value, status: 'number', from: `tables.requests.${group}` });
  }
}

/** The total of the group itself, where it is one row, or of each of its rows. */
function totalsOf(node: CellTree): TableCell[] {
  const own = node['total'];
  if (own !== undefined && isCell(own)) return [own];
  const totals: TableCell[] = [];
  for (const row of Object.values(node)) {
    if (isCell(row)) continue;
    const total = row['total'];
    if (total !== undefined && isCell(total)) totals.push(total);
  }
  return totals;
}

function addIssued(values: Map<string, TableValue>, proactive: CellTree | null): void {
  const cell = proactive === null ? null : cellAt(proactive, 'normative_documents.issued');
  if (cell === null) return;
  const from = 'tables.proactive.normative_documents.issued';
  add(values, 'documents.normative_issued', { value: cell.value, status: cell.status, from });
}

/** Adds the rows of a local table that name an indicator: the first column that is not 累计 or the year before. */
function addLocal(values: Map<string, TableValue>, table: OtherTable, index: number): void {
  for (const [at, row] of table.rows.entries()) {
    if (row.indicator === null) continue;
    const shift = table.columns.length - row.cells.length;
    const column = row.cells.findIndex(
      (_, cell) => !SKIPPED_COLUMN.test(table.columns[cell + Math.max(0, shift)] ?? ''),
    );
    const cell = row.cells[column];
    if (cell === undefined) continue;
    add(values, row.indicator, {
      value: cell.value,
      status: cell.status,
      from: `tables.other[${index}].rows[${at}].cells[${column}]`,
    });
  }
}
