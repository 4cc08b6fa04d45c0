export { type DiagnosticSource, formatDiagnostic } from './cli/print-diagnostic.js';
export type { Input } from './decode/index.js';
export {
  type Diagnostic,
  type DiagnosticId,
  diagnosticDefinitions,
  type Severity,
} from './diagnostics.js';
export {
  type ResolvedDivision,
  type ResolveHints,
  resolveDivision,
} from './divisions/index.js';
export { findQuantities } from './extract/find-quantities.js';
export { merge } from './merge/index.js';
export { type CleanResult, clean, type ParseResult, parse } from './pipeline.js';
export { type NianbaoRecord, recordSchema } from './record/schema.js';
export { type CheckRule, checkRules } from './tables/checks.js';
export { codebook, type IndicatorDefinition } from './tables/codebook.js';
export type {
  Block,
  Check,
  Figure,
  Identity,
  Indicator,
  Options,
  Page,
  Quantity,
  Section,
  Source,
  Span,
  Tables,
} from './types.js';
export { VERSION as version } from './version.js';
