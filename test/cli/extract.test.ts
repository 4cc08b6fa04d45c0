import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/record/schema.js';
import { runCli } from '../support/run-cli.js';

const REPORT = `临海市2012年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》编制。统计期限自2012年1月1日起至2012年12月31日止。
一、概述
2012年,全市主动公开政府信息18634条。
二、依申请公开情况
全市共收到政府信息公开申请137件。
三、行政复议和诉讼情况
未发生行政复议和行政诉讼。
`;
const OTHER = REPORT.replaceAll('2012', '2013').replace('18634', '20111');

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-extract-'));
  mkdirSync(at('reports'));
  writeFileSync(at('reports', 'b-2012.txt'), REPORT);
  writeFileSync(at('reports', 'a-2013.txt'), OTHER);
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  writeFileSync(
    at('copy.html'),
    `<html><body>${REPORT.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

function linesOf(stdout: string): readonly {
  readonly id: string;
  readonly year: number;
  readonly text: string | null;
  readonly sources: readonly { readonly path: string; readonly url: string | null }[];
}[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('nianbao extract', () => {
  it('writes one record a line, in order of ids, each as the schema says', async () => {
    const { status, stdout, stderr } = await runCli(['extract', at('reports')]);
    expect(status).toBe(0);
    const records = linesOf(stdout);
    expect(records.map(({ year }) => year)).toEqual([2012, 2013]);
    expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).toSorted());
    for (const record of records) expect(recordSchema.safeParse(record).success).toBe(true);
    expect(stderr).toMatch(/\n?2 inputs: 2 records, 0 errors, \d+ warnings?\n$/u);
  });

  it('reads standard input, and takes the address as a hint', async () => {
    const url = 'http://www.linhai.gov.cn/art/2013/3/29/art_1.html';
    const { status, stdout } = await runCli(['extract', '-', '--url', url], REPORT);
    expect(status).toBe(0);
    const [record] = linesOf(stdout);
    expect(record?.sources[0]).toMatchObject({ path: '-', url });
  });

  it('joins copies of one report', async () => {
    const paths = [at('copy.html'), at('reports', 'b-2012.txt')];
    const { stdout, stderr } = await runCli(['extract', ...paths]);
    const records = linesOf(stdout);
    expect(records).toHaveLength(1);
    expect(records[0]?.sources.map(({ path }) => path).toSorted()).toEqual(paths);
    expect(stderr).toContain('2 inputs: 1 record, ');
    const turned = await runCli(['extract', ...paths.toReversed()]);
    expect(turned.stdout).toBe(stdout);
  });

  it('lets one bad input cost itself alone', async () => {
    const paths = [at('empty.html'), at('picture.png'), at('missing.html'), at('reports')];
    const { status, stdout, stderr } = await runCli(['extract', ...paths]);
    expect(status).toBe(1);
    expect(linesOf(stdout)).toHaveLength(2);
    expect(stderr).toContain(
      `${at('empty.html')} error decode/empty\n  the input is empty\n  help: `,
    );
    expect(stderr).toContain(`${at('picture.png')} error decode/binary\n`);
    expect(stderr).toContain(`${at('missing.html')} error input/missing\n`);
    expect(stderr).toMatch(/5 inputs: 2 records, 3 errors, /u);
  });

  it('leaves out what is larger than --max-bytes', async () => {
    const { status, stderr } = await runCli([
      'extract',
      '--max-bytes',
      '100',
      at('reports', 'b-2012.txt'),
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('more than the limit of 100');
    const piped = await runCli(['extract', '--max-bytes', '1K', '-'], 'x'.repeat(2000));
    expect(piped.stderr).toContain('more than the limit of 1024');
  });

  it('writes diagnostics as data on request, and then nothing else', async () => {
    const { stderr } = await runCli(['extract', '--diagnostics', 'json', at('empty.html')]);
    const [line = '', ...rest] = stderr.trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(JSON.parse(line)).toEqual({
      path: at('empty.html'),
      line: null,
      column: null,
      id: 'decode/empty',
      severity: 'error',
      args: {},
      message: 'the input is empty',
      span: null,
      help: expect.stringContaining('Nothing can be read from it.'),
    });
  });

  it('leaves the text out with --no-text and indents with --pretty', async () => {
    const path = at('reports', 'b-2012.txt');
    const { stdout } = await runCli(['extract', '--no-text', '--pretty', path]);
    expect(stdout).toContain('\n  "text": null,\n');
    expect(stdout).not.toContain('二、依申请公开情况\\n');
    expect(recordSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
  });

  it('writes to a file that has its name only when it is whole', async () => {
    const out = at('out.ndjson');
    const { status, stdout } = await runCli(['extract', at('reports'), '-o', out]);
    expect([status, stdout]).toEqual([0, '']);
    expect(linesOf(readFileSync(out, 'utf8'))).toHaveLength(2);
    expect(readdirSync(root).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('reads no output of its own', async () => {
    const out = at('reports', 'out.ndjson');
    writeFileSync(out, 'old');
    const { status, stderr } = await runCli(['extract', at('reports'), '--out', out]);
    rmSync(out);
    expect(status).toBe(0);
    expect(stderr).toContain('2 inputs: 2 records');
  });

  it.each([
    [
      'a folder that is not there',
      ['-o', 'no/such/out.ndjson'],
      'the folder no/such does not exist',
    ],
    ['a year that is none', ['--year', '12'], 'A year has four digits'],
    ['a size that is none', ['--max-bytes', 'big'], 'A size is a number'],
    ['an unknown format', ['--diagnostics', 'xml'], 'Allowed choices are text, json'],
  ])('refuses %s with status 2', async (_what, words, message) => {
    const { status, stdout, stderr } = await runCli(['extract', at('reports'), ...words]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('does not write over what it is to read', async () => {
    const path = at('reports', 'b-2012.txt');
    const { status, stderr } = await runCli(['extract', path, '-o', path]);
    expect(status).toBe(2);
    expect(stderr).toContain('is both an input and the output');
    expect(readFileSync(path, 'utf8')).toBe(REPORT);
  });

  it('refuses one address for several pages, and leaves no file behind', async () => {
    const out = at('refused.ndjson');
    const words = ['extract', at('reports'), '--url', 'http://a.gov.cn/', '-o', out];
    expect((await runCli(words)).status).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(root).filter((name) => name.includes('partial'))).toEqual([]);
  });

  // The super-user may read everything.
  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const path = at('locked.txt');
    writeFileSync(path, REPORT);
    chmodSync(path, 0o000);
    const { status, stderr } = await runCli(['extract', path]);
    expect(status).toBe(1);
    expect(stderr).toContain('it cannot be read: permission denied');
  });

  it('fails on a warning with --strict alone', async () => {
    const nowhere =
      '2012年政府信息公开工作年度报告\n一、概述\n2012年,主动公开政府信息12条。\n二、依申请公开情况\n收到申请3件。\n';
    const lenient = await runCli(['extract', '-'], nowhere);
    expect(lenient.stderr).toContain('warning identify/no-jurisdiction');
    expect(lenient.status).toBe(0);
    expect((await runCli(['extract', '-', '--strict'], nowhere)).status).toBe(1);
  });
});
