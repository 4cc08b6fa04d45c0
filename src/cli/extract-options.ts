import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { addReadingOptions, type ReadingOptions, readReadingOptions } from './options.js';
import { UsageError } from './session.js';

/** The options of `nianbao extract` as typed values. */
export interface ExtractOptions extends ReadingOptions {
  readonly out: string | null;
  readonly text: boolean;
  readonly pretty: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly from: string | null;
  readonly manifest: string | null;
  readonly report: string | null;
  readonly resume: boolean;
  readonly shard: Shard | null;
  /** Null where the user leaves it to us. */
  readonly jobs: number | null;
  readonly timeout: number | null;
}

/** The part of the inputs that a run is for, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const SHARD = /^(\d{1,6})\/(\d{1,6})$/u;
const MOST_JOBS = 256;

/** Adds the options that `readExtractOptions` reads. */
export function addExtractOptions(command: Command): Command {
  command
    .option('-o, --out <file>', 'write the records there instead of to standard output')
    .option('--no-text', 'leave the body text out of the records')
    .option('--pretty', 'indent the records')
    .option('--quantities', 'list every number of the body with its unit, too')
    .option('--strict', 'a warning is enough for exit status 1')
    .option('--from <list>', 'read the files named in this list, one a line; - for standard input')
    .option(
      '--manifest <csv>',
      'read the files of its column path, with hints in url, year, encoding',
    )
    .option(
      '--jobs <n>',
      `worker threads (as many as there are cores: ${availableParallelism()})`,
      parseJobs,
    )
    .option('--timeout <seconds>', 'give a document up after this time (30)', parseSeconds)
    .option('--resume', 'go on from where an earlier run ended, and keep what is done for the next')
    .option('--shard <i/n>', 'only the i-th of n parts of the inputs', parseShard)
    .option('--report <file>', 'write the summary as JSON there')
    .option('--quiet', 'no progress and no summary');
  return addReadingOptions(command);
}

/** The options of the command as typed values; throws where they contradict each other. */
export function readExtractOptions(
  paths: readonly string[],
  values: Readonly<Record<string, unknown>>,
): ExtractOptions {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const number = (name: string): number | null => {
    const value = values[name];
    return typeof value === 'number' ? value : null;
  };
  const options = {
    ...readReadingOptions(values),
    out: text('out'),
    text: values['text'] !== false,
    pretty: values['pretty'] === true,
    strict: values['strict'] === true,
    quiet: values['quiet'] === true,
    from: text('from'),
    manifest: text('manifest'),
    report: text('report'),
    resume: values['resume'] === true,
    shard: text('shard') === null ? null : readShard(text('shard') ?? ''),
    jobs: number('jobs'),
    timeout: number('timeout'),
  };
  if (paths.length === 0 && options.from === null && options.manifest === null) {
    throw new UsageError('give files or folders, --from LIST or --manifest CSV');
  }
  if (options.resume && options.out === null) {
    throw new UsageError('--resume needs -o FILE: what is done is kept beside it');
  }
  if (options.from === '-' && paths.includes('-')) {
    throw new UsageError('standard input is either a page or a list');
  }
  return options;
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw new InvalidArgumentError(`Jobs are a whole number from 1 to ${MOST_JOBS}.`);
  }
  return jobs;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new InvalidArgumentError('Seconds are a number above 0.');
  return seconds;
}

/** Checked when it is read; commander wants what it gives to be the value itself. */
function parseShard(text: string): string {
  readShard(text);
  return text;
}

function readShard(text: string): Shard {
  const [, index, count] = SHARD.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count)) {
    throw new InvalidArgumentError('A shard is i/n with i from 1 to n, such as 2/8.');
  }
  return shard;
}
