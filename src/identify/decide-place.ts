import { type Division, isInForce } from '../divisions/division.js';
import { isGenericName } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import type { PlaceReading } from '../divisions/read-place.js';
import { townsCalled } from '../divisions/towns.js';
import type { Evidence } from '../types.js';
import { askAddress } from './ask-address.js';
import { hostIn } from './find-zone.js';
import type { Naming } from './name-sources.js';
import type { IssuerReading } from './parse-issuer.js';
import { supportFor } from './place-clues.js';
import {
  type Candidate,
  clueEvidence,
  decideRanked,
  fitsRelative,
  inYear,
  MARGIN,
  type PlaceDecision,
  type PlaceQuestion,
  rank,
} from './rank-places.js';
import { searchPlace, TOWN_LISTED } from './search-place.js';

const NAMED_SO = 2;

/** Decides between the places that the issuer's name allows. */
export function decidePlace(question: PlaceQuestion): PlaceDecision {
  const { chosen } = question;
  if (chosen !== null) {
    const named = namedPlaces(chosen.reading, question.year);
    if (named.length > 0 && !isPortalOnly(chosen, named, question)) {
      return decideNamed(named, chosen, question);
    }
  }
  return searchPlace(question);
}

/** Whether a reading names one place and a body of it, so that nothing else has to be asked. */
export function namesOnePlace(reading: IssuerReading, year: number): boolean {
  if (reading.kind === 'town' && reading.town === null) return false;
  return !isGenericName(reading.placeText) && namedPlaces(reading, year).length === 1;
}

const TRUSTED = 5;

// A report that says 我县 is not the city's whose portal carries it.
function isPortalOnly(
  { reading, weight }: Naming,
  named: readonly NamedPlace[],
  { self }: PlaceQuestion,
): boolean {
  if (weight >= TRUSTED || reading.kind !== 'government') return false;
  const { relative } = self();
  if (relative === null) return false;
  return named.every(({ division }) => !fitsRelative(division, relative));
}

/** A division that a reading names, as it was in the year. */
interface NamedPlace {
  readonly division: Division;
  /** Whether it had that very name in the year; else it is what the named one was or became. */
  readonly isNamedSo: boolean;
}

function namedPlaces(reading: IssuerReading, year: number): readonly NamedPlace[] {
  if (reading.zone !== null && reading.zone.row !== null) {
    const host = hostIn(reading.zone.row, year);
    return host === null ? [] : [{ division: inYear(host, year), isNamedSo: true }];
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
  const { relative } = question.self();
  const { town } = chosen.reading;
  const counties = new Set(town === null ? [] : townsCalled(town).map(({ county }) => county));
  const ranked = rank(
    places.map(({ division, isNamedSo }) => ({
      division,
      score:
        supportFor(division, clues) +
        namedElsewhere(division, question) +
        (isNamedSo ? NAMED_SO : 0) +
        (holdsOne(division, counties) ? TOWN_LISTED : 0) +
        (relative !== null && division.name.endsWith(relative) ? 0.8 : 0),
    })),
  );
  const listed = [...evidence, ...clueEvidence(ranked, clues)];
  // 城区 is what many a report calls its own place: the city has to be named somewhere.
  if (isGeneric && (ranked[0]?.score ?? 0) < NAMED_SO + MARGIN) {
    return askAddress(
      { division: null, rivals: ranked, confidence: 0, evidence: listed },
      question,
    );
  }
  const decision = decideRanked(preferOuter(ranked), listed);
  return decision.division === null ? askAddress(decision, question) : decision;
}

// 江北区慈城镇 lies in the 江北区 that has a 慈城镇.
function holdsOne({ code }: Division, counties: ReadonlySet<string>): boolean {
  for (const county of counties) if (covers(code, county)) return true;
  return false;
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

function evidenceOf({ reading, from, weight, span }: Naming): Evidence {
  return { about: 'jurisdiction', value: reading.text, from, weight, span };
}
