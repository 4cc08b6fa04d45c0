import { toSource } from '../text/mapped-text.js';
import type { Page, PlacedQuantity } from '../types.js';
import { findQuantities } from './find-quantities.js';

/** Every quantity of the body with its place in the source. */
export function locateQuantities(page: Page): readonly PlacedQuantity[] {
  return page.blocks.flatMap((block) =>
    block.dropped === null
      ? findQuantities(block.text.text).map((quantity) => ({
          quantity,
          span: toSource(block.text, quantity.start, quantity.end),
        }))
      : [],
  );
}
