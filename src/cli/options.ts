import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Options } from '../types.js';
import type { PrinterOptions } from './diagnostic-printer.js';

const SIZE = /^(\d+)\s*([KMG]?)(?:i?B)?$/iu;
const YEAR = /^(?:19|20)\d\d$/u;
const FACTORS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };
const DEFAULT_MAX_BYTES = 64 * 2 ** 20;

/** The options of every command that reads pages. */
export interface ReadingOptions {
  readonly parsing: Options;
  readonly printing: PrinterOptions;
  readonly maxBytes: number;
}

/** Adds the options that `readReadingOptions` reads. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--encoding <label>', 'decode with this encoding, whatever the input says')
    .option('--year <year>', 'the covered year, where it is known', parseYear)
    .option('--url <url>', 'where the page was fetched from')
    .option(
      '--max-bytes <size>',
      'leave out larger inputs: 500000, 64M',
      parseSize,
      DEFAULT_MAX_BYTES,
    )
    .addOption(
      new Option('--diagnostics <format>', 'how diagnostics are written')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--verbose', 'also diagnostics that are no warnings; the stack of a bug');
}

/** The options of a command as typed values. */
export function readReadingOptions(values: Readonly<Record<string, unknown>>): ReadingOptions {
  const { encoding, year, url, quantities, diagnostics, verbose, maxBytes } = values;
  return {
    parsing: {
      ...(typeof encoding === 'string' ? { encoding } : {}),
      ...(typeof year === 'number' ? { year } : {}),
      ...(typeof url === 'string' ? { url } : {}),
      ...(quantities === true ? { quantities } : {}),
    },
    printing: { format: diagnostics === 'json' ? 'json' : 'text', verbose: verbose === true },
    maxBytes: typeof maxBytes === 'number' ? maxBytes : DEFAULT_MAX_BYTES,
  };
}

function parseYear(text: string): number {
  if (!YEAR.test(text)) throw new InvalidArgumentError('A year has four digits, such as 2014.');
  return Number(text);
}

function parseSize(text: string): number {
  const [, digits = '', unit = ''] = SIZE.exec(text) ?? [];
  if (digits === '') throw new InvalidArgumentError('A size is a number, or one with K, M or G.');
  return Number(digits) * (FACTORS[unit.toUpperCase()] ?? 1);
}
