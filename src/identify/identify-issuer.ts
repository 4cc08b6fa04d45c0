import { isInForce } from '../divisions/division.js';
import { TODAY } from '../divisions/resolve-division.js';
import { townsCalled } from '../divisions/towns.js';
import type { Context, Evidence, Identity, Jurisdiction, Level, Page } from '../types.js';
import { chooseNaming } from './choose-naming.js';
import { decidePlace, namesOnePlace } from './decide-place.js';
import { isSelfName, nameIssuer, sharedName, unnamedGovernment } from './name-issuer.js';
import { type Naming, nameSources, titleNaming } from './name-sources.js';
import { pageAddresses } from './page-meta.js';
import type { IssuerReading } from './parse-issuer.js';
import { gatherClues } from './place-clues.js';
import { divisionNearest, inYear, type PlaceDecision, pathIn } from './rank-places.js';
import type { Metadata } from './read-metadata.js';
import type { Signature } from './read-signature.js';
import type { TitleReading } from './read-title.js';
import { readSelfReference, type SelfReference } from './self-reference.js';

/** What the issuer is told from. */
export interface IssuerSources {
  readonly page: Page;
  readonly title: TitleReading | null;
  readonly metadata: Metadata;
  readonly signature: Signature | null;
  readonly year: number | null;
}

type Issuing = Pick<Identity, 'jurisdiction' | 'issuer' | 'evidence'>;

const NATIONAL = { code: '000000', name: '中华人民共和国' } as const;

/** Tells who issued a report and which place it is about. */
export function identifyIssuer(sources: IssuerSources, context: Context): Issuing {
  const { page, title } = sources;
  const year = sources.year ?? TODAY;
  const byTitle = titleNaming(title);
  const isEnough = byTitle !== null && namesOnePlace(byTitle.reading, year);
  const namings = isEnough ? [byTitle] : nameSources(sources, context);
  const self = once(() => readSelfReference(page));
  const titleBlock = title?.block ?? -1;
  const chosen = chooseNaming({ page, titleBlock, namings, self });
  if (chosen?.reading.national === true) return nationalIssuing(chosen);
  const clues = once(() => gatherClues(page, title?.block ?? 0, context));
  const decision = decidePlace({
    namings,
    chosen,
    clues,
    addresses: () => pageAddresses(page, context),
    self,
    year,
  });
  const reading = chosen === null ? null : agreeing(chosen.reading, decision, year);
  const jurisdiction = describePlace(decision, reading, {
    year,
    selfName: () => selfPlace(self()),
  });
  reportPlace(jurisdiction, decision, sources.year, context);
  reportSources(decision, reading, context);
  if (sources.year !== null) reportRename(reading, decision, sources.year, context);
  return {
    jurisdiction,
    issuer: nameIssuer(reading, decision) ?? unnamedGovernment(self()),
    evidence: [...decision.evidence, ...issuerEvidence(namings)],
  };
}

function selfPlace({ relative }: SelfReference): string | null {
  return relative === null ? null : `我${relative}`;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The reading without its place where that turned out to be the portal's and not the issuer's. */
function agreeing(
  reading: IssuerReading,
  { division }: PlaceDecision,
  year: number,
): IssuerReading {
  const agrees = reading.places.some((place) => inYear(place.division, year) === division);
  return division === null || agrees ? reading : { ...reading, places: [], placeText: '' };
}

function nationalIssuing(chosen: Naming): Issuing {
  const { reading, from, weight, span } = chosen;
  return {
    jurisdiction: {
      ...NATIONAL,
      level: 'national',
      path: [NATIONAL],
      valid_in_year: true,
      confidence: 0.95,
      alternatives: [],
    },
    issuer: { name: reading.text, kind: reading.kind },
    evidence: [{ about: 'jurisdiction', value: reading.text, from, weight, span }],
  };
}

function levelOf(decision: PlaceDecision, reading: IssuerReading | null): Level {
  if (reading?.kind === 'town') return 'town';
  if (reading?.kind === 'zone') return 'zone';
  return decision.division?.level ?? decision.rivals[0]?.division.level ?? 'county';
}

function describePlace(
  decision: PlaceDecision,
  reading: IssuerReading | null,
  { year, selfName }: { readonly year: number; readonly selfName: () => string | null },
): Jurisdiction | null {
  const { division, rivals, confidence } = decision;
  const level = levelOf(decision, reading);
  if (division === null) {
    if (rivals.length === 0) return null;
    const name = reading?.town ?? reading?.zone?.name ?? sharedName(rivals) ?? selfName();
    if (name === null) return null;
    const alternatives = rivals.map(({ division: { code, name } }) => ({ code, name }));
    return { code: null, name, level, path: [], valid_in_year: null, confidence, alternatives };
  }
  const path = pathIn(division, year);
  const base = {
    code: division.code,
    name: division.name,
    level,
    path,
    valid_in_year: isInForce(division, year),
    confidence,
    alternatives: [],
  };
  if (reading?.kind === 'zone') return { ...base, name: reading.zone?.name ?? division.name };
  if (reading?.kind === 'town' && reading.town === null && isSelfName(reading.text)) {
    return { ...base, name: reading.text };
  }
  if (reading?.town == null) return base;
  return placeTown(base, reading.town, year);
}

/** A town under its county: with a code of its own where the list has one under that very county. */
function placeTown(county: Jurisdiction, town: string, year: number): Jurisdiction {
  const listed = townsCalled(town).filter((one) => one.code.startsWith(countyPrefix(county.code)));
  const [only] = listed;
  if (only === undefined || listed.length > 1) return { ...county, name: town };
  const inside = only.county === county.code ? county.path : pathWithin(county, only.county, year);
  return {
    ...county,
    code: only.code,
    name: town,
    path: [...inside, { code: only.code, name: town }],
  };
}

function countyPrefix(code: string | null): string {
  return code?.replace(ROUND, '') ?? 'none';
}

const ROUND = /(?:00){1,2}$/u;

// 宁德市霍童镇 names the city; the list tells the county.
function pathWithin(city: Jurisdiction, county: string, year: number): Jurisdiction['path'] {
  const division = divisionNearest(county, year);
  return division === null ? city.path : pathIn(division, year);
}

function reportPlace(
  jurisdiction: Jurisdiction | null,
  decision: PlaceDecision,
  year: number | null,
  context: Context,
): void {
  if (jurisdiction === null) {
    context.report('identify/no-jurisdiction', {});
  } else if (jurisdiction.code === null) {
    const places = decision.rivals.map(({ division }) => `${division.code} ${division.name}`);
    context.report('identify/ambiguous-jurisdiction', {
      name: jurisdiction.name,
      places: places.join(', '),
    });
  } else if (jurisdiction.valid_in_year === false && year !== null) {
    context.report('identify/not-in-force', { name: jurisdiction.name, year });
  }
}

/** Says where a place or an issuer rests on little. */
function reportSources(
  { division, host }: PlaceDecision,
  reading: IssuerReading | null,
  context: Context,
): void {
  if (division !== null && host !== undefined) {
    context.report('identify/place-from-address', { name: division.name, host });
  }
  if (reading !== null && isSelfName(reading.text)) {
    context.report('identify/unnamed-issuer', { name: reading.text });
  }
}

/** A name of another year: 奉化区 in a report of 2013. */
function reportRename(
  reading: IssuerReading | null,
  { division }: PlaceDecision,
  year: number,
  context: Context,
): void {
  if (division === null || reading === null || reading.kind === 'zone') return;
  const written = reading.places.map((place) => place.division);
  if (written.length === 0 || written.some(({ name }) => name === division.name)) return;
  const [first] = written;
  if (first === undefined) return;
  context.report('identify/renamed', { written: first.name, name: division.name, year });
}

const MOST_NAMINGS = 6;

function issuerEvidence(namings: readonly Naming[]): readonly Evidence[] {
  return namings.slice(0, MOST_NAMINGS).map(({ reading, from, weight, span }) => ({
    about: 'issuer',
    value: reading.text,
    from,
    weight,
    span,
  }));
}
