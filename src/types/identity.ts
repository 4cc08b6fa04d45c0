import type { Span } from './place.js';

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
