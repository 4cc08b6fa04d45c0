import { renderDiagnostics } from '../batch/render.js';
import type { Diagnostic, Severity } from '../diagnostics.js';
import { hasColor } from './color.js';
import { tell } from './print.js';
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
export function createPrinter(io: Io, options: PrinterOptions): DiagnosticPrinter {
  const rendering = { ...options, color: hasColor(io.stderr, io.env) };
  const counts = { error: 0, warning: 0, info: 0 };
  return {
    counts,
    print: async (path, text, diagnostics) => {
      for (const { severity } of diagnostics) counts[severity]++;
      const out = renderDiagnostics(path, text, diagnostics, rendering);
      if (out !== '') await tell(io, out);
    },
  };
}
