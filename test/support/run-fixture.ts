import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PLAIN } from '../../src/cli/color.js';
import { renderExplanation } from '../../src/cli/explanation.js';
import { merge } from '../../src/merge/index.js';
import { type ParseResult, parse } from '../../src/pipeline.js';
import type { NianbaoRecord } from '../../src/record/schema.js';
import type { Labelled } from './case.js';

/** What the program makes of a labelled document and its copies. */
export interface Run {
  readonly results: readonly ParseResult[];
  readonly records: readonly NianbaoRecord[];
}

/** Runs a labelled document; paths in the result are `<slug>/<file>`, the same on every machine. */
export function runFixture({ slug, sources }: Labelled): Run {
  const results = sources.map((path) =>
    parse({ path: `${slug}/${basename(path)}`, content: readFileSync(path) }),
  );
  const found = results.flatMap(({ record }) => (record === null ? [] : [record]));
  return { results, records: merge(found) };
}

/** The contents of `expected.json` and `expected.txt` of a fixture. */
export function renderExpected(fixture: Labelled): readonly { path: string; content: string }[] {
  const { results, records } = runFixture(fixture);
  const folder = join(fixture.sources[0] ?? '', '..');
  const explanations = results.map((result) => renderExplanation(result, PLAIN));
  const record = records.length > 1 ? records : (records[0] ?? null);
  return [
    { path: join(folder, 'expected.json'), content: `${JSON.stringify(record, null, 2)}\n` },
    { path: join(folder, 'expected.txt'), content: explanations.join('\n') },
  ];
}
