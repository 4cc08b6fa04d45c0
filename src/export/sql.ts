import type { ColumnType, Table } from './table.js';

/** The types of the SQL databases. */
export const SQL_TYPES = {
  sqlite: { string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER', date: 'TEXT' },
  duckdb: {
    string: 'VARCHAR',
    integer: 'INTEGER',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
  },
} as const;

/** The statement that makes a table with its keys. */
export function tableSql(table: Table, types: Readonly<Record<ColumnType, string>>): string {
  const lines = table.columns.map(
    ({ name, type, required }) => `"${name}" ${types[type]}${required === true ? ' NOT NULL' : ''}`,
  );
  lines.push(`PRIMARY KEY (${table.primaryKey.join(', ')})`);
  if (table.ofRecord) lines.push('FOREIGN KEY (record_id) REFERENCES records (id)');
  return `CREATE TABLE "${table.name}" (\n  ${lines.join(',\n  ')}\n);`;
}

/** Views for the questions that are asked most. */
export const VIEWS = `
CREATE VIEW series AS
  SELECT records.code, records.place, records.province, records.issuer, records.issuer_kind,
    records.year, records.regime, indicators.indicator, codebook.label, codebook.label_en, codebook.unit,
    indicators.value, indicators.low, indicators.high, indicators.status, indicators.record_id
  FROM indicators
  JOIN records ON records.id = indicators.record_id
  LEFT JOIN codebook ON codebook.key = indicators.indicator;
CREATE VIEW failed_checks AS
  SELECT records.id, records.code, records.place, records.year, checks.rule, checks.severity,
    checks.expected, checks.actual, checks.verdict, checks.message
  FROM checks JOIN records ON records.id = checks.record_id
  WHERE checks.status = 'fail';
CREATE VIEW coverage AS
  SELECT code, place, level, year, count(*) AS records, sum(source_count) AS sources
  FROM records GROUP BY code, place, level, year;`;
