import { type Paint, PLAIN, paintAnsi } from '../cli/color.js';
import { formatDiagnostic } from '../cli/print-diagnostic.js';
import { type Diagnostic, diagnosticDefinitions } from '../diagnostics.js';
import { indexLines, type LineIndex, placeOf } from '../text/line-index.js';

/** How diagnostics are written, and which. */
export interface RenderOptions {
  readonly format: 'text' | 'json';
  /** Those of severity `info`, too. */
  readonly verbose: boolean;
  readonly color: boolean;
}

/** The diagnostics of an input as they are told, each with its line break; empty where there is nothing to tell. */
export function renderDiagnostics(
  path: string,
  text: string | null,
  diagnostics: readonly Diagnostic[],
  { format, verbose, color }: RenderOptions,
): string {
  const shown = inOrder(diagnostics.filter(({ severity }) => verbose || severity !== 'info'));
  if (shown.length === 0) return '';
  const lines = text === null ? null : indexLines(text);
  const source = lines === null ? { path } : { path, lines };
  const paint: Paint = color ? paintAnsi : PLAIN;
  const render = (diagnostic: Diagnostic): string =>
    format === 'json'
      ? JSON.stringify(asData(path, lines, diagnostic))
      : formatDiagnostic(diagnostic, source, paint);
  return shown.map((diagnostic) => `${render(diagnostic)}\n`).join('');
}

/** By place; those without one come last, each kind as reported. */
function inOrder<Given extends Diagnostic>(diagnostics: readonly Given[]): readonly Given[] {
  const offset = ({ span }: Diagnostic): number => span?.start ?? Number.POSITIVE_INFINITY;
  return diagnostics.toSorted((a, b) => (offset(a) === offset(b) ? 0 : offset(a) - offset(b)));
}

function asData(path: string, lines: LineIndex | null, diagnostic: Diagnostic): object {
  const place =
    lines === null || diagnostic.span === null ? null : placeOf(lines, diagnostic.span.start);
  return asPlaced(path, place?.line ?? null, place?.column ?? null, diagnostic);
}

function asPlaced(
  path: string,
  line: number | null,
  column: number | null,
  diagnostic: Diagnostic,
): object {
  return { path, line, column, ...diagnostic, help: diagnosticDefinitions[diagnostic.id].help };
}

/** A diagnostic of an earlier run: its line and column are known, its text is not at hand. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly line: number | null;
  readonly column: number | null;
}

/** The diagnostics of an earlier run as they are told, without the lines that they are about. */
export function renderPlaced(
  path: string,
  diagnostics: readonly PlacedDiagnostic[],
  { format, verbose, color }: RenderOptions,
): string {
  const paint: Paint = color ? paintAnsi : PLAIN;
  return inOrder(diagnostics.filter(({ severity }) => verbose || severity !== 'info'))
    .map((diagnostic) => {
      const { line, column, ...rest } = diagnostic;
      if (format === 'json') return `${JSON.stringify(asPlaced(path, line, column, rest))}\n`;
      const place = line === null ? path : `${path}:${line}:${column}`;
      return `${formatDiagnostic(rest, { path: place }, paint)}\n`;
    })
    .join('');
}
