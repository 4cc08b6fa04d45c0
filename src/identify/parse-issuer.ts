import { isGenericName } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import { type PlaceReading, readPlaces } from '../divisions/read-place.js';
import { townsNamed } from '../divisions/towns.js';
import { BRANCH, issuerKinds, NATIONAL, RELATIVE, TOWN } from '../tables/issuer-kinds.js';
import { zones } from '../tables/zones.js';
import type { IssuerKind } from '../types.js';

/** What a phrase says about who issued something: 南宁市西乡塘区, 礼县盐官镇, 县教育局, 合肥高新区管委会. */
export interface IssuerReading {
  /** The phrase as read, without what stood before the name. */
  readonly text: string;
  /** The places that the phrase may name; several of one name where it does not say which. */
  readonly places: readonly PlaceReading[];
  /** The part that names the place. */
  readonly placeText: string;
  /** 县, 市 and the like where the phrase names a place by its kind alone. */
  readonly relative: string | null;
  readonly kind: IssuerKind;
  /** What stands after the place: 教育局, 人民政府, nothing. */
  readonly body: string;
  readonly town: string | null;
  readonly zone: { readonly name: string; readonly host: string | null } | null;
  readonly national: boolean;
}

const LEADING = /^(?:原|关于|中共|现将|将|由|经|与|向|和|、|:|·|的)+/u;
const COMMITTEE = /(?:管理委员会|管委会|管委|管理局)(?:办公室)?$/u;
// What may stand after the bare stem of a name: 桃江 in 桃江县 is not 桃江, in 湖南镇 not 湖南.
const GENERIC_NEXT = /^[县区市省州旗盟镇乡村街路]/u;
const CUT_MARKET = /^场(?:监|和|物)/u;
const GOVERNMENT_BODY = /^(?:(?:人民)?政府|行政公署|行署)(?:本级|机关)?$/u;
const TOWN_BODY = /^(?:镇|乡|街道)$/u;
const SCHOOL_OR_FIRM = /(?:大学|学院|医院|公司)$/u;

/** Reads a phrase as the name of a body; null where it names none. */
export function parseIssuer(phrase: string): IssuerReading | null {
  // 和顺县 begins with its own 和: words in front are left out only where the whole reads as nothing.
  const whole = parseWhole(phrase);
  if (whole !== null && (whole.places.length > 0 || whole.national)) return whole;
  const bare = phrase.replace(LEADING, '');
  return bare === phrase ? whole : parseWhole(bare);
}

function parseWhole(text: string): IssuerReading | null {
  if (text === '') return null;
  const branch = BRANCH.exec(text)?.[0] ?? '';
  if (branch !== '') {
    const inner = parsePlaced(text.slice(branch.length));
    if (inner !== null && inner.places.length > 0) return { ...inner, text, kind: 'department' };
  }
  const zoned = parseZone(text);
  if (zoned !== null) return zoned;
  if (NATIONAL.test(text)) return national(text);
  return parsePlaced(text) ?? parseRelative(text) ?? parseUnplaced(text);
}

const NOTHING = { places: [], placeText: '', relative: null, town: null, zone: null };

function national(text: string): IssuerReading {
  const kind = SCHOOL_OR_FIRM.test(text) ? 'institution' : 'department';
  return { ...NOTHING, text, kind, body: text, national: true };
}

function parseZone(text: string): IssuerReading | null {
  if (kindOf(text) !== 'zone') return null;
  const row = zones.find(({ name }) => text.includes(name));
  if (row === undefined) return null;
  const at = text.indexOf(row.name);
  const rest = text.slice(at + row.name.length);
  // 曹妃甸区 and 霍尔果斯市 are divisions themselves; a row claims only what reads on as a zone.
  const whole = row.name + rest;
  if (kindOf(whole) !== 'zone' && !(rest === '' && kindOf(row.name) === 'zone')) return null;
  const name = whole.replace(COMMITTEE, '');
  return {
    ...NOTHING,
    text,
    kind: 'zone',
    body: whole,
    zone: { name: text.slice(0, at) + name, host: row.host },
    national: false,
  };
}

function parsePlaced(text: string): IssuerReading | null {
  const places = readPlaces(text);
  const ends = [...new Set(places.map(({ end }) => end))].sort((a, b) => b - a);
  for (const end of ends) {
    const ending = places.filter((place) => place.end === end);
    const reading = parseAt(text, end, ending);
    if (reading !== null) return reading;
  }
  return null;
}

/** Reads a phrase whose place ends at an offset; null where what follows is no body. */
function parseAt(text: string, end: number, ending: readonly PlaceReading[]): IssuerReading | null {
  const placeText = text.slice(0, end);
  const rest = text.slice(end);
  const isStem = ending.every(({ form }) => form === 'stem');
  // 武汉市场监督管理局 is of 武汉 and its body begins with 市场.
  const isMarket = rest.startsWith('市场');
  if ((isStem && GENERIC_NEXT.test(rest) && !isMarket) || CUT_MARKET.test(rest)) return null;
  if (isGenericName(placeText) && !isBare(rest)) return null;
  const reading = readBody(rest);
  if (reading === null) return null;
  const { town } = reading;
  const places =
    town === null
      ? ending.filter((place) => !isPartOfUniversity(place, rest))
      : ending.filter((place) => !isOutsideTown(place, town));
  if (places.length === 0) return null;
  const zone =
    reading.kind === 'zone' ? { name: text.replace(COMMITTEE, ''), host: null } : reading.zone;
  return { ...reading, text, places, placeText, zone };
}

// 城区 alone may be a district of that name; 城区教育局 is any city's.
function isBare(rest: string): boolean {
  return rest === '' || GOVERNMENT_BODY.test(rest);
}

// 阿里河镇 is a town of its own and no 河镇 of 阿里, 湖南镇 none of 湖南: the list of towns decides.
function isOutsideTown(place: PlaceReading, town: string): boolean {
  if (place.form !== 'stem') return false;
  return !townsNamed(town).some(({ county }) => covers(place.division.code, county));
}

// 长安大学 is not of 长安区: no county has a university of its own.
function isPartOfUniversity({ form, division }: PlaceReading, rest: string): boolean {
  return form === 'stem' && division.level === 'county' && rest.endsWith('大学');
}

function parseRelative(text: string): IssuerReading | null {
  const relative = RELATIVE.exec(text)?.groups?.['relative'];
  if (relative === undefined) return null;
  const reading = readBody(text.slice(relative.length).replace(TOWN_OFFICE, ''));
  if (reading === null) return null;
  const bare = relative.replace(SELF, '');
  const isTown = TOWN_BODY.test(bare) && reading.kind === 'government';
  return { ...reading, text, kind: isTown ? 'town' : reading.kind, relative: bare };
}

const SELF = /^[本我全]/u;
const TOWN_OFFICE = /^办事处$/u;

function parseUnplaced(text: string): IssuerReading | null {
  const reading = text.length > 2 ? readBody(text) : null;
  if (reading === null || reading.kind === 'government') return null;
  // 第八师石河子市: a zone that has its host inside its name.
  const places = reading.kind === 'zone' ? placesInside(text) : [];
  return { ...reading, text, places };
}

function placesInside(text: string): readonly PlaceReading[] {
  for (let at = 1; at < text.length - 1; at++) {
    const places = readPlaces(text, at).filter(({ form }) => form === 'full');
    if (places.length > 0) return places;
  }
  return [];
}

/** Reads what stands after the name of a place. */
function readBody(rest: string): IssuerReading | null {
  const empty = { ...NOTHING, text: rest, body: rest, national: false };
  if (rest === '' || GOVERNMENT_BODY.test(rest)) return { ...empty, kind: 'government' };
  // 德清县人民政府武康街道办事处: the government whose office it is stands in front.
  const inner = rest.endsWith('街道办事处') ? rest.replace(GOVERNMENT_FRONT, '') : rest;
  const town = TOWN_WORD.test(inner) ? TOWN.exec(inner)?.groups?.['town'] : undefined;
  if (town !== undefined) return { ...empty, kind: 'town', town };
  const kind = kindOf(rest);
  if (kind === null) return null;
  const zone = kind === 'zone' ? { name: rest.replace(COMMITTEE, ''), host: null } : null;
  return { ...empty, kind, zone };
}

const GOVERNMENT_FRONT = /^(?:人民)?政府(?=.)/u;
const MOST_BODY = 30;
// The last characters of every wording in table issuer-kinds.
const ENDINGS = new Set(
  '府关学院校中高园心台馆司团行区城港带地湖山岛镇矿会委办室局厅处师市岸场部署队所站科股社联协妇残工文侨组厂垦口',
);
const TOWN_WORD = /[镇乡街]|苏木|办事处/u;
const NOT_NAME = /[,。;:!?"“”《》<>|()\d]/u;

function kindOf(body: string): IssuerKind | null {
  if (!ENDINGS.has(body.slice(-1)) || body.length > MOST_BODY) return null;
  if (body.length > LONGEST_KEPT) return findKind(body);
  const known = kinds.get(body);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KINDS) kinds.clear();
  const kind = findKind(body);
  kinds.set(body, kind);
  return kind;
}

// The same few hundred names of bodies come again and again within a page and from page to page.
// Longer substrings would keep their whole page in memory.
const LONGEST_KEPT = 12;
const MOST_KINDS = 2000;
const kinds = new Map<string, IssuerKind | null>();

function findKind(body: string): IssuerKind | null {
  if (NOT_NAME.test(body)) return null;
  return issuerKinds.find(({ pattern }) => pattern.test(body))?.kind ?? null;
}
