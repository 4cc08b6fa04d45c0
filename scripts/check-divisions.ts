import { existsSync, readFileSync } from 'node:fs';
import { compareWithReference } from '../test/support/compare-divisions.js';

// Compares the divisions with the reference list, where that is present beside the repository.
const path = new URL('../../shared/data/divisions-reference.tsv', import.meta.url);
if (!existsSync(path)) {
  process.stdout.write(
    'divisions:check: no reference list beside the repository, nothing compared\n',
  );
} else {
  const { compared, disagreements } = compareWithReference(readFileSync(path, 'utf8'));
  for (const line of disagreements) process.stdout.write(`${line}\n`);
  const agreeing = compared - disagreements.length;
  const percent = ((100 * agreeing) / compared).toFixed(3);
  process.stdout.write(`${agreeing} of ${compared} (code, year) pairs agree: ${percent} %\n`);
  process.exitCode = agreeing >= 0.999 * compared ? 0 : 1;
}
