// Parts of Node that most runs never use, child_process with the network behind it above all: the bundles load them when one of
// their functions is first called for.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const LATE = ['node:child_process', 'node:os', 'node:worker_threads', 'node:zlib'];
const FILTER = new RegExp(`^(?:${LATE.join('|')})$`);
const NAMESPACE = 'late-builtin';

/** An esbuild plugin for bundles in CommonJS. */
export const lateBuiltins = {
  name: 'late-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: FILTER }, ({ path, namespace }) =>
      namespace === NAMESPACE ? { path, external: true } : { path, namespace: NAMESPACE },
    );
    onLoad({ filter: FILTER, namespace: NAMESPACE }, ({ path }) => ({ contents: moduleOf(path) }));
  },
};

function moduleOf(path) {
  const getters = Object.keys(require(path)).map(
    (name) => `get ${name}() { return loaded().${name}; }`,
  );
  return `
let found;
function loaded() {
  found ??= require(${JSON.stringify(path)});
  return found;
}
module.exports = { ${getters.join(', ')} };
`;
}
