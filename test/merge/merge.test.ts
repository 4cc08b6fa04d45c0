import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../src/merge/index.js';
import type { NianbaoRecord } from '../../src/record/schema.js';
import { sampleRecord } from '../support/sample-records.js';

interface Copy {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly spam: number;
  readonly values: Readonly<Record<string, number | null>>;
}

function copyOf({ id, path, sha256, url, spam, values }: Copy): NianbaoRecord {
  const base = sampleRecord(6);
  const [source] = base.sources;
  if (source === undefined) throw new Error('a sample has a source');
  return {
    ...base,
    id,
    sources: [{ ...source, path, sha256, url }],
    removed: Array.from({ length: spam }, () => ({
      kind: 'spam' as const,
      rule: 'spam/brand',
      quote: '博彩',
      span: [0, 2] as const,
      source: 0,
    })),
    indicators: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, low: value, high: value, status: 'number' as const, from: 'figures[0]' },
      ]),
    ),
  };
}

const SHA = (digit: string): string => digit.repeat(64);
const plain = {
  id: '110100-2014',
  path: 'a.html',
  sha256: SHA('a'),
  url: null,
  spam: 0,
  values: { 'requests.received': 5 },
};

const copies = fc.record({
  id: fc.constantFrom('110100-2014', '110101-2014', '110101/教育局-2014'),
  path: fc.constantFrom('a.html', 'b.html', 'c.html', 'd.html'),
  sha256: fc.constantFrom(SHA('1'), SHA('2'), SHA('3')),
  url: fc.constantFrom(null, 'http://www.x.gov.cn/a', 'http://mirror.test/a'),
  spam: fc.integer({ min: 0, max: 2 }),
  values: fc.dictionary(
    fc.constantFrom('requests.received', 'fees.collected', 'litigation.total'),
    fc.constantFrom(null, 0, 1, 2.5, 1e21),
  ),
});

describe('merge', () => {
  it('does not depend on order or grouping, and merging again changes nothing', () => {
    const groups = fc.array(fc.tuple(copies, fc.integer({ min: 0, max: 2 })), { maxLength: 9 });
    fc.assert(
      fc.property(groups, fc.integer(), (tagged, seed) => {
        const records = tagged.map(([copy]) => copyOf(copy));
        const all = JSON.stringify(merge(records));
        const turned = records.toSorted((a, b) => order(a, seed) - order(b, seed));
        expect(JSON.stringify(merge(turned))).toBe(all);
        const shards = [0, 1, 2].map((shard) =>
          merge(records.filter((_, index) => tagged[index]?.[1] === shard)),
        );
        const [first = [], second = [], third = []] = shards;
        expect(JSON.stringify(merge([...merge([...first, ...second]), ...third]))).toBe(all);
        expect(JSON.stringify(merge([...third, ...merge([...second, ...first])]))).toBe(all);
        expect(JSON.stringify(merge(merge(records)))).toBe(all);
      }),
      { numRuns: 400 },
    );
  });

  it('lets the copy without spam lead, joins the sources and reports what the copies state otherwise', () => {
    const good = copyOf(plain);
    const spoiled = copyOf({
      ...plain,
      path: 'b.html',
      sha256: SHA('0'),
      spam: 2,
      values: { 'requests.received': 7, 'fees.waived': 3 },
    });
    const [record, ...more] = merge([spoiled, good]);
    expect(more).toEqual([]);
    expect(record?.indicators['requests.received']?.value).toBe(5);
    expect(record?.sources.map(({ path, role }) => [path, role])).toEqual([
      ['a.html', 'primary'],
      ['b.html', 'copy'],
    ]);
    expect(record?.diagnostics.slice(good.diagnostics.length)).toMatchObject([
      { message: 'fees.waived is 3 in a copy and not stated in the leading one' },
      { message: 'requests.received is 7 in a copy and 5 in the leading one' },
    ]);
  });

  it('lets an official address lead before a mirror', () => {
    const mirror = copyOf({ ...plain, url: 'http://www.gov.cn.mirror.test/', sha256: SHA('1') });
    const official = copyOf({ ...plain, url: 'https://www.x.gov.cn/a.html', sha256: SHA('2') });
    expect(merge([mirror, official])[0]?.sources[0]?.url).toBe('https://www.x.gov.cn/a.html');
  });

  it('takes the same page twice for one source, and says nothing where copies agree', () => {
    const other = copyOf({ ...plain, path: 'b.html' });
    const [record] = merge([copyOf(plain), other, copyOf(plain)]);
    expect(record?.sources.map(({ path }) => path)).toEqual(['a.html', 'b.html']);
    expect(record?.diagnostics).toEqual(copyOf(plain).diagnostics);
  });
});

/** An order that differs with the seed. */
function order(record: NianbaoRecord, seed: number): number {
  return (
    Math.imul(
      JSON.stringify(record).length + (record.sources[0]?.path.charCodeAt(0) ?? 0),
      seed | 1,
    ) >> 7
  );
}
