import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import type { Block } from '../../src/types.js';

/** Short by default; `FUZZ_RUNS=20000` for the long run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120);
const FIXTURES = join(import.meta.dirname, '../../fixtures');

const sources = readdirSync(FIXTURES)
  .flatMap((slug) => ['source.html', 'source.txt'].map((name) => join(FIXTURES, slug, name)))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path));

/** Bytes that upset readers: tags opened and closed wrongly, half characters, signs that rules look for. */
const JUNK = [
  '<table>',
  '</td>',
  '<div style="display:none">',
  '<!--',
  '-->',
  '</',
  '&#x110000;',
  '&nbsp',
  '\0',
  '\ufffd',
  '[',
  '(',
  '〔2013',
  '20111',
  '官网',
  '当前位置：',
  '打印',
  '一、',
  '|',
  '\t',
  '\u202e',
  '\ud800',
].map((text) => Buffer.from(text));

type Mutation = readonly [kind: 'flip' | 'cut' | 'double' | 'insert', at: number, size: number];

const mutation = fc.tuple(
  fc.constantFrom('flip', 'cut', 'double', 'insert'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 400 }),
);

function mutate(bytes: Buffer, [kind, at, size]: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + size);
  const head = bytes.subarray(0, from);
  if (kind === 'cut') return Buffer.concat([head, bytes.subarray(to)]);
  if (kind === 'double') return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  if (kind === 'insert')
    return Buffer.concat([head, JUNK[size % JUNK.length] ?? head, bytes.subarray(from)]);
  const flipped = Buffer.from(bytes);
  if (from < flipped.length) flipped[from] = size & 0xff;
  return flipped;
}

/** Offsets that go up and lie inside the source. */
function pointsInside(block: Block, length: number): boolean {
  const spans = [
    block.span,
    ...block.cuts.map(({ span }) => span),
    ...block.repairs.map(({ span }) => span),
  ];
  return spans.every(({ start, end }) => start >= 0 && start <= end && end <= length);
}

it('survives mutated pages, and points into them', { timeout: 60_000 + RUNS * 100 }, () => {
  fc.assert(
    fc.property(
      fc.nat(sources.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      (index, mutations) => {
        const bytes = mutations.reduce(mutate, sources[index] ?? Buffer.alloc(0));
        const { page, source, diagnostics, record } = parse({ path: 'mutated', content: bytes });
        if (source === null || page === null) return diagnostics.length > 0;
        const isSound = page.blocks.every((block) => pointsInside(block, source.text.length));
        return isSound && (record !== null || diagnostics.length > 0);
      },
    ),
    { numRuns: RUNS },
  );
  expect(sources.length).toBeGreaterThan(16);
});
