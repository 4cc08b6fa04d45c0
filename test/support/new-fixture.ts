import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/decode/index.js';
import { FIXTURES } from './case.js';

// npm run fixture:new -- <slug> <file>: copies the bytes untouched and writes a case.json that fails until it is filled in.
const SLUG = /^\d{6}(?:\d{3})?(?:-\d{4})?-[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const [slug = '', file = ''] = process.argv.slice(2);
if (!SLUG.test(slug) || file === '') {
  process.stderr.write(
    'usage: npm run fixture:new -- <division code>-<year>-<what-it-shows> <file>\n',
  );
  process.exit(2);
}
const source = decode({ path: file, content: readFileSync(file) }, {}, () => undefined);
const name = source?.mediaType === 'text/plain' ? 'source.txt' : 'source.html';
const folder = join(FIXTURES, slug);
mkdirSync(folder);
copyFileSync(file, join(folder, name));
const stub = {
  file: name,
  shows: 'TODO: one sentence',
  from: 'TODO: reduced or composed',
  jurisdiction: 'TODO',
  year: 0,
  removed: ['TODO: a string of the page that is no part of the report'],
  once: ['TODO: a string of the report'],
  figures: [],
};
writeFileSync(join(folder, 'case.json'), `${JSON.stringify(stub, null, 1)}\n`);
process.stdout.write(
  `fixtures/${slug}: fill in case.json from reading the page, then npm run fixture:update -- ${slug}\n`,
);
