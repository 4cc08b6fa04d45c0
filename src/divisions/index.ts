export {
  type DivisionDescription,
  type DivisionHistory,
  describeDivision,
} from './describe-division.js';
export type { Division, DivisionLevel, DivisionStep } from './division.js';
export { divisionByCode, divisionsIn } from './name-index.js';
export { type ResolvedDivision, type ResolveHints, resolveDivision } from './resolve-division.js';
