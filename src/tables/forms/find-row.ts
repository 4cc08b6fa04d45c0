import { bareLabel, type FormRow, rowLabel } from './form-row.js';

/** Rows of a form made ready for look-up: exact wordings first, patterns after. */
export interface RowIndex {
  readonly exact: ReadonlyMap<string, readonly FormRow[]>;
  readonly rows: readonly {
    readonly row: FormRow;
    readonly pattern: RegExp;
    readonly wordings: readonly string[];
  }[];
}

/** What may follow a pattern that is no part of an official wording. */
const SMALL_TAIL =
  /^(?:答复|数|数量|总数|件数|条数|情况|情形|类|类申请|申请|信息|政府信息|事项|合计|小计|件|条|次|篇|个|人|人次|万元|元|单位万元|单位元|单位件|单位条)*$/u;

const UNIT_IN_BRACKETS = /[(（](?:单位[:：]?)?(?:人次|万元|[条件次篇个人元份期])[)）]$/u;
const LONGEST_SMALL_TAIL = 8;

/** A unit in brackets behind the whole label. */
const UNIT_AT_END = /(?:单位)?(?:人次|万元|[条件次篇个人元份])$/u;

/** Indexes the rows of a form. */
export function indexRows(rows: readonly FormRow[]): RowIndex {
  const exact = new Map<string, FormRow[]>();
  const list = rows.map((row) => {
    const wordings = row.matches.map(bareLabel);
    for (const wording of new Set(row.matches.map(rowLabel))) {
      exact.set(wording, [...(exact.get(wording) ?? []), row]);
    }
    return { row, wordings, pattern: new RegExp(row.pattern.source, 'gu') };
  });
  return { exact, rows: list };
}

function inGroup(row: FormRow, group: string | null): boolean {
  return row.group === undefined || row.group === group;
}

/** The row whose official wording the label is, numbering aside. */
export function findExact(index: RowIndex, label: string, group: string | null): FormRow | null {
  const rows = index.exact.get(rowLabel(label));
  return rows?.find((row) => inGroup(row, group)) ?? null;
}

/** Whether the rest of a label behind a pattern is nothing, a small word, or the rest of an official wording. */
function mayFollow(rest: string, wordings: readonly string[]): boolean {
  if (rest === '') return true;
  const tail = rest.replace(UNIT_AT_END, '');
  if (tail.length <= LONGEST_SMALL_TAIL && SMALL_TAIL.test(tail)) return true;
  return wordings.some((wording) => wording.includes(tail));
}

/**
 * The row that a label ends with: headings of groups and the end of the row above may stand before it, and nothing behind it but
 * the rest of an official wording. Null where the last words name no row.
 */
export function findRow(index: RowIndex, label: string, group: string | null): FormRow | null {
  const known = findExact(index, label, group);
  if (known !== null) return known;
  const text = rowLabel(label.replace(UNIT_IN_BRACKETS, ''));
  if (text.length < 2) return null;
  let best: FormRow | null = null;
  let bestEnd = -1;
  let bestStart = -1;
  for (const { row, pattern, wordings } of index.rows) {
    if (!inGroup(row, group)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (end < bestEnd || (end === bestEnd && match.index >= bestStart)) continue;
      if (!mayFollow(text.slice(end), wordings)) continue;
      best = row;
      bestEnd = end;
      bestStart = match.index;
    }
  }
  return best;
}

/** A label cut short says enough from here on. */
const SHORTEST_PREFIX = 5;

/** The only row whose official wording begins with a label: one that goes on behind its values. */
export function findBegun(index: RowIndex, label: string, group: string | null): FormRow | null {
  const text = rowLabel(label);
  if (text.length < SHORTEST_PREFIX) return null;
  let found: FormRow | null = null;
  for (const [wording, rows] of index.exact) {
    if (!wording.startsWith(text)) continue;
    for (const row of rows) {
      if (!inGroup(row, group) || row === found) continue;
      if (found !== null) return null;
      found = row;
    }
  }
  return found;
}

/** The keys of all rows named in a label, in the order in which they stand. */
export function findAll(index: RowIndex, label: string): string[] {
  const text = bareLabel(label);
  const found: { start: number; end: number; key: string }[] = [];
  for (const { row, pattern } of index.rows) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push({ start: match.index, end: match.index + match[0].length, key: row.key });
    }
  }
  if (found.length < 2) return found.map(({ key }) => key);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const keys: string[] = [];
  let at = 0;
  for (const hit of found) {
    if (hit.start < at) continue;
    keys.push(hit.key);
    at = hit.end;
  }
  return keys;
}
