import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './case.js';
import { runCli } from './run-cli.js';
import { loadTables, patternsOf, type TableRow, textsOf } from './table-rows.js';

/** A command in the README, the filter behind it, and what it printed. */
const EXAMPLE = /(```console\n\$ nianbao ([^\n|]+?)(?: \| head -n (\d+))?\n)[\s\S]*?(```)/gu;

/** The README with the output of each `$ nianbao …` example as it is now; paths are relative to the repository. */
export async function renderReadme(readme: string): Promise<string> {
  let out = '';
  let at = 0;
  for (const match of readme.matchAll(EXAMPLE)) {
    const [whole, head = '', words = '', count, tail = ''] = match;
    const { stdout, stderr } = await runCli(words.split(' '));
    const lines = `${stderr}${stdout}`.split('\n').slice(0, -1);
    const shown = count === undefined ? lines : lines.slice(0, Number(count));
    out += `${readme.slice(at, match.index)}${head}${shown.map((line) => `${line}\n`).join('')}${tail}`;
    at = match.index + whole.length;
  }
  return out + readme.slice(at);
}

/** RULES.md: every row of every table with its reasons and examples. */
export async function renderRules(): Promise<string> {
  // A table that joins others has nothing of its own.
  const seen = new Set<object>();
  const parts: string[] = [];
  for (const [table, rows] of await loadTables()) {
    const own = rows.filter(({ row }) => !seen.has(row));
    for (const { row } of own) seen.add(row);
    const [file = '', name = ''] = table.split(' ');
    if (own.length > 0) {
      parts.push(`## ${name} (src/tables/${file})\n\n${own.map(renderRow).join('\n')}`);
    }
  }
  return `# Rules\n\nWhat the program knows about the world, row by row. Written by \`npm run docs:update\` from src/tables; patterns are matched\nagainst normalized text: half-width, simplified script, one space for any white space.\n\n${parts.join('\n')}`;
}

function renderRow(row: TableRow): string {
  const quoted = (field: string): string =>
    textsOf(row.row, field)
      .map((text) => code(text.replaceAll(/\s+/gu, ' ')))
      .join(', ');
  const list = (label: string, field: string): string[] => {
    const texts = quoted(field);
    return texts === '' ? [] : [`- ${label}: ${texts}`];
  };
  return [
    `### ${row.id}`,
    '',
    String(row.row['why'] ?? ''),
    '',
    ...patternsOf(row).map(([field, pattern]) => `- ${field}: ${code(String(pattern))}`),
    ...(typeof row.row['formula'] === 'string' ? [`- formula: ${row.row['formula']}`] : []),
    ...list('words', 'words'),
    ...list('matches', 'matches'),
    ...list('rejects', 'rejects'),
    '',
  ].join('\n');
}

/** Inline code, with as many backticks around as its content needs. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
}

/** A document of the repository. */
export function readDocument(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}
