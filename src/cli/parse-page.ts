import type { Input } from '../decode/index.js';
import type { Diagnostic } from '../diagnostics.js';
import { findInputs } from '../inputs/find-files.js';
import type { Options, Page, Source } from '../types.js';
import { createPrinter } from './diagnostic-printer.js';
import type { ReadingOptions } from './options.js';
import { loadInput } from './read-input.js';
import { EXIT, type Session, UsageError } from './session.js';

/** What every way of reading a page gives. */
interface Reading {
  readonly source: Source | null;
  readonly page: Page | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the one page of a command in its own way, and tells the diagnostics that it `shows`; null where it cannot be loaded. */
export async function parsePage<Result extends Reading>(
  path: string,
  options: ReadingOptions,
  session: Session,
  read: (input: Input, options: Options) => Result,
  shows: (diagnostic: Diagnostic) => boolean,
): Promise<Result | null> {
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
  const result = read({ path, content: loaded.bytes }, options.parsing);
  await printer.print(path, result.source?.text ?? null, result.diagnostics.filter(shows));
  if (result.page === null) session.end(EXIT.failed);
  return result;
}
