import { type Division, isInForce } from '../divisions/division.js';
import { covers, pathOf } from '../divisions/path.js';
import { counterpartIn } from '../divisions/succession.js';
import { loadTimeline } from '../divisions/timeline.js';
import type { Evidence } from '../types.js';
import type { Naming } from './name-sources.js';
import type { PlaceClue } from './place-clues.js';
import type { SelfReference } from './self-reference.js';

/** A place that the page may be about, with what speaks for it. */
export interface Candidate {
  readonly division: Division;
  readonly score: number;
}

/** The place decided on, or the candidates that could not be told apart. */
export interface PlaceDecision {
  readonly division: Division | null;
  readonly rivals: readonly Candidate[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** The host that decided where nothing on the page did. */
  readonly host?: string;
}

/** What is known when the place is decided. */
export interface PlaceQuestion {
  readonly namings: readonly Naming[];
  readonly chosen: Naming | null;
  /** Gathered only when asked for: most titles name one place. */
  readonly clues: () => readonly PlaceClue[];
  /** Addresses of the page: asked where nothing else decides. */
  readonly addresses: () => readonly string[];
  /** What the report calls itself: read only when asked for. */
  readonly self: () => SelfReference;
  readonly year: number;
}

/** By how much the best candidate must lead to be decided on. */
export const MARGIN = 1;
const CLEAR_MARGIN = 3;

/** A division as it was in a year; itself where nothing single answers to it. */
export function inYear(division: Division, year: number): Division {
  return counterpartIn(division, year) ?? division;
}

/** The division of a code in a year, or the last one that had it. */
export function divisionNearest(code: string, year: number): Division | null {
  const known = loadTimeline().byCode.get(code) ?? [];
  return known.find((division) => isInForce(division, year)) ?? known.at(-1) ?? null;
}

/** Candidates with the best first; ties in the order of their codes. */
export function rank(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || (a.division.code < b.division.code ? -1 : 1),
  );
}

/** The best candidate where it leads clearly enough, else all of them as rivals. */
export function decideRanked(
  ranked: readonly Candidate[],
  evidence: readonly Evidence[],
  most = 0.93,
): PlaceDecision {
  const [first, second] = ranked;
  if (first === undefined) return { division: null, rivals: [], confidence: 0, evidence };
  const margin = first.score - (second?.score ?? 0);
  if (second !== undefined && margin < MARGIN) {
    return { division: null, rivals: ranked, confidence: 0, evidence };
  }
  const confidence = margin >= CLEAR_MARGIN ? most : most - 0.13;
  return { division: first.division, rivals: [], confidence, evidence };
}

const MOST_EVIDENCE = 8;

/** The clues that speak for the best candidate. */
export function clueEvidence(
  ranked: readonly Candidate[],
  clues: readonly PlaceClue[],
): readonly Evidence[] {
  const [best] = ranked;
  if (best === undefined) return [];
  return clues
    .filter(({ codes }) => codes.some((code) => covers(code, best.division.code)))
    .slice(0, MOST_EVIDENCE)
    .map(({ from, weight, span }) => ({
      about: 'jurisdiction' as const,
      value: best.division.name,
      from,
      weight,
      span,
    }));
}

/** The path of a division in a year, as code and name. */
export function pathIn(division: Division, year: number): { code: string; name: string }[] {
  return pathOf(division, year).map(({ code, name }) => ({ code, name }));
}

/** Whether a division is of the kind that a report calls itself: 县, 区, 市. */
export function fitsRelative(division: Division, relative: string | null): boolean {
  if (relative === null) return true;
  if (relative === '省' || relative === '自治区') return division.level === 'province';
  return division.name.endsWith(relative);
}
