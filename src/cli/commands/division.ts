import type { Command } from 'commander';
import {
  type DivisionDescription,
  type DivisionHistory,
  describeDivision,
} from '../../divisions/index.js';
import { print } from '../print.js';
import { EXIT, type Session, UsageError } from '../session.js';

const YEAR = /^(?:19|20)\d{2}$/u;

/** `nianbao division`: what a name or code stood for in a year, with its predecessors and successors. */
export function define(command: Command, session: Session): void {
  command
    .argument('<name...>', 'name in any form, or a six-digit code')
    .option('--year <year>', 'as it was at the end of this year (default: today)', readYear)
    .option('--in <parent...>', 'names of divisions above it')
    .option('--json', 'print one JSON object')
    .action(async (names: readonly string[], options: DivisionOptions) => {
      for (const name of names) await printDivision(name, options, session);
    });
}

interface DivisionOptions {
  readonly year?: number;
  readonly in?: readonly string[];
  readonly json?: boolean;
}

function readYear(text: string): number {
  if (!YEAR.test(text)) throw new UsageError(`--year wants four digits, not "${text}"`);
  return Number(text);
}

async function printDivision(name: string, options: DivisionOptions, session: Session) {
  const described = describeDivision(name, {
    ...yearOf({ year: options.year ?? null }),
    hints: options.in ?? [],
  });
  const text = options.json === true ? JSON.stringify(described) : renderDivision(described);
  await print(session.io.stdout, `${text}\n`);
  if (described.code === null) session.end(EXIT.failed);
}

function renderDivision(described: DivisionDescription): string {
  const { code, name, alternatives } = described;
  if (code === null) {
    if (alternatives.length === 0) return `${name}: no such division`;
    const places = alternatives.map((place) => {
      const { path } = describeDivision(place.code, yearOf(described));
      return `  ${place.code} ${path.map((step) => step.name).join(' > ')}`;
    });
    return [`${name}: several divisions have this name; say more with --in`, ...places].join('\n');
  }
  const lines = [
    `${code} ${described.path.map((step) => step.name).join(' > ')}`,
    `  level         ${described.level}`,
    `  in force      ${yearsOf(described)}`,
  ];
  if (described.year !== null && !described.valid_in_year) {
    lines.push(`  in ${described.year}       not in force`);
  }
  for (const before of described.predecessors) lines.push(`  came from     ${historyLine(before)}`);
  for (const after of described.successors) lines.push(`  became        ${historyLine(after)}`);
  return lines.join('\n');
}

function historyLine(history: DivisionHistory): string {
  return `${history.code} ${history.name} (${yearsOf(history)})`;
}

function yearsOf({ from, to }: { from: number | null; to: number | null }): string {
  const begin = from === null ? 'since before 2005' : `since ${from}`;
  return to === null ? begin : `${begin}, until ${to}`;
}

function yearOf({ year }: { readonly year: number | null }): { year?: number } {
  return year === null ? {} : { year };
}
