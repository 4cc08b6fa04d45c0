import { divisionAliases, shortFormsOf, stemOf } from '../tables/division-short-names.js';
import { type Division, isInForce } from './division.js';
import { loadTimeline } from './timeline.js';

/** How a name stands for a division: in full, in a customary short form, or by its own part alone. */
export type NameForm = 'full' | 'short' | 'stem';

/** A name and a division that it may stand for. */
export interface Named {
  readonly name: string;
  readonly form: NameForm;
  readonly division: Division;
}

interface NameIndex {
  /** Names by their first two characters, longest first. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly Named[]>;
}

let index: NameIndex | undefined;

// Names that are common words: they stand for a division only after its parent's name.
const GENERIC_NAMES = new Set(['城区', '郊区', '矿区', '市区', '新区']);

/** Whether a name is a common word that names a division only beside its parent: 城区, 郊区, 矿区. */
export function isGenericName(name: string): boolean {
  return GENERIC_NAMES.has(name);
}

/** The divisions of all years that a name may stand for. */
export function divisionsNamed(name: string): readonly Named[] {
  index ??= buildIndex();
  return index.byName.get(name) ?? [];
}

/** The names that stand in a text at an offset, longest first. */
export function namesAt(text: string, offset: number): readonly string[] {
  index ??= buildIndex();
  const names = index.byHead.get(text.slice(offset, offset + 2));
  if (names === undefined) return [];
  return names.filter((name) => text.startsWith(name, offset));
}

function buildIndex(): NameIndex {
  const byName = new Map<string, Named[]>();
  const put = (name: string, form: NameForm, division: Division): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [{ name, form, division }]);
    else known.push({ name, form, division });
  };
  const { divisions, byCode } = loadTimeline();
  for (const division of divisions) {
    const { name } = division;
    put(name, 'full', division);
    for (const short of shortFormsOf(name)) put(short, 'short', division);
    const stem = stemOf(name);
    if (stem !== name) put(stem, 'stem', division);
  }
  for (const { alias, code } of divisionAliases) {
    for (const division of byCode.get(code) ?? []) put(alias, 'short', division);
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

/** The divisions in force at the end of a year, by code. */
export function divisionsIn(year: number): readonly Division[] {
  return loadTimeline()
    .divisions.filter((division) => isInForce(division, year))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
