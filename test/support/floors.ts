import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FIXTURES } from './case.js';
import type { CaseScore, Tally } from './score-case.js';

export const FLOORS_PATH = join(FIXTURES, 'floors.json');

const floorsSchema = z.strictObject({
  /** Share of right answers that each field must reach over all fixtures. */
  fields: z.record(z.string(), z.number()),
  /** What is known to be wrong, by fixture: a new miss fails the test, a mended one is to be taken out. */
  misses: z.record(z.string(), z.array(z.string())),
});
export type Floors = z.infer<typeof floorsSchema>;

/** The floors as committed. */
export function readFloors(): Floors {
  if (!existsSync(FLOORS_PATH)) return { fields: {}, misses: {} };
  return floorsSchema.parse(JSON.parse(readFileSync(FLOORS_PATH, 'utf8')));
}

/** What the scores of all fixtures come to: the floors that they could be. */
export function floorsOf(scores: ReadonlyMap<string, CaseScore>): Floors {
  const misses = [...scores].filter(([, score]) => score.misses.length > 0);
  return {
    fields: Object.fromEntries(Object.entries(rates([...scores.values()])).sort()),
    misses: Object.fromEntries(misses.map(([slug, score]) => [slug, score.misses])),
  };
}

/** Share of right answers a field; figures by precision and recall. */
export function rates(scores: readonly CaseScore[]): Record<string, number> {
  const { fields, figures } = total(scores);
  const share = (ok: number, n: number): number =>
    n === 0 ? 1 : Math.floor((10_000 * ok) / n) / 10_000;
  return {
    ...Object.fromEntries(
      Object.entries(fields).map(([field, { ok, n }]) => [field, share(ok, n)]),
    ),
    'figures.precision': share(figures.right, figures.right + figures.wrong),
    'figures.recall': share(figures.right, figures.right + figures.missed),
  };
}

/** The sum of several scores. */
export function total(scores: readonly CaseScore[]): Pick<CaseScore, 'fields' | 'figures'> {
  const fields: Record<string, Tally> = {};
  const figures = { right: 0, wrong: 0, missed: 0 };
  for (const score of scores) {
    for (const [field, { ok, n }] of Object.entries(score.fields)) {
      const tally = fields[field] ?? { ok: 0, n: 0 };
      fields[field] = { ok: tally.ok + ok, n: tally.n + n };
    }
    figures.right += score.figures.right;
    figures.wrong += score.figures.wrong;
    figures.missed += score.figures.missed;
  }
  return { fields, figures };
}

/** The fields that fell below their floor. */
export function fallen(floors: Floors, now: Floors): string[] {
  return Object.entries(floors.fields)
    .filter(([field, floor]) => (now.fields[field] ?? 0) < floor)
    .map(([field, floor]) => `${field}: ${now.fields[field] ?? 'gone'}, floor ${floor}`);
}
