import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFixtures } from './support/case.js';
import { fallen, floorsOf, readFloors } from './support/floors.js';
import { renderExpected, runFixture } from './support/run-fixture.js';
import { scoreCase } from './support/score-case.js';

const fixtures = loadFixtures();
const floors = readFloors();
const scores = new Map(
  fixtures.map((fixture) => [fixture.slug, scoreCase(fixture, runFixture(fixture))]),
);

describe.each(fixtures)('fixtures/$slug', (fixture) => {
  it('misses nothing of what a person read in it but what floors.json admits', () => {
    const known = floors.misses[fixture.slug] ?? [];
    const misses = scores.get(fixture.slug)?.misses ?? [];
    expect(misses.filter((miss) => !known.includes(miss))).toEqual([]);
  });

  it('gives the expected record and explanation', () => {
    for (const { path, content } of renderExpected(fixture)) {
      expect(
        existsSync(path),
        `${path} is missing: npm run fixture:update -- ${fixture.slug}`,
      ).toBe(true);
      expect(content).toBe(readFileSync(path, 'utf8'));
    }
  });
});

it('no field of the fixtures falls below its floor', () => {
  expect(fallen(floors, floorsOf(scores))).toEqual([]);
});
