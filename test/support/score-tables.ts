import { decode } from '../../src/decode/index.js';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import { read } from '../../src/read/index.js';
import { readTables } from '../../src/read-tables/index.js';
import { strip } from '../../src/strip/index.js';
import type { CellTree, TableCell, TableReading } from '../../src/types.js';
import type { GeneratedPage } from './form-generator.js';

/** The tables of a page, through all the stages before them. */
export function tablesOf(
  name: string,
  content: string | Uint8Array,
): {
  reading: TableReading;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const report = collect(diagnostics);
  const source = decode({ path: name, content }, {}, report);
  if (source === null) throw new Error(`${name} cannot be decoded`);
  const context = { source, options: {}, report };
  return { reading: readTables(strip(read(source, context), context), context), diagnostics };
}

/** What became of the cells of a generated page. */
export interface Score {
  readonly cells: number;
  readonly right: number;
  /** A number where another one, or none, is printed. */
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

/** Compares the cells read with the cells printed. */
export function scorePage(page: GeneratedPage): Score {
  const { reading } = tablesOf(`${page.name}.txt`, page.content);
  const found = flatten(reading);
  const wrong: string[] = [];
  const missing: string[] = [];
  let right = 0;
  for (const [path, value] of page.cells) {
    const got = found.get(path)?.value ?? null;
    if (got === value) right++;
    else if (got === null) missing.push(path);
    else wrong.push(`${path}: ${value} printed, ${got} read`);
  }
  for (const [path, cell] of found) {
    if (!page.cells.has(path) && cell.value !== null)
      wrong.push(`${path}: not printed, ${cell.value} read`);
  }
  return { cells: page.cells.size, right, wrong, missing };
}

function flatten({ tables }: TableReading): Map<string, TableCell> {
  const cells = new Map<string, TableCell>();
  const visit = (tree: CellTree, path: string): void => {
    for (const [key, node] of Object.entries(tree)) {
      if (isCell(node)) cells.set(`${path}.${key}`, node);
      else visit(node, `${path}.${key}`);
    }
  };
  for (const name of ['proactive', 'requests', 'remedies'] as const) {
    const tree = tables[name];
    if (tree !== null) visit(tree, name);
  }
  for (const [key, cell] of Object.entries(tables.statistics ?? {}))
    cells.set(`statistics.${key}`, cell);
  return cells;
}

function isCell(node: TableCell | CellTree): node is TableCell {
  return 'status' in node && 'raw' in node;
}
