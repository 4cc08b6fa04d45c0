import { check } from '../src/check/index.js';
import { classify } from '../src/classify/index.js';
import { decode, type Input } from '../src/decode/index.js';
import { collect, type Diagnostic } from '../src/diagnostics.js';
import { chooseIndicators } from '../src/extract/choose-indicators.js';
import { extract } from '../src/extract/index.js';
import { identify } from '../src/identify/index.js';
import { read } from '../src/read/index.js';
import { readTables } from '../src/read-tables/index.js';
import { assemble } from '../src/record/assemble.js';
import type { NianbaoRecord } from '../src/record/schema.js';
import { segment } from '../src/segment/index.js';
import { strip } from '../src/strip/index.js';
import { measureContamination } from '../src/strip/measure-contamination.js';
import type { Context } from '../src/types.js';

/** Milliseconds spent in each stage so far. */
export type Shares = Record<string, number>;

/** The pipeline with a clock around each stage; the caller makes sure that it gives what `parse` gives. */
export function parseTimed(input: Input, shares: Shares): NianbaoRecord | null {
  const timed = <Result>(stage: string, run: () => Result): Result => {
    const start = performance.now();
    const result = run();
    shares[stage] = (shares[stage] ?? 0) + performance.now() - start;
    return result;
  };
  const diagnostics: Diagnostic[] = [];
  const options = {};
  const report = collect(diagnostics);
  const source = timed('decode', () => decode(input, options, report));
  if (source === null) return null;
  const context: Context = { source, options, report };
  const raw = timed('read', () => read(source, context));
  const page = timed('strip', () => strip(raw, context));
  const what = timed('classify', () => classify(page, context));
  if (what !== null || page.blocks.length === 0) return null;
  const identity = timed('identify', () => identify(page, context));
  const { year } = identity;
  const tables = timed('read-tables', () => readTables(page, context));
  const sections = timed('segment', () => segment(page, tables, context));
  const issuer = identity.issuer?.name ?? null;
  const level = identity.jurisdiction?.level ?? null;
  const figures = timed('extract', () =>
    extract({ page, sections, tables, year, issuer }, context),
  );
  const indicators = timed('extract', () => chooseIndicators(figures, tables.tables, context));
  const checks = timed('check', () =>
    check({ page, sections, figures, tables: tables.tables, year, level }, context),
  );
  const contamination = timed('strip', () => measureContamination(page));
  const findings = { page, identity, sections, tables, figures, indicators, checks };
  return timed('assemble', () =>
    assemble({ ...findings, quantities: [], contamination, diagnostics }, context),
  );
}
