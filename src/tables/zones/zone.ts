/** What the words after a zone's own name have to be; a `district` has its whole name and a government without being a division. */
export type ZoneKind =
  | 'economic'
  | 'high-tech'
  | 'bonded'
  | 'border'
  | 'resort'
  | 'named'
  | 'district';

/** A division that hosts a zone, from a year on; before the first one the zone counts as that division was then. */
export interface ZoneHost {
  readonly code: string;
  readonly from: number;
}

/** A zone whose name alone does not tell its host for certain. */
export interface ZoneRow {
  readonly kind: ZoneKind;
  /** Its own names, without the words that its kind has in common: 井冈山 of 井冈山经济技术开发区. A `named` zone has them within. */
  readonly names: readonly string[];
  /** The division whose government runs it: the one in its name, or the one above where it spreads over several. */
  readonly hosts: readonly ZoneHost[];
  /** Who approved it; the year of the approval is the first of its hosts'. */
  readonly source: string;
}

/** Makes the rows of one kind and source: name, code of the host, year of approval, other names. */
export function zonesOf(
  kind: ZoneKind,
  source: string,
): (name: string, code: string, from: number, others?: readonly string[]) => ZoneRow {
  return (name, code, from, others = []) => ({
    kind,
    names: [name, ...others],
    hosts: [{ code, from }],
    source,
  });
}

/** What follows a zone's own name, by its kind; looser words are only trusted where the name is no division's. */
export const zoneWords: Readonly<
  Record<ZoneKind, { readonly sure: RegExp; readonly loose?: RegExp }>
> = {
  economic: {
    sure: /^(?:国家级?)?(?:经济技术(?:产业)?开发区|经开区|新兴技术开发区)/u,
    loose: /^(?:国家级?)?(?:经济)?开发区/u,
  },
  'high-tech': {
    sure: /^(?:国家级?)?(?:农业|医药|稀土|火炬)?(?:高新技术(?:产业)?(?:开发区|园区|示范区)|高技术产业开发区|高新(?:技术|开发)?区)/u,
    loose: /^(?:国家级?)?(?:科技园区|科学园区|科技城|开发区)/u,
  },
  bonded: { sure: /^(?:港|机场|园)?(?:综合)?保税(?:港区|物流园区|区)|^出口加工区/u },
  border: { sure: /^(?:国家级?)?(?:边境经济(?:技术)?合作区|边合区)/u },
  resort: { sure: /^(?:国家级?)?(?:旅游)?度假区/u },
  named: { sure: /^/u },
  district: { sure: /^(?![\p{Script=Han}]{0,2}(?:镇|乡|街道))/u },
};

/** Makes a row of a zone whose host changed: each host with the year from which it is one, first to last. */
export function movedZone(
  source: string,
  names: readonly string[],
  ...hosts: readonly (readonly [number, string])[]
): ZoneRow {
  return { kind: 'named', names, hosts: hosts.map(([from, code]) => ({ from, code })), source };
}
