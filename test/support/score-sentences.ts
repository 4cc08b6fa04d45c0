import { parseArgs } from 'node:util';
import { type Agreement, compareSentence, readLabelled } from './read-sentences.js';

// npm run score:sentences: how the prose rules do on labelled sentences. Misses of the unseen ones are never shown.
const { values } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } });

for (const name of ['seen', 'seen-more', 'seen-third', 'unseen'] as const) {
  const agreement: Agreement = { right: 0, wrong: 0, missed: 0, misses: [] };
  for (const labelled of readLabelled(
    new URL(`../../fixtures/sentences/${name}.jsonl`, import.meta.url),
  )) {
    compareSentence(labelled, agreement);
  }
  const { right, wrong, missed, misses } = agreement;
  if (name !== 'unseen' && !values.quiet)
    for (const miss of misses) process.stdout.write(`${miss}\n`);
  const percent = (part: number, whole: number) =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
  process.stdout.write(
    `${name}: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}, F1 ${percent(2 * right, 2 * right + wrong + missed)} (right ${right}, wrong ${wrong}, missed ${missed})\n`,
  );
}
