import { elementRoles, unseenElements } from '../tables/elements.js';
import { type HtmlHandler, HtmlScanner } from '../text/scan-html.js';
import type { Block, CellPlace, Container, Page, Reference, RuleId, Table } from '../types.js';
import { Attributes } from './attributes.js';
import { joinLines, type LineDraft } from './join-lines.js';
import { type Line, LineBuilder } from './line-builder.js';
import { type CellText, cellSpan, isLayout, TableGrid } from './table-grid.js';

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/iu;
const MAY_HIDE = /none|hidden|font-size\s*:\s*0/iu;
const ALIGNED = /text-align\s*:\s*(center|right)/iu;
const HEADING = /^h([1-6])$/u;
const SENTENCE = /[。;,]/u;
/** Open elements that are told apart; deeper ones keep their text and lose only their place. */
const DEEPEST = 512;

interface OpenElement {
  readonly name: string;
  readonly container: number;
  readonly align: Block['align'];
  readonly table: number;
  readonly cell: number;
}

interface BlockDraft extends LineDraft {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly align: Block['align'];
  readonly container: number;
  readonly place: CellPlace | null;
  readonly dropped: RuleId | null;
}

/** Reads HTML into blocks, containers and tables in one pass over the source. */
export function readHtml(source: string): Page {
  const reader = new HtmlReader(source);
  new HtmlScanner(source, reader).scan();
  return reader.finish();
}

class HtmlReader implements HtmlHandler {
  private readonly source: string;
  private readonly line: LineBuilder;
  private readonly aside: LineBuilder;
  private readonly drafts: BlockDraft[] = [];
  private readonly containers: Container[] = [];
  /** Lines that stand directly in each container. */
  private readonly lineCounts: number[] = [];
  private readonly grids: TableGrid[] = [];
  private readonly references: Reference[] = [];
  private readonly meta = new Map<string, string>();
  private readonly stack: OpenElement[] = [];
  private readonly openCounts = new Map<string, number>();
  private level = 0;
  private isItem = false;
  private lineAlign: Block['align'] = null;
  private links = 0;
  private raw: string | null = null;
  /** Hidden inline element around the text being read, and how deep its like are nested. */
  private hiding: { readonly name: string; depth: number } | null = null;

  constructor(source: string) {
    this.source = source;
    this.line = new LineBuilder(source);
    this.aside = new LineBuilder(source);
    this.containers.push({ parent: -1, tag: '', hint: '', hidden: false });
  }

  open(name: string, start: number, attributesFrom: number, end: number): void {
    this.raw = null;
    const role = elementRoles.get(name);
    if (role === undefined) {
      this.openInline(name, attributesFrom, end);
      return;
    }
    this.flush();
    const attributes = new Attributes(this.source.slice(attributesFrom, end - 1));
    switch (role) {
      case 'container':
        this.push(name, attributes);
        break;
      case 'table':
        this.openTable(name, attributes, start);
        break;
      case 'row':
        this.openRow();
        break;
      case 'cell':
        this.openCell(name, attributes, end);
        break;
      case 'line':
        this.openLine(name, attributes);
        break;
      case 'control':
        this.raw = name;
        break;
      case 'break':
        break;
    }
  }

  close(name: string, start: number, end: number): void {
    this.raw = null;
    const role = elementRoles.get(name);
    if (role === undefined) {
      this.closeInline(name);
      return;
    }
    this.flush();
    if (role === 'line') {
      this.level = 0;
      this.isItem = false;
      this.lineAlign = null;
    } else if (role !== 'break' && role !== 'control' && role !== 'row') {
      this.pop(name, role === 'table' ? end : start);
    }
  }

  text(start: number, end: number): void {
    if (this.raw === 'script' || this.raw === 'style') return;
    if (this.raw === 'title') {
      this.readTitle(start, end);
    } else if (this.raw !== null) {
      this.aside.add(start, end, false);
      this.flushAside('markup/form-control');
    } else if (this.hiding !== null) {
      this.aside.add(start, end, this.links > 0);
    } else {
      this.line.add(start, end, this.links > 0);
    }
  }

  finish(): Page {
    this.flush();
    this.flushAside('markup/hidden');
    const layouts = this.findLayouts();
    const drafts = joinLines(this.drafts, this.source, (draft) => this.columnOf(draft));
    const blocks = drafts.map((draft) => toBlock(draft, layouts));
    const tables = this.grids.map((grid, index): Table => {
      const cells = grid.cells.map((cell) => ({ ...cell, span: cellSpan(cell) }));
      return { parent: grid.parent, layout: layouts.has(index), cells, span: { ...grid.span } };
    });
    const { containers, meta } = this;
    return { blocks, containers, tables, references: this.placeReferences(drafts), meta };
  }

  private get top(): OpenElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  private openInline(name: string, attributesFrom: number, end: number): void {
    if (name === 'script' || name === 'style' || name === 'title') {
      if (name === 'title') this.flush();
      this.raw = name;
      return;
    }
    const hasAttributes = end - attributesFrom > 6;
    if (name === 'a') {
      this.links++;
      if (hasAttributes) this.refer('link', 'href', attributesFrom, end);
    } else if (name === 'img') {
      if (hasAttributes) this.refer('image', 'src', attributesFrom, end);
    } else if (name === 'meta' || name === 'link' || name === 'base') {
      this.readMeta(name, new Attributes(this.source.slice(attributesFrom, end - 1)));
    } else if (this.hiding?.name === name) {
      this.hiding.depth++;
    } else if (this.hiding === null && hasAttributes) {
      const tag = this.source.slice(attributesFrom, end - 1);
      if (MAY_HIDE.test(tag) && isHidden(new Attributes(tag))) this.hiding = { name, depth: 1 };
    }
  }

  private closeInline(name: string): void {
    if (name === 'a' && this.links > 0) this.links--;
    if (this.hiding?.name !== name) return;
    this.hiding.depth--;
    if (this.hiding.depth > 0) return;
    this.hiding = null;
    this.flushAside('markup/hidden');
  }

  private refer(kind: Reference['kind'], name: string, from: number, end: number): void {
    const place = new Attributes(this.source.slice(from, end - 1)).place(name);
    if (place === null || place.end === place.start) return;
    const address = { start: from + place.start, end: from + place.end };
    this.references.push({ kind, address, block: this.drafts.length });
  }

  private readMeta(name: string, attributes: Attributes): void {
    const href = attributes.get('href');
    if (name === 'base') {
      if (href !== '') this.meta.set('base', href);
    } else if (name === 'link') {
      if (attributes.get('rel').toLowerCase() === 'canonical') this.meta.set('canonical', href);
    } else {
      const key = attributes.get('name') || attributes.get('property');
      const content = attributes.get('content');
      if (key !== '' && content !== '') this.meta.set(key.toLowerCase(), content);
    }
  }

  private readTitle(start: number, end: number): void {
    this.aside.add(start, end, false);
    const text = this.flushAside('markup/document-title');
    if (text !== '' && !this.meta.has('title')) this.meta.set('title', text);
  }

  private push(
    name: string,
    attributes: Attributes,
    place?: { table: number; cell: number },
  ): void {
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
    this.stack.push({
      name,
      container,
      align: alignmentOf(name, attributes, above?.align ?? null),
      table: place?.table ?? above?.table ?? -1,
      cell: place?.cell ?? above?.cell ?? -1,
    });
    this.openCounts.set(name, (this.openCounts.get(name) ?? 0) + 1);
  }

  /** Closes the innermost open `name` and all inside it, within the limits of the table or cell that it stands in. */
  private pop(name: string, end: number): void {
    if ((this.openCounts.get(name) ?? 0) === 0) return;
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

  private popTo(length: number, end: number): void {
    while (this.stack.length > length) {
      const element = this.stack.pop();
      if (element === undefined) return;
      this.openCounts.set(element.name, (this.openCounts.get(element.name) ?? 1) - 1);
      const grid = this.grids[element.table];
      if (grid === undefined) continue;
      if (element.name === 'table') grid.span.end = end;
      else if (element.name === 'td' || element.name === 'th') grid.endCell(element.cell, end);
    }
  }

  private openTable(name: string, attributes: Attributes, start: number): void {
    const outer = this.top?.table ?? -1;
    const grid = this.grids[outer];
    if (grid !== undefined) grid.hasTable = true;
    this.grids.push(new TableGrid(outer, start));
    this.push(name, attributes, { table: this.grids.length - 1, cell: -1 });
  }

  /** Closes what is open inside the current table, so that a row or cell can start. */
  private backToTable(end: number): TableGrid | undefined {
    const top = this.top;
    const grid = this.grids[top?.table ?? -1];
    if (grid === undefined || this.stack.length >= DEEPEST) return undefined;
    let length = this.stack.length;
    while (length > 0 && this.stack[length - 1]?.name !== 'table') length--;
    if (length === 0) return undefined;
    this.popTo(length, end);
    return grid;
  }

  private openRow(): void {
    this.backToTable(this.lastEnd())?.startRow();
  }

  private openCell(name: string, attributes: Attributes, start: number): void {
    const grid = this.backToTable(this.lastEnd());
    if (grid === undefined) return;
    const cell = grid.addCell({
      colspan: Number(attributes.get('colspan') || 1),
      rowspan: Number(attributes.get('rowspan') || 1),
      header: name === 'th',
      start,
    });
    this.push(name, attributes, { table: this.top?.table ?? -1, cell });
  }

  private lastEnd(): number {
    return this.drafts[this.drafts.length - 1]?.line.end ?? 0;
  }

  private openLine(name: string, attributes: Attributes): void {
    this.level = Number(HEADING.exec(name)?.[1] ?? 0);
    this.isItem = name === 'li' || name === 'dd' || name === 'dt';
    this.lineAlign = alignment(attributes);
  }

  private flush(): void {
    const line = this.line.take();
    if (line !== null) this.drafts.push(this.draft(line, null));
  }

  private flushAside(rule: RuleId): string {
    const line = this.aside.take();
    if (line === null) return '';
    this.drafts.push(this.draft(line, rule));
    return line.text.text;
  }

  private draft(line: Line, dropped: RuleId | null): BlockDraft {
    const top = this.top;
    const container = top?.container ?? 0;
    this.lineCounts[container] = (this.lineCounts[container] ?? 0) + 1;
    const inCell = top !== undefined && top.table >= 0 && top.cell >= 0;
    return {
      index: this.drafts.length,
      line,
      isRunning: this.level === 0 && !this.isItem && !inCell && dropped === null,
      kind: this.level > 0 ? 'heading' : this.isItem ? 'item' : 'paragraph',
      level: this.level,
      align: this.lineAlign ?? top?.align ?? null,
      container,
      place: inCell ? { table: top.table, cell: top.cell } : null,
      dropped,
    };
  }

  /** Where the lines of one text stand: their container, or the one around it where each line has a `<div>` of its own. */
  private columnOf(draft: BlockDraft): number {
    const container = this.containers[draft.container];
    const isOwn = container?.tag === 'div' && this.lineCounts[draft.container] === 1;
    return isOwn ? container.parent : draft.container;
  }

  /** The references at the blocks that their lines ended up in. */
  private placeReferences(drafts: readonly BlockDraft[]): readonly Reference[] {
    let block = 0;
    return this.references.map((reference) => {
      while ((drafts[block + 1]?.index ?? Number.POSITIVE_INFINITY) <= reference.block) block++;
      return { ...reference, block };
    });
  }

  private findLayouts(): ReadonlySet<number> {
    const texts = this.grids.map((): CellText[] => []);
    for (const { place, line } of this.drafts) {
      if (place === null) continue;
      const { text } = line.text;
      texts[place.table]?.push({
        cell: place.cell,
        length: text.length,
        isProse: SENTENCE.test(text),
      });
    }
    const layouts = new Set<number>();
    for (const [index, grid] of this.grids.entries()) {
      if (isLayout(grid, texts[index] ?? [])) layouts.add(index);
    }
    return layouts;
  }
}

function toBlock(draft: BlockDraft, layouts: ReadonlySet<number>): Block {
  const { line, place } = draft;
  const cell = place === null || layouts.has(place.table) ? null : place;
  return {
    kind: cell === null ? draft.kind : 'cell',
    text: line.text,
    span: { start: line.start, end: line.end },
    level: draft.level,
    align: draft.align,
    container: draft.container,
    linked: line.linked,
    cell,
    dropped: draft.dropped,
    cuts: [],
    repairs: [],
  };
}

function alignment(attributes: Attributes): Block['align'] {
  if (!attributes.mentions('lign')) return null;
  const align = attributes.get('align').toLowerCase();
  if (align === 'center' || align === 'right') return align;
  const styled = ALIGNED.exec(attributes.get('style'))?.[1]?.toLowerCase();
  return styled === 'center' || styled === 'right' ? styled : null;
}

/** The alignment that lines inside an element take; the `align` of a table places the table itself. */
function alignmentOf(name: string, attributes: Attributes, above: Block['align']): Block['align'] {
  if (name === 'table') return null;
  return name === 'center' ? 'center' : (alignment(attributes) ?? above);
}

function isHidden(attributes: Attributes): boolean {
  return attributes.has('hidden') || HIDING.test(attributes.get('style'));
}
