import type { CellTree, TableCell, Tables } from '../types.js';
import type { NianbaoRecord } from './schema.js';

type RecordTables = NianbaoRecord['tables'];
type RecordCell = NonNullable<RecordTables['statistics']>[string];
interface RecordTree {
  readonly [key: string]: RecordCell | RecordTree;
}

/** The tables in the shape of the record: spans as pairs. */
export function tableRecord(tables: Tables): RecordTables {
  return {
    proactive: tables.proactive === null ? null : treeRecord(tables.proactive),
    requests: tables.requests === null ? null : treeRecord(tables.requests),
    remedies: tables.remedies === null ? null : treeRecord(tables.remedies),
    statistics:
      tables.statistics === null
        ? null
        : Object.fromEntries(
            Object.entries(tables.statistics).map(([key, cell]) => [key, cellRecord(cell)]),
          ),
    other: tables.other.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellRecord) })),
    })),
  };
}

function treeRecord(tree: CellTree): RecordTree {
  const record: { [key: string]: RecordCell | RecordTree } = {};
  for (const [key, node] of Object.entries(tree)) {
    record[key] = isCell(node) ? cellRecord(node) : treeRecord(node);
  }
  return record;
}

function isCell(node: TableCell | CellTree): node is TableCell {
  return typeof node['status'] === 'string';
}

function cellRecord(cell: TableCell): RecordCell {
  const { span, ...rest } = cell;
  return { ...rest, span: [span.start, span.end] };
}
