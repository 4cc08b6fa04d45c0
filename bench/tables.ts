import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { decode, type Input } from '../src/decode/index.js';
import { loadFixtures } from '../test/support/case.js';
import { type Form, generatePage, renderings } from '../test/support/form-generator.js';
import { parseTimed, type Shares } from './stages.js';

const ROUNDS = 25;
const PAGES = 20;
const FORMS: readonly Form[] = ['2014', '2019', '2021'];

interface Page extends Input {
  readonly path: string;
  readonly content: Buffer;
}

/** Reading the tables and checking the sums of pages that have tables, beside a parser pass that does nothing with what it reads. */
export function benchTables(say: (line: string) => void): void {
  const word = renderings.find(({ name }) => name === 'html-word');
  if (word === undefined) throw new Error('no rendering as pasted from Word');
  for (const form of FORMS) {
    const pages = Array.from({ length: PAGES }, (_, seed) => {
      const { name, content } = generatePage(seed, form, word);
      return { path: name, content: Buffer.from(content) };
    });
    measure(`form of ${form}, pasted from Word`, pages, say);
  }
  const fixtures = loadFixtures()
    .flatMap(({ sources }) => sources)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, content: readFileSync(path) }));
  measure('fixtures with tables', fixtures.filter(hasTables), say);
}

function hasTables(page: Page): boolean {
  const tables = parseTimed(page, {})?.tables;
  if (tables === undefined) return false;
  const { other, ...standard } = tables;
  return other.length > 0 || Object.values(standard).some((table) => table !== null);
}

/** The fastest of the rounds of each page: what else the machine does comes on top. */
function measure(name: string, pages: readonly Page[], say: (line: string) => void): void {
  const sum = { floor: 0, tables: 0, check: 0, bytes: 0 };
  for (const page of pages) {
    const text = decode(page, {}, () => undefined)?.text ?? '';
    let [floor, tables, check] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      new Parser({}).end(text);
      floor = Math.min(floor, performance.now() - start);
      const shares: Shares = {};
      parseTimed(page, shares);
      const both = (shares['read-tables'] ?? 0) + (shares['check'] ?? 0);
      if (both < tables) [tables, check] = [both, shares['check'] ?? 0];
    }
    sum.floor += floor;
    sum.tables += tables;
    sum.check += check;
    sum.bytes += page.content.length;
  }
  const each = (total: number, digits = 3): string => (total / pages.length).toFixed(digits);
  say(
    `${name}: ${pages.length} pages of ${each(sum.bytes / 1000, 1)} KB, the fastest of ${ROUNDS} rounds; tables and checks ${each(sum.tables)} ms (checks ${each(sum.check)}), htmlparser2 ${each(sum.floor)} ms, ratio ${(sum.tables / sum.floor).toFixed(2)}`,
  );
}
