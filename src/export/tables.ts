import type { NianbaoRecord } from '../record/schema.js';
import { codebook } from '../tables/codebook.js';
import { cellRows } from './cell-rows.js';
import { columnNameOf, recordTable, type WideOptions } from './record-table.js';
import type { Column, Row, Table } from './table.js';

const RECORD_ID: Column = {
  name: 'record_id',
  type: 'string',
  required: true,
  description: 'the record, records.id',
};
const POSITION: Column = {
  name: 'position',
  type: 'integer',
  required: true,
  description: 'order inside the record, from 0',
};
const BOUNDS: readonly Column[] = [
  { name: 'value', type: 'number', description: 'in the unit of the indicator' },
  { name: 'low', type: 'number', description: 'the least that the words allow; null: open' },
  { name: 'high', type: 'number', description: 'the most that the words allow; null: open' },
];
const SPAN: readonly Column[] = [
  {
    name: 'span_start',
    type: 'integer',
    description: 'place in the decoded source, in UTF-16 units',
  },
  { name: 'span_end', type: 'integer', description: 'end of that place' },
];

/** Every table of the export, records first. */
export function exportTables(options: WideOptions): readonly Table[] {
  return [
    recordTable(options),
    INDICATORS,
    FIGURES,
    CELLS,
    SECTIONS,
    CHECKS,
    SOURCES,
    DIAGNOSTICS,
    INDICATOR_CODEBOOK,
  ];
}

const INDICATORS: Table = {
  name: 'indicators',
  description: 'The harmonised series, one row an indicator of a record.',
  columns: [
    RECORD_ID,
    { name: 'indicator', type: 'string', required: true, description: 'key of the codebook' },
    ...BOUNDS,
    {
      name: 'status',
      type: 'string',
      required: true,
      description: 'number, stated_none, blank, not_applicable or conflicting',
    },
    {
      name: 'origin',
      type: 'string',
      required: true,
      description: 'the figure or cell it is from',
    },
  ],
  primaryKey: ['record_id', 'indicator'],
  ofRecord: true,
  *rowsOf(record) {
    for (const [key, { value, low, high, status, from }] of Object.entries(record.indicators)) {
      yield [record.id, key, value, low, high, status, from];
    }
  },
};

const FIGURES: Table = {
  name: 'figures',
  description: 'Every statement of an indicator, one row a figure, in reading order.',
  columns: [
    RECORD_ID,
    POSITION,
    { name: 'indicator', type: 'string', required: true, description: 'key of the codebook' },
    ...BOUNDS,
    { name: 'unit', type: 'string', description: 'unit of value' },
    {
      name: 'qualifier',
      type: 'string',
      required: true,
      description: 'exact, about, more_than, less_than, at_least or at_most',
    },
    { name: 'stated_as', type: 'string', required: true, description: 'number, words or table' },
    { name: 'scope', type: 'string', required: true, description: 'total or part' },
    { name: 'scope_note', type: 'string', description: 'of what it is a part' },
    { name: 'section', type: 'string', required: true, description: 'key of the section' },
    { name: 'quote', type: 'string', required: true, description: 'the words of the source' },
    ...SPAN,
    { name: 'source_path', type: 'string', description: 'the source that the words stand in' },
    { name: 'rule', type: 'string', required: true, description: 'the rule that read it' },
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  *rowsOf(record) {
    for (const [position, figure] of record.figures.entries()) {
      const { indicator, value, low, high, unit, qualifier, evidence } = figure;
      yield [
        ...[record.id, position, indicator, value, low, high, unit, qualifier],
        ...[figure.stated_as, figure.scope, figure.scope_note, figure.section],
        ...[evidence.quote, evidence.span[0], evidence.span[1]],
        ...[record.sources[evidence.source]?.path ?? null, figure.rule],
      ];
    }
  },
};

const CELLS: Table = {
  name: 'cells',
  description: 'Every cell of the tables of a report, one row a cell.',
  columns: [
    RECORD_ID,
    POSITION,
    {
      name: 'table',
      type: 'string',
      required: true,
      description: 'proactive, requests, remedies, statistics or other[n]',
    },
    {
      name: 'cell',
      type: 'string',
      required: true,
      description: 'the path of the cell in the table, such as denied.state_secret.natural_person',
    },
    { name: 'label', type: 'string', description: 'the row label of a table without a form' },
    { name: 'column_label', type: 'string', description: 'its column label' },
    {
      name: 'indicator',
      type: 'string',
      description: 'key of the codebook where the label says so',
    },
    { name: 'value', type: 'number', description: 'in the unit of the row' },
    { name: 'unit', type: 'string', description: 'unit of value' },
    {
      name: 'status',
      type: 'string',
      required: true,
      description: 'number, stated_none, blank or not_applicable',
    },
    { name: 'raw', type: 'string', description: 'the cell as the source has it' },
    ...SPAN,
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  rowsOf: cellRows,
};

type Section = NianbaoRecord['sections'][number];

const SECTIONS: Table = {
  name: 'sections',
  description: 'The sections of a report with their text, in reading order.',
  columns: [
    RECORD_ID,
    POSITION,
    { name: 'parent', type: 'integer', description: 'position of the section around it' },
    { name: 'key', type: 'string', required: true, description: 'what it is about' },
    { name: 'also', type: 'string', description: 'further keys, joined by spaces' },
    { name: 'level', type: 'integer', required: true, description: 'depth, from 1' },
    { name: 'number', type: 'string', description: 'the numeral of its heading' },
    { name: 'heading', type: 'string', description: 'the heading without its numeral' },
    { name: 'inferred', type: 'boolean', required: true, description: 'it has no heading' },
    { name: 'text', type: 'string', description: 'its text' },
    ...SPAN,
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  rowsOf: (record) => {
    const rows: Row[] = [];
    const visit = (section: Section, parent: number | null): void => {
      const position = rows.length;
      const { key, also, level, number, heading, inferred, text, span } = section;
      const place = [record.id, position, parent, key, also.join(' '), level];
      rows.push([...place, number, heading, inferred, text, span[0], span[1]]);
      for (const child of section.children) visit(child, position);
    };
    for (const section of record.sections) visit(section, null);
    return rows;
  },
};

const CHECKS: Table = {
  name: 'checks',
  description: 'The consistency rules that were run, one row a rule and place.',
  columns: [
    RECORD_ID,
    POSITION,
    { name: 'rule', type: 'string', required: true, description: 'the rule' },
    { name: 'status', type: 'string', required: true, description: 'pass, fail or not_assessable' },
    { name: 'severity', type: 'string', required: true, description: 'error or warning' },
    { name: 'expected', type: 'number', description: 'what the other side of the rule gives' },
    { name: 'actual', type: 'number', description: 'what the report has' },
    { name: 'verdict', type: 'string', description: 'source, extraction or undetermined' },
    { name: 'message', type: 'string', required: true, description: 'the finding in words' },
    { name: 'operands', type: 'string', description: 'its values, by spaces' },
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  *rowsOf(record) {
    for (const [position, check] of record.checks.entries()) {
      const { rule, status, severity, expected, actual, verdict, message, operands } = check;
      const finding = [rule, status, severity, expected, actual, verdict, message];
      yield [record.id, position, ...finding, operands.join(' ')];
    }
  },
};

const SOURCES: Table = {
  name: 'sources',
  description: 'The inputs that a record was made from, the leading one first.',
  columns: [
    RECORD_ID,
    POSITION,
    { name: 'path', type: 'string', required: true, description: 'the input as it was given' },
    { name: 'url', type: 'string', description: 'where it was fetched from' },
    { name: 'bytes', type: 'integer', required: true, description: 'its length' },
    { name: 'sha256', type: 'string', required: true, description: 'of its bytes' },
    { name: 'media_type', type: 'string', required: true, description: 'text/html or text/plain' },
    { name: 'encoding', type: 'string', required: true, description: 'the one used' },
    { name: 'role', type: 'string', required: true, description: 'primary or copy' },
    { name: 'fetched_at', type: 'string', description: 'when it was fetched, ISO 8601' },
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  *rowsOf(record) {
    for (const [position, source] of record.sources.entries()) {
      const { path, url, bytes, sha256, media_type: mediaType, encoding, role } = source;
      const fetchedAt = source.fetched_at ?? null;
      yield [record.id, position, path, url, bytes, sha256, mediaType, encoding, role, fetchedAt];
    }
  },
};

const DIAGNOSTICS: Table = {
  name: 'diagnostics',
  description: 'What was doubtful while a record was made.',
  columns: [
    RECORD_ID,
    POSITION,
    { name: 'severity', type: 'string', required: true, description: 'error, warning or info' },
    { name: 'rule', type: 'string', required: true, description: 'which diagnostic' },
    { name: 'message', type: 'string', required: true, description: 'what was found' },
    ...SPAN,
  ],
  primaryKey: ['record_id', 'position'],
  ofRecord: true,
  *rowsOf(record) {
    for (const [position, diagnostic] of record.diagnostics.entries()) {
      const { severity, rule, message, span } = diagnostic;
      yield [record.id, position, severity, rule, message, span?.[0] ?? null, span?.[1] ?? null];
    }
  },
};

const INDICATOR_CODEBOOK: Table = {
  name: 'codebook',
  description: 'What the indicators are.',
  columns: [
    { name: 'key', type: 'string', required: true, description: 'the indicator' },
    { name: 'column_name', type: 'string', required: true, description: 'its column in records' },
    { name: 'label', type: 'string', required: true, description: 'the official label' },
    { name: 'label_en', type: 'string', required: true, description: 'the label in English' },
    { name: 'unit', type: 'string', required: true, description: 'the unit of its values' },
    { name: 'means', type: 'string', required: true, description: 'what it counts' },
    { name: 'stat2014', type: 'string', description: 'its row in the statistics table of 2014' },
    { name: 'table2021', type: 'string', description: 'its cell in the standard tables' },
  ],
  primaryKey: ['key'],
  ofRecord: false,
  rowsOf: () => [],
  fixedRows: codebook.map(({ key, zh, en, unit, means, stat2014, table2021 }) => [
    ...[key, columnNameOf(key), zh, en, unit, means],
    ...[stat2014 ?? null, table2021 ?? null],
  ]),
};
