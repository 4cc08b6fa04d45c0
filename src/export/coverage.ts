import type { NianbaoRecord } from '../record/schema.js';
import type { Row, Table } from './table.js';

interface Series {
  readonly head: Row;
  readonly years: Map<number, { records: number; sources: number }>;
}

/** Which jurisdictions have a report for which years, gathered record by record. */
export interface Coverage {
  readonly add: (record: NianbaoRecord) => void;
  /** One row a body and year, from the first year of any to the last of any. */
  readonly rows: () => Generator<Row>;
}

/** The table that the rows of `Coverage` belong to. */
export const COVERAGE_TABLE: Table = {
  name: 'coverage',
  description: 'Bodies by years: whether a report was found.',
  columns: [
    { name: 'body', type: 'string', required: true, description: 'records.id without its year' },
    { name: 'code', type: 'string', description: 'GB/T 2260 code of the jurisdiction' },
    { name: 'place', type: 'string', description: 'name of the jurisdiction' },
    { name: 'level', type: 'string', description: 'level of the jurisdiction' },
    { name: 'issuer_kind', type: 'string', description: 'kind of the issuing body' },
    { name: 'year', type: 'integer', required: true, description: 'the covered year' },
    {
      name: 'status',
      type: 'string',
      required: true,
      description: 'found, several (more than one source) or missing',
    },
    { name: 'sources', type: 'integer', required: true, description: 'number of sources' },
  ],
  primaryKey: ['body', 'year'],
  ofRecord: false,
  rowsOf: () => [],
};

/** An empty coverage. A record without a known place or year is left out: nothing is missing beside it. */
export function createCoverage(): Coverage {
  const all = new Map<string, Series>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return {
    add: ({ id, jurisdiction, issuer, year, sources }) => {
      if (jurisdiction === null || jurisdiction.code === null || year === null) return;
      first = Math.min(first, year);
      last = Math.max(last, year);
      const body = id.slice(0, id.lastIndexOf('-'));
      const { code, name, level } = jurisdiction;
      const head = [body, code, name, level, issuer?.kind ?? null];
      const series = all.get(body) ?? { head, years: new Map() };
      all.set(body, series);
      const entry = series.years.get(year) ?? { records: 0, sources: 0 };
      series.years.set(year, {
        records: entry.records + 1,
        sources: entry.sources + sources.length,
      });
    },
    *rows() {
      for (const [, { head, years }] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
        for (let year = first; year <= last; year++) {
          const sources = years.get(year)?.sources ?? 0;
          yield [...head, year, STATUS[Math.min(sources, 2)] ?? 'several', sources];
        }
      }
    },
  };
}

const STATUS = ['missing', 'found', 'several'] as const;
