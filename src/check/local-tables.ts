import { findRow, indexRows } from '../tables/forms/find-row.js';
import { localRows } from '../tables/forms/local.js';
import type { Check, OtherTable, TableCell } from '../types.js';

const ROWS = indexRows(localRows);
const CHANNELS = ['in_person', 'fax', 'email', 'online', 'mail', 'mail_and_fax', 'other'].map(
  (key) => `received.${key}`,
);
const KINDS = ['replied.granted', 'replied.partially', 'replied.denied'];
const ALL_YEARS = /累计/u;
/** Words of a header that name the period. */
const PERIOD = /累计|本期|本年度?|当[年期]|\d{4}年?度?|历年|数|[()\s]/gu;

/** Rows of one column by their keys, with the paths of their cells. */
type Column = ReadonlyMap<string, { readonly cell: TableCell; readonly path: string }>;

/** Rules over local indicator tables: parts under 其中, this year within all years. */
export function checkLocal(tables: readonly OtherTable[]): Check[] {
  return tables.flatMap((table, index) => {
    const keys = table.rows.map((row) => findRow(ROWS, row.label, null)?.key ?? null);
    const column = new Map<string, { cell: TableCell; path: string }>();
    for (const [at, key] of keys.entries()) {
      const cell = table.rows[at]?.cells[0];
      if (key === null || cell === undefined || column.has(key)) continue;
      column.set(key, { cell, path: `tables.other[${index}].rows[${at}].cells[0]` });
    }
    const grounds = [...column.keys()].filter((key) => key.startsWith('denied.'));
    const denied = sumUp('local/denied', column, 'replied.denied', grounds);
    // Grounds that stand beside 否决公开 are no parts of it; only 其中 makes them so.
    const areInside = table.rows.some(
      ({ label }, at) => keys[at]?.startsWith('denied.') === true && label.includes('其中'),
    );
    return [
      sumUp('local/received', column, 'received', CHANNELS),
      checkReplied(column, grounds),
      denied?.status === 'fail' && !areInside ? null : denied,
      sumUp('local/staff', column, 'staff', ['staff.full_time', 'staff.part_time']),
      ...cumulative(table, index),
    ].filter((check) => check !== null);
  });
}

/** Later variants of the table count some grounds beside 否决公开: whichever variant closes is taken. */
function checkReplied(column: Column, grounds: readonly string[]): Check | null {
  const inside = sumUp('local/replied', column, 'replied', KINDS);
  if (inside === null || inside.status !== 'fail') return inside;
  const beside = sumUp('local/replied', column, 'replied', [...KINDS, ...grounds]);
  if (beside?.status === 'pass') return beside;
  const granted = sumUp('local/replied', column, 'replied', [...KINDS.slice(0, 2), ...grounds]);
  return granted?.status === 'pass' ? granted : inside;
}

function sumUp(rule: string, column: Column, whole: string, keys: readonly string[]): Check | null {
  const total = column.get(whole);
  const parts = keys.flatMap((key) => column.get(key) ?? []);
  if (total === undefined || total.cell.value === null || parts.length < 2) return null;
  const filled = parts.filter(({ cell }) => cell.value !== null);
  if (filled.length === 0) return null;
  const sum = filled.reduce((all, { cell }) => all + (cell.value ?? 0), 0);
  const closes = Math.abs(sum - total.cell.value) < 1e-6;
  const hasBlank = filled.length < parts.length;
  const status = closes ? 'pass' : hasBlank ? 'not_assessable' : 'fail';
  const check: Check = {
    rule,
    status,
    expected: status === 'not_assessable' ? null : sum,
    actual: status === 'not_assessable' ? null : total.cell.value,
    severity: 'error',
    message: `the parts make ${sum}, ${total.cell.value} is printed`,
    operands: [total.path, ...parts.map(({ path }) => path)],
    verdict: status === 'fail' ? 'source' : null,
    suggestions: [],
  };
  return closes && hasBlank ? { ...check, assumption: 'blank cells taken as 0' } : check;
}

function cumulative(table: OtherTable, index: number): Check[] {
  const pairs = table.columns.flatMap((name, all) => {
    const now = ALL_YEARS.test(name) ? partOf(table.columns, all) : -1;
    return now < 0 ? [] : [{ now, all }];
  });
  const broken: Check[] = [];
  let assessed = 0;
  for (const { now, all } of pairs) {
    for (const [at, { label, cells }] of table.rows.entries()) {
      const part = cells[now]?.value ?? null;
      const whole = cells[all]?.value ?? null;
      if (part === null || whole === null) continue;
      assessed++;
      if (part <= whole) continue;
      const operands = [now, all].map(
        (cell) => `tables.other[${index}].rows[${at}].cells[${cell}]`,
      );
      broken.push(within('fail', label, part, whole, operands));
    }
  }
  if (broken.length > 0 || assessed === 0) return broken;
  return [within('pass', `${assessed} rows`, null, null, [`tables.other[${index}]`])];
}

/** The column of this year that a sum of all years belongs to: the nearest before it with the same words, else the only one. */
function partOf(columns: readonly string[], all: number): number {
  const about = (name: string | undefined): string => (name ?? '').replace(PERIOD, '');
  const before = columns.slice(0, all);
  const own = before.findLastIndex(
    (name) => !ALL_YEARS.test(name) && about(name) === about(columns[all]),
  );
  if (own >= 0 || before.length > 1) return own;
  return before.length - 1;
}

function within(
  status: 'pass' | 'fail',
  label: string,
  now: number | null,
  all: number | null,
  operands: readonly string[],
): Check {
  return {
    rule: 'local/cumulative',
    status,
    expected: all,
    actual: now,
    severity: 'error',
    message: `${label}: this year is within the sum of all years`,
    operands,
    verdict: status === 'fail' ? 'source' : null,
    suggestions: [],
  };
}
