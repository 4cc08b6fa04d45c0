import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithReference } from '../support/compare-divisions.js';

const REFERENCE = new URL('../../../shared/data/divisions-reference.tsv', import.meta.url);

describe.skipIf(!existsSync(REFERENCE))('the reference list', () => {
  it('agrees on name, level, parents and validity of every code from 2008 to 2025', () => {
    const { compared, disagreements } = compareWithReference(readFileSync(REFERENCE, 'utf8'));
    expect(compared).toBeGreaterThan(57_000);
    expect(disagreements).toEqual([]);
  });
});
