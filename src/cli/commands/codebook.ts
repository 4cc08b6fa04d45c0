import { type Command, Option } from 'commander';
import { codebook, type IndicatorDefinition } from '../../tables/codebook.js';
import { print } from '../print.js';
import type { Session } from '../session.js';

/** The columns of the codebook, in their order, in every format. */
const COLUMNS = ['key', 'zh', 'en', 'unit', 'stat2014', 'table2021', 'means'] as const;

const NEEDS_QUOTES = /[",\r\n]/u;

const FORMATS: Readonly<Record<string, (rows: readonly IndicatorDefinition[]) => string>> = {
  markdown: asMarkdown,
  csv: asCsv,
  json: (rows) => JSON.stringify(rows, null, 2),
};

/** `nianbao codebook`: the indicators with labels, units, definitions and the forms that carry them. */
export function define(command: Command, { io }: Session): void {
  command
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(Object.keys(FORMATS))
        .default('markdown'),
    )
    .action(async ({ format }: { readonly format: string }) => {
      const render = FORMATS[format] ?? asMarkdown;
      await print(io.stdout, `${render(codebook)}\n`);
    });
}

function asMarkdown(rows: readonly IndicatorDefinition[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([
      'Indicator',
      'Label',
      'In English',
      'Unit',
      'Form of 2014',
      'Forms of 2019 and 2021',
      'Meaning',
    ]),
    line(COLUMNS.map(() => '---')),
    ...rows.map((row) => line(COLUMNS.map((column) => (row[column] ?? '').replaceAll('|', '\\|')))),
  ].join('\n');
}

function asCsv(rows: readonly IndicatorDefinition[]): string {
  const quote = (cell: string): string =>
    NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[]): string => cells.map(quote).join(',');
  return [
    line(COLUMNS),
    ...rows.map((row) => line(COLUMNS.map((column) => row[column] ?? ''))),
  ].join('\n');
}
