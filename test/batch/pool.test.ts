import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, type Program } from '../support/build-program.js';
import { runProgram } from '../support/run-program.js';

let root = '';
let program: Program;
const at = (name: string): string => join(root, name);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-pool-'));
  program = await buildProgram(fileURLToPath(new URL('stand-in.ts', import.meta.url)));
});
afterAll(() => {
  program.remove();
  rmSync(root, { recursive: true, force: true });
});

describe('workers', () => {
  it('that get stuck, end, fill the memory or meet a bug cost one document each', async () => {
    mkdirSync(at('docs'));
    const bad = new Map([
      [3, 'hang'],
      [20, 'exit'],
      [21, 'throw'],
      [40, 'hang'],
      [60, 'fill'],
    ]);
    const names = Array.from({ length: 70 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
    for (const [index, name] of names.entries()) {
      writeFileSync(at(`docs/${name}`), `${bad.get(index) ?? 'good'} ${index}`);
    }
    const run = await runProgram(
      program,
      [
        'extract',
        'docs',
        '-o',
        'out.ndjson',
        '--jobs',
        '2',
        '--timeout',
        '3',
        '--report',
        'r.json',
      ],
      { cwd: root },
    );
    expect(run.status).toBe(70);
    const lines = readFileSync(at('out.ndjson'), 'utf8').trimEnd().split('\n');
    const paths = lines.map((line) => JSON.parse(line).sources[0].path).toSorted();
    expect(paths).toEqual(
      names.filter((_, index) => !bad.has(index)).map((name) => `docs/${name}`),
    );
    expect(run.stderr).toContain('docs/03.txt error batch/timeout\n  it was given up after 3 s');
    expect(run.stderr).toContain('docs/40.txt error batch/timeout');
    expect(run.stderr).toContain('docs/20.txt error batch/crash');
    // Whichever limit it meets first on this machine.
    expect(run.stderr).toMatch(/docs\/60\.txt error batch\/(?:crash|timeout)/u);
    expect(run.stderr).toMatch(/docs\/21\.txt \(sha256 \w+\): this is a bug/u);
    // Told in the order of the inputs, whoever was ready first.
    const told = [...run.stderr.matchAll(/^docs\/(\d\d)\.txt/gmu)].map((match) => match[1]);
    expect(told).toEqual(['03', '20', '21', '40', '60']);
    expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toMatchObject({
      documents: 70,
      records: 65,
      bugs: 1,
      errors: 4,
    });
  });
});
