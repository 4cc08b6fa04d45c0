import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { findFigures } from '../src/extract/find-figures.js';
import { findQuantities } from '../src/extract/find-quantities.js';
import { parse } from '../src/pipeline.js';
import { portalPage } from './portal-page.js';

/** Rounds are run for so long, at least: what is measured is compiled by then. */
const MILLISECONDS = 3000;
const ROUNDS = 20;
const PAGES = 12;
const SENTENCES = 'fixtures/sentences/seen.jsonl';
const CULTURE = 'zh-cn';

const Line = z.object({ text: z.string() });
/** Of the other engine only this call is used. */
const Recognizers = z.object({
  recognizeNumber: z.custom<(text: string, culture: string) => readonly unknown[]>(
    (value) => typeof value === 'function',
  ),
});

/** Megabytes a second of quantities and of figures, beside another engine on the same text in the same run. */
export function benchQuantities(say: (line: string) => void): void {
  measure('sentences, a number each and more', readSentences(), say);
  measure('articles of portal-like pages', readArticles(), say);
}

function readSentences(): string[] {
  const lines = readFileSync(SENTENCES, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)).text);
}

function readArticles(): string[] {
  return Array.from({ length: PAGES }, (_, index) => {
    const content = Buffer.from(portalPage(index));
    const blocks = parse({ path: `portal-${index}`, content }).page?.blocks ?? [];
    return blocks.filter(({ dropped }) => dropped === null).map(({ text }) => text.text);
  }).flat();
}

function measure(name: string, texts: readonly string[], say: (line: string) => void): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const load = createRequire(import.meta.url);
  const { recognizeNumber } = Recognizers.parse(load('@microsoft/recognizers-text-suite'));
  say(`${name}: ${texts.length} texts, ${(bytes / 1000).toFixed(0)} KB`);
  const time = (label: string, run: (text: string) => number): number => {
    const { best, found, rounds } = quickest(texts, run);
    const speed = (bytes / best / 1000).toFixed(2).padStart(7);
    say(`  ${label.padEnd(17)} ${speed} MB/s, ${found} found, fastest of ${rounds} rounds`);
    return best;
  };
  const ours = time('findQuantities', (text) => findQuantities(text).length);
  time('findFigures', (text) => findFigures(text).statements.length);
  const theirs = time('recognizers-text', (text) => recognizeNumber(text, CULTURE).length);
  say(`  findQuantities is ${(theirs / ours).toFixed(0)} times as fast as recognizers-text`);
}

function quickest(
  texts: readonly string[],
  run: (text: string) => number,
): { readonly best: number; readonly found: number; readonly rounds: number } {
  const end = performance.now() + MILLISECONDS;
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  let rounds = 0;
  for (; rounds < ROUNDS || performance.now() < end; rounds++) {
    const start = performance.now();
    found = 0;
    for (const text of texts) found += run(text);
    best = Math.min(best, performance.now() - start);
  }
  return { best, found, rounds };
}
