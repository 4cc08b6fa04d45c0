import { writeFileSync } from 'node:fs';
import { loadFixture, loadFixtures } from './case.js';
import { renderExpected } from './run-fixture.js';

// npm run fixture:update [-- <slug>…]: writes expected.json and expected.txt of the named fixtures, of all without a name.
const slugs = process.argv.slice(2);
const fixtures = slugs.length === 0 ? loadFixtures() : slugs.map(loadFixture);
for (const fixture of fixtures) {
  for (const { path, content } of renderExpected(fixture)) writeFileSync(path, content);
}
process.stdout.write(
  `${fixtures.length} fixtures written; read the difference before you commit it\n`,
);
