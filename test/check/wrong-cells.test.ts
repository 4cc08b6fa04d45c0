import { describe, expect, it } from 'vitest';
import { consistentRequests, randomFrom } from '../support/form-values.js';
import { checkRequests, shiftedRowTrial, wrongCellTrial } from '../support/wrong-cells.js';

/** `NIANBAO_TRIALS=3000` makes the full run. */
const TRIALS = Number(process.env['NIANBAO_TRIALS'] ?? 150);

describe('a full requests table', () => {
  it('names one spoiled cell and its value', () => {
    let named = 0;
    for (let seed = 1; seed <= TRIALS; seed++) if (wrongCellTrial(seed)) named++;
    expect(named / TRIALS).toBeGreaterThanOrEqual(0.99);
  });

  it('moves a shifted row back', () => {
    let trials = 0;
    let undone = 0;
    for (let seed = 1; trials < TRIALS; seed++) {
      const outcome = shiftedRowTrial(seed);
      if (outcome === null) continue;
      trials++;
      if (outcome) undone++;
    }
    expect(undone / trials).toBeGreaterThanOrEqual(0.99);
  });

  it('raises no alarm on tables that add up', () => {
    for (let seed = 1; seed <= TRIALS; seed++) {
      const values = consistentRequests(randomFrom(seed), seed % 2 === 0 ? '2019' : '2021');
      const statuses = new Set(checkRequests(values).map(({ status }) => status));
      expect([...statuses]).toEqual(['pass']);
    }
  });

  it('passes a blank only with the assumption written on it, and nothing on blanks alone', () => {
    const values: Map<string, number | null> = consistentRequests(randomFrom(3), '2021');
    const zero = [...values].find(
      ([path, value]) => value === 0 && path.endsWith('.natural_person'),
    );
    values.set(zero?.[0] ?? '', null);
    const touched = checkRequests(values).filter(({ operands }) =>
      operands.includes(`tables.requests.${zero?.[0] ?? ''}`),
    );
    expect(touched.length).toBeGreaterThan(0);
    for (const { status, assumption } of touched) {
      expect(status).toBe('pass');
      expect(assumption).toContain('blank taken as 0');
    }
    const blank = new Map([...values.keys()].map((path) => [path, null] as const));
    expect(checkRequests(blank)).toEqual([]);
  });

  it('blames the reading where the printed words hold the number that closes the sums', () => {
    const values = consistentRequests(randomFrom(5), '2021');
    const meant = values.get('new.natural_person') ?? 0;
    values.set('new.natural_person', meant * 10 + 2);
    const verdicts = (words: ReadonlyMap<string, string>): Set<string | null> =>
      new Set(
        checkRequests(values, words)
          .filter(({ status }) => status === 'fail')
          .map(({ verdict }) => verdict),
      );
    expect(verdicts(new Map([['new.natural_person', `${meant} 2`]]))).toEqual(
      new Set(['extraction']),
    );
    expect(verdicts(new Map())).toEqual(new Set(['source']));
  });

  it('names two cells of one row that are wrong by the same number', () => {
    const values: Map<string, number> = consistentRequests(randomFrom(5), '2021');
    const own = values.get('new.natural_person') ?? 0;
    const all = values.get('new.total') ?? 0;
    values.set('new.natural_person', own + 10);
    values.set('new.total', all + 10);
    const failing = checkRequests(values).filter(({ status }) => status === 'fail');
    expect(failing.map(({ rule }) => rule)).toEqual(['requests/balance', 'requests/balance']);
    const suggested = failing.flatMap(({ suggestions }) => suggestions);
    expect(suggested).toContainEqual(
      expect.objectContaining({ cell: 'tables.requests.new.natural_person', value: own }),
    );
  });
});
