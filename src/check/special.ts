import { otherRules } from '../tables/checks.js';
import { cellAt, type TableIndicator } from '../tables/table-indicators.js';
import type { Check, Figure, Tables } from '../types.js';

const RULES = new Map(otherRules.map((rule) => [rule.id, rule] as const));

/** Rules of the tables that are no sum: one thing needs another. */
export function checkSpecial(tables: Tables): Check[] {
  const checks: Check[] = [];
  const procurement = (key: string): number | null =>
    cellAt(tables.proactive, `procurement.${key}`)?.value ?? null;
  const projects = procurement('projects');
  const amount = procurement('amount');
  if (projects !== null && amount !== null) {
    const operands = [
      'tables.proactive.procurement.projects',
      'tables.proactive.procurement.amount',
    ];
    checks.push(
      outcome(
        'proactive/procurement',
        (projects === 0) === (amount === 0),
        [projects, amount],
        operands,
      ),
    );
  }
  const trainees = tables.statistics?.['training.trainees']?.value ?? null;
  const sessions = tables.statistics?.['training.sessions']?.value ?? null;
  if (trainees !== null && sessions !== null && trainees > 0) {
    const operands = ['tables.statistics.training.sessions', 'tables.statistics.training.trainees'];
    checks.push(outcome('statistics/trainees', sessions > 0, [sessions, trainees], operands));
  }
  return checks;
}

/** 未收到申请 in the text means that no request came in by the table either. */
export function checkNoRequests(
  stated: ReadonlyMap<string, readonly Figure[]>,
  cells: ReadonlyMap<string, TableIndicator>,
): Check[] {
  const cell = cells.get('requests.received');
  const said = stated.get('requests.received')?.find(({ stated_as }) => stated_as === 'words');
  if (cell === undefined || cell.value === null || said === undefined || said.value !== 0)
    return [];
  return [outcome('prose/no-requests', cell.value === 0, [cell.value, 0], [cell.from])];
}

function outcome(
  id: `${string}/${string}`,
  holds: boolean,
  [expected, actual]: readonly [number, number],
  operands: readonly string[],
): Check {
  const rule = RULES.get(id);
  return {
    rule: id,
    status: holds ? 'pass' : 'fail',
    expected,
    actual,
    severity: rule?.severity ?? 'error',
    message: `${rule?.formula ?? id}: ${expected} and ${actual}`,
    operands,
    verdict: holds ? null : 'source',
    suggestions: [],
  };
}
