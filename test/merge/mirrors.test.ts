import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { merge } from '../../src/merge/index.js';
import type { NianbaoRecord } from '../../src/record/schema.js';
import { runCli } from '../support/run-cli.js';
import { sampleRecord } from '../support/sample-records.js';

const NUMBERS = {
  'disclosure.total': 18634,
  'disclosure.website': 15210,
  'requests.received': 27,
  'consultations.total': 3916,
  'training.trainees': 380,
  'training.sessions': 14,
};

function recordOf(id: string, numbers: Readonly<Record<string, number>>): NianbaoRecord {
  const base = sampleRecord(6);
  const [source] = base.sources;
  if (source === undefined) throw new Error('a sample has a source');
  const entries = Object.entries(numbers).map(([key, value]) => [
    key,
    { value, low: value, high: value, status: 'number', from: 'figures[0]' },
  ]);
  const path = `${id}.html`;
  return { ...base, id, sources: [{ ...source, path }], indicators: Object.fromEntries(entries) };
}

const official = recordOf('331082-2012', NUMBERS);
const MIRROR = 'unknown:0123456789ab-2012';
const shapeOf = (records: readonly NianbaoRecord[]) =>
  records.map(({ id, sources }) => [id, ...sources.map(({ path }) => path)]);

describe('a page without a place', () => {
  it('is a copy of the report of its year with the same numbers', () => {
    const mirror = recordOf(MIRROR, { ...NUMBERS, 'requests.received': 21 });
    const merged = merge([mirror, recordOf('331081-2012', { 'fees.collected': 99 }), official]);
    expect(shapeOf(merged)).toEqual([
      ['331081-2012', '331081-2012.html'],
      ['331082-2012', '331082-2012.html', `${MIRROR}.html`],
    ]);
    expect(merged[1]?.diagnostics.map(({ message }) => message)).toContain(
      'requests.received is 21 in a copy and 27 in the leading one',
    );
  });

  it.each([
    // Small numbers are in every report.
    ['few telling numbers', MIRROR, { ...NUMBERS, 'training.trainees': 9, 'requests.received': 3 }],
    ['numbers of its own', MIRROR, { ...NUMBERS, 'disclosure.total': 77, 'fees.waived': 88 }],
    ['another year', 'unknown:0123456789ab-2013', NUMBERS],
    ['no year', 'unknown:0123456789ab-unknown', NUMBERS],
  ])('stands alone with %s', (_, id, numbers) => {
    expect(merge([recordOf(id, numbers), official])).toHaveLength(2);
  });

  it('is found whatever was merged before', () => {
    const other = recordOf('331082-2012', { 'disclosure.total': 5000, 'fees.collected': 70 });
    const lead = { ...other, removed: [], indicators: { ...other.indicators, ...more() } };
    const mirror = recordOf(MIRROR, NUMBERS);
    const whole = merge([official, lead, mirror]);
    expect(whole).toHaveLength(1);
    expect(merge([lead, ...merge([official, mirror])])).toEqual(whole);
    expect(merge([mirror, ...merge([official, lead])])).toEqual(whole);
  });

  it('is found by the command, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-mirrors-'));
    const path = join(folder, 'records.ndjson');
    const records = [recordOf(MIRROR, NUMBERS), official];
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const { stdout } = await runCli(['merge', path]);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(merge(records)[0])));
  });
});

/** Enough indicators to make a copy the leading one. */
function more(): NianbaoRecord['indicators'] {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `fees.${letter}`);
  return recordOf('x', Object.fromEntries(keys.map((key) => [key, 1]))).indicators;
}
