import { divisionChanges } from '../tables/division-changes.js';
import { stemOf } from '../tables/division-short-names.js';
import type { Division } from './division.js';
import { loadTimeline } from './timeline.js';

/** What each division became and what it came from, by its code and name joined. */
interface Succession {
  readonly successors: ReadonlyMap<string, readonly Division[]>;
  readonly predecessors: ReadonlyMap<string, readonly Division[]>;
}

let succession: Succession | undefined;

const keyOf = (division: { code: string; name: string }): string => division.code + division.name;

/** The divisions that took over when this one ended; empty while it stands or where nothing tells. */
export function successorsOf(division: Division): readonly Division[] {
  succession ??= link();
  return succession.successors.get(keyOf(division)) ?? [];
}

/** The divisions that ended in favour of this one. */
export function predecessorsOf(division: Division): readonly Division[] {
  succession ??= link();
  return succession.predecessors.get(keyOf(division)) ?? [];
}

/**
 * The one division that stood in the year and is this one under another code or name; null where
 * mergers or splits leave no single answer.
 */
export function counterpartIn(division: Division, year: number): Division | null {
  let at = division;
  // A chain of renames is short; the bound keeps a mistake in a table from looping.
  for (let step = 0; step < 8; step++) {
    const early = at.from !== null && year < at.from;
    const late = at.to !== null && year >= at.to;
    if (!early && !late) return at;
    const next = early ? predecessorsOf(at) : successorsOf(at);
    const [only] = next;
    if (only === undefined || next.length > 1) return null;
    at = only;
  }
  return null;
}

function link(): Succession {
  const successors = new Map<string, Division[]>();
  const predecessors = new Map<string, Division[]>();
  const join = (earlier: Division, later: Division): void => {
    add(successors, keyOf(earlier), later);
    add(predecessors, keyOf(later), earlier);
  };
  const { divisions } = loadTimeline();
  const byKey = new Map(divisions.map((division) => [keyOf(division), division]));
  for (const { before, after } of divisionChanges) {
    const ended = before.flatMap((entry) => byKey.get(entry) ?? []);
    const began = after.flatMap((entry) => byKey.get(entry) ?? []);
    for (const earlier of ended) for (const later of began) join(earlier, later);
  }
  for (const division of divisions) {
    if (division.to === null || successors.has(keyOf(division))) continue;
    for (const later of unlinkedSuccessors(division)) join(division, later);
  }
  return { successors, predecessors };
}

// A new code keeps the name's own part within the province; a rename keeps the code. In this order: where a province
// numbers its counties anew, one county's old code becomes another's.
function unlinkedSuccessors(division: Division): readonly Division[] {
  const key = `${division.to}${division.code.slice(0, 2)}${stemOf(division.name)}`;
  const [moved] = (startsBy().get(key) ?? []).filter((one) => one.level === division.level);
  if (moved !== undefined) return [moved];
  const { byCode } = loadTimeline();
  return (byCode.get(division.code) ?? []).filter((one) => one.from === division.to);
}

let starts: ReadonlyMap<string, readonly Division[]> | undefined;

function startsBy(): ReadonlyMap<string, readonly Division[]> {
  if (starts !== undefined) return starts;
  const map = new Map<string, Division[]>();
  for (const division of loadTimeline().divisions) {
    if (division.from === null) continue;
    add(map, `${division.from}${division.code.slice(0, 2)}${stemOf(division.name)}`, division);
  }
  starts = map;
  return map;
}

function add(map: Map<string, Division[]>, key: string, division: Division): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [division]);
  else if (!known.includes(division)) known.push(division);
}
