/** The levels of the standard GB/T 2260. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** One division under one code and one name, for the years in which that pair stood. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** First year at whose end it stood; null where that lies before the earliest list. */
  readonly from: number | null;
  /** First year at whose end it stood no more; null while it stands. */
  readonly to: number | null;
}

/** A code with its name: one step of a path, or one of several possible places. */
export interface DivisionStep {
  readonly code: string;
  readonly name: string;
}

/** Whether a division stood at the end of a year. */
export function isInForce(division: Division, year: number): boolean {
  return (division.from ?? 0) <= year && year < (division.to ?? Number.POSITIVE_INFINITY);
}

/** The level that a six-digit code tells. */
export function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
