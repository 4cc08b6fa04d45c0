import type { Context, Figure, Indicator, Tables } from '../types.js';

/** One value an indicator, chosen from figures and tables by the order of trust. */
export function chooseIndicators(
  _figures: readonly Figure[],
  _tables: Tables,
  _context: Context,
): Readonly<Record<string, Indicator>> {
  return {};
}
