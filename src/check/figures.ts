import type { TableIndicator } from '../tables/table-indicators.js';
import type { Check, Figure } from '../types.js';
import { slipBetween } from './edit-cost.js';

/** Indicators that the text takes over from the table; for others a difference is a doubt, not an error. */
const SUMMED_UP = new Set([
  'requests.received',
  'requests.carried_over',
  'requests.replied',
  'requests.carried_forward',
  'reconsideration.total',
  'litigation.total',
]);
const CHANNELS = ['in_person', 'fax', 'online', 'mail'].map((kind) => `requests.received.${kind}`);
const STAFF = ['institution.staff_full_time', 'institution.staff_part_time'];
const MEDIA = [
  'gazette',
  'website',
  'weibo',
  'wechat',
  'new_media',
  'platform',
  'other_channels',
].map((channel) => `disclosure.${channel}`);
/** Without these the list of channels leaves something out. */
const USUAL_CHANNELS = ['in_person', 'online', 'mail'].map((kind) => `requests.received.${kind}`);
/** A slip in a sum is small. */
const LARGEST_SLIP = 0.25;
const NEAR = 0.9;
/** What a report sums up from the table may be counted otherwise, by cases filed and cases closed. */
const NEAR_IN_TABLE = 0.5;
const THREE_DIGITS = 100;
const OTHER_NUMBER = 2;

/** Figures of the text by indicator, in reading order. */
export function statedFigures(figures: readonly Figure[]): Map<string, Figure[]> {
  const stated = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.scope !== 'total' || figure.stated_as === 'table') continue;
    const list = stated.get(figure.indicator);
    if (list === undefined) stated.set(figure.indicator, [figure]);
    else list.push(figure);
  }
  return stated;
}

/** 48.6万: a number in ten thousands is rounded to its last printed digit. */
const ROUNDED = /\d(?:\.(?<decimals>\d+))?(?<power>[万亿])/u;

/** Half a unit of the last digit of a number printed in 万 or 亿; 0 for others. */
function rounding(figure: Figure): number {
  const groups = ROUNDED.exec(figure.evidence.quote)?.groups;
  if (groups === undefined || figure.value < 10_000) return 0;
  const power = groups['power'] === '亿' ? 8 : 4;
  return 0.5 * 10 ** (power - (groups['decimals'] ?? '').length);
}

/** Whether a number lies in what the words of a figure allow. */
function allows(figure: Figure, value: number): boolean {
  const slack = rounding(figure);
  const { low, high } = figure;
  return (low === null || value >= low - slack) && (high === null || value <= high + slack);
}

/** Whether two statements can mean the same number. */
function overlap(a: Figure, b: Figure): boolean {
  const slack = Math.max(rounding(a), rounding(b));
  const below = a.high !== null && b.low !== null && a.high + slack < b.low;
  const above = b.high !== null && a.low !== null && b.high + slack < a.low;
  return !below && !above;
}

/** Whether two different numbers are near enough to be meant as one: far ones count different things. */
function areNear(a: number, b: number, share: number): boolean {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (small >= large * share) return true;
  return large >= THREE_DIGITS && slipBetween(a, b).cost < OTHER_NUMBER;
}

/** Compares what the text states with what the tables state. */
export function checkProse(
  stated: ReadonlyMap<string, readonly Figure[]>,
  cells: ReadonlyMap<string, TableIndicator>,
): Check[] {
  const checks: Check[] = [];
  const carriedOver = cells.get('requests.carried_over')?.value ?? 0;
  for (const [indicator, figures] of stated) {
    const cell = cells.get(indicator);
    if (cell === undefined || cell.value === null) continue;
    // 受理 may count what was carried over with what came in.
    const extra = indicator === 'requests.received' ? carriedOver : 0;
    checks.push(compare(indicator, figures, cell.value, extra, cell.from));
  }
  return checks;
}

function compare(
  indicator: string,
  figures: readonly Figure[],
  value: number,
  extra: number,
  from: string,
): Check {
  const isSummedUp = SUMMED_UP.has(indicator);
  const agreeing = figures.find((figure) => allows(figure, value));
  const wider = figures.find((figure) => allows(figure, value + extra));
  const near = figures.find((figure) =>
    areNear(figure.value, value, isSummedUp ? NEAR_IN_TABLE : NEAR),
  );
  const shown = agreeing ?? wider ?? near ?? figures[0];
  const base = {
    rule: 'prose/cell',
    severity: isSummedUp ? ('error' as const) : ('warning' as const),
    message: `${indicator}: the table has ${value}, the text "${shown?.evidence.quote ?? ''}"`,
    operands: [from, indicator],
    verdict: null,
    suggestions: [],
  };
  const total = new Set(figures.map((figure) => figure.value));
  const together = [...total].reduce((sum, part) => sum + part, 0);
  if (agreeing !== undefined || together === value) {
    return { ...base, status: 'pass', expected: value, actual: value };
  }
  if (wider !== undefined) {
    return { ...base, status: 'pass', expected: value + extra, actual: value + extra };
  }
  if (near === undefined)
    return { ...base, status: 'not_assessable', expected: null, actual: null };
  return { ...base, status: 'fail', expected: value, actual: near.value, verdict: 'undetermined' };
}

/** Compares the statements of one quantity with each other. */
export function checkRepeated(
  stated: ReadonlyMap<string, readonly Figure[]>,
  cells: ReadonlyMap<string, TableIndicator>,
): Check[] {
  const checks: Check[] = [];
  for (const [indicator, figures] of stated) {
    if (figures.length < 2) continue;
    const table = cells.get(indicator)?.value ?? null;
    // The statement that the table bears out is the one to hold the others against.
    const first =
      (table === null ? undefined : figures.find((figure) => allows(figure, table))) ?? figures[0];
    if (first === undefined) continue;
    const others = figures.filter((figure) => figure !== first);
    const different = others.filter((figure) => !overlap(figure, first));
    const seen = new Set<number>();
    for (const other of different) {
      if (seen.has(other.value)) continue;
      seen.add(other.value);
      const isNear = areNear(first.value, other.value, NEAR);
      checks.push(repeated(isNear ? 'fail' : 'not_assessable', indicator, first, other));
    }
    const [same] = others;
    if (different.length === 0 && same !== undefined)
      checks.push(repeated('pass', indicator, first, same));
  }
  return checks;
}

function repeated(status: Check['status'], indicator: string, first: Figure, other: Figure): Check {
  return {
    rule: 'repeated/figure',
    status,
    expected: status === 'not_assessable' ? null : first.value,
    actual: status === 'not_assessable' ? null : other.value,
    severity: 'error',
    message: `${indicator}: "${first.evidence.quote}" and "${other.evidence.quote}"`,
    operands: [indicator],
    verdict: status === 'fail' ? 'undetermined' : null,
    suggestions: [],
  };
}

/** Adds up parts that the text states apart from their total: channels of requests, kinds of staff. */
export function checkStatedParts(stated: ReadonlyMap<string, readonly Figure[]>): Check[] {
  const checks: Check[] = [];
  const channels = sumUp(stated, 'requests.received', CHANNELS, USUAL_CHANNELS);
  if (channels !== null) checks.push({ ...channels, rule: 'breakdown/channels' });
  // One piece may come out through several channels, so that only a sum that closes says anything.
  const media = sumUp(stated, 'disclosure.total', MEDIA, null);
  if (media !== null) checks.push({ ...media, rule: 'breakdown/parts' });
  const staff = sumUp(stated, 'institution.staff', STAFF, STAFF);
  if (staff !== null) checks.push({ ...staff, rule: 'breakdown/staff' });
  return checks;
}

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sumUp(
  stated: ReadonlyMap<string, readonly Figure[]>,
  whole: string,
  keys: readonly string[],
  needed: readonly string[] | null,
): Check | null {
  const total = stated.get(whole)?.[0];
  if (total === undefined || total.qualifier !== 'exact') return null;
  const parts = keys.flatMap((key) => {
    const found = stated.get(key)?.[0];
    return found === undefined || found.qualifier !== 'exact' ? [] : [found];
  });
  const numbers = parts.filter((part) => part.stated_as === 'number');
  const sum = addUp(parts.map(({ value }) => value));
  const all = keys.flatMap((key) => [
    ...new Set((stated.get(key) ?? []).map(({ value }) => value)),
  ]);
  const hasSeveral = all.length > parts.length;
  // 网上 and 电子邮件 are one indicator and two numbers.
  const closes = sum === total.value || (hasSeveral && addUp(all) === total.value);
  // Without each of the usual kinds the rest may be unstated, so that only a sum that closes says anything.
  const isWhole =
    needed?.every((key) => numbers.some(({ indicator }) => indicator === key)) === true;
  const isSlip = Math.abs(sum - total.value) <= total.value * LARGEST_SLIP;
  if (numbers.length < 2 || (!closes && (hasSeveral || !isWhole || !isSlip))) return null;
  return {
    rule: 'breakdown/parts',
    status: closes ? 'pass' : 'fail',
    expected: total.value,
    actual: closes ? total.value : sum,
    severity: 'error',
    message: `${parts.map(({ value }) => value).join(' + ')} = ${sum}, stated ${total.value}: ${whole}`,
    operands: [whole, ...parts.map(({ indicator }) => indicator)],
    verdict: closes ? null : 'undetermined',
    suggestions: [],
  };
}
