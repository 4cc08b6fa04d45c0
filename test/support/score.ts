import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Labelled, loadFixtures, loadShared } from './case.js';
import { FLOORS_PATH, fallen, floorsOf, readFloors, total } from './floors.js';
import { runFixture } from './run-fixture.js';
import { type CaseScore, scoreCase } from './score-case.js';

// npm run score: how the program does on every labelled document. --update raises the floors of the fixtures.
const { values } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function scoreAll(name: string, documents: readonly Labelled[]): Map<string, CaseScore> {
  const scores = new Map(
    documents.map((labelled) => [labelled.slug, scoreCase(labelled, runFixture(labelled))]),
  );
  if (!values.quiet) {
    for (const [slug, { misses }] of scores) for (const miss of misses) say(`${slug}: ${miss}`);
  }
  if (scores.size > 0) printTotal(name, [...scores.values()]);
  return scores;
}

function printTotal(name: string, scores: readonly CaseScore[]): void {
  const { fields, figures } = total(scores);
  const { right, wrong, missed } = figures;
  const percent = (ok: number, n: number): string =>
    `${n === 0 ? '-' : ((100 * ok) / n).toFixed(1)} %`;
  say(`\n${name}: ${scores.length} documents`);
  for (const [field, { ok, n }] of Object.entries(fields)) {
    say(
      `  ${field.padEnd(14)} ${String(ok).padStart(5)} of ${String(n).padEnd(5)} ${percent(ok, n)}`,
    );
  }
  const f1 = percent(2 * right, 2 * right + wrong + missed);
  const precision = percent(right, right + wrong);
  const recall = percent(right, right + missed);
  say(
    `  figures        precision ${precision}, recall ${recall}, F1 ${f1} (right ${right}, wrong ${wrong}, missed ${missed})\n`,
  );
}

const now = floorsOf(scoreAll('fixtures', loadFixtures()));
scoreAll('seeds', loadShared('seeds', 'eval/gold'));
scoreAll('worked examples', loadShared('eval/docs', 'eval/docs-gold'));

const below = fallen(readFloors(), now);
for (const line of below) say(`below its floor: ${line}`);
if (values.update && (below.length === 0 || values['allow-regression'])) {
  writeFileSync(FLOORS_PATH, `${JSON.stringify(now, null, 1)}\n`);
  say(`written: ${FLOORS_PATH}`);
} else if (below.length > 0) {
  process.exitCode = 1;
}
