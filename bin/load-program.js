const { transcode } = require('node:buffer');
const { readFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const { constants, Script } = require('node:vm');

const PROGRAM = join(__dirname, '..', 'dist', 'cli', 'main.cjs');
const CACHE = join(__dirname, '..', 'dist', 'cli', 'main.cache');

/**
 * The program, from the compiled code that the build has left beside it: compiling it anew at each start takes as long as Node
 * itself. V8 refuses code of another version; then the source is compiled, and Node 22 and later keep that between runs.
 */
exports.loadProgram = () => {
  const cachedData = readIfThere(CACHE);
  if (cachedData === undefined && module_.enableCompileCache !== undefined) return requireProgram();
  const source = readSource(readFileSync(PROGRAM));
  const script = new Script(module_.wrap(source), {
    filename: PROGRAM,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected && module_.enableCompileCache !== undefined)
    return requireProgram();
  const program = { exports: {} };
  script.runInThisContext()(program.exports, module_.createRequire(PROGRAM), program, PROGRAM);
  return { main: program.exports.main, compiled: () => script.createCachedData() };
};

/** The text of UTF-8 bytes, much faster than their `toString` for a file of this size; absent where Node was built without ICU. */
function readSource(bytes) {
  if (transcode === undefined) return bytes.toString();
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

function requireProgram() {
  module_.enableCompileCache();
  return { main: require(PROGRAM).main };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
