import { otherRules } from '../tables/checks.js';
import { cellAt, type TableIndicator } from '../tables/table-indicators.js';
import type { CellTree, Check, Figure, Level, Page, Section, Tables } from '../types.js';

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

const BELOW_CITIES: ReadonlySet<Level | null> = new Set<Level>(['county', 'town']);
const REGULATIONS = ['issued', 'in_force', 'made', 'total_disclosed'];

/** Regulations of a body that can make none. */
export function checkRegulations(proactive: CellTree | null, level: Level | null): Check[] {
  if (!BELOW_CITIES.has(level)) return [];
  const cells = REGULATIONS.flatMap((column) => {
    const value = cellAt(proactive, `regulations.${column}`)?.value ?? null;
    return value === null ? [] : [{ column, value }];
  });
  const most = Math.max(...cells.map(({ value }) => value));
  if (cells.length === 0) return [];
  const operands = cells.map(({ column }) => `tables.proactive.regulations.${column}`);
  return [outcome('proactive/regulations', most === 0, [0, most], operands)];
}

const NOTHING_TO_REPORT =
  /^(?:本(?:单位|机关|年度?))?(?:暂|均)?(?:无|没有)(?:其他)?(?:需要)?(?:报告)?(?:的)?(?:事项)?[。.]?$/u;

/** In 万元: no body asks more for information in a year. */
const LARGEST_INFORMATION_FEES = 1;

/** Fees in the table beside a last section that says there is nothing to report. */
export function checkFees(
  proactive: CellTree | null,
  page: Page,
  sections: readonly Section[],
): Check[] {
  const amount = cellAt(proactive, 'fees.amount')?.value ?? null;
  const last = sections.findLast(({ key }) => key === 'other');
  if (amount === null || amount <= 0 || amount >= LARGEST_INFORMATION_FEES) return [];
  if (last === undefined || last.children.length > 0) return [];
  const text = last.blocks.map((index) => page.blocks[index]?.text.text ?? '').join('');
  if (!NOTHING_TO_REPORT.test(text)) return [];
  return [outcome('proactive/fees', false, [0, amount], ['tables.proactive.fees.amount'])];
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
