import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The bytes of a data file of a package. The one place outside the command line that reads files, and
 * it reads the program's own data alone.
 */
export function packageData(file: string): Buffer {
  return readFileSync(require.resolve(file));
}
