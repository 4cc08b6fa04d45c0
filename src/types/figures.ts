import type { RuleId, Span } from './place.js';

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
