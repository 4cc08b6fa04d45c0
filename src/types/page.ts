import type { MappedText } from '../text/mapped-text.js';
import type { RuleId, Span } from './place.js';

/** A stretch inside a line that was taken out, with the rule that did it. */
export interface Cut {
  readonly rule: RuleId;
  readonly span: Span;
}

/** A certain repair inside a line: `before` stood at `span`, the line now reads `after`. */
export interface Repair {
  readonly kind: string;
  readonly rule: RuleId;
  readonly before: string;
  readonly after: string;
  readonly span: Span;
}

/** Where a block stands in a table: indexes into `Page.tables` and its `cells`. */
export interface CellPlace {
  readonly table: number;
  readonly cell: number;
}

/** Text that reads as one line: a paragraph, a heading, a list item, a line of a table cell. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Normalized for matching; still knows its source. */
  readonly text: MappedText;
  /** Where it stands in the source, mark-up inside it included. */
  readonly span: Span;
  /** 1 to 6 inside `<h1>` to `<h6>`, else 0. */
  readonly level: number;
  readonly align: 'center' | 'right' | null;
  /** Index into `Page.containers`. */
  readonly container: number;
  /** How many of its characters stand inside links. */
  readonly linked: number;
  readonly cell: CellPlace | null;
  /** Blocks are marked, never removed: the rule that took it out of the body. */
  readonly dropped: RuleId | null;
  readonly cuts: readonly Cut[];
  readonly repairs: readonly Repair[];
}

/** An element that holds blocks. */
export interface Container {
  /** Index of the enclosing container, -1 at the top. */
  readonly parent: number;
  readonly tag: string;
  /** Its `class` and `id`, lower case, separated by one space; empty where it has none. */
  readonly hint: string;
  /** Not shown: `display:none`, `hidden`, `<noscript>`, `<template>` and the like, here or above. */
  readonly hidden: boolean;
}

/** A cell of a table, placed on the grid as HTML does it. Its blocks point here; a blank cell has none. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly header: boolean;
  readonly span: Span;
}

/** A table of the page. */
export interface Table {
  /** Index of the enclosing table, -1 for none. */
  readonly parent: number;
  /** Holds paragraphs or other tables: furniture, not data. Its blocks are paragraphs, not cells. */
  readonly layout: boolean;
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** A link or picture: its address as it stands in the source, and the block it stands in or before. */
export interface Reference {
  readonly kind: 'link' | 'image';
  readonly address: Span;
  readonly block: number;
}

/** What reading a source gives: its lines in order, and what mark-up said about them. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
  /** Lower-case names to contents: `title` is the document title, `canonical` and `base` are addresses, the rest are `<meta>`s. */
  readonly meta: ReadonlyMap<string, string>;
}
