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
    name: 'division',
    summary: 'tell what a place was in a year: code, path, years, predecessors, successors',
    load: () => import('./commands/division.js'),
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the record',
    load: () => import('./commands/schema.js'),
  },
];
