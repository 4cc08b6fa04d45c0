import type { Division } from '../divisions/division.js';
import { isInForce } from '../divisions/division.js';
import { belongs, readPlaces } from '../divisions/read-place.js';
import { loadTimeline } from '../divisions/timeline.js';
import { type ZoneHost, type ZoneRow, zones, zoneWords } from '../tables/zones/index.js';
import { kindOf } from './read-body.js';

/** A zone of the tables at the start of a name. */
export interface FoundZone {
  readonly row: ZoneRow;
  /** With what stands in front of it: 重庆两江新区, 江苏省浒墅关经济技术开发区. */
  readonly name: string;
  /** What follows the zone's name: 管理委员会, 财政局, 湖潮乡, nothing. */
  readonly rest: string;
}

interface NamedRow {
  readonly name: string;
  readonly row: ZoneRow;
}

let byHead: ReadonlyMap<string, readonly NamedRow[]> | undefined;
// Whether a character begins the name of a row: most characters begin none.
const begins = new Uint8Array(1 << 16);

/** The rows by the first two characters of their names, longer names first. */
function rowsByHead(): ReadonlyMap<string, readonly NamedRow[]> {
  if (byHead !== undefined) return byHead;
  const map = new Map<string, NamedRow[]>();
  for (const row of zones) {
    for (const name of row.names) {
      const head = name.slice(0, 2);
      begins[head.charCodeAt(0)] = 1;
      const known = map.get(head);
      if (known === undefined) map.set(head, [{ name, row }]);
      else known.push({ name, row });
    }
  }
  for (const group of map.values()) group.sort((a, b) => b.name.length - a.name.length);
  byHead = map;
  return map;
}

/** Finds the zone that a name begins with, places in front of it aside; null where the tables have none. */
export function findZone(text: string): FoundZone | null {
  // 新疆生产建设兵团第八师: the division, not the corps in front of it.
  return (text.includes('师') ? search(text, isCorpsDivision) : null) ?? search(text, isAny);
}

const isCorpsDivision = (name: string): boolean => name.endsWith('师');
const isAny = (): boolean => true;

function search(text: string, accepts: (name: string) => boolean): FoundZone | null {
  const rows = rowsByHead();
  for (let at = 0; at < text.length - 1; at++) {
    if (begins[text.charCodeAt(at)] === 0) continue;
    for (const named of rows.get(text.slice(at, at + 2)) ?? []) {
      if (!accepts(named.name) || !text.startsWith(named.name, at)) continue;
      const end = endOfName(text, at, named);
      if (end < 0 || !canStandBefore(text.slice(0, at), named.row)) continue;
      return { row: named.row, name: text.slice(0, end), rest: text.slice(end) };
    }
  }
  return null;
}

/** Where the zone's name ends that begins with a row's; -1 where what follows makes it something else. */
function endOfName(text: string, at: number, { name, row }: NamedRow): number {
  const from = at + name.length;
  if (row.kind === 'named') return endOfNamed(text, at, from);
  const { sure, loose } = zoneWords[row.kind];
  const rest = text.slice(from);
  const words = sure.exec(rest) ?? (isDivision(name) ? null : loose?.exec(rest)) ?? null;
  return words === null ? -1 : from + words[0].length;
}

const COMMITTEE = /(?:管理委员会|管委会|管委|管理局|管理办公室)(?:[^会]{0,6}办公室)?$/u;
// 阿拉尔市 behind its division, then a farm: 一四三团, 143团.
const OF_CORPS =
  /^(?:[^师范专大]{2,5}市)?(?:(?:\d{1,3}|[一二三四五六七八九十百〇零]{1,5})团(?:场)?)?/u;
// 第一师范学校.
const SCHOOL = /^[范专大]/u;
const LONGEST_REST = 14;

// 前海深港现代服务业合作区 and 前海合作区: the words up to where the name reads as a zone's. 曹妃甸区 and 霍尔果斯市 are divisions.
function endOfNamed(text: string, at: number, from: number): number {
  if (text.charAt(from - 1) === '师') {
    const rest = text.slice(from);
    return SCHOOL.test(rest) ? -1 : from + (OF_CORPS.exec(rest)?.[0].length ?? 0);
  }
  const whole = text.slice(at);
  if (kindOf(whole) === 'zone') {
    return at + whole.replace(COMMITTEE, '').length;
  }
  const last = Math.min(text.length - 1, from + LONGEST_REST);
  for (let end = from; end <= last; end++) {
    if (kindOf(text.slice(at, end)) === 'zone') return end;
  }
  return -1;
}

function isDivision(name: string): boolean {
  return readPlaces(name).some(({ end }) => end === name.length);
}

const NATIONAL_OR_CORPS = /^(?:中国|国家级?|(?:新疆)?(?:生产建设)?兵团)$/u;

/** Whether what stands in front of a zone's name can be the places that it lies in. */
function canStandBefore(front: string, { hosts }: ZoneRow): boolean {
  if (front === '' || NATIONAL_OR_CORPS.test(front)) return true;
  const outer = readPlaces(front).filter(({ end }) => end === front.length);
  return hostDivisions(hosts).some((host) =>
    outer.some(({ division }) => belongs(host, division) || belongs(division, host)),
  );
}

const EARLIEST = 2008;

/** The divisions of a row, each as in the year from which it is the host. */
export function hostDivisions(hosts: readonly ZoneHost[]): readonly Division[] {
  return hosts.flatMap((host) => divisionOf(host) ?? []);
}

function divisionOf({ code, from }: ZoneHost): Division | null {
  const known = loadTimeline().byCode.get(code) ?? [];
  const year = Math.max(from, EARLIEST);
  return known.find((division) => isInForce(division, year)) ?? known.at(-1) ?? null;
}

/** The host of a zone in a year: the last one from that year or before, else the first. */
export function hostIn({ hosts }: ZoneRow, year: number): Division | null {
  const host = hosts.findLast(({ from }) => from <= year) ?? hosts[0];
  return host === undefined ? null : divisionOf(host);
}
