import type { NianbaoRecord } from '../record/schema.js';
import { codebook } from '../tables/codebook.js';
import type { Column, Table, Value } from './table.js';

/** Which further columns an indicator has in the wide table. */
export interface WideOptions {
  readonly status: boolean;
  readonly intervals: boolean;
}

interface Field extends Column {
  readonly read: (record: NianbaoRecord) => Value;
}

const FIELDS: readonly Field[] = [
  {
    name: 'id',
    type: 'string',
    required: true,
    description: 'jurisdiction and covered year',
    read: ({ id }) => id,
  },
  {
    name: 'code',
    type: 'string',
    description: 'GB/T 2260 code of the jurisdiction',
    read: ({ jurisdiction }) => jurisdiction?.code ?? null,
  },
  {
    name: 'place',
    type: 'string',
    description: 'name of the jurisdiction in the covered year',
    read: ({ jurisdiction }) => jurisdiction?.name ?? null,
  },
  {
    name: 'level',
    type: 'string',
    description: 'national, province, prefecture, county, town or zone',
    read: ({ jurisdiction }) => jurisdiction?.level ?? null,
  },
  {
    name: 'province',
    type: 'string',
    description: 'the province it is in',
    read: (record) => nameAt(record, PROVINCE),
  },
  {
    name: 'prefecture',
    type: 'string',
    description: 'the prefecture it is in',
    read: (record) => nameAt(record, PREFECTURE),
  },
  {
    name: 'county',
    type: 'string',
    description: 'the county it is in',
    read: (record) => nameAt(record, COUNTY),
  },
  {
    name: 'valid_in_year',
    type: 'boolean',
    description: 'the division stood under that code and name in the year',
    read: ({ jurisdiction }) => jurisdiction?.valid_in_year ?? null,
  },
  {
    name: 'confidence',
    type: 'number',
    description: 'of the jurisdiction, 0 to 1',
    read: ({ jurisdiction }) => jurisdiction?.confidence ?? null,
  },
  {
    name: 'issuer',
    type: 'string',
    description: 'the issuing body',
    read: ({ issuer }) => issuer?.name ?? null,
  },
  {
    name: 'issuer_kind',
    type: 'string',
    description: 'government, department, town, zone or institution',
    read: ({ issuer }) => issuer?.kind ?? null,
  },
  { name: 'year', type: 'integer', description: 'the covered year', read: ({ year }) => year },
  {
    name: 'period_from',
    type: 'date',
    description: 'first day of the covered period',
    read: ({ period }) => period?.from ?? null,
  },
  {
    name: 'period_to',
    type: 'date',
    description: 'last day of the covered period',
    read: ({ period }) => period?.to ?? null,
  },
  { name: 'title', type: 'string', description: 'title', read: ({ title }) => title },
  {
    name: 'published',
    type: 'date',
    description: 'day of publication',
    read: ({ published }) => published,
  },
  { name: 'signed', type: 'date', description: 'day of signature', read: ({ signed }) => signed },
  {
    name: 'index_number',
    type: 'string',
    description: 'index number',
    read: ({ document }) => document.index_number,
  },
  {
    name: 'document_number',
    type: 'string',
    description: 'document number',
    read: ({ document }) => document.document_number,
  },
  {
    name: 'source_name',
    type: 'string',
    description: 'source that the page names',
    read: ({ document }) => document.source_name,
  },
  {
    name: 'regime',
    type: 'string',
    required: true,
    description: 'the form that the report follows: 2008, 2014, 2019 or 2021',
    read: ({ regime }) => regime,
  },
  {
    name: 'contamination',
    type: 'number',
    required: true,
    description: 'how far advertising has spoiled the page, 0 to 1',
    read: ({ contamination }) => contamination ?? 0,
  },
  {
    name: 'path',
    type: 'string',
    description: 'the leading source',
    read: ({ sources }) => sources[0]?.path ?? null,
  },
  {
    name: 'url',
    type: 'string',
    description: 'where it was fetched from',
    read: ({ sources }) => sources[0]?.url ?? null,
  },
  {
    name: 'source_count',
    type: 'integer',
    required: true,
    description: 'number of sources',
    read: ({ sources }) => sources.length,
  },
  {
    name: 'figure_count',
    type: 'integer',
    required: true,
    description: 'number of figures',
    read: ({ figures }) => figures.length,
  },
  {
    name: 'failed_checks',
    type: 'integer',
    required: true,
    description: 'number of consistency rules that fail',
    read: ({ checks }) => checks.filter(({ status }) => status === 'fail').length,
  },
  {
    name: 'warning_count',
    type: 'integer',
    required: true,
    description: 'number of warnings',
    read: ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'warning').length,
  },
];

const PROVINCE = /^\d\d0000$/u;
const PREFECTURE = /^\d\d(?!00)\d\d00$/u;
const COUNTY = /^\d{4}(?!00)\d\d$/u;

function nameAt({ jurisdiction }: NianbaoRecord, code: RegExp): string | null {
  return jurisdiction?.path.find((division) => code.test(division.code))?.name ?? null;
}

/** The column of an indicator. */
export function columnNameOf(indicator: string): string {
  return indicator.replaceAll('.', '_');
}

/** One row a record: what it is, then every indicator of the codebook in its order. */
export function recordTable(options: WideOptions): Table {
  const columns: Column[] = FIELDS.map(({ read: _, ...column }) => column);
  for (const { key, zh, unit } of codebook) {
    const name = columnNameOf(key);
    columns.push({ name, type: 'number', description: `${zh} (${unit})` });
    if (options.status) {
      columns.push({ name: `${name}_status`, type: 'string', description: `status of ${name}` });
    }
    if (!options.intervals) continue;
    columns.push(
      { name: `${name}_low`, type: 'number', description: `the least that ${name} may be` },
      { name: `${name}_high`, type: 'number', description: `the most that ${name} may be` },
    );
  }
  return {
    name: 'records',
    description: 'One row a report: jurisdiction, year and the harmonised indicators.',
    columns,
    primaryKey: ['id'],
    ofRecord: false,
    rowsOf: (record) => [wideRow(record, options)],
  };
}

function wideRow(record: NianbaoRecord, options: WideOptions): Value[] {
  const row = FIELDS.map(({ read }) => read(record));
  for (const { key } of codebook) {
    const indicator = record.indicators[key];
    row.push(indicator?.value ?? null);
    if (options.status) row.push(indicator?.status ?? null);
    if (options.intervals) row.push(indicator?.low ?? null, indicator?.high ?? null);
  }
  return row;
}
