import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/text/normalize.js';
import type { Block } from '../../src/types.js';
import { CORRUPTIONS, type Corruption, makePage, TEMPLATES } from '../support/page-generator.js';
import { linesOf, makeReport } from '../support/report-generator.js';
import { stripContent } from '../support/strip-content.js';

const REPORTS = Number(process.env['MADE_REPORTS'] ?? 6);
const SPACE = /\s+/gu;

function fold(text: string): string {
  return normalizeText(text).replace(SPACE, '');
}

/** Characters that two texts have in common, however ordered. */
function countShared(a: string, b: string): number {
  const bag = new Map<string, number>();
  for (const character of a) bag.set(character, (bag.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of b) {
    const left = bag.get(character) ?? 0;
    if (left === 0) continue;
    shared++;
    bag.set(character, left - 1);
  }
  return shared;
}

const SUFFERINGS: readonly (readonly Corruption[])[] = [
  [],
  ...CORRUPTIONS.map((corruption) => [corruption]),
  ['spam', 'body-twice'],
];

/** The source spans of a block: its text's runs and its cuts. */
function lengthOf(block: Block): number {
  return (
    block.text.text.length + block.cuts.reduce((sum, { span }) => sum + span.end - span.start, 0)
  );
}

describe('made pages of every look', () => {
  const looks = Object.keys(TEMPLATES);
  const wrong: string[] = [];
  const score = {
    pages: 0,
    equal: 0,
    shared: 0,
    got: 0,
    want: 0,
    spam: 0,
    spamLeft: 0,
    falseSpam: 0,
  };
  const lost: string[] = [];
  for (const look of looks) {
    for (let seed = 1; seed <= REPORTS; seed++) {
      const report = makeReport(seed);
      const want = fold(linesOf(report.parts).join(''));
      for (const suffers of SUFFERINGS) {
        const name = `${look} ${seed} ${suffers.join('+')}`;
        const made = makePage(report, look, suffers, seed);
        const { before, page, lines, what } = stripContent(made.content);
        const got = fold(lines.join(''));
        score.pages++;
        if (got === want) score.equal++;
        else wrong.push(name);
        if (what !== null) wrong.push(`${name}: ${what}`);
        score.shared += countShared(want, got);
        score.got += got.length;
        score.want += want.length;
        score.spam += made.spam.length;
        for (const brand of new Set(made.spam)) score.spamLeft += got.split(fold(brand)).length - 1;
        if (made.spam.length === 0) {
          score.falseSpam += page.blocks
            .flatMap(({ cuts }) => cuts)
            .filter(({ rule }) => rule.startsWith('spam/')).length;
        }
        for (const [index, block] of page.blocks.entries()) {
          const original = before.blocks[index];
          if (original === undefined || block.repairs.length > 0) continue;
          if (lengthOf(block) < original.text.text.length)
            lost.push(`${name}: ${original.text.text}`);
        }
      }
    }
  }

  it('gives the body character by character in 98 of 100 pages', () => {
    expect(score.pages).toBe(looks.length * REPORTS * SUFFERINGS.length);
    expect(score.equal / score.pages, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('keeps 99.5 % of the characters, and hardly any others', () => {
    expect((2 * score.shared) / (score.got + score.want)).toBeGreaterThanOrEqual(0.995);
  });

  it('leaves less than 0.5 % of the advertising, and takes no true word for it', () => {
    expect(score.spam).toBeGreaterThan(100);
    expect(score.spamLeft / score.spam).toBeLessThan(0.005);
    expect(score.falseSpam).toBe(0);
  });

  it('loses no character unlisted', () => {
    expect(lost).toEqual([]);
  });
});
