import { type Division, isInForce } from '../divisions/division.js';
import { divisionsIn, isGenericName } from '../divisions/name-index.js';
import { covers, pathOf } from '../divisions/path.js';
import type { PlaceReading } from '../divisions/read-place.js';
import { counterpartIn } from '../divisions/succession.js';
import { loadTimeline } from '../divisions/timeline.js';
import { townsNamed } from '../divisions/towns.js';
import type { Evidence } from '../types.js';
import type { Naming } from './name-sources.js';
import type { IssuerReading } from './parse-issuer.js';
import { type PlaceClue, supportFor } from './place-clues.js';

/** A place that the page may be about, with what speaks for it. */
export interface Candidate {
  readonly division: Division;
  readonly score: number;
}

/** The place decided on, or the candidates that could not be told apart. */
export interface PlaceDecision {
  readonly division: Division | null;
  readonly rivals: readonly Candidate[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** What is known when the place is decided. */
export interface PlaceQuestion {
  readonly namings: readonly Naming[];
  readonly chosen: Naming | null;
  /** Gathered only when asked for: most titles name one place. */
  readonly clues: () => readonly PlaceClue[];
  readonly relative: string | null;
  readonly year: number;
}

const IN_FORCE = 3;
const NAMED_SO = 2;
const MARGIN = 1;
const CLEAR_MARGIN = 3;

/** Decides between the places that the issuer's name allows. */
export function decidePlace(question: PlaceQuestion): PlaceDecision {
  const { chosen } = question;
  if (chosen !== null) {
    const named = namedPlaces(chosen.reading, question.year);
    if (named.length > 0) return decideNamed(named, chosen, question);
  }
  return decideUnnamed(question);
}

/** A division that a reading names, as it was in the year. */
interface NamedPlace {
  readonly division: Division;
  /** Whether it had that very name in the year; else it is what the named one was or became. */
  readonly isNamedSo: boolean;
}

function namedPlaces(reading: IssuerReading, year: number): readonly NamedPlace[] {
  if (reading.zone?.host !== null && reading.zone !== null) {
    const host = divisionNearest(reading.zone.host, year);
    return host === null ? [] : [{ division: host, isNamedSo: true }];
  }
  const places = new Map<string, NamedPlace>();
  for (const { division } of fullestForms(reading.places, year)) {
    const was = inYear(division, year);
    const isNamedSo = isInForce(division, year);
    const key = was.code + was.name;
    if (isNamedSo || !places.has(key)) places.set(key, { division: was, isNamedSo });
  }
  return preferProvince(reading, [...places.values()]);
}

// 东乡县 is a county before it is 东乡族自治县 for short, 巴州 a prefecture for short before it is the stem of 巴州区.
function fullestForms(places: readonly PlaceReading[], year: number): readonly PlaceReading[] {
  for (const form of ['full', 'short'] as const) {
    const fitting = places.filter((place) => place.form === form);
    if (fitting.some(({ division }) => isInForce(division, year))) return fitting;
  }
  const named = places.filter(({ form }) => form !== 'stem');
  return named.length > 0 ? named : places;
}

// By custom 吉林 is the province and not the city, 海南 not the prefecture in 青海.
function preferProvince(
  reading: IssuerReading,
  places: readonly NamedPlace[],
): readonly NamedPlace[] {
  if (!reading.places.every(({ form }) => form === 'stem')) return places;
  const provinces = places.filter(({ division }) => division.level === 'province');
  return provinces.length > 0 ? provinces : places;
}

function inYear(division: Division, year: number): Division {
  return counterpartIn(division, year) ?? division;
}

/** The division of a code in a year, or the last one that had it. */
export function divisionNearest(code: string, year: number): Division | null {
  const known = loadTimeline().byCode.get(code) ?? [];
  return known.find((division) => isInForce(division, year)) ?? known.at(-1) ?? null;
}

function decideNamed(
  places: readonly NamedPlace[],
  chosen: Naming,
  question: PlaceQuestion,
): PlaceDecision {
  const [only] = places;
  const evidence = [evidenceOf(chosen)];
  const isGeneric = isGenericName(chosen.reading.placeText);
  if (places.length === 1 && only !== undefined && !isGeneric) {
    const confidence = chosen.from === 'title' ? 0.97 : 0.88;
    return { division: only.division, rivals: [], confidence, evidence };
  }
  const clues = question.clues();
  const ranked = rank(
    places.map(({ division, isNamedSo }) => ({
      division,
      score:
        supportFor(division, clues) +
        namedElsewhere(division, question) +
        (isNamedSo ? NAMED_SO : 0) +
        (question.relative !== null && division.name.endsWith(question.relative) ? 0.8 : 0),
    })),
  );
  const listed = [...evidence, ...clueEvidence(ranked, clues)];
  // 城区 is what many a report calls its own place: the city has to be named somewhere.
  if (isGeneric && (ranked[0]?.score ?? 0) < NAMED_SO + MARGIN) {
    return { division: null, rivals: ranked, confidence: 0, evidence: listed };
  }
  return decideRanked(preferOuter(ranked), listed);
}

/** The weight of the best other naming that says which of the places is meant: 平顶山市新华区 in the signature. */
function namedElsewhere(division: Division, { namings, chosen, year }: PlaceQuestion): number {
  const weights = namings
    .filter(({ reading }) => reading !== chosen?.reading && reading.places.length === 1)
    .filter(({ reading }) => {
      const [place] = reading.places;
      return place !== undefined && inYear(place.division, year).code === division.code;
    })
    .map(({ weight }) => weight);
  return Math.max(0, ...weights);
}

// 南昌 is the city and not the county inside it unless something speaks for the county.
function preferOuter(ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked.filter(
    ({ division, score }) =>
      !ranked.some(
        (other) =>
          other.division !== division &&
          other.score + MARGIN >= score &&
          covers(other.division.code, division.code),
      ),
  );
}

function rank(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || (a.division.code < b.division.code ? -1 : 1),
  );
}

function decideRanked(
  ranked: readonly Candidate[],
  evidence: readonly Evidence[],
  most = 0.93,
): PlaceDecision {
  const [first, second] = ranked;
  if (first === undefined) return { division: null, rivals: [], confidence: 0, evidence };
  const margin = first.score - (second?.score ?? 0);
  if (second !== undefined && margin < MARGIN) {
    return { division: null, rivals: ranked, confidence: 0, evidence };
  }
  const confidence = margin >= CLEAR_MARGIN ? most : most - 0.13;
  return { division: first.division, rivals: [], confidence, evidence };
}

/** The issuer's name gives no place: the other namings and clues do, as far as they fit what it calls itself. */
function decideUnnamed(question: PlaceQuestion): PlaceDecision {
  const { chosen, year } = question;
  const clues = question.clues();
  const town = chosen?.reading.town ?? null;
  const listed = new Set(town === null ? [] : townsNamed(town).map(({ county }) => county));
  const scores = collectNamed(question, clues, listed);
  const ranked = rank(
    [...scores.values()].map(({ division, score }) => ({
      division,
      score:
        score +
        supportFor(division, clues) +
        (isInForce(division, year) ? IN_FORCE : 0) +
        (listed.has(division.code) ? TOWN_LISTED : 0),
    })),
  );
  return decideRanked(dropCovering(ranked, town !== null), clueEvidence(ranked, clues), 0.8);
}

type Scores = Map<string, { division: Division; score: number }>;

/** Every place that anything on the page names or points to and that may be the issuer's. */
function collectNamed(
  question: PlaceQuestion,
  clues: readonly PlaceClue[],
  listed: ReadonlySet<string>,
): Scores {
  const { chosen, namings, year } = question;
  const relative = chosen?.reading.relative ?? question.relative;
  const isTown = (chosen?.reading.town ?? null) !== null;
  const fits = (division: Division): boolean =>
    isTown ? division.level !== 'province' : fitsRelative(division, relative);
  const scores: Scores = new Map();
  const add = (division: Division, by: number): void => {
    const was = inYear(division, year);
    if (!fits(was)) return;
    const known = scores.get(was.code + was.name);
    if (known === undefined) scores.set(was.code + was.name, { division: was, score: by });
    else known.score = Math.max(known.score, by);
  };
  for (const { reading, weight } of namings) {
    if (reading === chosen?.reading) continue;
    for (const { division } of reading.places) add(division, weight);
  }
  for (const { named, weight } of clues) for (const division of named) add(division, weight);
  for (const county of listed) {
    for (const division of loadTimeline().byCode.get(county) ?? []) add(division, 0);
  }
  if (scores.size === 0 && relative !== null) {
    for (const division of placesUnder(clues, year)) add(division, 0);
  }
  return scores;
}

/** The divisions that codes alone point to: an area code, a site code. A province is too wide to say anything. */
function placesUnder(clues: readonly PlaceClue[], year: number): readonly Division[] {
  const codes = clues.flatMap((clue) => clue.codes.filter((code) => !code.endsWith('0000')));
  if (codes.length === 0) return [];
  return divisionsIn(year).filter((division) => codes.some((code) => covers(code, division.code)));
}

const TOWN_LISTED = 2.5;

// A town lies in a county: the city above it is no rival.
function dropCovering(ranked: readonly Candidate[], inner: boolean): readonly Candidate[] {
  if (!inner) return ranked;
  const counties = ranked.filter(({ division }) => division.level === 'county');
  return counties.length > 0 ? counties : ranked;
}

function fitsRelative(division: Division, relative: string | null): boolean {
  if (relative === null) return true;
  if (relative === '省' || relative === '自治区') return division.level === 'province';
  return division.name.endsWith(relative);
}

function evidenceOf({ reading, from, weight, span }: Naming): Evidence {
  return { about: 'jurisdiction', value: reading.text, from, weight, span };
}

const MOST_EVIDENCE = 8;

function clueEvidence(
  ranked: readonly Candidate[],
  clues: readonly PlaceClue[],
): readonly Evidence[] {
  const [best] = ranked;
  if (best === undefined) return [];
  return clues
    .filter(({ codes }) => codes.some((code) => covers(code, best.division.code)))
    .slice(0, MOST_EVIDENCE)
    .map(({ from, weight, span }) => ({
      about: 'jurisdiction' as const,
      value: best.division.name,
      from,
      weight,
      span,
    }));
}

/** The path of a division in a year, as code and name. */
export function pathIn(division: Division, year: number): { code: string; name: string }[] {
  return pathOf(division, year).map(({ code, name }) => ({ code, name }));
}
