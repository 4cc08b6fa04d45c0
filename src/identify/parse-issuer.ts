import { isGenericName } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import { belongs, type PlaceReading, readPlaces } from '../divisions/read-place.js';
import { townsNamed } from '../divisions/towns.js';
import { BRANCH, BRANCH_OFFICE, NATIONAL, RELATIVE } from '../tables/issuer-kinds.js';
import type { ZoneRow } from '../tables/zones/index.js';
import type { IssuerKind } from '../types.js';
import { findZone, hostDivisions } from './find-zone.js';
import { GOVERNMENT_BODY, readBody as readKind } from './read-body.js';

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
  /** The zone that issues, or whose office or town it is; `row` where the tables have it. */
  readonly zone: { readonly name: string; readonly row: ZoneRow | null } | null;
  readonly national: boolean;
}

const LEADING = /^(?:原|关于|中共|现将|将|由|经|与|向|和|、|:|·|的)+/u;
// The body that runs a zone, with the office that publishes for it.
const ZONE_BODY =
  /^(?:党工委[、和]?)?(?:管理委员会|管委会|管委|管理局|管理办公室)?(?:党政(?:综合|工作)?办公室|党政办|综合办公室|党群工作部|行政(?:综合)?办公室|办公室)?$/u;
const COMMITTEE = new RegExp(`${ZONE_BODY.source.slice(1)}`, 'u');
// What may stand after the bare stem of a name: 桃江 in 桃江县 is not 桃江, in 湖南镇 not 湖南.
const GENERIC_NEXT = /^[县区市省州旗盟镇乡村街路]/u;
const CUT_MARKET = /^场(?:监|和|物)/u;
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
  const zoned = parseTradeZone(text) ?? parseZone(text);
  if (zoned !== null) return zoned;
  if (NATIONAL.test(text)) return parseBranchOffice(text) ?? national(text);
  return parsePlaced(text) ?? parseRelative(text) ?? parseUnplaced(text);
}

const NOTHING = { places: [], placeText: '', relative: null, town: null, zone: null };

/** 中国证监会浙江监管局, 国家能源局浙江监管办公室: the place stands inside, before what the office does. */
function parseBranchOffice(text: string): IssuerReading | null {
  const from = NATIONAL.exec(text)?.[0].length ?? 0;
  for (let at = from; at < text.length - SHORTEST_OFFICE; at++) {
    const places = readPlaces(text, at).filter(({ end }) => BRANCH_OFFICE.test(text.slice(end)));
    const end = Math.max(...places.map((place) => place.end));
    if (places.length === 0) continue;
    const longest = places.filter((place) => place.end === end);
    return {
      ...NOTHING,
      text,
      places: longest,
      placeText: text.slice(at, end),
      kind: 'department',
      body: text.slice(end),
      national: false,
    };
  }
  return null;
}

const SHORTEST_OFFICE = 4;

function national(text: string): IssuerReading {
  const kind = SCHOOL_OR_FIRM.test(text) ? 'institution' : 'department';
  return { ...NOTHING, text, kind, body: text, national: true };
}

// 开发区, 兵团第八师, 亦庄科技园, 庐山风景名胜区: a zone's name has one of these characters.
const ZONE_WORD = /[区园城岛港湖山师团]|行委|行政委/u;

function parseZone(text: string): IssuerReading | null {
  if (!ZONE_WORD.test(text)) return null;
  const found = findZone(text);
  if (found === null) return null;
  const { row, name, rest } = found;
  const own = ZONE_BODY.test(rest) || (row.kind === 'district' && GOVERNMENT_BODY.test(rest));
  const reading = own ? null : readKind(rest);
  if (!own && (reading === null || reading.kind === 'government' || reading.kind === 'zone')) {
    return null;
  }
  return {
    text,
    places: hostDivisions(row.hosts).map((division) => ({
      division,
      form: 'full' as const,
      parents: [],
      end: name.length,
    })),
    placeText: name,
    relative: null,
    kind: reading?.kind ?? 'zone',
    body: rest,
    town: reading?.town ?? null,
    zone: { name, row },
    national: false,
  };
}

const TRADE_ZONE =
  /^中国\((?<province>[^()]{2,4})\)自(?:由贸易试验|贸试验|贸)区(?<area>.{2,12}?片区)?(?<rest>.*)$/u;

/** 中国(湖北)自由贸易试验区武汉片区管委会: an area lies in the city that it is named after, the whole in the province. */
function parseTradeZone(text: string): IssuerReading | null {
  const { province = '', area = '', rest = '' } = TRADE_ZONE.exec(text)?.groups ?? {};
  if (province === '' || !(rest === '' || ZONE_BODY.test(rest))) return null;
  const outer = readPlaces(province).filter(({ end }) => end === province.length);
  const inside = readPlaces(area).filter(({ division }) =>
    outer.some((place) => belongs(division, place.division)),
  );
  const places = inside.length > 0 ? inside : outer;
  if (places.length === 0) return null;
  const name = text.slice(0, text.length - rest.length);
  return {
    ...NOTHING,
    text,
    places,
    placeText: name,
    kind: 'zone',
    body: rest,
    zone: { name, row: null },
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
  const zone = reading.kind === 'zone' ? { name: zoneName(text), row: null } : reading.zone;
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
function readBody(rest: string): Omit<IssuerReading, 'text'> | null {
  const reading = readKind(rest);
  if (reading === null) return null;
  const zone = reading.kind === 'zone' ? { name: zoneName(rest), row: null } : null;
  return { ...NOTHING, ...reading, zone, national: false };
}

function zoneName(text: string): string {
  return text.replace(COMMITTEE, '');
}
