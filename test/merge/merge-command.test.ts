import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSortedIndex } from '../../src/batch/sorted-index.js';
import { merge } from '../../src/merge/index.js';
import { runCli } from '../support/run-cli.js';
import { sampleRecords } from '../support/sample-records.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, records: readonly unknown[]): string => {
  writeFileSync(at(name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return at(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-merge-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('nianbao merge', () => {
  const records = sampleRecords(40);
  const copies = records
    .slice(10, 20)
    .map((record) => ({ ...record, sources: record.sources.map((s) => ({ ...s, path: 'copy' })) }));

  it('joins files in any order to the same bytes', async () => {
    const first = write('a.ndjson', records.toReversed());
    const second = write('b.ndjson', copies);
    const one = await runCli(['merge', first, second]);
    const two = await runCli(['merge', second, first, '-o', at('out.ndjson')]);
    expect(one.stderr).toBe('50 records: 40 after merging, 0 lines left out\n');
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(one.stdout);
    const expected = merge([...records, ...copies]).map((record) => JSON.stringify(record));
    expect(one.stdout).toBe(`${expected.join('\n')}\n`);
    const again = await runCli(['merge', at('out.ndjson')]);
    expect(again.stdout).toBe(one.stdout);
  });

  it('reads standard input, and lines written otherwise', async () => {
    const lines = records.map((record) => JSON.stringify(record).replaceAll('":', '": '));
    const { stdout } = await runCli(['merge', '-'], `${lines.join('\r\n')}\n\n`);
    const expected = merge(records).map((record) => JSON.stringify(record));
    expect(stdout).toBe(`${expected.join('\n')}\n`);
  });

  it('names lines that are no records and goes on', async () => {
    const path = at('bad.ndjson');
    writeFileSync(path, `{"schema":1}\nnot json\n${JSON.stringify(records[0])}`);
    const { status, stderr, stdout } = await runCli(['merge', path]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${path}:1 error the line is no record: `);
    expect(stderr).toContain(`${path}:2 error the line is not JSON`);
    expect(stdout).toBe(`${JSON.stringify(records[0])}\n`);
  });

  it('refuses what is not there before it writes anything', async () => {
    const { status, stderr } = await runCli(['merge', at('none.ndjson'), '-o', at('x.ndjson')]);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no such file');
    expect(readdirSync(folder)).not.toContain('x.ndjson');
  });
});

describe('the sorted index', () => {
  it('gives the same order from memory and from files', () => {
    const ids = Array.from(
      { length: 1000 },
      (_, index) => `${(index * 7919) % 1000}-年\t${index % 3}`,
    );
    const small = createSortedIndex(folder, 64);
    const large = createSortedIndex(folder);
    for (const [offset, id] of ids.entries()) {
      small.add({ id, file: offset % 2, offset, length: 1 });
      large.add({ id, file: offset % 2, offset, length: 1 });
    }
    const all = [...large.entries()];
    expect([...small.entries()]).toEqual(all);
    expect(all.map(({ id }) => id)).toEqual(ids.toSorted());
    small.remove();
    expect(readdirSync(folder).filter((name) => name.startsWith('index-'))).toEqual([]);
  });
});
