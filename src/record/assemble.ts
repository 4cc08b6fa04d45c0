import type { Diagnostic } from '../diagnostics.js';
import type {
  Check,
  Context,
  Figure,
  Identity,
  Indicator,
  Page,
  PlacedQuantity,
  Section,
  Span,
  TableReading,
} from '../types.js';
import { VERSION } from '../version.js';
import { bodyText } from './body-text.js';
import { recordId } from './record-id.js';
import { regimeOf } from './regime.js';
import { listRemoved } from './removed.js';
import type { NianbaoRecord } from './schema.js';
import { tableRecord } from './table-record.js';

/** What the stages found about one input. */
export interface Findings {
  readonly page: Page;
  readonly identity: Identity;
  readonly sections: readonly Section[];
  readonly tables: TableReading;
  readonly figures: readonly Figure[];
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly quantities: readonly PlacedQuantity[];
  /** How far advertising has spoiled the page, 0 to 1. */
  readonly contamination: number;
  readonly checks: readonly Check[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts what was found into the shape of the record. */
export function assemble(findings: Findings, context: Context): NianbaoRecord {
  const { page, identity } = findings;
  const { source } = context;
  const kept: number[] = [];
  for (const [index, block] of page.blocks.entries()) if (block.dropped === null) kept.push(index);
  return {
    schema: 'nianbao/record@1',
    id: recordId(identity, source),
    jurisdiction: identity.jurisdiction,
    issuer: identity.issuer,
    year: identity.year,
    period: identity.period,
    title: identity.title,
    published: identity.published,
    signed: identity.signed,
    document: identity.document,
    regime: regimeOf(findings.tables, findings.sections, identity.year),
    sections: findings.sections.map((section) => sectionRecord(section, page)),
    figures: findings.figures.map(figureRecord),
    indicators: findings.indicators,
    quantities: findings.quantities.map(quantityRecord),
    tables: tableRecord(findings.tables.tables),
    checks: findings.checks,
    text: bodyText(page, kept),
    ...(findings.contamination > 0 ? { contamination: findings.contamination } : {}),
    removed: listRemoved(page, source),
    repairs: repairRecords(page),
    sources: [sourceRecord(context)],
    diagnostics: findings.diagnostics.map(({ id, severity, message, span }) => ({
      severity,
      rule: id,
      message,
      span: span === null ? null : pair(span),
    })),
    tool: { name: 'nianbao', version: VERSION },
  };
}

function pair(span: Span): readonly [number, number] {
  return [span.start, span.end];
}

function repairRecords(page: Page): NianbaoRecord['repairs'] {
  const records: NianbaoRecord['repairs'][number][] = [];
  for (const block of page.blocks) {
    if (block.dropped !== null) continue;
    for (const { kind, rule, before, after, span } of block.repairs) {
      records.push({ kind, rule, before, after, span: pair(span) });
    }
  }
  return records;
}

function sectionRecord(section: Section, page: Page): NianbaoRecord['sections'][number] {
  const indexes = [...ownIndexes(section)];
  const blocks = indexes.flatMap((index) => page.blocks[index] ?? []);
  const start = Math.min(...blocks.map((block) => block.span.start));
  const end = Math.max(...blocks.map((block) => block.span.end));
  return {
    key: section.key,
    also: section.also,
    level: section.level,
    number: section.number,
    heading: section.heading,
    inferred: section.inferred,
    text: sectionText(section, page),
    span: blocks.length === 0 ? [0, 0] : [start, end],
    children: section.children.map((child) => sectionRecord(child, page)),
  };
}

/** Every block of a section, heading and children included, in reading order. */
function* ownIndexes(section: Section): Generator<number> {
  if (section.headingBlock !== null) yield section.headingBlock;
  yield* section.blocks;
  for (const child of section.children) yield* ownIndexes(child);
}

/** The text of a section without its own heading, its subsections included. */
function sectionText(section: Section, page: Page): string {
  const { headingBlock, textFrom } = section;
  const indexes = [...ownIndexes(section)].slice(headingBlock === null ? 0 : 1);
  const rest = bodyText(page, indexes);
  if (headingBlock === null || textFrom === null) return rest;
  const first = page.blocks[headingBlock]?.text.text.slice(textFrom).trimStart() ?? '';
  return rest === '' ? first : `${first}\n${rest}`;
}

function figureRecord(figure: Figure): NianbaoRecord['figures'][number] {
  const { evidence } = figure;
  return {
    indicator: figure.indicator,
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    low: figure.low,
    high: figure.high,
    stated_as: figure.stated_as,
    scope: figure.scope,
    scope_note: figure.scope_note,
    section: figure.section,
    rule: figure.rule,
    evidence: { quote: evidence.quote, span: pair(evidence.span), source: 0 },
  };
}

function quantityRecord({ quantity, span }: PlacedQuantity): NianbaoRecord['quantities'][number] {
  const { start: _start, end: _end, ...rest } = quantity;
  return { ...rest, span: pair(span), source: 0 };
}

function sourceRecord({ source, options }: Context): NianbaoRecord['sources'][number] {
  return {
    path: source.path,
    url: source.url,
    bytes: source.bytes,
    sha256: source.sha256,
    media_type: source.mediaType,
    encoding: source.encoding,
    encoding_from: source.encodingFrom,
    role: 'primary',
    ...(options.fetchedAt === undefined ? {} : { fetched_at: options.fetchedAt }),
  };
}
