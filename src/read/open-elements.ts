import { unseenElements } from '../tables/elements.js';
import type { Block, Container } from '../types.js';
import type { Attributes } from './attributes.js';
import { alignment, isHidden } from './element-style.js';
import { TableGrid } from './table-grid.js';

/** Open elements that are told apart; deeper ones keep their text and lose only their place. */
const DEEPEST = 512;

/** An element that is open at this point of the page, with the table and cell that it stands in (-1 for none). */
export interface OpenElement {
  readonly name: string;
  readonly container: number;
  readonly align: Block['align'];
  readonly table: number;
  readonly cell: number;
}

/** The elements that are open while a page is read; closes them as forgivingly as browsers do. */
export class OpenElements {
  readonly containers: Container[] = [{ parent: -1, tag: '', hint: '', hidden: false }];
  readonly grids: TableGrid[] = [];
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();

  get top(): OpenElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  push(name: string, attributes: Attributes): void {
    const above = this.top;
    this.pushInto(name, attributes, above?.table ?? -1, above?.cell ?? -1);
  }

  openTable(name: string, attributes: Attributes, start: number): void {
    const outer = this.top?.table ?? -1;
    const grid = this.grids[outer];
    if (grid !== undefined) grid.hasTable = true;
    this.grids.push(new TableGrid(outer, start));
    this.pushInto(name, attributes, this.grids.length - 1, -1);
  }

  openRow(end: number): void {
    this.backToTable(end)?.startRow();
  }

  /** Opens a cell at `start`; a cell that was open ends at `end`. */
  openCell(name: string, attributes: Attributes, start: number, end: number): void {
    const grid = this.backToTable(end);
    if (grid === undefined) return;
    const cell = grid.addCell({
      colspan: Number(attributes.get('colspan') || 1),
      rowspan: Number(attributes.get('rowspan') || 1),
      header: name === 'th',
      start,
    });
    this.pushInto(name, attributes, this.top?.table ?? -1, cell);
  }

  /** Closes the innermost open `name` and all inside it, within the limits of the table or cell that it stands in. */
  pop(name: string, end: number): void {
    if ((this.counts.get(name) ?? 0) === 0) return;
    const isTablePart = name === 'table' || name === 'td' || name === 'th';
    for (let index = this.stack.length - 1; index >= 0; index--) {
      const candidate = this.stack[index]?.name;
      if (candidate === name) {
        this.popTo(index, end);
        return;
      }
      const isBoundary =
        candidate === 'table' || (!isTablePart && (candidate === 'td' || candidate === 'th'));
      if (isBoundary) return;
    }
  }

  private pushInto(name: string, attributes: Attributes, table: number, cell: number): void {
    if (this.stack.length >= DEEPEST) return;
    const above = this.top;
    const parent = above?.container ?? 0;
    const hint = `${attributes.get('class')} ${attributes.get('id')}`.trim().toLowerCase();
    const hidden =
      (this.containers[parent]?.hidden ?? false) ||
      unseenElements.has(name) ||
      isHidden(attributes);
    const container = this.containers.length;
    this.containers.push({ parent, tag: name, hint, hidden });
    const align = alignmentOf(name, attributes, above?.align ?? null);
    this.stack.push({ name, container, align, table, cell });
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  private popTo(length: number, end: number): void {
    while (this.stack.length > length) {
      const element = this.stack.pop();
      if (element === undefined) return;
      this.counts.set(element.name, (this.counts.get(element.name) ?? 1) - 1);
      const grid = this.grids[element.table];
      if (grid === undefined) continue;
      if (element.name === 'table') grid.span.end = end;
      else if (element.name === 'td' || element.name === 'th') grid.endCell(element.cell, end);
    }
  }

  /** Closes what is open inside the current table, so that a row or cell can start. */
  private backToTable(end: number): TableGrid | undefined {
    const grid = this.grids[this.top?.table ?? -1];
    if (grid === undefined || this.stack.length >= DEEPEST) return undefined;
    let length = this.stack.length;
    while (length > 0 && this.stack[length - 1]?.name !== 'table') length--;
    if (length === 0) return undefined;
    this.popTo(length, end);
    return grid;
  }
}

/** The alignment that lines inside an element take; the `align` of a table places the table itself. */
function alignmentOf(name: string, attributes: Attributes, above: Block['align']): Block['align'] {
  if (name === 'table') return null;
  return name === 'center' ? 'center' : (alignment(attributes) ?? above);
}
