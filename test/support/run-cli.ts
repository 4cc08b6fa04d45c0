import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main.js';

/** What a run of the command line gave. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process with `input` on standard input. */
export async function runCli(argv: readonly string[], input = ''): Promise<Outcome> {
  const out = { stdout: '', stderr: '' };
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  const status = await main(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    env: {},
  });
  stdout.end();
  stderr.end();
  await new Promise((resolve) => setImmediate(resolve));
  return { status, ...out };
}
