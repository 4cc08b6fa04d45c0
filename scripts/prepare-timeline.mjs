// Reading thirteen revisions of the list of divisions and telling them apart takes as long as starting Node does. The bundles
// have what comes of it instead; the packages stay the source.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Read by Go, which knows no u flag.
const TIMELINE = /[\\/]divisions[\\/]timeline\.ts$/;

/** An esbuild plugin that gives `src/divisions/timeline.ts` its result ready-made. */
export function prepareTimeline(root) {
  return {
    name: 'prepare-timeline',
    setup: ({ onLoad }) => {
      onLoad({ filter: TIMELINE }, async ({ path }) => {
        const expected = await run(root, { entryPoints: [path] });
        const contents = moduleOf(expected.divisions);
        const resolveDir = dirname(path);
        const stdin = { contents, resolveDir, loader: 'ts' };
        assert.deepEqual(await run(root, { stdin }), expected);
        return { contents, resolveDir, loader: 'ts' };
      });
    },
  };
}

/** What `loadTimeline` of a module gives. */
async function run(root, entry) {
  const outfile = join(root, 'dist', 'timeline.mjs');
  await build({ ...entry, outfile, bundle: true, platform: 'node', format: 'esm' });
  const { href } = pathToFileURL(outfile);
  const { loadTimeline } = await import(`${href}?${Object.keys(entry).join()}`);
  rmSync(outfile);
  return loadTimeline();
}

function moduleOf(divisions) {
  const lines = divisions.map(({ code, name, from, to }) =>
    [code, name, from ?? '', to ?? ''].join(),
  );
  return `
import { levelOf } from './division.js';
const LINES = ${JSON.stringify(lines.join('\n'))};
let timeline;
export function loadTimeline() {
  timeline ??= unpack();
  return timeline;
}
function unpack() {
  const divisions = [];
  const byCode = new Map();
  for (const line of LINES.split('\\n')) {
    const [code, name, from, to] = line.split(',');
    const division = { code, name, level: levelOf(code), from: from === '' ? null : Number(from), to: to === '' ? null : Number(to) };
    divisions.push(division);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [division]);
    else known.push(division);
  }
  return { divisions, byCode };
}
`;
}
