import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './case.js';
import { readDocument, renderReadme, renderRules } from './render-docs.js';

// npm run docs:update: the outputs in README.md, and RULES.md.
process.chdir(ROOT);
writeFileSync(join(ROOT, 'README.md'), await renderReadme(readDocument('README.md')));
writeFileSync(join(ROOT, 'RULES.md'), await renderRules());
