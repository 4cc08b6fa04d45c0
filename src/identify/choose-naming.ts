import type { Page } from '../types.js';
import { NAMING_WEIGHT, type Naming } from './name-sources.js';
import type { IssuerReading } from './parse-issuer.js';
import { runningNamings } from './running-names.js';
import type { SelfReference } from './self-reference.js';

/** What the choice is made from. */
export interface NamingChoice {
  readonly page: Page;
  readonly titleBlock: number;
  readonly namings: readonly Naming[];
  /** Read only where the title names no body. */
  readonly self: () => SelfReference;
}

/** The title's naming; without one, the best naming of the kind of body that the report speaks as. */
export function chooseNaming(choice: NamingChoice): Naming | null {
  const { namings } = choice;
  const [first] = namings;
  if (first?.from === 'title') {
    // 镇政府: the town itself is named elsewhere.
    const isUnnamedTown = first.reading.kind === 'town' && first.reading.town === null;
    return (isUnnamedTown ? namings.find(({ reading }) => reading.town !== null) : null) ?? first;
  }
  const self = choice.self();
  if (first !== undefined && first.weight >= NAMING_WEIGHT.subject && isFitting(first, self)) {
    return first;
  }
  if (self.kind === null) return chooseForPlace(choice, self);
  const running = runningNamings(choice.page, choice.titleBlock);
  return (
    namings.find((naming) => isFitting(naming, self)) ??
    preferPlaced(running.filter((naming) => isFitting(naming, self))) ??
    selfNaming(self)
  );
}

/** Where nothing says 我局: a place that says 我县 is its government, else the subject of the sentences reports. */
function chooseForPlace(
  { page, titleBlock, namings }: NamingChoice,
  self: SelfReference,
): Naming | null {
  const trusted = namings.find(
    ({ reading, weight }) => reading.kind === 'government' || weight >= NAMING_WEIGHT.subject,
  );
  if (self.speaksAsPlace) return trusted ?? namings[0] ?? null;
  if (trusted !== undefined && trusted.weight >= NAMING_WEIGHT.signature) return trusted;
  const running = runningNamings(page, titleBlock);
  return (isOneBody(running) ? preferPlaced(running) : null) ?? trusted ?? namings[0] ?? null;
}

// A government tells of its many bureaus; 市教育局 and 安顺市教育局 are one.
function isOneBody(running: readonly Naming[]): boolean {
  const names = running.map(({ reading }) => reading.text);
  const [longest = ''] = [...names].sort((a, b) => b.length - a.length);
  return names.every((name) => longest.endsWith(name.slice(1)));
}

// 市教育局 is told by 安顺市教育局 where both stand.
function preferPlaced(running: readonly Naming[]): Naming | null {
  return running.find(({ reading }) => reading.places.length > 0) ?? running[0] ?? null;
}

// A committee of management calls itself 我委, a hospital may be called 中心.
const COMMITTEE = /(?:管理委员会|管委会|管委)$/u;

function isFitting({ reading, weight }: Naming, { kind }: SelfReference): boolean {
  if (kind === null || reading.kind === kind) return true;
  if (kind === 'department') {
    return (
      reading.kind === 'zone' && COMMITTEE.test(reading.text) && weight >= NAMING_WEIGHT.signature
    );
  }
  return false;
}

/** The issuer under the name that it gives itself, where nothing else names it: 我局. */
function selfNaming({ kind, word, relative }: SelfReference): Naming | null {
  if (kind === null || word === null) return null;
  const reading: IssuerReading = {
    text: word,
    places: [],
    placeText: '',
    relative,
    kind,
    body: word,
    town: null,
    zone: null,
    national: false,
  };
  return { reading, from: 'running', weight: 0, span: null };
}
