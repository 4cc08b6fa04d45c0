import type { Command } from 'commander';
import type { Session } from './session.js';

/** What a file of `commands/` exports: `define` gives the command its arguments, options and action. */
export interface CommandModule {
  readonly define: (command: Command, session: Session) => void;
}

/** A command by name; its module is loaded only when it is run. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'extract',
    summary: 'read reports, write one record a jurisdiction and year as NDJSON',
    load: () => import('./commands/extract.js'),
  },
  {
    name: 'clean',
    summary: 'print the clean body text of one page',
    load: () => import('./commands/clean.js'),
  },
  {
    name: 'explain',
    summary: 'show what each line was taken for, and where each figure comes from',
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'quantities',
    summary: 'find the numbers of a text with their units',
    load: () => import('./commands/quantities.js'),
  },
  {
    name: 'division',
    summary: 'tell what a place was in a year: code, path, years, predecessors, successors',
    load: () => import('./commands/division.js'),
  },
  {
    name: 'merge',
    summary: 'join records from several runs to one a jurisdiction and year',
    load: () => import('./commands/merge.js'),
  },
  {
    name: 'export',
    summary: 'write records as CSV, XLSX, Parquet, SQLite, DuckDB or a data package',
    load: () => import('./commands/export.js'),
  },
  {
    name: 'check',
    summary: 'apply the consistency rules to reports or records',
    load: () => import('./commands/check.js'),
  },
  {
    name: 'rules',
    summary: 'print the consistency rules with their formulas',
    load: () => import('./commands/rules.js'),
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the record',
    load: () => import('./commands/schema.js'),
  },
  {
    name: 'codebook',
    summary: 'print the indicators with their labels, units and definitions',
    load: () => import('./commands/codebook.js'),
  },
];
