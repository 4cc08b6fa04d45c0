import { elementRoles } from '../tables/elements.js';
import { codeUnits } from '../text/code-units.js';
import { HtmlScanner } from '../text/scan-html.js';
import type { Block, Page, Reference, RuleId, Table } from '../types.js';
import { Attributes } from './attributes.js';
import { type BlockDraft, placeDraft, splitDraft, toBlock } from './block-draft.js';
import { alignment, isHidden } from './element-style.js';
import { joinLines } from './join-lines.js';
import { type Line, LineBuilder } from './line-builder.js';
import { OpenElements } from './open-elements.js';
import { type CellText, cellSpan, isLayout } from './table-grid.js';

const LETTER_H = 104;
const DIGIT_ZERO = 48;
const SENTENCE = /[。;,]/u;

/** Reads HTML into blocks, containers and tables in one pass over the source. */
export function readHtml(source: string): Page {
  return new HtmlReader(source).read();
}

class HtmlReader {
  private readonly source: string;
  private readonly scanner: HtmlScanner;
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
    const codes = codeUnits(source);
    this.source = source;
    this.scanner = new HtmlScanner(source, codes);
    this.line = new LineBuilder(source, codes);
    this.aside = new LineBuilder(source, codes);
  }

  read(): Page {
    const { scanner } = this;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text') this.addText(scanner.start, scanner.end);
      else if (token === 'open') this.open();
      else this.close();
    }
    return this.finish();
  }

  private attributes(): Attributes {
    const { attributes, end, hints } = this.scanner;
    return new Attributes(this.source.slice(attributes, end - 1), hints);
  }

  private open(): void {
    const { name, start, end } = this.scanner;
    this.raw = null;
    const role = elementRoles.get(name);
    if (role === undefined) {
      this.openInline(name);
      return;
    }
    this.flush();
    switch (role) {
      case 'container':
        this.elements.push(name, this.attributes());
        break;
      case 'table':
        this.elements.openTable(name, this.attributes(), start);
        break;
      case 'row':
        this.elements.openRow(this.lastEnd());
        break;
      case 'cell':
        this.elements.openCell(name, this.attributes(), end, this.lastEnd());
        break;
      case 'line':
        this.openLine(name);
        break;
      case 'control':
        this.raw = name;
        break;
      case 'break':
        break;
    }
  }

  private close(): void {
    const { name, start, end } = this.scanner;
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

  private addText(start: number, end: number): void {
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

  private finish(): Page {
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

  private openInline(name: string): void {
    if (name === 'script' || name === 'style') {
      this.raw = name;
    } else if (name === 'title') {
      this.flush();
      this.raw = name;
    } else if (name === 'a') {
      this.links++;
      this.refer('link', 'href');
    } else if (name === 'img') {
      this.refer('image', 'src');
    } else if (name === 'meta' || name === 'link' || name === 'base') {
      this.readMeta(name, this.attributes());
    } else if (this.hiding === null) {
      const isSuspect = this.scanner.hints !== 0;
      if (isSuspect && isHidden(this.attributes())) this.hiding = { name, depth: 1 };
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

  private refer(kind: Reference['kind'], name: 'href' | 'src'): void {
    const { attributes } = this.scanner;
    const place =
      this.firstValue(name === 'href' ? ' href="' : ' src="') ?? this.attributes().place(name);
    if (place === null || place.end === place.start) return;
    const address = { start: attributes + place.start, end: attributes + place.end };
    this.references.push({ kind, address, block: this.drafts.length });
  }

  /** The value of the attribute that a tag begins with, if it is this one; most links are written so. */
  private firstValue(opening: string): { readonly start: number; readonly end: number } | null {
    const { attributes, end } = this.scanner;
    if (!this.source.startsWith(opening, attributes)) return null;
    const start = attributes + opening.length;
    const close = this.source.indexOf('"', start);
    const isClosed = close >= 0 && close < end - 1;
    return { start: opening.length, end: (isClosed ? close : end - 1) - attributes };
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

  private openLine(name: string): void {
    const level = name.charCodeAt(1) - DIGIT_ZERO;
    const isHeading = name.length === 2 && name.charCodeAt(0) === LETTER_H && level >= 1;
    this.level = isHeading && level <= 6 ? level : 0;
    this.isItem = name === 'li' || name === 'dd' || name === 'dt';
    if (this.scanner.hints === 0) {
      this.lineAlign = null;
      this.isLineHidden = false;
      return;
    }
    const attributes = this.attributes();
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
