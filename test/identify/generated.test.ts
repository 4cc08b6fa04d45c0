import { describe, expect, it } from 'vitest';
import { runGenerated } from '../support/generated-pages.js';

// Every 101st division here; `npm run identify:check -- 2013` runs all of a year.
describe.each([2008, 2013, 2019, 2024])('generated pages of %i', (year) => {
  it('are told by their evidence, or listed where it does not decide, and never told wrong', () => {
    for (const [shape, { pages, right, listed, undecided, wrong }] of runGenerated(year, 101)) {
      expect(wrong, shape).toEqual([]);
      expect(undecided, shape).toEqual([]);
      expect(right + listed, shape).toBe(pages);
    }
  });
});
