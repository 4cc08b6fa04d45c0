import { type Division, type DivisionStep, isInForce } from './division.js';
import {
  describeAs,
  type ResolvedDivision,
  type ResolveHints,
  resolveDivision,
  TODAY,
} from './resolve-division.js';
import { counterpartIn, predecessorsOf, successorsOf } from './succession.js';
import { loadTimeline } from './timeline.js';

/** A division with the years in which it stood. */
export interface DivisionHistory extends DivisionStep {
  /** First year at whose end it stood; null where that lies before the earliest list. */
  readonly from: number | null;
  /** First year at whose end it stood no more; null while it stands. */
  readonly to: number | null;
}

/** What `nianbao division` answers. */
export interface DivisionDescription extends ResolvedDivision {
  /** Null for today. */
  readonly year: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly predecessors: readonly DivisionHistory[];
  readonly successors: readonly DivisionHistory[];
}

const CODE = /^\d{6}$/u;

/** Resolves a name or a six-digit code and adds its years, its predecessors and its successors. */
export function describeDivision(name: string, hints: ResolveHints = {}): DivisionDescription {
  const year = hints.year ?? TODAY;
  const resolved = CODE.test(name) ? resolveCode(name, year) : resolveDivision(name, hints);
  const division = loadTimeline()
    .byCode.get(resolved.code ?? '')
    ?.find((one) => one.name === resolved.name);
  return {
    ...resolved,
    year: hints.year ?? null,
    from: division?.from ?? null,
    to: division?.to ?? null,
    predecessors: division === undefined ? [] : predecessorsOf(division).map(historyOf),
    successors: division === undefined ? [] : successorsOf(division).map(historyOf),
  };
}

function resolveCode(code: string, year: number): ResolvedDivision {
  const known = loadTimeline().byCode.get(code) ?? [];
  const division = known.find((one) => isInForce(one, year)) ?? known.at(-1);
  if (division === undefined) return resolveDivision(code);
  return describeAs(counterpartIn(division, year) ?? division, year);
}

function historyOf({ code, name, from, to }: Division): DivisionHistory {
  return { code, name, from, to };
}
