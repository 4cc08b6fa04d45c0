import { tableIndicators } from '../tables/table-indicators.js';
import type { Check, Context, Figure, Level, Page, Section, Tables } from '../types.js';
import { assess } from './assess.js';
import { checkBreakdowns } from './breakdown.js';
import { checkProse, checkRepeated, checkStatedParts, statedFigures } from './figures.js';
import { cellLookup, INSTANCES, type Instance } from './instances.js';
import { checkLocal } from './local-tables.js';
import { blameReading } from './other-readings.js';
import { checkOutline } from './outline.js';
import type { Passage } from './passage.js';
import { checkPercentages } from './percentages.js';
import { checkFees, checkNoRequests, checkRegulations, checkSpecial } from './special.js';
import { suggestCells } from './suggest.js';

/** What the consistency rules look at. */
export interface CheckInput {
  readonly page: Page;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly tables: Tables;
  readonly year: number | null;
  /** Level of the place that reports. */
  readonly level: Level | null;
}

/** Applies the consistency rules that one report can be held to. */
export function check(input: CheckInput, _context: Context): readonly Check[] {
  const { tables, figures, sections } = input;
  const cells = tableIndicators(tables);
  const stated = statedFigures(figures);
  const passages = passagesOf(input);
  const outline = checkOutline(passages, sections);
  return distinct([
    ...checkCells(tables),
    ...checkSpecial(tables),
    ...checkRegulations(tables.proactive, input.level),
    ...checkFees(tables.proactive, input.page, sections),
    ...checkLocal(tables.other),
    ...checkBreakdowns(passages),
    ...checkStatedParts(stated),
    ...checkProse(stated, cells),
    ...checkNoRequests(stated, cells),
    ...checkRepeated(stated, cells),
    ...checkPercentages(passages),
    ...(outline === null ? [] : [outline]),
  ]);
}

const instancesOf = (table: string): readonly Instance[] =>
  INSTANCES.filter(({ rule }) => rule.table === table);
const BY_TABLE = {
  requests: instancesOf('requests'),
  remedies: instancesOf('remedies'),
  proactive: instancesOf('proactive'),
  statistics: instancesOf('statistics'),
} as const;

/** The rules over the cells of the standard tables, with the cells that may be wrong where one fails. */
export function checkCells(tables: Tables): Check[] {
  const names = (['requests', 'remedies', 'proactive', 'statistics'] as const).filter(
    (name) => tables[name] !== null,
  );
  const lookup = cellLookup(tables);
  const checks: Check[] = [];
  for (const name of names) {
    const found = new Map<Instance, Check>();
    for (const instance of BY_TABLE[name]) {
      const outcome = assess(instance, lookup);
      if (outcome !== null) found.set(instance, outcome);
    }
    const isBroken = [...found.values()].some(({ status }) => status === 'fail');
    const suggested = isBroken ? suggestCells(found, lookup) : new Map<Instance, Check>();
    for (const [instance, outcome] of found)
      checks.push(blameReading(suggested.get(instance) ?? outcome, lookup));
  }
  return checks;
}

/** The running text of the body, a block each: what sections hold, dropped blocks and cells left out. */
function passagesOf({ page, sections }: CheckInput): Passage[] {
  const passages: Passage[] = [];
  const visit = (section: Section): void => {
    for (const index of [section.headingBlock, ...section.blocks]) {
      const block = index === null ? undefined : page.blocks[index];
      if (block === undefined || block.dropped !== null || block.cell !== null) continue;
      if (index !== section.headingBlock || section.textFrom !== null)
        passages.push({ text: block.text.text, quantities: null });
    }
    for (const child of section.children) visit(child);
  };
  for (const section of sections) visit(section);
  return passages;
}

/** One sum is reported once, though a sentence and the figures taken from it both give it; a sentence that adds up is believed. */
function distinct(checks: readonly Check[]): Check[] {
  const seen = new Set<string>();
  const closed = new Set(
    checks.flatMap(({ rule, status, expected }) =>
      status === 'pass' ? [`${rule} ${expected}`] : [],
    ),
  );
  return checks.filter(({ rule, status, expected, actual }) => {
    if (!rule.startsWith('breakdown/')) return true;
    if (status === 'fail' && closed.has(`${rule} ${expected}`)) return false;
    const name = `${status} ${expected} ${actual}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
