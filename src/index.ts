export { type DiagnosticSource, formatDiagnostic } from './cli/print-diagnostic.js';
export { type Diagnostic, type DiagnosticId, diagnosticDefinitions } from './diagnostics.js';
export { type NianbaoRecord, recordSchema } from './record/schema.js';
export { VERSION as version } from './version.js';
