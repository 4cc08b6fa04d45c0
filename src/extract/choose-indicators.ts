import { type TableIndicator, tableIndicators } from '../tables/table-indicators.js';
import type { Context, Figure, Indicator, IndicatorStatus, SectionKey, Tables } from '../types.js';

/** The section where a family of indicators is at home: a figure there is trusted before one elsewhere. */
const HOME: readonly (readonly [string, readonly SectionKey[]])[] = [
  ['disclosure.', ['proactive', 'overview']],
  ['documents.', ['proactive', 'overview']],
  ['response.', ['response', 'proactive']],
  ['requests.', ['requests']],
  ['consultations.', ['consultations', 'requests']],
  ['reconsideration.', ['remedies']],
  ['litigation.', ['remedies']],
  ['fees.', ['fees', 'requests', 'other']],
  ['institution.', ['institution', 'overview']],
  ['training.', ['institution', 'overview']],
];
const NOWHERE: readonly SectionKey[] = [];
/** Words of a correction: what follows them replaces what stood before. */
const CORRECTION = /更正|应为|勘误|修正为|订正/u;

interface Candidate {
  readonly figure: Figure;
  readonly index: number;
}

/** One value an indicator, chosen from figures and tables by the order of trust. */
export function chooseIndicators(
  figures: readonly Figure[],
  tables: Tables,
  context: Context,
): Readonly<Record<string, Indicator>> {
  const chosen: Record<string, Indicator> = {};
  const fromTables = tableIndicators(tables);
  const byIndicator = groupFigures(figures);
  for (const key of [...new Set([...byIndicator.keys(), ...fromTables.keys()])].sort()) {
    const indicator = choose(key, byIndicator.get(key) ?? [], fromTables.get(key), context);
    if (indicator !== null) chosen[key] = indicator;
  }
  return chosen;
}

/** Figures about the body as a whole, by indicator. */
function groupFigures(figures: readonly Figure[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const [index, figure] of figures.entries()) {
    if (figure.scope !== 'total') continue;
    const list = groups.get(figure.indicator);
    if (list === undefined) groups.set(figure.indicator, [{ figure, index }]);
    else list.push({ figure, index });
  }
  return groups;
}

function choose(
  key: string,
  candidates: readonly Candidate[],
  table: TableIndicator | undefined,
  context: Context,
): Indicator | null {
  const best = mostTrusted(key, candidates);
  if (table !== undefined && (table.value !== null || best === null)) {
    const contradicted =
      table.value !== null && candidates.some(({ figure }) => !mayBe(figure, table.value));
    if (contradicted) reportConflict(key, candidates, table.value, context);
    const status: IndicatorStatus = contradicted ? 'conflicting' : table.status;
    return { value: table.value, low: table.value, high: table.value, status, from: table.from };
  }
  if (best === null) return null;
  const contradicted = candidates.some(({ figure }) => !overlap(figure, best.figure));
  if (contradicted) reportConflict(key, candidates, null, context);
  const { value, low, high, stated_as } = best.figure;
  const plain: IndicatorStatus = value === 0 && stated_as === 'words' ? 'stated_none' : 'number';
  return {
    value,
    low,
    high,
    status: contradicted ? 'conflicting' : plain,
    from: `figures[${best.index}]`,
  };
}

/** A correction before all else, then the home section, then a written number before an implied one, then the exact one, then the larger, as a part is smaller than the whole. */
function mostTrusted(key: string, candidates: readonly Candidate[]): Candidate | null {
  const home = HOME.find(([prefix]) => key.startsWith(prefix))?.[1] ?? NOWHERE;
  let best: Candidate | null = null;
  let bestRank = -1;
  for (const candidate of candidates) {
    const { figure } = candidate;
    const corrects = CORRECTION.test(figure.evidence.quote);
    const rank =
      (corrects ? 8 : 0) +
      (home.includes(figure.section) ? 4 : 0) +
      (figure.stated_as === 'number' ? 2 : 0) +
      (figure.qualifier === 'exact' ? 1 : 0);
    const larger = best !== null && rank === bestRank && figure.value > best.figure.value;
    if (rank > bestRank || (corrects ? rank === bestRank : larger)) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

function mayBe(figure: Figure, value: number | null): boolean {
  if (value === null) return true;
  return (
    (figure.low === null || value >= figure.low) && (figure.high === null || value <= figure.high)
  );
}

function overlap(one: Figure, other: Figure): boolean {
  const low = Math.max(one.low ?? Number.NEGATIVE_INFINITY, other.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(
    one.high ?? Number.POSITIVE_INFINITY,
    other.high ?? Number.POSITIVE_INFINITY,
  );
  return low <= high;
}

function reportConflict(
  indicator: string,
  candidates: readonly Candidate[],
  table: number | null,
  context: Context,
): void {
  const stated = candidates.map(({ figure }) => figure.value);
  const values = [...new Set(table === null ? stated : [table, ...stated])].join(', ');
  context.report(
    'extract/conflicting-figures',
    { indicator, values },
    candidates[0]?.figure.evidence.span ?? null,
  );
}
