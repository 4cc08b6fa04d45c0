import { type Diagnostic, diagnosticDefinitions } from '../diagnostics.js';
import { displayWidth } from '../text/display-width.js';
import { indexLines, type LineIndex, lineBounds, placeOf } from '../text/line-index.js';
import { printable } from '../text/printable.js';
import { type Paint, PLAIN } from './color.js';

/** The input that a diagnostic is about; without `text` it is printed without a place in it. */
export interface DiagnosticSource {
  readonly path: string;
  readonly text?: string;
  /** The lines of `text`, where the caller prints many diagnostics of one input. */
  readonly lines?: LineIndex;
}

/** Characters of the source line that are shown on either side of the place. */
const CONTEXT = 48;
/** Characters of the place itself that are shown. */
const MARKED = 80;

/** The diagnostic for people: place, message, source line with carets, help; ends without a line break. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  source: DiagnosticSource,
  paint: Paint = PLAIN,
): string {
  const { id, severity, message, span } = diagnostic;
  const lines = linesOf(source);
  const path = printable(source.path);
  const place = lines !== null && span !== null ? placeOf(lines, span.start) : null;
  const where = place === null ? path : `${path}:${place.line}:${place.column}`;
  const out = [`${where} ${paint(severity, severity)} ${id}`, `  ${printable(message)}`];
  if (lines !== null && span !== null && place !== null) {
    out.push(...excerpt(lines, span, place.line, (text) => paint(severity, text)));
  }
  out.push(`  ${paint('dim', 'help:')} ${printable(diagnosticDefinitions[id].help)}`);
  return out.join('\n');
}

function linesOf({ text, lines }: DiagnosticSource): LineIndex | null {
  if (lines !== undefined) return lines;
  return text === undefined ? null : indexLines(text);
}

/** The source line around the place, and carets below it as wide as it is shown. */
function excerpt(
  lines: LineIndex,
  span: { readonly start: number; readonly end: number },
  line: number,
  mark: (text: string) => string,
): string[] {
  const { text } = lines;
  const bounds = lineBounds(lines, span.start);
  const start = Math.min(span.start, bounds.end);
  const end = wholeCharacter(text, Math.max(start, Math.min(span.end, bounds.end, start + MARKED)));
  const from = wholeCharacter(text, Math.max(bounds.start, start - CONTEXT));
  const to = wholeCharacter(text, Math.min(bounds.end, end + CONTEXT));
  const before = `${from > bounds.start ? '…' : ''}${printable(text.slice(from, start))}`;
  const marked = printable(text.slice(start, end));
  const after = `${printable(text.slice(end, to))}${to < bounds.end ? '…' : ''}`;
  const margin = ' '.repeat(String(line).length);
  const indent = ' '.repeat(displayWidth(before));
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    `  ${line} | ${before}${marked}${after}`.trimEnd(),
    `  ${margin} | ${indent}${mark(carets)}`,
  ];
}

/** `offset`, or one before it where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
