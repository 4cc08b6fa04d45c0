// Bundles src/ into dist/: the library as an ES module, the command line as one script with its compiled code beside it. Finding
// and compiling a hundred modules costs Node 20 more than parsing a page does. What stands under "dependencies" in package.json
// stays outside.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lateBuiltins } from './late-builtins.mjs';
import { prepareHeads, prepareWords } from './prepare-lookups.mjs';
import { prepareTimeline } from './prepare-timeline.mjs';

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u;
const SOURCE = /[\\/]source[^\\/]*$/u;
const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, peerDependencies = {} } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  external: Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => [
    name,
    `${name}/*`,
  ]),
  plugins: [prepareTimeline(root), prepareHeads(root), prepareWords(root)],
  metafile: true,
  logLevel: 'warning',
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const library = await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
});
const script = (entry, outfile) =>
  build({
    ...shared,
    plugins: [...shared.plugins, lateBuiltins],
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });
const program = await script('src/cli/main.ts', 'dist/cli/main.cjs');
const worker = await script('src/batch/worker.ts', 'dist/batch/worker.cjs');
const inputs = [library, program, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(root, 'dist', 'LICENSES.txt'), bundledLicenses(inputs));
writeFileSync(join(root, 'dist', 'cli', 'main.cache'), await compiledCode());

/** The licences of the packages inside the bundles, as they ask for. */
function bundledLicenses(paths) {
  const folders = new Set(paths.flatMap((path) => PACKAGE_FOLDER.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      );
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']
        .map((candidate) => join(root, folder, candidate))
        .find(existsSync);
      const text = file === undefined ? '' : readFileSync(file, 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** What V8 made of the program, the functions that reading the fixtures needs included. */
async function compiledCode() {
  const { loadProgram } = createRequire(import.meta.url)('../bin/load-program.js');
  const { main, compiled } = loadProgram();
  const sink = () => new PassThrough().resume();
  const fixtures = join(root, 'fixtures');
  const pages = readdirSync(fixtures, { recursive: true })
    .filter((path) => SOURCE.test(path))
    .sort();
  for (const page of pages) {
    const io = { stdin: Readable.from([]), stdout: sink(), stderr: sink(), env: {} };
    await main(['extract', join(fixtures, page)], io);
  }
  return compiled();
}
