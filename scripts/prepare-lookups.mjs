// What the program would work out anew at each start, worked out by the build: where names of divisions begin, and the words that
// patterns need. The sources stay the sources, and work it out by themselves where they are not bundled.
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Read by Go, which knows no u flag.
const HEADS = /[\\/]divisions[\\/]name-heads\.ts$/;
const WORDS = /[\\/]text[\\/]required-words\.ts$/;
const WORKED_OUT = 'export function requiredWords(';

/** An esbuild plugin that gives `src/divisions/name-heads.ts` its result ready-made. */
export function prepareHeads(root) {
  return replace('prepare-heads', HEADS, async (path) => {
    const { markHeads } = await load(root, { entryPoints: [path] });
    const heads = Buffer.from(markHeads()).toString('base64');
    return `
const HEADS = ${JSON.stringify(heads)};
export const markHeads = () => Buffer.from(HEADS, 'base64');
`;
  });
}

/** An esbuild plugin that tells `src/text/required-words.ts` the words of the patterns that are there from the beginning. */
export function prepareWords(root) {
  let asked;
  return replace('prepare-words', WORDS, async (path) => {
    asked ??= await wordsAskedFor(root);
    return `${readHidden(path)}
const PREPARED = new Map(Object.entries(${JSON.stringify(Object.fromEntries(asked))}));
export function requiredWords(pattern: RegExp): readonly string[] | null {
  const known = PREPARED.get(pattern.source);
  return known === undefined ? workOut(pattern) : known;
}
`;
  });
}

/** Words by the sources of patterns, as asked for while the modules of the program are loaded. */
async function wordsAskedFor(root) {
  const contents =
    "import './src/pipeline.ts'; export { asked } from './src/text/required-words.ts';";
  const recording = replace(
    'record-words',
    WORDS,
    async (path) => `${readHidden(path)}
export const asked = new Map();
export function requiredWords(pattern: RegExp): readonly string[] | null {
  const words = workOut(pattern);
  asked.set(pattern.source, words);
  return words;
}
`,
  );
  const { asked } = await load(root, {
    stdin: { contents, resolveDir: root, loader: 'ts' },
    plugins: [recording],
    packages: 'external',
  });
  return asked;
}

/** The source with its `requiredWords` under another name. */
function readHidden(path) {
  const source = readFileSync(path, 'utf8');
  if (!source.includes(WORKED_OUT)) throw new Error(`${path} has no ${WORKED_OUT}`);
  return source.replace(WORKED_OUT, 'function workOut(');
}

function replace(name, filter, contentsOf) {
  return {
    name,
    setup: ({ onLoad }) => {
      onLoad({ filter }, async ({ path }) => ({
        contents: await contentsOf(path),
        resolveDir: dirname(path),
        loader: 'ts',
      }));
    },
  };
}

async function load(root, options) {
  const outfile = join(root, 'dist', 'lookups.mjs');
  const shared = { absWorkingDir: root, bundle: true, platform: 'node', format: 'esm' };
  await build({ ...shared, ...options, outfile, charset: 'utf8' });
  const loaded = await import(`${pathToFileURL(outfile).href}?${Object.keys(options).join()}`);
  rmSync(outfile);
  return loaded;
}
