import type { Command } from 'commander';
import { findQuantities } from '../../extract/find-quantities.js';
import { findInputs } from '../../inputs/find-files.js';
import { createPrinter } from '../diagnostic-printer.js';
import { addReadingOptions, readReadingOptions } from '../options.js';
import { print } from '../print.js';
import { loadInput } from '../read-input.js';
import { EXIT, type Session, UsageError } from '../session.js';

/** `nianbao quantities`: the numbers of a plain text with their units, as a JSON array. */
export function define(command: Command, session: Session): void {
  command.argument('[file]', 'the text, in UTF-8; - or nothing for standard input', '-');
  addReadingOptions(command).action(async (path: string, values: Record<string, unknown>) => {
    const options = readReadingOptions(values);
    const [found, second] = findInputs([path]);
    if (found === undefined || second !== undefined) {
      throw new UsageError(`${path} is a folder; this command takes one file`);
    }
    const loaded = await loadInput(found, session.io.stdin, options.maxBytes);
    if ('diagnostic' in loaded) {
      await createPrinter(session.io, options.printing).print(path, null, [loaded.diagnostic]);
      session.end(EXIT.failed);
      return;
    }
    const text = new TextDecoder(options.parsing.encoding ?? 'utf-8').decode(loaded.bytes);
    await print(session.io.stdout, `${JSON.stringify(findQuantities(text), null, 2)}\n`);
  });
}
