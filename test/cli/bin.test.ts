import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.js';
import { ROOT } from '../support/case.js';

const BIN = join(ROOT, 'bin', 'nianbao.js');

// The program as installed: `npm run build` makes it.
describe.skipIf(!existsSync(join(ROOT, 'dist', 'cli', 'main.cjs')))('bin/nianbao.js', () => {
  it('runs', () => {
    expect(execFileSync(process.execPath, [BIN, '--version'], { encoding: 'utf8' })).toBe(
      `${VERSION}\n`,
    );
  });

  it('passes the exit status on', () => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'frobnicate'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('there is no command "frobnicate"');
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [BIN, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, stderr]).toEqual([0, '']);
  });
});
