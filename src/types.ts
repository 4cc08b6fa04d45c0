import type { Report } from './diagnostics.js';
import type { MappedText } from './text/mapped-text.js';

/** Half-open range of UTF-16 offsets into `Source.text`. The only kind of position we store. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Id of a row in `src/tables`, `<table>/<thing>`. */
export type RuleId = `${string}/${string}`;

/** What the encoding was told from. */
export type EncodingEvidence = 'bom' | 'http' | 'meta' | 'detected' | 'given';

/** An input after decoding and before anything else. Never edited. */
export interface Source {
  /** As the user gave it. */
  readonly path: string;
  readonly url: string | null;
  /** Length of the input in bytes. */
  readonly bytes: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** The one used, not the one declared: a label that `TextDecoder` understands. */
  readonly encoding: string;
  readonly encodingFrom: EncodingEvidence;
  readonly mediaType: 'text/html' | 'text/plain';
  /** The decoded text without its byte order mark; nothing else is changed. */
  readonly text: string;
}

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

export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'town' | 'zone';
export type IssuerKind = 'government' | 'department' | 'town' | 'zone' | 'institution';
export type Regime = '2008' | '2014' | '2019' | '2021';

export interface Division {
  readonly code: string;
  readonly name: string;
}

export interface Jurisdiction {
  /** Null where same-named places could not be told apart. */
  readonly code: string | null;
  readonly name: string;
  readonly level: Level;
  readonly path: readonly Division[];
  readonly valid_in_year: boolean | null;
  readonly confidence: number;
  readonly alternatives: readonly Division[];
}

/** A piece of evidence that `identify` weighed: `explain` lists it. */
export interface Evidence {
  readonly about: 'jurisdiction' | 'issuer' | 'year' | 'period' | 'title' | 'published' | 'signed';
  readonly value: string;
  readonly from: string;
  readonly weight: number;
  readonly span: Span | null;
}

/** Whose report, which year, which kind. */
export interface Identity {
  readonly jurisdiction: Jurisdiction | null;
  readonly issuer: { readonly name: string; readonly kind: IssuerKind } | null;
  readonly year: number | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly signed: string | null;
  readonly document: {
    readonly index_number: string | null;
    readonly document_number: string | null;
    readonly source_name: string | null;
  };
  readonly evidence: readonly Evidence[];
}

export type SectionKey =
  | 'preamble'
  | 'overview'
  | 'proactive'
  | 'response'
  | 'requests'
  | 'consultations'
  | 'fees'
  | 'remedies'
  | 'institution'
  | 'issues'
  | 'other'
  | 'annex';

/** A section of the body; `blocks` are its own lines (indexes into `Page.blocks`) without its heading and its children. */
export interface Section {
  readonly key: SectionKey;
  readonly also: readonly SectionKey[];
  readonly level: number;
  readonly number: string | null;
  readonly heading: string | null;
  readonly headingBlock: number | null;
  /** Offset in the heading block where running text begins after a heading on the same line; null where the line is heading alone. */
  readonly textFrom: number | null;
  readonly inferred: boolean;
  readonly blocks: readonly number[];
  readonly children: readonly Section[];
}

export type Qualifier = 'exact' | 'about' | 'more_than' | 'less_than' | 'at_least' | 'at_most';

/** One statement of an indicator. */
export interface Figure {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly low: number | null;
  readonly high: number | null;
  readonly stated_as: 'number' | 'words' | 'table';
  readonly scope: 'total' | 'part';
  readonly scope_note: string | null;
  readonly section: SectionKey;
  readonly evidence: { readonly quote: string; readonly span: Span };
  readonly rule: RuleId;
  /** Index of the block it stands in. */
  readonly block: number;
}

export type IndicatorStatus = 'number' | 'stated_none' | 'blank' | 'not_applicable' | 'conflicting';

/** The value chosen for an indicator, pointing at the figure or cell it comes from. */
export interface Indicator {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: IndicatorStatus;
  readonly from: string;
}

/** A number with what it measures. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
}

/** A quantity with its place in the source. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly span: Span;
}

/** A cell of a standard table as read.  */
export interface TableCell {
  readonly value: number | null;
  readonly unit: string | null;
  readonly status: 'number' | 'stated_none' | 'blank' | 'not_applicable';
  readonly raw: string;
  readonly span: Span;
}

/** Rows and columns by their keys, nested: `requests.denied.state_secret.natural_person`. */
export interface CellTree {
  readonly [key: string]: TableCell | CellTree;
}

/** A local table as label, unit and values. */
export interface OtherTable {
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly unit: string | null;
    readonly code: string | null;
    readonly indicator: string | null;
    readonly cells: readonly TableCell[];
  }[];
}

/** The tables of a report. `statistics` is keyed by the codebook's indicator keys. */
export interface Tables {
  readonly proactive: CellTree | null;
  readonly requests: CellTree | null;
  readonly remedies: CellTree | null;
  readonly statistics: Readonly<Record<string, TableCell>> | null;
  readonly other: readonly OtherTable[];
}

/** What the tables stage found: the tables, the form they follow, and the blocks that they are made of. */
export interface TableReading {
  readonly tables: Tables;
  /** The form of the tables; null where there is none. */
  readonly regime: Regime | null;
  /** Blocks that belong to a table and hold no prose (indexes into `Page.blocks`). */
  readonly blocks: ReadonlySet<number>;
}

export type CheckStatus = 'pass' | 'fail' | 'not_assessable';

/** A consistency rule applied to one report. */
export interface Check {
  readonly rule: string;
  readonly status: CheckStatus;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly operands: readonly string[];
  readonly assumption?: string;
  readonly verdict: 'source' | 'extraction' | 'undetermined' | null;
  readonly suggestions: readonly {
    readonly cell: string;
    readonly value: number;
    readonly why: string;
  }[];
}

/** Hints and switches for one input. */
export interface Options {
  /** Decode with this encoding, whatever the input says. */
  readonly encoding?: string;
  /** The covered year, where the caller knows it. */
  readonly year?: number;
  /** Where the page was fetched from. */
  readonly url?: string;
  /** `Content-Type` of the HTTP response. */
  readonly contentType?: string;
  /** When the page was fetched, ISO 8601: nothing on it is later. */
  readonly fetchedAt?: string;
  /** Fill `quantities`. */
  readonly quantities?: boolean;
}

/** What every stage after decoding may look at. */
export interface Context {
  readonly source: Source;
  readonly options: Options;
  readonly report: Report;
}

/** Reads its input, returns something new, says what it saw through `context.report`. */
export type Stage<In, Out> = (input: In, context: Context) => Out;
