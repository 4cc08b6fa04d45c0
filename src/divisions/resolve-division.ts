import { mapSlice } from '../text/mapped-text.js';
import { normalizeText } from '../text/normalize.js';
import { toSimplified } from '../text/script.js';
import { type Division, type DivisionLevel, type DivisionStep, isInForce } from './division.js';
import { covers, pathOf } from './path.js';
import { belongs, type PlaceReading, readPlaces } from './read-place.js';
import { counterpartIn } from './succession.js';

/** What is known beside the name. */
export interface ResolveHints {
  /** The covered year; without it, the latest that the lists know. */
  readonly year?: number;
  /** Names of divisions above, in any order and any form. */
  readonly hints?: readonly string[];
}

/** The division meant by a name in a year. */
export interface ResolvedDivision {
  /** Null where the name stays undecided or stands for nothing. */
  readonly code: string | null;
  readonly name: string;
  readonly level: DivisionLevel | null;
  /** From the province down to the division itself. */
  readonly path: readonly DivisionStep[];
  /** Whether it stood at the end of that year under that code and name. */
  readonly valid_in_year: boolean;
  /** The places that the name may stand for, where it is undecided. */
  readonly alternatives: readonly DivisionStep[];
}

/** The year that stands for today in the lists: later than any change they know. */
export const TODAY = 9999;

// A government's name stands for its division.
const GOVERNMENT = /(?:人民)?政府$/u;
const SPACE = /\s+/gu;

/** Finds the division that a name stood for in a year; never guesses between places of one name. */
export function resolveDivision(
  name: string,
  { year, hints }: ResolveHints = {},
): ResolvedDivision {
  const when = year ?? TODAY;
  const { written, readings } = readWhole(name);
  const hinted = filterByHints(readings, hints ?? []);
  const candidates = preferForms(inYear(hinted, when), when);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) {
    return {
      code: null,
      name: written,
      level: null,
      path: [],
      valid_in_year: false,
      alternatives: candidates.map(({ division }) => stepOf(division)),
    };
  }
  return describeAs(only.division, when);
}

/** The answer that a division gives when it is decided on. */
export function describeAs(division: Division, year: number): ResolvedDivision {
  return {
    code: division.code,
    name: division.name,
    level: division.level,
    path: pathOf(division, year).map(stepOf),
    valid_in_year: isInForce(division, year),
    alternatives: [],
  };
}

function stepOf({ code, name }: Division): DivisionStep {
  return { code, name };
}

/** A name as the lists write it, and every place that the whole of it names. */
function readWhole(name: string): { written: string; readings: readonly PlaceReading[] } {
  const normalized = normalizeText(name).replace(SPACE, '');
  const { text } = toSimplified(mapSlice(normalized, 0));
  const written = text.replace(GOVERNMENT, '');
  return { written, readings: readPlaces(written).filter(({ end }) => end === written.length) };
}

function filterByHints(
  readings: readonly PlaceReading[],
  hints: readonly string[],
): readonly PlaceReading[] {
  let left = readings;
  for (const hint of hints) {
    const parents = readWhole(hint).readings;
    if (parents.length === 0) continue;
    left = left.filter(({ division }) =>
      parents.some((parent) => belongs(division, parent.division)),
    );
  }
  return left;
}

interface Candidate {
  readonly division: Division;
  readonly reading: PlaceReading;
}

// A name of another year stands for the division as it was in this one, where a single one answers.
function inYear(readings: readonly PlaceReading[], year: number): readonly Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const reading of readings) {
    const division = counterpartIn(reading.division, year) ?? reading.division;
    const key = division.code + division.name;
    const known = byKey.get(key);
    if (known === undefined || FORM_RANK[reading.form] < FORM_RANK[known.reading.form]) {
      byKey.set(key, { division, reading });
    }
  }
  return [...byKey.values()];
}

const FORM_RANK = { full: 0, short: 1, stem: 2 } as const;

/** Keeps the candidates that the name fits best: longer chains, fuller forms, divisions that stood under that very name. */
function preferForms(candidates: readonly Candidate[], year: number): readonly Candidate[] {
  const ranked = candidates.map((candidate) => ({ candidate, rank: rankOf(candidate, year) }));
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const left = ranked.filter(({ rank }) => rank === best).map(({ candidate }) => candidate);
  return best % 10 === FORM_RANK.stem ? preferOuter(left) : left;
}

function rankOf({ division, reading }: Candidate, year: number): number {
  const named = isInForce(reading.division, year) ? 0 : isInForce(division, year) ? 10 : 20;
  return named + FORM_RANK[reading.form];
}

// By custom 南昌 is 南昌市, not the 南昌县 inside it, and a province comes before a city of its name.
function preferOuter(candidates: readonly Candidate[]): readonly Candidate[] {
  const provinces = candidates.filter(({ division }) => division.level === 'province');
  if (provinces.length > 0) return provinces;
  return candidates.filter(
    ({ division }) =>
      !candidates.some(
        (other) => other.division !== division && covers(other.division.code, division.code),
      ),
  );
}
