import type { Division } from './division.js';
import { divisionsNamed, type NameForm, namesAt } from './name-index.js';
import { covers } from './path.js';
import { predecessorsOf, successorsOf } from './succession.js';

/** One way to read a place at the start of a text: 湖南省益阳市桃江县, 湖南桃江, 西乡塘区. */
export interface PlaceReading {
  readonly division: Division;
  readonly form: NameForm;
  /** Divisions named before it, outermost first. */
  readonly parents: readonly Division[];
  /** Offset after the last name. */
  readonly end: number;
}

/**
 * Every way to read divisions one inside the other from an offset on. Readings that stop early are
 * among them; names of all years count.
 */
export function readPlaces(text: string, start = 0): readonly PlaceReading[] {
  const readings: PlaceReading[] = [];
  extend(text, start, [], readings);
  return readings;
}

const MAX_DEPTH = 3;

function extend(
  text: string,
  at: number,
  parents: readonly Division[],
  readings: PlaceReading[],
): void {
  for (const name of namesAt(text, at)) {
    const end = at + name.length;
    for (const { division, form } of divisionsNamed(name)) {
      if (!isInside(division, parents)) continue;
      readings.push({ division, form, parents, end });
      if (parents.length + 1 < MAX_DEPTH && division.level !== 'county') {
        extend(text, end, [...parents, division], readings);
      }
    }
  }
}

// A county may be named under a prefecture that it belonged to before or after its own code's years:
// 巢湖市庐江县, 安庆市枞阳县.
function isInside(division: Division, parents: readonly Division[]): boolean {
  return parents.every(
    (parent) => RANK[parent.level] < RANK[division.level] && belongs(division, parent),
  );
}

const RANK = { province: 0, prefecture: 1, county: 2 } as const;

/** Whether a division lies, or lay under an earlier or later code, inside another. */
export function belongs(division: Division, parent: Division): boolean {
  if (covers(parent.code, division.code)) return true;
  if (division.level === 'province' || parent.level === 'county') return false;
  return (
    predecessorsOf(division).some((earlier) => covers(parent.code, earlier.code)) ||
    successorsOf(division).some((later) => covers(parent.code, later.code)) ||
    successorsOf(parent).some((later) => covers(later.code, division.code)) ||
    predecessorsOf(parent).some((earlier) => covers(earlier.code, division.code))
  );
}
