import type { Regime } from './identity.js';
import type { Span } from './place.js';

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
