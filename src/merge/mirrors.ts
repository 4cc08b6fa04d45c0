import type { NianbaoRecord } from '../record/schema.js';
import { otherValues } from './disagreements.js';

/** Ids of records whose place nobody could tell; they sort behind all others. */
const UNPLACED = 'unknown:';
const YEAR = /-(?:\d{4})$/u;
/** Numbers below it are in too many reports to tell one from another. */
const TELLING = 10;
/** So many telling numbers at least have to be the same, and such a share of them. */
const LEAST = 5;
const SHARE = 0.8;

/** Finds the copies without a place, each at most once. */
export interface MirrorFinder {
  /** Whether there are copies left of the year of a record with this id. */
  readonly mayHave: (id: string) => boolean;
  /** The ids of the copies of a record, in order. */
  readonly take: (record: NianbaoRecord) => readonly string[];
}

/** Whether the place of a record with this id is not known. */
export function isUnplaced(id: string): boolean {
  return id.startsWith(UNPLACED);
}

/**
 * Mirrors often lose what names the place. Such a page is a copy of the report of its year that states the same numbers: those of a
 * record are kept however often it is merged and whether its text is there or not, so that the result does not depend on the order.
 */
export function createMirrorFinder(unplaced: Iterable<NianbaoRecord>): MirrorFinder {
  const years = new Map<string, Map<string, readonly string[]>>();
  for (const record of unplaced) {
    const year = YEAR.exec(record.id)?.[0];
    const numbers = ownNumbers(record);
    if (year === undefined || numbers.length < LEAST) continue;
    const known = years.get(year) ?? new Map();
    years.set(year, known.set(record.id, numbers));
  }
  const leftOf = (id: string) => years.get(YEAR.exec(id)?.[0] ?? '');
  return {
    mayHave: (id) => !isUnplaced(id) && (leftOf(id)?.size ?? 0) > 0,
    take: (record) => {
      const left = leftOf(record.id);
      if (left === undefined || isUnplaced(record.id)) return [];
      const stated = new Set([...ownNumbers(record), ...otherNumbers(record)]);
      const found: string[] = [];
      for (const [id, numbers] of left) {
        const same = numbers.filter((number) => stated.has(number)).length;
        if (same >= LEAST && same >= numbers.length * SHARE) found.push(id);
      }
      for (const id of found) left.delete(id);
      return found.sort();
    },
  };
}

function ownNumbers({ indicators }: NianbaoRecord): readonly string[] {
  return Object.entries(indicators).flatMap(([indicator, { value }]) =>
    value !== null && value >= TELLING ? [`${indicator} ${value}`] : [],
  );
}

/** What copies that were merged before stated otherwise. */
function otherNumbers({ diagnostics }: NianbaoRecord): readonly string[] {
  return diagnostics.flatMap((diagnostic) => {
    const { indicator, other } = otherValues(diagnostic);
    return indicator === undefined || other === undefined ? [] : [`${indicator} ${other}`];
  });
}
