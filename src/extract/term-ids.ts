import { type Topic, topics } from '../tables/indicators/row.js';
import { type Term, terms } from '../tables/indicators/terms.js';

const NAMES: readonly string[] = [...Object.keys(terms), ...topics];
const IDS: ReadonlyMap<string, number> = new Map(NAMES.map((name, id) => [name, id]));

/** How many terms and topics there are: ids run from 0 below it. */
export const TERM_COUNT = NAMES.length;

/** Id of a term or topic. */
export function termId(name: Term | Topic): number {
  return IDS.get(name) ?? -1;
}
