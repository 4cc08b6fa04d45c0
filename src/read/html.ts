import { elementRoles } from '../tables/elements.js';
import { toSource } from '../text/mapped-text.js';
import { type HtmlHandler, HtmlScanner } from '../text/scan-html.js';
import type { Block, CellPlace, Page, Reference, RuleId, Table } from '../types.js';
import { Attributes } from './attributes.js';
import { alignment, isHidden } from './element-style.js';
import { joinLines, type LineDraft } from './join-lines.js';
import { type Line, LineBuilder } from './line-builder.js';
import { OpenElements } from './open-elements.js';
import { splitGlued } from './split-glued.js';
import { type CellText, cellSpan, isLayout } from './table-grid.js';

const HEADING = /^h([1-6])$/u;
const SENTENCE = /[。;,]/u;
/** What most blocks have in place of cuts and repairs: one list for all of them. */
const NONE: readonly never[] = [];

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
  /** Lines that stand directly in each container. */
  private readonly lineCounts: number[] = [];
  private readonly elements = new OpenElements();
  private readonly references: Reference[] = [];
  private readonly meta = new Map<string, string>();
  private level = 0;
  private isItem = false;
  private lineAlign: Block['align'] = null;
  private isLineHidden = false;
  private links = 0;
  private raw: string | null = null;
  /** Hidden inline element around the text being read, and how deep its like are nested. */
  private hiding: { readonly name: string; depth: number } | null = null;

  constructor(source: string) {
    this.source = source;
    this.line = new LineBuilder(source);
    this.aside = new LineBuilder(source);
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
        this.elements.push(name, attributes);
        break;
      case 'table':
        this.elements.openTable(name, attributes, start);
        break;
      case 'row':
        this.elements.openRow(this.lastEnd());
        break;
      case 'cell':
        this.elements.openCell(name, attributes, end, this.lastEnd());
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
      this.endLine();
    } else if (role !== 'break' && role !== 'control' && role !== 'row') {
      this.elements.pop(name, role === 'table' ? end : start);
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
    const placed = this.drafts.map((draft) => placeDraft(draft, layouts));
    const joined = joinLines(placed, this.source, (draft) => this.columnOf(draft));
    const drafts = joined.flatMap(splitDraft);
    const blocks = drafts.map(toBlock);
    const tables = this.elements.grids.map((grid, index): Table => {
      const cells = grid.cells.map((cell) => ({ ...cell, span: cellSpan(cell) }));
      return { parent: grid.parent, layout: layouts.has(index), cells, span: { ...grid.span } };
    });
    const { meta } = this;
    const { containers } = this.elements;
    return { blocks, containers, tables, references: this.placeReferences(drafts), meta };
  }

  private openInline(name: string, attributesFrom: number, end: number): void {
    if (name === 'script' || name === 'style') {
      this.raw = name;
    } else if (name === 'title') {
      this.flush();
      this.raw = name;
    } else if (name === 'a') {
      this.links++;
      this.refer('link', 'href', attributesFrom, end);
    } else if (name === 'img') {
      this.refer('image', 'src', attributesFrom, end);
    } else {
      this.openPlain(name, new Attributes(this.source.slice(attributesFrom, end - 1)));
    }
  }

  private openPlain(name: string, attributes: Attributes): void {
    if (name === 'meta' || name === 'link' || name === 'base') {
      this.readMeta(name, attributes);
    } else if (this.hiding === null) {
      if (isHidden(attributes)) this.hiding = { name, depth: 1 };
    } else if (this.hiding.name === name) {
      this.hiding.depth++;
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

  private lastEnd(): number {
    return this.drafts[this.drafts.length - 1]?.line.end ?? 0;
  }

  private openLine(name: string, attributes: Attributes): void {
    this.level = Number(HEADING.exec(name)?.[1] ?? 0);
    this.isItem = name === 'li' || name === 'dd' || name === 'dt';
    this.lineAlign = alignment(attributes);
    this.isLineHidden = isHidden(attributes);
  }

  private endLine(): void {
    this.level = 0;
    this.isItem = false;
    this.lineAlign = null;
    this.isLineHidden = false;
  }

  private flush(): void {
    const line = this.line.take();
    if (line === null) return;
    this.drafts.push(this.draft(line, this.isLineHidden ? 'markup/hidden' : null));
  }

  private flushAside(rule: RuleId): string {
    const line = this.aside.take();
    if (line === null) return '';
    this.drafts.push(this.draft(line, rule));
    return line.text.text;
  }

  private draft(line: Line, dropped: RuleId | null): BlockDraft {
    const { top } = this.elements;
    const container = top?.container ?? 0;
    this.lineCounts[container] = (this.lineCounts[container] ?? 0) + 1;
    const inCell = top !== undefined && top.table >= 0 && top.cell >= 0;
    return {
      index: this.drafts.length,
      line,
      isRunning: this.level === 0 && !this.isItem && dropped === null,
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
    const container = this.elements.containers[draft.container];
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
    const texts = this.elements.grids.map((): CellText[] => []);
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
    for (const [index, grid] of this.elements.grids.entries()) {
      if (isLayout(grid, texts[index] ?? [])) layouts.add(index);
    }
    return layouts;
  }
}

/** A draft as data table or layout makes it: a cell of a table of data, else a line of text. */
function placeDraft(draft: BlockDraft, layouts: ReadonlySet<number>): BlockDraft {
  if (draft.place === null) return draft;
  if (layouts.has(draft.place.table)) return { ...draft, place: null };
  return { ...draft, kind: 'cell', isRunning: false };
}

/** The parts of a running line that several sections were glued into. */
function splitDraft(draft: BlockDraft): readonly BlockDraft[] {
  const parts = draft.isRunning ? splitGlued(draft.line.text) : null;
  if (parts === null) return [draft];
  return parts.map((text) => {
    const { start, end } = toSource(text, 0, text.text.length);
    return { ...draft, line: { text, start, end, linked: 0 } };
  });
}

function toBlock(draft: BlockDraft): Block {
  const { line } = draft;
  return {
    kind: draft.kind,
    text: line.text,
    span: { start: line.start, end: line.end },
    level: draft.level,
    align: draft.align,
    container: draft.container,
    linked: line.linked,
    cell: draft.place,
    dropped: draft.dropped,
    cuts: NONE,
    repairs: NONE,
  };
}
