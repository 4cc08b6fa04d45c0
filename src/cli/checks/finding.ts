import type { NianbaoRecord } from '../../record/schema.js';
import { indexLines, type Place, placeOf } from '../../text/line-index.js';
import type { CheckStatus } from '../../types.js';

type RecordCheck = NianbaoRecord['checks'][number];

/** A rule applied to a report, with where the report stands. */
export interface Finding {
  /** The input that the report was read from. */
  readonly path: string;
  /** Id of the record. */
  readonly report: string;
  readonly check: RecordCheck;
  /** `[start, end)` of the first cell of the rule in the decoded source; null where no cell takes part. */
  readonly span: readonly [number, number] | null;
  /** Line and column, where the source is at hand. */
  readonly place: Place | null;
}

/** The findings of a record; `text` is its source, where it is at hand. */
export function findingsOf(record: NianbaoRecord, text: string | null): Finding[] {
  const [source] = record.sources;
  const lines = text === null ? null : indexLines(text);
  return record.checks.map((check) => {
    const span = spanOf(record, check);
    const place = span === null || lines === null ? null : placeOf(lines, span[0]);
    return { path: source?.path ?? record.id, report: record.id, check, span, place };
  });
}

/** Findings with a status. */
export function withStatus(findings: readonly Finding[], status: CheckStatus): Finding[] {
  return findings.filter(({ check }) => check.status === status);
}

/** The place of the first operand that is a cell of a standard table. */
function spanOf(record: NianbaoRecord, check: RecordCheck): readonly [number, number] | null {
  for (const operand of [check.suggestions[0]?.cell ?? '', ...check.operands]) {
    if (!operand.startsWith('tables.')) continue;
    const span = cellSpan(record.tables, operand.slice('tables.'.length));
    if (span !== null) return span;
  }
  return null;
}

function cellSpan(tables: NianbaoRecord['tables'], path: string): readonly [number, number] | null {
  const statistics = path.startsWith('statistics.') ? path.slice('statistics.'.length) : null;
  let node: unknown =
    statistics === null ? tables : { cell: tables.statistics?.[statistics] ?? null };
  for (const key of statistics === null ? path.split('.') : ['cell']) {
    if (typeof node !== 'object' || node === null) return null;
    node = Object.entries(node).find(([name]) => name === key)?.[1];
  }
  if (typeof node !== 'object' || node === null || !('span' in node)) return null;
  const { span } = node;
  if (!Array.isArray(span)) return null;
  const [start, end]: unknown[] = span;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}
