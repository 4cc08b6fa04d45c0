import { GOES_ON, units } from '../tables/units.js';
import { indexStarts } from './word-index.js';

/** What a unit word stands for, and the characters behind it that make another word of it. */
interface Unit {
  readonly unit: string;
  readonly goesOn: string;
}

const GOES_ON_BY_CHAR = new Map(Object.entries(GOES_ON));
const UNITS = indexStarts(
  units.flatMap((row) =>
    row.words.map((word) => {
      const goesOn = GOES_ON_BY_CHAR.get(word.charAt(word.length - 1)) ?? '';
      return [word, { unit: row.base ?? word, goesOn }] as const satisfies [string, Unit];
    }),
  ),
);

/** A unit as it stands behind a number. */
export interface UnitMatch {
  readonly end: number;
  readonly unit: string;
}

/** The unit that begins at `at`, a space before it allowed; null where there is none or it is the beginning of another word. */
export function matchUnit(text: string, at: number): UnitMatch | null {
  let start = at;
  if (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 0xa0) start++;
  const list = UNITS.get(text.charCodeAt(start));
  if (list === undefined) return null;
  for (const entry of list) {
    const word = entry[0];
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    const { unit, goesOn } = entry[1];
    if (goesOn !== '' && end < text.length && goesOn.includes(text.charAt(end))) continue;
    return { end, unit };
  }
  return null;
}
