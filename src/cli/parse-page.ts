import type { Diagnostic } from '../diagnostics.js';
import { findInputs } from '../inputs/find-files.js';
import { type ParseResult, parse } from '../pipeline.js';
import { createPrinter } from './diagnostic-printer.js';
import type { ReadingOptions } from './options.js';
import { loadInput } from './read-input.js';
import { EXIT, type Session, UsageError } from './session.js';

/** Reads and parses the one page of a command, and tells the diagnostics that it `shows`; null where it cannot be read. */
export async function parsePage(
  path: string,
  options: ReadingOptions,
  session: Session,
  shows: (diagnostic: Diagnostic) => boolean,
): Promise<ParseResult | null> {
  const [found, second] = findInputs([path]);
  if (found === undefined || second !== undefined) {
    throw new UsageError(`${path} is a folder; this command takes one file`);
  }
  const printer = createPrinter(session.io, options.printing);
  const loaded = await loadInput(found, session.io.stdin, options.maxBytes);
  if ('diagnostic' in loaded) {
    await printer.print(path, null, [loaded.diagnostic]);
    session.end(EXIT.failed);
    return null;
  }
  const result = parse({ path, content: loaded.bytes }, options.parsing);
  await printer.print(path, result.source?.text ?? null, result.diagnostics.filter(shows));
  if (result.page === null) session.end(EXIT.failed);
  return result;
}
