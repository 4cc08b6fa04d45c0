import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import type { CommandEntry } from './commands.js';
import { EXIT, type Session, UsageError } from './session.js';

const EXAMPLES = `
Examples:
  nianbao extract reports/ -o records.ndjson
  curl -s URL | nianbao extract - --url URL --pretty
  nianbao explain page.html | less -R`;

/** The program with its global options; commands are added by the caller. */
export function buildProgram(session: Session, entries: readonly CommandEntry[]): Command {
  const { stdout, stderr } = session.io;
  return new Command('nianbao')
    .description(
      'Turns scraped Chinese government annual reports on open government information into normalized, source-traced records.',
    )
    .usage('<command> [options]')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride()
    .showHelpAfterError('(run with --help for the options)')
    .addHelpText('after', () => listCommands(entries) + EXAMPLES);
}

function listCommands(entries: readonly CommandEntry[]): string {
  const width = Math.max(...entries.map(({ name }) => name.length));
  const rows = entries.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `\nCommands:\n${rows.join('\n')}\n`;
}

/** Parses the words and runs the command that they name. */
export async function runProgram(
  program: Command,
  words: readonly string[],
  session: Session,
): Promise<void> {
  if (words.length === 0) {
    session.end(EXIT.usage);
    program.outputHelp({ error: true });
    return;
  }
  if (program.commands.length === 0) refuseUnknown(words);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    session.end(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  }
}

/** A first word that is no command. */
function refuseUnknown(words: readonly string[]): void {
  const word = words.find((text) => !text.startsWith('-'));
  if (word === undefined) return;
  throw new UsageError(`there is no command "${word}" (nianbao --help lists them)`);
}
