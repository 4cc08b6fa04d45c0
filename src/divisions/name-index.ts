import { divisionAliases, shortFormsOf, stemOf } from '../tables/division-short-names.js';
import { type Division, isInForce } from './division.js';
import { markHeads } from './name-heads.js';
import { pairNumber } from './pair-number.js';
import { loadTimeline } from './timeline.js';

/** How a name stands for a division: in full, in a customary short form, or by its own part alone. */
export type NameForm = 'full' | 'short' | 'stem';

/** A name and a division that it may stand for. */
export interface Named {
  readonly name: string;
  readonly form: NameForm;
  readonly division: Division;
}

/** The names that begin with one character. */
interface Bucket {
  /** Names by their first two characters, longest first. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly Named[]>;
}

/** Divisions by the first character of their names: every form of a name begins with it. */
let byFirst: ReadonlyMap<string, readonly Division[]> | undefined;
// A page has the first characters of few names; the others are never indexed.
const buckets = new Map<string, Bucket>();

// Names that are common words: they stand for a division only after its parent's name.
const GENERIC_NAMES = new Set(['城区', '郊区', '矿区', '市区', '新区']);

/** Whether a name is a common word that names a division only beside its parent: 城区, 郊区, 矿区. */
export function isGenericName(name: string): boolean {
  return GENERIC_NAMES.has(name);
}

/** The divisions of all years that a name may stand for. */
export function divisionsNamed(name: string): readonly Named[] {
  return bucketOf(name.charAt(0)).byName.get(name) ?? [];
}

// Two characters of running text begin a name by chance only.
let heads: Uint8Array | undefined;

/** Whether a name may stand in a text at an offset; false for nearly every offset where none does. */
export function mayNameAt(text: string, offset: number): boolean {
  heads ??= markHeads();
  const pair = pairNumber(text.charCodeAt(offset), text.charCodeAt(offset + 1));
  return (((heads[pair >> 3] ?? 0) >> (pair & 7)) & 1) === 1;
}

const NO_NAMES: readonly string[] = [];

/** The names that stand in a text at an offset, longest first. */
export function namesAt(text: string, offset: number): readonly string[] {
  if (!mayNameAt(text, offset)) return NO_NAMES;
  const names = bucketOf(text.charAt(offset)).byHead.get(text.slice(offset, offset + 2));
  if (names === undefined) return NO_NAMES;
  return names.filter((name) => text.startsWith(name, offset));
}

const NONE: Bucket = { byHead: new Map(), byName: new Map() };

function bucketOf(first: string): Bucket {
  const known = buckets.get(first);
  if (known !== undefined) return known;
  byFirst ??= groupByFirst(loadTimeline().divisions);
  const divisions = byFirst.get(first) ?? [];
  const aliases = divisionAliases.filter(({ alias }) => alias.startsWith(first));
  if (divisions.length + aliases.length === 0) return NONE;
  const bucket = indexNames(divisions, aliases);
  buckets.set(first, bucket);
  return bucket;
}

function groupByFirst(divisions: readonly Division[]): ReadonlyMap<string, readonly Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of divisions) {
    const first = division.name.charAt(0);
    const known = groups.get(first);
    if (known === undefined) groups.set(first, [division]);
    else known.push(division);
  }
  return groups;
}

function indexNames(
  divisions: readonly Division[],
  aliases: readonly { readonly alias: string; readonly code: string }[],
): Bucket {
  const byName = new Map<string, Named[]>();
  const put = (name: string, form: NameForm, division: Division): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [{ name, form, division }]);
    else known.push({ name, form, division });
  };
  for (const division of divisions) {
    const { name } = division;
    put(name, 'full', division);
    for (const short of shortFormsOf(name)) put(short, 'short', division);
    const stem = stemOf(name);
    if (stem !== name) put(stem, 'stem', division);
  }
  for (const { alias, code } of aliases) {
    for (const division of loadTimeline().byCode.get(code) ?? []) put(alias, 'short', division);
  }
  return { byHead: groupByHead(byName.keys()), byName };
}

function groupByHead(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byHead = new Map<string, string[]>();
  for (const name of names) {
    const head = name.slice(0, 2);
    const known = byHead.get(head);
    if (known === undefined) byHead.set(head, [name]);
    else known.push(name);
  }
  for (const group of byHead.values()) {
    if (group.length > 1) group.sort((a, b) => b.length - a.length);
  }
  return byHead;
}

/** The division that stood under a code at the end of a year; null where none did. */
export function divisionByCode(code: string, year: number): Division | null {
  const known = loadTimeline().byCode.get(code) ?? [];
  return known.find((division) => isInForce(division, year)) ?? null;
}

const byYear = new Map<number, readonly Division[]>();
const MOST_YEARS = 40;

/** The divisions in force at the end of a year, by code. */
export function divisionsIn(year: number): readonly Division[] {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const standing = loadTimeline()
    .divisions.filter((division) => isInForce(division, year))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (byYear.size >= MOST_YEARS) byYear.clear();
  byYear.set(year, standing);
  return standing;
}
