import { describe, expect, it } from 'vitest';
import { type Agreement, compareSentence, readLabelled } from '../support/read-sentences.js';

// Floors that only rise: `npm run score:sentences` prints where the rules stand.
const FLOORS = [
  { name: 'seen', precision: 0.985, recall: 0.98 },
  { name: 'seen-more', precision: 0.95, recall: 0.9 },
  { name: 'seen-third', precision: 0.98, recall: 0.96 },
  { name: 'unseen', precision: 0.93, recall: 0.91 },
] as const;

describe.each(FLOORS)('labelled sentences, $name', ({ name, precision, recall }) => {
  it('are read as well as they were', () => {
    const agreement: Agreement = { right: 0, wrong: 0, missed: 0, misses: [] };
    for (const labelled of readLabelled(
      new URL(`../../fixtures/sentences/${name}.jsonl`, import.meta.url),
    )) {
      compareSentence(labelled, agreement);
    }
    const { right, wrong, missed } = agreement;
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(recall);
  });
});
