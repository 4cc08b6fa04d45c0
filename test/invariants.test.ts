import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { merge } from '../src/merge/index.js';
import { type ParseResult, parse } from '../src/pipeline.js';
import { type NianbaoRecord, recordSchema } from '../src/record/schema.js';
import type { Block, Source } from '../src/types.js';
import { loadFixtures, loadShared } from './support/case.js';
import { bare, visible } from './support/read-back.js';
import { visibleOffsets } from './support/visible-offsets.js';

const shared = [...loadShared('seeds', 'eval/gold'), ...loadShared('eval/docs', 'eval/docs-gold')];
const inputs = [...loadFixtures(), ...shared].flatMap(({ slug, sources }) =>
  sources.map((path, index) => ({ name: `${slug}#${index}`, content: readFileSync(path) })),
);
const results = new Map(
  inputs.map(({ name, content }) => [name, parse({ path: name, content }, { quantities: true })]),
);
const records = [...results.values()].flatMap(({ record }) => (record === null ? [] : [record]));

function resultOf(name: string): ParseResult {
  const result = results.get(name);
  if (result === undefined) throw new Error(`${name} was not run`);
  return result;
}

function sourceOf({ source }: ParseResult): Source {
  if (source === null) throw new Error('the input was not decoded');
  return source;
}

function issuesOf(record: NianbaoRecord): readonly unknown[] {
  return recordSchema.safeParse(JSON.parse(JSON.stringify(record))).error?.issues ?? [];
}

/** A number for each position, 1 where a kept line or a removed entry accounts for it. */
function accountedFor({ source, page, record }: ParseResult): Uint8Array {
  const marks = new Uint8Array(source?.text.length ?? 0);
  const blocks = page?.blocks ?? [];
  for (const block of blocks) if (block.dropped === null) markKept(marks, block);
  if (record !== null) {
    for (const { span } of record.removed) marks.fill(1, span[0], span[1]);
    return marks;
  }
  // No record, no list of what was removed: the lines themselves have it.
  for (const { dropped, span, cuts } of blocks) {
    if (dropped !== null) marks.fill(1, span.start, span.end);
    for (const cut of cuts) marks.fill(1, cut.span.start, cut.span.end);
  }
  return marks;
}

function markKept(marks: Uint8Array, { text, repairs }: Block): void {
  for (let run = 0; run < text.runs.length; run += 3) {
    const start = text.runs[run + 1] ?? 0;
    marks.fill(1, start, start + (text.runs[run + 2] ?? 0));
  }
  for (const { span } of repairs) marks.fill(1, span.start, span.end);
}

describe.each(inputs)('$name', ({ name, content }) => {
  it('loses no visible character', () => {
    const result = resultOf(name);
    const source = sourceOf(result);
    const marks = accountedFor(result);
    const lost = visibleOffsets(source).filter((offset) => marks[offset] === 0);
    const around = (offset: number): string =>
      source.text.slice(Math.max(0, offset - 10), offset + 10);
    expect(lost.map(around)).toEqual([]);
  });

  it('gives the same bytes twice', () => {
    const again = parse({ path: name, content }, { quantities: true });
    expect(JSON.stringify(again.record)).toBe(JSON.stringify(resultOf(name).record));
    expect(again.diagnostics).toEqual(resultOf(name).diagnostics);
  });

  it('answers damage with diagnostics, not with exceptions', () => {
    for (const [what, damaged] of damage(content)) {
      const { record, diagnostics } = parse({ path: name, content: damaged });
      const isSilent = record === null && !diagnostics.some(({ severity }) => severity === 'error');
      expect(isSilent, `${what}: no record and no error`).toBe(false);
      if (record !== null) expect(issuesOf(record), what).toEqual([]);
    }
  });
});

describe.each(records)('the record of $sources.0.path', (record) => {
  const result = resultOf(record.sources[0]?.path ?? '');

  it('has every kept line in its text', () => {
    const body = bare(record.text);
    const kept = (result.page?.blocks ?? []).filter(({ dropped }) => dropped === null);
    expect(kept.filter(({ text }) => !body.includes(bare(text.text)))).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('quotes what stands at each span', () => {
    const source = sourceOf(result);
    const read = ([start, end]: readonly [number, number]): string => {
      const slice = source.text.slice(start, end);
      return bare(source.mediaType === 'text/html' ? visible(slice) : slice);
    };
    for (const { quote, span } of [
      ...record.figures.map(({ evidence }) => evidence),
      ...record.removed,
    ]) {
      expect(bare(quote)).not.toBe('');
      expect(read(span)).toBe(bare(quote));
    }
    for (const { raw, span } of cellsOf(record)) {
      if (span !== null) expect(read(span)).toBe(bare(raw));
    }
  });

  it('passes the schema and survives JSON', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(issuesOf(record)).toEqual([]);
  });
});

/** Truncations and flipped bytes at places that look random and are the same in every run. */
function* damage(content: Buffer): Generator<[string, Buffer]> {
  let state = content.length;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 4; round++) {
    const at = next(content.length);
    yield [`cut at ${at}`, content.subarray(0, at)];
    const flipped = Buffer.from(content);
    const place = next(content.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << next(8));
    yield [`flipped at ${place}`, flipped];
  }
}

type Tables = NianbaoRecord['tables'];
type Cell = NonNullable<Tables['statistics']>[string];

function* cellsOf({ tables }: NianbaoRecord): Generator<Cell> {
  const { other, ...trees } = tables;
  for (const { rows } of other) for (const { cells } of rows) yield* cells;
  yield* cellsIn(trees);
}

function* cellsIn(node: unknown): Generator<Cell> {
  if (typeof node !== 'object' || node === null) return;
  if (isCell(node)) yield node;
  else for (const child of Object.values(node)) yield* cellsIn(child);
}

function isCell(node: object): node is Cell {
  return 'raw' in node && typeof node.raw === 'string';
}

describe('merge', () => {
  it('does not depend on the order of its input', () => {
    const merged = JSON.stringify(merge(records));
    expect(JSON.stringify(merge(records.toReversed()))).toBe(merged);
    const half = Math.floor(records.length / 2);
    const turned = [...records.slice(half), ...records.slice(0, half)];
    expect(JSON.stringify(merge(turned))).toBe(merged);
  });

  it('changes nothing when it is done again', () => {
    expect(JSON.stringify(merge(merge(records)))).toBe(JSON.stringify(merge(records)));
  });
});
