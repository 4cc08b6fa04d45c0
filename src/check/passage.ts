import { findQuantities } from '../extract/find-quantities.js';
import type { Quantity } from '../types.js';

/** A paragraph of the body; its numbers are looked for once, when a rule first asks. */
export interface Passage {
  readonly text: string;
  quantities: readonly Quantity[] | null;
}

/** The numbers of a passage with their units. */
export function quantitiesOf(passage: Passage): readonly Quantity[] {
  passage.quantities ??= findQuantities(passage.text);
  return passage.quantities;
}
