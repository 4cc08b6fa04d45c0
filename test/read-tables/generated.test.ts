import { describe, expect, it } from 'vitest';
import { type Form, generatePage, renderings } from '../support/form-generator.js';
import { scorePage } from '../support/score-tables.js';
import { undecidedCells } from '../support/undecided-cells.js';

const FORMS: readonly Form[] = ['2014', '2019', '2021'];
/** Pages of each form in each rendering; `NIANBAO_GENERATED=40` makes a full run of more than 2,000 pages. */
const PAGES = Number(process.env['NIANBAO_GENERATED'] ?? 2);

describe.each(renderings.map((rendering) => [rendering.name, rendering] as const))(
  '%s',
  (_, rendering) => {
    it.each(FORMS)('form of %s', (form) => {
      let cells = 0;
      let right = 0;
      const wrong: string[] = [];
      const missing: string[] = [];
      for (let seed = 1; seed <= PAGES; seed++) {
        const page = generatePage(seed, form, rendering);
        const score = scorePage(page);
        const isProven = rendering.least === undefined;
        // Cells that the rendering has lost for good count neither way.
        const lost = isProven ? undecidedCells(page) : new Set<string>();
        for (const cell of score.wrong) wrong.push(`${page.name}: ${cell}`);
        const missed = score.missing.filter((cell) => !lost.has(cell));
        for (const cell of missed) missing.push(`${page.name}: ${cell}`);
        const counted = [...page.cells.keys()].filter((cell) => !lost.has(cell)).length;
        cells += counted;
        right += counted - missed.length;
      }
      expect(cells).toBeGreaterThan(0);
      // A cell in the wrong place is worse than one not read.
      expect(wrong).toEqual([]);
      if (rendering.intact) expect(missing).toEqual([]);
      else expect(right / cells).toBeGreaterThanOrEqual(rendering.least ?? 0.995);
    });
  },
);
