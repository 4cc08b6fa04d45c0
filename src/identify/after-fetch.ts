import type { Context } from '../types.js';

const DAY = 24 * 60 * 60 * 1000;

/** The last day that a page can speak of as past: the one after it was fetched, as clocks differ; null where nobody knows when. */
export function lastKnownDay({ options }: Context): string | null {
  const midnight = Date.parse(`${options.fetchedAt?.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(midnight) ? null : new Date(midnight + DAY).toISOString().slice(0, 10);
}

/** Whether an ISO date, or a year, lies after the page was fetched. */
export function isAfterFetch(date: string, context: Context): boolean {
  const last = lastKnownDay(context);
  return last !== null && date > last.slice(0, date.length);
}
