import { type Division, isInForce } from './division.js';
import { loadTimeline } from './timeline.js';

/** The codes above a code by the standard: its province, then its prefecture. */
export function ancestorCodes(code: string): readonly string[] {
  const province = `${code.slice(0, 2)}0000`;
  const prefecture = `${code.slice(0, 4)}00`;
  return [province, prefecture].filter((ancestor) => ancestor !== code);
}

/** The division of that code in the year, or the one whose years come nearest to it. */
function nearest(code: string, year: number): Division | null {
  const known = loadTimeline().byCode.get(code) ?? [];
  return (
    known.find((division) => isInForce(division, year)) ??
    known.findLast((division) => (division.from ?? 0) <= year) ??
    known[0] ??
    null
  );
}

/** The divisions from the province down to this one, named as in the year, or as in its own years where it did not stand then. */
export function pathOf(division: Division, year: number): readonly Division[] {
  const when = Math.min(
    Math.max(year, division.from ?? Number.NEGATIVE_INFINITY),
    (division.to ?? Number.POSITIVE_INFINITY) - 1,
  );
  const above: Division[] = [];
  for (const code of ancestorCodes(division.code)) {
    const ancestor = nearest(code, when);
    if (ancestor !== null) above.push(ancestor);
  }
  return [...above, division];
}

/** Whether one code stands above or at another. */
export function covers(ancestor: string, code: string): boolean {
  if (ancestor === code) return true;
  if (ancestor.endsWith('0000')) return code.startsWith(ancestor.slice(0, 2));
  return ancestor.endsWith('00') && code.startsWith(ancestor.slice(0, 4));
}
