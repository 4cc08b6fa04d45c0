import { issuerKinds, TOWN } from '../tables/issuer-kinds.js';
import type { IssuerKind } from '../types.js';

/** What stands after the name of a place: 教育局, 霍童镇, 经济开发区管委会, 人民政府 or nothing. */
export interface BodyReading {
  readonly kind: IssuerKind;
  readonly body: string;
  readonly town: string | null;
}

/** The government itself, whichever form its name has. */
export const GOVERNMENT_BODY = /^(?:(?:人民)?政府|行政公署|行署)(?:本级|机关)?$/u;

/** Reads what stands after the name of a place; null where it is no body. */
export function readBody(rest: string): BodyReading | null {
  if (rest === '' || GOVERNMENT_BODY.test(rest)) {
    return { kind: 'government', body: rest, town: null };
  }
  // 德清县人民政府武康街道办事处: the government whose office it is stands in front.
  const inner = rest.endsWith('街道办事处') ? rest.replace(GOVERNMENT_FRONT, '') : rest;
  const town = TOWN_WORD.test(inner) ? TOWN.exec(inner)?.groups?.['town'] : undefined;
  if (town !== undefined) return { kind: 'town', body: rest, town };
  const kind = kindOf(rest);
  return kind === null ? null : { kind, body: rest, town: null };
}

const GOVERNMENT_FRONT = /^(?:人民)?政府(?=.)/u;
const MOST_BODY = 30;
// The last characters of every wording in table issuer-kinds.
const ENDINGS = new Set(
  '府关学院校中高园心台馆司团行区城港带地湖山岛镇矿会委办室局厅处师市岸场部署队所站科股社联协妇残工文侨组厂垦口',
);
const TOWN_WORD = /[镇乡街]|苏木|办事处/u;
const NOT_NAME = /[,。;:!?"“”《》<>|()\d]/u;

/** The kind of body that a name without its place is; null where it is none. */
export function kindOf(body: string): IssuerKind | null {
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
