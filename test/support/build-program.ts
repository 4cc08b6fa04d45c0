import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// esbuild filters with Go's expressions, which know no flag `u`.
const PIPELINE = /^\.\.\/pipeline\.js$/;

/** The command line as a program of its own, workers included. */
export interface Program {
  /** What `node` is given before the arguments. */
  readonly script: string;
  readonly remove: () => void;
}

/** Builds the sources as they are; `pipeline` is the file of a stand-in for `src/pipeline.ts`. */
export async function buildProgram(pipeline: string | null = null): Promise<Program> {
  // Beside the packages, where the bundle finds those that stay outside of it.
  const folder = mkdtempSync(join(realpathSync(join(ROOT, 'node_modules')), '.nianbao-test-'));
  const { dependencies, peerDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...peerDependencies });
  const standIn: Plugin = {
    name: 'stand-in',
    setup: ({ onResolve }) => {
      onResolve({ filter: PIPELINE }, () => (pipeline === null ? null : { path: pipeline }));
    },
  };
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts', 'src/batch/worker.ts'],
    outbase: 'src',
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: names.flatMap((name) => [name, `${name}/*`]),
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [standIn],
    logLevel: 'error',
  });
  const script = join(folder, 'start.cjs');
  writeFileSync(
    script,
    "require('./cli/main.cjs').main(process.argv.slice(2), process).then((status) => { process.exitCode = status; });\n",
  );
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
