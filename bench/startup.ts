import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../test/support/case.js';

const ROUNDS = 15;
const BIN = join(ROOT, 'bin', 'nianbao.js');
const REPORT = `临海市2012年政府信息公开工作年度报告
一、概述
2012年,全市主动公开政府信息18634条。
二、依申请公开情况
全市共收到政府信息公开申请137件。
`;

/** What a start costs beside an empty Node: the version, one text file, one HTML file. */
export function benchStartup(say: (line: string) => void): void {
  if (!existsSync(join(ROOT, 'dist', 'cli', 'main.cjs'))) {
    say('start-up: not measured, dist/ is missing (npm run build)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const text = join(folder, 'report.txt');
  const html = join(folder, 'report.html');
  writeFileSync(text, REPORT);
  writeFileSync(
    html,
    `<html><body><div>${REPORT.trim()
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></body></html>`,
  );
  const runs: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    'nianbao --version': [BIN, '--version'],
    'nianbao extract, one text': [BIN, 'extract', text],
    'nianbao extract, one HTML': [BIN, 'extract', html],
  };
  const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(runs)) times.get(name)?.push(spawn(args));
  }
  rmSync(folder, { recursive: true });
  const medians = [...times].map(
    ([name, list]) => [name, list.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0] as const,
  );
  const [, bare = 1] = medians[0] ?? [];
  say(`start-up, median of ${ROUNDS}`);
  for (const [name, milliseconds] of medians) {
    say(
      `  ${name.padEnd(26)} ${milliseconds.toFixed(1)} ms, ${(milliseconds / bare).toFixed(2)} times a bare node`,
    );
  }
}

function spawn(args: readonly string[]): number {
  // Extra certificates, where set, are read at each start and would hide everything else.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return took;
}
