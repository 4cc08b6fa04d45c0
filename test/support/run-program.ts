import { spawn } from 'node:child_process';
import type { Program } from './build-program.js';
import type { Outcome } from './run-cli.js';

/** Runs the built program; `killAfter` milliseconds it is killed as `kill -9` does, where it is still there. */
export function runProgram(
  { script }: Program,
  argv: readonly string[],
  { killAfter, cwd }: { readonly killAfter?: number; readonly cwd?: string } = {},
): Promise<Outcome & { readonly killed: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...argv], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      out.stderr += text;
    });
    const timer =
      killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status: status ?? -1, killed: signal === 'SIGKILL', ...out });
    });
  });
}
