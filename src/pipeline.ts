import { check } from './check/index.js';
import { classify } from './classify/index.js';
import { decode, type Input } from './decode/index.js';
import { collect, type Diagnostic } from './diagnostics.js';
import { chooseIndicators } from './extract/choose-indicators.js';
import { extract } from './extract/index.js';
import { locateQuantities } from './extract/locate-quantities.js';
import { identify } from './identify/index.js';
import { read } from './read/index.js';
import { readTables } from './read-tables/index.js';
import { assemble } from './record/assemble.js';
import { bodyText } from './record/body-text.js';
import type { NianbaoRecord } from './record/schema.js';
import { segment } from './segment/index.js';
import { strip } from './strip/index.js';
import { measureContamination } from './strip/measure-contamination.js';
import type { Context, Identity, Options, Page, Section, Source } from './types.js';

/** What one input gave. `record` is null where the input is no report or cannot be read; `diagnostics` says why. */
export interface ParseResult {
  readonly record: NianbaoRecord | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source | null;
  readonly page: Page | null;
  readonly identity: Identity | null;
  readonly sections: readonly Section[];
}

/** The body of one input. `page` is null where the input cannot be read; `diagnostics` says why. */
export interface CleanResult {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source | null;
  readonly page: Page | null;
}

/** The body text of any page, a report or not: the first stages alone. */
export function clean(input: Input, options: Options = {}): CleanResult {
  const diagnostics: Diagnostic[] = [];
  const report = collect(diagnostics);
  const source = decode(input, options, report);
  if (source === null) return { text: '', diagnostics, source, page: null };
  const context: Context = { source, options, report };
  const page = strip(read(source, context), context);
  return { text: bodyText(page, [...page.blocks.keys()]), diagnostics, source, page };
}

/** Reads one input through all the stages, in order: the map of the program. Pure: no files, no clock, no network. */
export function parse(input: Input, options: Options = {}): ParseResult {
  const diagnostics: Diagnostic[] = [];
  const report = collect(diagnostics);
  const source = decode(input, options, report);
  if (source === null) return nothing(diagnostics);
  const context: Context = { source, options, report };
  const page = strip(read(source, context), context);
  const found = { ...nothing(diagnostics), source, page };
  const what = classify(page, context);
  if (what !== null) report('strip/not-a-report', { what });
  if (what !== null || page.blocks.length === 0) return found;
  const identity = identify(page, context);
  const { year } = identity;
  const tables = readTables(page, context);
  const sections = segment(page, tables, context);
  const issuer = identity.issuer?.name ?? null;
  const level = identity.jurisdiction?.level ?? null;
  const figures = extract({ page, sections, tables, year, issuer }, context);
  const indicators = chooseIndicators(figures, tables.tables, context);
  const checks = check({ page, sections, figures, tables: tables.tables, year, level }, context);
  const quantities = options.quantities === true ? locateQuantities(page) : [];
  const contamination = measureContamination(page);
  const findings = { page, identity, sections, tables, figures, indicators, checks };
  const record = assemble({ ...findings, quantities, contamination, diagnostics }, context);
  return { ...found, record, identity, sections };
}

function nothing(diagnostics: readonly Diagnostic[]): ParseResult {
  return { record: null, diagnostics, source: null, page: null, identity: null, sections: [] };
}
