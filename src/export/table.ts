import type { NianbaoRecord } from '../record/schema.js';

/** The types that every format has in some way; a date is an ISO date. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** What a field of a row holds; null where the report does not say. */
export type Value = string | number | boolean | null;
export type Row = readonly Value[];

/** A column: its name and type are the same in every format. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Never null. */
  readonly required?: boolean;
}

/** A table of the export and the rows that a record gives to it. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Its first column names a record. */
  readonly ofRecord: boolean;
  readonly rowsOf: (record: NianbaoRecord) => Iterable<Row>;
  /** Rows that are there whatever the records are. */
  readonly fixedRows?: readonly Row[];
}

/** Takes rows into one output; nothing has its final name before `finish`. */
export interface Exporter {
  /** `table` is an index into the tables that the exporter was opened with. */
  readonly write: (table: number, row: Row) => void;
  /** Gives the files their names; what it returns is worth telling the user. */
  readonly finish: () => Promise<readonly string[]>;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}
