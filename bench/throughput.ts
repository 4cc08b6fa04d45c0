import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { decode, type Input } from '../src/decode/index.js';
import { parse } from '../src/pipeline.js';
import { loadFixtures } from '../test/support/case.js';
import { portalPage } from './portal-page.js';
import { parseTimed, type Shares } from './stages.js';

const ROUNDS = 5;

interface Page extends Input {
  readonly content: Buffer;
}

interface Round {
  readonly whole: number;
  readonly floor: number;
}

/** Bytes to record over the fixtures and over portal-like pages, beside a parser pass that does nothing with what it reads. */
export function benchThroughput(say: (line: string) => void): void {
  const portal = Array.from({ length: 200 }, (_, index) => ({
    path: `portal-${index}`,
    content: Buffer.from(portalPage(index)),
  }));
  const fixtures = loadFixtures().flatMap(({ sources }) =>
    sources.map((path) => ({ path, content: readFileSync(path) })),
  );
  measure('portal-like pages', portal, say);
  const repeated = Array.from({ length: 4 }, () => fixtures).flat();
  measure('fixtures, four times over', repeated, say);
}

function measure(name: string, pages: readonly Page[], say: (line: string) => void): void {
  const texts = pages.map((page) => decode(page, {}, () => undefined)?.text ?? '');
  const bytes = pages.reduce((sum, { content }) => sum + content.length, 0);
  const rounds: Round[] = [];
  runWhole(pages);
  runFloor(texts);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ whole: clock(() => runWhole(pages)), floor: clock(() => runFloor(texts)) });
  }
  const whole = median(rounds.map((round) => round.whole));
  const floor = median(rounds.map((round) => round.floor));
  const ratio = median(rounds.map((round) => round.whole / round.floor));
  const perPage = (milliseconds: number): string => (milliseconds / pages.length).toFixed(3);
  const kilobytes = (bytes / pages.length / 1000).toFixed(1);
  say(`${name}: ${pages.length} documents of ${kilobytes} KB, median of ${ROUNDS} rounds`);
  say(`  bytes to record        ${perPage(whole)} ms a document`);
  say(
    `  ${((1000 * pages.length) / whole).toFixed(0)} documents/s, ${(bytes / whole / 1000).toFixed(1)} MB/s`,
  );
  say(`  htmlparser2, no handlers ${perPage(floor)} ms a document`);
  say(`  ratio                  ${ratio.toFixed(2)}`);
  printShares(pages, say);
}

function runWhole(pages: readonly Page[]): void {
  for (const page of pages) JSON.stringify(parse(page).record);
}

function runFloor(texts: readonly string[]): void {
  for (const text of texts) new Parser({}).end(text);
}

function clock(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function printShares(pages: readonly Page[], say: (line: string) => void): void {
  const shares: Shares = {};
  for (const page of pages) {
    const start = performance.now();
    const record = parseTimed(page, shares);
    const parsed = performance.now();
    const json = JSON.stringify(record);
    shares['serialize'] = (shares['serialize'] ?? 0) + performance.now() - parsed;
    shares['all'] = (shares['all'] ?? 0) + performance.now() - start;
    if (json !== JSON.stringify(parse(page).record)) {
      throw new Error(`${page.path}: bench/stages.ts no longer does what src/pipeline.ts does`);
    }
  }
  const { all = 1, ...stages } = shares;
  for (const [stage, milliseconds] of Object.entries(stages)) {
    const share = ((100 * milliseconds) / all).toFixed(1).padStart(5);
    say(`  ${stage.padEnd(12)} ${share} %  ${(milliseconds / pages.length).toFixed(3)} ms`);
  }
}
