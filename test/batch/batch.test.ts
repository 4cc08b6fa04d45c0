import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, type Program } from '../support/build-program.js';
import { makeZip } from '../support/make-archives.js';
import { runCli } from '../support/run-cli.js';
import { runProgram } from '../support/run-program.js';
import { shortReport } from '../support/short-report.js';

const COUNT = 160;
const KILLS = 20;

let root = '';
let program: Program;
let expected = '';
const at = (...parts: string[]): string => join(root, ...parts);
const run = (...argv: string[]) => runProgram(program, argv, { cwd: root });
const report = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-batch-'));
  program = await buildProgram();
  mkdirSync(at('docs'));
  for (let index = 0; index < COUNT; index++) {
    writeFileSync(at('docs', `${index}.html`), shortReport(index));
  }
  const { status } = await run('extract', 'docs', '-o', 'all.ndjson', '--jobs', '1');
  expect(status).toBe(0);
  expected = readFileSync(at('all.ndjson'), 'utf8');
  expect(expected.split('\n').length).toBeGreaterThan(COUNT / 2);
});
afterAll(() => {
  program.remove();
  rmSync(root, { recursive: true, force: true });
});

describe('a run', () => {
  it('gives the same bytes for any number of workers, none included', async () => {
    await run('extract', 'docs', '-o', 'three.ndjson', '--jobs', '3');
    expect(readFileSync(at('three.ndjson'), 'utf8')).toBe(expected);
    const cwd = process.cwd();
    process.chdir(root);
    try {
      // From the sources there are no workers: the same documents in this very thread.
      await runCli(['extract', 'docs', '-o', at('inline.ndjson')]);
    } finally {
      process.chdir(cwd);
    }
    expect(readFileSync(at('inline.ndjson'), 'utf8')).toBe(expected);
  });

  it('gives the same bytes for any order of the inputs, and to a pipe', async () => {
    const paths = readdirSync(at('docs')).map((name) => `docs/${name}`);
    const turned = paths.toSorted((a, b) =>
      a.split('').toReversed().join() < b.split('').toReversed().join() ? -1 : 1,
    );
    writeFileSync(at('turned.txt'), turned.join('\n'));
    const { stdout } = await run('extract', '--from', 'turned.txt');
    expect(stdout).toBe(expected);
  });

  it('in shards gives the same bytes when they are merged', async () => {
    for (const shard of ['1', '2', '3']) {
      await run(
        'extract',
        'docs',
        '--shard',
        `${shard}/3`,
        '-o',
        `shard${shard}.ndjson`,
        '--jobs',
        '1',
      );
    }
    const sizes = ['1', '2', '3'].map((shard) => readFileSync(at(`shard${shard}.ndjson`)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    await run('merge', 'shard3.ndjson', 'shard1.ndjson', 'shard2.ndjson', '-o', 'merged.ndjson');
    expect(readFileSync(at('merged.ndjson'), 'utf8')).toBe(expected);
  });

  it('leaves its text out the same way everywhere', async () => {
    const one = await run('extract', 'docs', '--no-text', '--jobs', '2');
    const few = await run('extract', 'docs/7.html', '--no-text');
    const record = JSON.parse(few.stdout);
    expect(record.text).toBeNull();
    expect(one.stdout).toContain('"text":null');
    expect(one.stdout).not.toContain('扎实推进');
  });

  it('has nothing left beside its output', () => {
    const names = readdirSync(root).filter((name) => name.startsWith('.'));
    expect(names).toEqual([]);
  });

  it('sums up what it did', async () => {
    const { stderr } = await run('extract', 'docs', '-o', 'x.ndjson', '--report', 'report.json');
    expect(stderr).toContain(`${COUNT} inputs: `);
    expect(stderr).toMatch(/by year: .*2009 \d+/u);
    expect(report('report.json')).toMatchObject({ documents: COUNT, reused: 0, bugs: 0 });
    const quiet = await run('extract', 'docs', '-o', 'x.ndjson', '--quiet');
    expect(quiet.stderr).not.toContain('inputs');
  });
});

describe('--resume', () => {
  it('ends with the same bytes however often a run is killed', async () => {
    let kills = 0;
    let wait = 150;
    const argv = [
      'extract',
      'docs',
      '-o',
      'killed.ndjson',
      '--resume',
      '--jobs',
      '2',
      '--report',
      'k.json',
    ];
    for (let round = 0; kills < KILLS; round++) {
      const { killed } = await runProgram(program, argv, { cwd: root, killAfter: wait });
      if (killed) kills++;
      else {
        // It came to its end: what it wrote must be right, and it is to begin again.
        expect(readFileSync(at('killed.ndjson'), 'utf8')).toBe(expected);
        rmSync(at('killed.ndjson'));
        rmSync(at('.killed.ndjson.nianbao'), { recursive: true });
      }
      wait = 100 + ((round * 7919) % 900);
    }
    const { status } = await runProgram(program, argv, { cwd: root });
    expect(status).toBe(0);
    expect(readFileSync(at('killed.ndjson'), 'utf8')).toBe(expected);
    expect(report('k.json').documents).toBe(COUNT);
  });

  it('does not redo what has not changed, and redoes what has', async () => {
    cpSync(at('docs'), at('copy'), { recursive: true });
    const argv = ['extract', 'copy', '-o', 'again.ndjson', '--resume', '--report', 'a.json'];
    await run(...argv);
    expect(report('a.json')).toMatchObject({ documents: COUNT, reused: 0 });
    const first = readFileSync(at('again.ndjson'), 'utf8');
    await run(...argv);
    expect(report('a.json')).toMatchObject({ documents: COUNT, reused: COUNT });
    expect(readFileSync(at('again.ndjson'), 'utf8')).toBe(first);
    writeFileSync(at('copy', '5.html'), shortReport(5).replace('1005条', '2222条'));
    rmSync(at('copy', '6.html'));
    await run(...argv);
    expect(report('a.json')).toMatchObject({ documents: COUNT - 1, reused: COUNT - 2 });
    const changed = readFileSync(at('again.ndjson'), 'utf8');
    expect(changed).toContain('2222');
    expect(changed).not.toContain('copy/6.html');
    await run(...argv, '--no-text');
    expect(report('a.json').reused).toBe(0);
    await run(...argv);
    expect(report('a.json').reused).toBe(COUNT - 1);
    // Another program of the same version may read another way.
    const worker = join(dirname(program.script), 'batch', 'worker.cjs');
    appendFileSync(worker, '\n// changed\n');
    await run(...argv);
    expect(report('a.json').reused).toBe(0);
  });

  it('starts afresh without it', async () => {
    await run('extract', 'docs', '-o', 'again.ndjson');
    expect(existsSync(at('.again.ndjson.nianbao'))).toBe(false);
    expect(readFileSync(at('again.ndjson'), 'utf8')).toBe(expected);
  });
});

describe.skipIf(process.platform !== 'linux')(
  'a thousand bad members among a thousand good ones',
  () => {
    it('are each named, and all good ones come out', async () => {
      mkdirSync(at('mixed'));
      const bomb = gzipSync(Buffer.alloc(20_000_000));
      const packed = gzipSync(shortReport(1));
      const zip = makeZip([{ name: 'a.html', content: Buffer.from(shortReport(1)) }]);
      const kinds: readonly ((path: string) => void)[] = [
        (path) => writeFileSync(path, ''),
        (path) => writeFileSync(path, packed.subarray(0, packed.length / 2)),
        (path) => writeFileSync(path, bomb),
        (path) => writeFileSync(path, Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\0', 'latin1')),
        // The first: what the system will not let even its administrator read; its other names would be passed over.
        (path) => symlinkSync(path.endsWith('/4.bad') ? '/proc/self/mem' : 'gone', path),
        (path) => symlinkSync('/dev/zero', path),
        (path) => execFileSync('mkfifo', [path]),
        (path) => symlinkSync(path, path),
        (path) => symlinkSync('.', path),
        (path) => writeFileSync(path, zip.subarray(0, -5)),
      ];
      const bad: string[] = [];
      for (let index = 0; index < 1000; index++) {
        const name = `${index}.bad`;
        kinds[index % kinds.length]?.(at('mixed', name));
        bad.push(`mixed/${name}`);
        writeFileSync(at('mixed', `${index}.good.html`), shortReport(index));
      }
      const { status, stderr, stdout } = await run('extract', 'mixed', '--no-text');
      expect(status).toBe(1);
      const told = new Set(
        [...stderr.matchAll(/^(mixed\/\d+\.bad)[^\n]* error /gmu)].map((m) => m[1]),
      );
      expect(bad.filter((path) => !told.has(path))).toEqual([]);
      const sources = stdout
        .trimEnd()
        .split('\n')
        .flatMap((line) => JSON.parse(line).sources.map(({ path }: { path: string }) => path));
      const good = Array.from({ length: 1000 }, (_, index) => `mixed/${index}.good.html`);
      expect(sources.toSorted()).toEqual(good.toSorted());
    });
  },
);
