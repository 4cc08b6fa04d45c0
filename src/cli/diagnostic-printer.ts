import { type Diagnostic, diagnosticDefinitions, type Severity } from '../diagnostics.js';
import { indexLines, type LineIndex, placeOf } from '../text/line-index.js';
import { paintFor } from './color.js';
import { tell } from './print.js';
import { formatDiagnostic } from './print-diagnostic.js';
import type { Io } from './session.js';

/** How diagnostics are written, and which. */
export interface PrinterOptions {
  readonly format: 'text' | 'json';
  /** Those of severity `info`, too. */
  readonly verbose: boolean;
}

/** Writes diagnostics to standard error and counts them. */
export interface DiagnosticPrinter {
  readonly print: (
    path: string,
    text: string | null,
    diagnostics: readonly Diagnostic[],
  ) => Promise<void>;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A printer for one run. */
export function createPrinter(io: Io, { format, verbose }: PrinterOptions): DiagnosticPrinter {
  const paint = paintFor(io.stderr, io.env);
  const counts = { error: 0, warning: 0, info: 0 };
  return {
    counts,
    print: async (path, text, diagnostics) => {
      for (const { severity } of diagnostics) counts[severity]++;
      const shown = inOrder(diagnostics.filter(({ severity }) => verbose || severity !== 'info'));
      if (shown.length === 0) return;
      const lines = text === null ? null : indexLines(text);
      const source = lines === null ? { path } : { path, lines };
      for (const diagnostic of shown) {
        const out =
          format === 'json'
            ? JSON.stringify(asData(path, lines, diagnostic))
            : formatDiagnostic(diagnostic, source, paint);
        await tell(io, `${out}\n`);
      }
    },
  };
}

/** By place; those without one come last, each kind as reported. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const offset = ({ span }: Diagnostic): number => span?.start ?? Number.POSITIVE_INFINITY;
  return diagnostics.toSorted((a, b) => (offset(a) === offset(b) ? 0 : offset(a) - offset(b)));
}

function asData(path: string, lines: LineIndex | null, diagnostic: Diagnostic): object {
  const place =
    lines === null || diagnostic.span === null ? null : placeOf(lines, diagnostic.span.start);
  return {
    path,
    line: place?.line ?? null,
    column: place?.column ?? null,
    ...diagnostic,
    help: diagnosticDefinitions[diagnostic.id].help,
  };
}
