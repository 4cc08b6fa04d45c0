import { type Division, isInForce } from '../divisions/division.js';
import { divisionsIn } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import { loadTimeline } from '../divisions/timeline.js';
import { townsCalled } from '../divisions/towns.js';
import { askAddress } from './ask-address.js';
import { type PlaceClue, supportFor } from './place-clues.js';
import {
  type Candidate,
  clueEvidence,
  decideRanked,
  fitsRelative,
  inYear,
  type PlaceDecision,
  type PlaceQuestion,
  rank,
} from './rank-places.js';

const IN_FORCE = 3;
/** What a town of that name speaks for the county that has it. */
export const TOWN_LISTED = 2.5;
const CONFIDENCE = 0.8;

/** Decides where the issuer's name gives no place: the other namings and clues do, as far as they fit what it calls itself. */
export function searchPlace(question: PlaceQuestion): PlaceDecision {
  const clues = question.clues();
  const town = question.chosen?.reading.town ?? null;
  const listed = new Set(town === null ? [] : townsCalled(town).map(({ county }) => county));
  const ranked = rank(
    collect(question, clues, listed).map(({ division, score }) => ({
      division,
      score:
        score +
        supportFor(division, clues) +
        (isInForce(division, question.year) ? IN_FORCE : 0) +
        (listed.has(division.code) ? TOWN_LISTED : 0),
    })),
  );
  const isTown = question.chosen?.reading.kind === 'town';
  const fitting = isTown ? countiesFirst(ranked) : ranked;
  const decision = decideRanked(fitting, clueEvidence(ranked, clues), CONFIDENCE);
  return decision.division === null ? askAddress(decision, question) : decision;
}

// A town lies in a county or a city, a zone in any place; what they call themselves is not what hosts them.
const FITS: Readonly<Record<string, (division: Division) => boolean>> = {
  town: ({ level }) => level !== 'province',
  zone: () => true,
};

/** Every place that anything on the page names or points to and that may be the issuer's, with the weight of the best naming. */
function collect(
  question: PlaceQuestion,
  clues: readonly PlaceClue[],
  listed: ReadonlySet<string>,
): readonly Candidate[] {
  const { chosen, year } = question;
  const relative = chosen?.reading.relative ?? question.self().relative;
  const kind = chosen?.reading.kind ?? 'government';
  const best = new Map<string, Candidate>();
  const add = ({ division, score }: Candidate): void => {
    const was = inYear(division, year);
    const fits = FITS[kind]?.(was) ?? fitsRelative(was, relative);
    const known = best.get(was.code + was.name)?.score ?? -1;
    if (fits && score > known) best.set(was.code + was.name, { division: was, score });
  };
  for (const candidate of namedAnywhere(question, clues)) add(candidate);
  for (const county of listed) {
    for (const division of loadTimeline().byCode.get(county) ?? []) add({ division, score: 0 });
  }
  if (best.size === 0 && relative !== null) {
    for (const division of placesUnder(clues, year)) add({ division, score: 0 });
  }
  return [...best.values()];
}

function* namedAnywhere(
  { chosen, namings }: PlaceQuestion,
  clues: readonly PlaceClue[],
): Generator<Candidate> {
  for (const { reading, weight } of namings) {
    if (reading === chosen?.reading) continue;
    for (const { division } of reading.places) yield { division, score: weight };
  }
  for (const { named, weight } of clues) {
    for (const division of named) yield { division, score: weight };
  }
}

/** The divisions that codes alone point to: an area code, a site code. A province is too wide to say anything. */
function placesUnder(clues: readonly PlaceClue[], year: number): readonly Division[] {
  const codes = clues.flatMap((clue) => clue.codes.filter((code) => !code.endsWith('0000')));
  if (codes.length === 0) return [];
  return divisionsIn(year).filter((division) => codes.some((code) => covers(code, division.code)));
}

// A town lies in a county: the city above it is no rival.
function countiesFirst(ranked: readonly Candidate[]): readonly Candidate[] {
  const counties = ranked.filter(({ division }) => division.level === 'county');
  return counties.length > 0 ? counties : ranked;
}
