import { z } from 'zod';

/** `[start, end)` in UTF-16 units of the decoded source. */
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const rule = z.string().regex(/^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+$/u);
const code = z.string().regex(/^\d{6}(?:\d{3})?$/u);
const isoDate = z.iso.date();
const division = z.strictObject({ code, name: z.string().min(1) });
/** Index into `sources`. */
const source = z.int().nonnegative();

const sectionKey = z.enum([
  'preamble',
  'overview',
  'proactive',
  'response',
  'requests',
  'consultations',
  'fees',
  'remedies',
  'institution',
  'issues',
  'other',
  'annex',
]);
const qualifier = z.enum(['exact', 'about', 'more_than', 'less_than', 'at_least', 'at_most']);

const jurisdiction = z.strictObject({
  code: code.nullable(),
  name: z.string().min(1),
  level: z.enum(['national', 'province', 'prefecture', 'county', 'town', 'zone']),
  path: z.array(division),
  valid_in_year: z.boolean().nullable(),
  confidence: z.number().min(0).max(1),
  alternatives: z.array(division),
});

const issuer = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['government', 'department', 'town', 'zone', 'institution']),
});

const document = z.strictObject({
  index_number: z.string().nullable(),
  document_number: z.string().nullable(),
  source_name: z.string().nullable(),
});

const section = z.strictObject({
  key: sectionKey,
  also: z.array(sectionKey),
  level: z.int().positive(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  inferred: z.boolean(),
  text: z.string().nullable(),
  span,
  get children() {
    return z.array(section);
  },
});

const evidence = z.strictObject({ quote: z.string().min(1), span, source });

const figure = z.strictObject({
  indicator: z.string().min(1),
  value: z.number(),
  unit: z.string().nullable(),
  qualifier,
  low: z.number().nullable(),
  high: z.number().nullable(),
  stated_as: z.enum(['number', 'words', 'table']),
  scope: z.enum(['total', 'part']),
  scope_note: z.string().nullable(),
  section: sectionKey,
  evidence,
  rule,
});

const indicator = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(['number', 'stated_none', 'blank', 'not_applicable', 'conflicting']),
  from: z.string().min(1),
});

const quantity = z.strictObject({
  text: z.string().min(1),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  qualifier,
  span,
  source,
});

const cell = z.strictObject({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  status: z.enum(['number', 'stated_none', 'blank', 'not_applicable']),
  raw: z.string(),
  span: span.nullable(),
});
type Cell = z.infer<typeof cell>;

/** Rows and columns by their keys, nested as deep as the form is. */
interface CellTree {
  [key: string]: Cell | CellTree;
}
const cellTree: z.ZodType<CellTree> = z.record(z.string(), z.union([cell, z.lazy(() => cellTree)]));

const otherTable = z.strictObject({
  title: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      unit: z.string().nullable(),
      code: z.string().nullable(),
      indicator: z.string().nullable(),
      cells: z.array(cell),
    }),
  ),
});

const tables = z.strictObject({
  proactive: cellTree.nullable(),
  requests: cellTree.nullable(),
  remedies: cellTree.nullable(),
  statistics: z.record(z.string(), cell).nullable(),
  other: z.array(otherTable),
});

const check = z.strictObject({
  rule,
  status: z.enum(['pass', 'fail', 'not_assessable']),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  operands: z.array(z.string()),
  assumption: z.string().optional(),
  verdict: z.enum(['source', 'extraction', 'undetermined']).nullable(),
  suggestions: z.array(z.strictObject({ cell: z.string(), value: z.number(), why: z.string() })),
});

const removed = z.strictObject({
  kind: z.enum(['chrome', 'spam', 'duplicate', 'markup']),
  rule,
  quote: z.string().min(1),
  span,
  source,
});

const repair = z.strictObject({
  kind: z.string().min(1),
  rule,
  before: z.string(),
  after: z.string(),
  span,
  source: source.optional(),
});

const sourceFile = z.strictObject({
  path: z.string(),
  url: z.string().nullable(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  media_type: z.enum(['text/html', 'text/plain']),
  encoding: z.string().min(1),
  encoding_from: z.enum(['bom', 'http', 'meta', 'detected', 'given']),
  role: z.enum(['primary', 'copy']),
  /** Only where the input came with it. */
  fetched_at: z.string().min(10).optional(),
});

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  rule,
  message: z.string().min(1),
  span: span.nullable(),
  source: source.optional(),
});

/** The record: one issuing body's report for one covered year. The output contract; a change to it bumps `schema`. */
export const recordSchema = z.strictObject({
  schema: z.literal('nianbao/record@1'),
  id: z.string().min(1),
  jurisdiction: jurisdiction.nullable(),
  issuer: issuer.nullable(),
  year: z.int().min(1990).max(2100).nullable(),
  period: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
  title: z.string().nullable(),
  published: isoDate.nullable(),
  signed: isoDate.nullable(),
  document,
  regime: z.enum(['2008', '2014', '2019', '2021']),
  sections: z.array(section),
  figures: z.array(figure),
  indicators: z.record(z.string(), indicator),
  quantities: z.array(quantity),
  tables,
  checks: z.array(check),
  text: z.string().nullable(),
  /** Only where there was advertising. */
  contamination: z.number().gt(0).max(1).optional(),
  removed: z.array(removed),
  repairs: z.array(repair),
  sources: z.array(sourceFile).min(1),
  diagnostics: z.array(diagnostic),
  tool: z.strictObject({ name: z.literal('nianbao'), version: z.string().min(1) }),
});

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? T extends readonly [unknown, ...unknown[]]
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** A record as the schema describes it; import it as a type, so that nothing loads zod. */
export type NianbaoRecord = DeepReadonly<z.infer<typeof recordSchema>>;
