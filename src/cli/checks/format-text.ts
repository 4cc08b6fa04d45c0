import { printable } from '../../text/printable.js';
import type { Paint } from '../color.js';
import { type Finding, withStatus } from './finding.js';

/** The findings of one report for people: failing rules with what was expected and which cells may be wrong. */
export function formatText(findings: readonly Finding[], all: boolean, paint: Paint): string {
  const [first] = findings;
  if (first === undefined) return '';
  const failing = withStatus(findings, 'fail');
  const open = withStatus(findings, 'not_assessable');
  const passed = findings.length - failing.length - open.length;
  const counts = `${failing.length} failed, ${passed} passed, ${open.length} not assessable`;
  const shown = all ? findings : failing;
  const lines = [`${paint('bold', printable(first.path))} ${first.report}: ${counts}`];
  for (const finding of shown) lines.push(...describe(finding, paint));
  return `${lines.join('\n')}\n`;
}

function describe({ check, place }: Finding, paint: Paint): string[] {
  const { rule, status, severity, expected, actual, message, verdict, assumption } = check;
  const mark =
    status === 'fail'
      ? paint(severity, severity)
      : paint(status === 'pass' ? 'good' : 'dim', status);
  const where = place === null ? '' : `${place.line}:${place.column} `;
  const numbers = expected === null || actual === null ? '' : ` ${actual} for ${expected}`;
  const lines = [`  ${where}${mark} ${rule}${numbers}`, `    ${printable(message)}`];
  if (assumption !== undefined) lines.push(`    ${printable(assumption)}`);
  if (verdict === 'extraction') lines.push('    the reading may be at fault, not the report');
  for (const { cell, value, why } of check.suggestions) {
    lines.push(`    ${paint('dim', 'perhaps')} ${cell} = ${value} (${why})`);
  }
  return lines;
}
