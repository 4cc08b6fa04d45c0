import { printable } from '../text/printable.js';
import { VERSION } from '../version.js';
import { COMMANDS } from './commands.js';
import { ClosedPipeError, tell, watchStream } from './print.js';
import {
  EXIT,
  type ExitStatus,
  type Io,
  OutsideError,
  type Session,
  UsageError,
} from './session.js';

/** Runs the command line and gives the exit status: 0 done, 1 an input failed, 2 usage, 70 a bug. */
export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  watchStream(io.stdout);
  watchStream(io.stderr);
  let status: ExitStatus = EXIT.done;
  const session: Session = {
    io,
    end: (next) => {
      status = next > status ? next : status;
    },
  };
  try {
    await run(argv, session);
    return status;
  } catch (error) {
    if (error instanceof ClosedPipeError) return EXIT.done;
    if (error instanceof UsageError || error instanceof OutsideError) {
      await tell(io, `nianbao: ${printable(error.message)}\n`);
      return error instanceof UsageError ? EXIT.usage : EXIT.failed;
    }
    await tell(io, `${describeBug(error, argv.includes('--verbose'))}\n`);
    return EXIT.bug;
  }
}

async function run(argv: readonly string[], session: Session): Promise<void> {
  const [first, second] = argv;
  const words = first === 'help' ? [...(second === undefined ? [] : [second]), '--help'] : argv;
  const entry = COMMANDS.find(({ name }) => name === words[0]);
  const { buildProgram, runProgram } = await import('./program.js');
  const program = buildProgram(session, COMMANDS);
  if (entry !== undefined) {
    const { define } = await entry.load();
    define(program.command(entry.name).description(entry.summary), session);
  }
  await runProgram(program, words, session);
}

function describeBug(error: unknown, verbose: boolean): string {
  const detail = error instanceof Error ? error : new Error(String(error));
  const line = `nianbao ${VERSION}: this is a bug, please report it: ${detail.message}`;
  return verbose ? `${line}\n${detail.stack ?? ''}` : line;
}
