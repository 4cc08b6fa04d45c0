import { type Diagnostic, diagnosticDefinitions } from '../diagnostics.js';
import type { ParseResult } from '../pipeline.js';
import { indexLines, placeOf } from '../text/line-index.js';
import { printable } from '../text/printable.js';
import type { Block, Identity, Section, Span } from '../types.js';
import type { Paint } from './color.js';
import {
  explainChecks,
  explainFigures,
  explainIndicators,
  explainTables,
} from './explain-record.js';

/** Where a span stands, `line:column` padded to a column; blank where there is none. */
export type Locate = (span: Span | readonly number[] | null) => string;

const PLACE_WIDTH = 9;
const LABEL_WIDTH = 13;

/** Everything that was seen in one input, as lines for a terminal: identity, lines, sections, figures, tables, checks. */
export function renderExplanation(result: ParseResult, paint: Paint): string {
  const { record, page, identity, sections, diagnostics, source } = result;
  const locate = locatorFor(source?.text ?? '');
  const parts: [string, readonly string[]][] = [
    ['source', source === null ? [] : explainSource(source)],
    ['identity', identity === null ? [] : explainIdentity(identity, locate)],
    ['lines', (page?.blocks ?? []).flatMap((block) => explainBlock(block, locate, paint))],
    ['sections', sections.flatMap((section) => explainSection(section, 1))],
    ['figures', record === null ? [] : explainFigures(record, locate)],
    ['indicators', record === null ? [] : explainIndicators(record)],
    ['tables', record === null ? [] : explainTables(record, locate)],
    ['checks', record === null ? [] : explainChecks(record, paint)],
    [
      'diagnostics',
      diagnostics.flatMap((diagnostic) => explainDiagnostic(diagnostic, locate, paint)),
    ],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) =>
        `${paint('bold', title)}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`,
    )
    .join('\n');
}

function locatorFor(text: string): Locate {
  const lines = indexLines(text);
  return (span) => {
    if (span === null) return ' '.repeat(PLACE_WIDTH);
    const start = 'start' in span ? span.start : (span[0] ?? 0);
    const { line, column } = placeOf(lines, start);
    return `${line}:${column}`.padEnd(PLACE_WIDTH);
  };
}

function explainSource(source: NonNullable<ParseResult['source']>): string[] {
  return [
    `${printable(source.path)}, ${source.bytes} bytes, ${source.mediaType}`,
    `${source.encoding} (told from ${source.encodingFrom})`,
  ];
}

function explainIdentity(identity: Identity, locate: Locate): string[] {
  const { jurisdiction, issuer, period, document } = identity;
  const row = (label: string, value: string | number | null | undefined): string[] =>
    value === null || value === undefined
      ? []
      : [`${label.padEnd(LABEL_WIDTH)} ${printable(String(value))}`];
  const place =
    jurisdiction === null
      ? 'unknown'
      : `${jurisdiction.code ?? 'undecided'} ${jurisdiction.path.map(({ name }) => name).join(' > ') || jurisdiction.name} (${jurisdiction.level}), confidence ${jurisdiction.confidence}`;
  return [
    ...row('jurisdiction', place),
    ...(jurisdiction?.alternatives ?? []).flatMap(({ code, name }) =>
      row('  or', `${code} ${name}`),
    ),
    ...row('issuer', issuer === null ? null : `${issuer.name} (${issuer.kind})`),
    ...row('year', identity.year ?? 'unknown'),
    ...row('period', period === null ? null : `${period.from} to ${period.to}`),
    ...row('title', identity.title),
    ...row('published', identity.published),
    ...row('signed', identity.signed),
    ...row('index number', document.index_number),
    ...row('document no.', document.document_number),
    ...row('source name', document.source_name),
    ...identity.evidence.map(
      ({ about, value, from, weight, span }) =>
        `${locate(span)} ${about.padEnd(LABEL_WIDTH)} ${printable(value)} (${from}, ${weight})`,
    ),
  ];
}

function explainBlock(block: Block, locate: Locate, paint: Paint): string[] {
  const text = printable(block.text.text);
  const cell = block.cell === null ? '' : ` ${block.cell.table}.${block.cell.cell}`;
  const head = `${locate(block.span)} ${`${block.kind}${cell}`.padEnd(LABEL_WIDTH)}`;
  const line =
    block.dropped === null
      ? `${head} ${text}`
      : `${head} ${paint('dim', `${paint('warning', `[${block.dropped}]`)} ${text}`)}`;
  return [
    line,
    ...block.cuts.map(({ rule, span }) => `${locate(span)}   cut by ${rule}`),
    ...block.repairs.map(
      ({ rule, before, after, span }) =>
        `${locate(span)}   ${printable(before)} -> ${printable(after)} by ${rule}`,
    ),
  ];
}

function explainSection(section: Section, depth: number): string[] {
  const indent = '  '.repeat(depth - 1);
  const also = section.also.length === 0 ? '' : ` (also ${section.also.join(', ')})`;
  const heading = section.heading ?? (section.inferred ? '(told from its content)' : '');
  const line = `${indent}${[section.key, section.number ?? '', printable(heading)].filter(Boolean).join('  ')}${also}, ${section.blocks.length} lines`;
  return [line, ...section.children.flatMap((child) => explainSection(child, depth + 1))];
}

function explainDiagnostic(diagnostic: Diagnostic, locate: Locate, paint: Paint): string[] {
  const { id, severity, message, span } = diagnostic;
  return [
    `${locate(span)} ${paint(severity, severity.padEnd(LABEL_WIDTH))} ${id}: ${printable(message)}`,
    `${' '.repeat(PLACE_WIDTH + 1)}${paint('dim', `help: ${printable(diagnosticDefinitions[id].help)}`)}`,
  ];
}
