import type { TableIndicator } from '../tables/table-indicators.js';
import type { Check, Figure } from '../types.js';

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
const NEEDED_CHANNELS = 3;

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

/** Whether a number lies in what the words of a figure allow. */
function allows(figure: Figure, value: number): boolean {
  return (
    (figure.low === null || value >= figure.low) && (figure.high === null || value <= figure.high)
  );
}

/** Whether two statements can mean the same number. */
function overlap(a: Figure, b: Figure): boolean {
  const below = a.high !== null && b.low !== null && a.high < b.low;
  const above = b.high !== null && a.low !== null && b.high < a.low;
  return !below && !above;
}

/** Compares what the text states with what the tables state. */
export function checkProse(
  stated: ReadonlyMap<string, readonly Figure[]>,
  cells: ReadonlyMap<string, TableIndicator>,
): Check[] {
  const checks: Check[] = [];
  for (const [indicator, figures] of stated) {
    const cell = cells.get(indicator);
    const [first] = figures;
    if (cell === undefined || cell.value === null || first === undefined) continue;
    const { value } = cell;
    const withOld =
      indicator === 'requests.received' ? (cells.get('requests.carried_over')?.value ?? 0) : 0;
    const agreeing = figures.find(
      (figure) => allows(figure, value) || allows(figure, value + withOld),
    );
    const shown = agreeing ?? first;
    const isPass = agreeing !== undefined;
    const expected = isPass && !allows(shown, value) ? value + withOld : value;
    checks.push({
      rule: 'prose/cell',
      status: isPass ? 'pass' : 'fail',
      expected,
      actual: isPass && shown.qualifier !== 'exact' ? expected : shown.value,
      severity: SUMMED_UP.has(indicator) ? 'error' : 'warning',
      message: `${indicator}: the table has ${value}, the text "${shown.evidence.quote}"`,
      operands: [cell.from, indicator],
      verdict: isPass ? null : 'undetermined',
      suggestions: [],
    });
  }
  return checks;
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
      checks.push(repeated('fail', indicator, first, other));
    }
    const [same] = others;
    if (different.length === 0 && same !== undefined)
      checks.push(repeated('pass', indicator, first, same));
  }
  return checks;
}

function repeated(status: 'pass' | 'fail', indicator: string, first: Figure, other: Figure): Check {
  return {
    rule: 'repeated/figure',
    status,
    expected: first.value,
    actual: other.value,
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
  const channels = sumUp(stated, 'requests.received', CHANNELS, NEEDED_CHANNELS);
  if (channels !== null) checks.push({ ...channels, rule: 'breakdown/channels' });
  // One piece may come out through several channels, so that only a sum that closes says anything.
  const media = sumUp(stated, 'disclosure.total', MEDIA, Number.POSITIVE_INFINITY);
  if (media !== null) checks.push({ ...media, rule: 'breakdown/parts' });
  const staff = sumUp(stated, 'institution.staff', STAFF, STAFF.length);
  if (staff !== null) checks.push({ ...staff, rule: 'breakdown/staff' });
  return checks;
}

function sumUp(
  stated: ReadonlyMap<string, readonly Figure[]>,
  whole: string,
  keys: readonly string[],
  needed: number,
): Check | null {
  const total = stated.get(whole)?.[0];
  if (total === undefined || total.qualifier !== 'exact') return null;
  const parts = keys.flatMap((key) => {
    const found = stated.get(key)?.[0];
    return found === undefined || found.qualifier !== 'exact' ? [] : [found];
  });
  const numbers = parts.filter((part) => part.stated_as === 'number');
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const closes = sum === total.value;
  // Without each of the usual kinds the rest may be unstated, so that only a sum that closes says anything.
  if (numbers.length < 2 || (!closes && (numbers.length < needed || sum > total.value * 1.25)))
    return null;
  return {
    rule: 'breakdown/parts',
    status: closes ? 'pass' : 'fail',
    expected: total.value,
    actual: sum,
    severity: 'error',
    message: `${parts.map(({ value }) => value).join(' + ')} = ${sum}, stated ${total.value}: ${whole}`,
    operands: [whole, ...parts.map(({ indicator }) => indicator)],
    verdict: closes ? null : 'undetermined',
    suggestions: [],
  };
}
