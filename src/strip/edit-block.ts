import { editMapped, toSource } from '../text/mapped-text.js';
import type { Block, RuleId } from '../types.js';

/** A stretch of a block's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The block marked as taken out of the body; one that is out already stays as it is. */
export function dropBlock(block: Block, rule: RuleId): Block {
  return block.dropped === null ? { ...block, dropped: rule } : block;
}

/** The block without the stretches (in order, apart), each listed as a cut; dropped as a whole where nothing readable is left. */
export function cutBlock(block: Block, stretches: readonly Stretch[], rule: RuleId): Block {
  if (stretches.length === 0) return block;
  const text = editMapped(
    block.text,
    stretches.map(({ start, end }) => ({ start, end, by: '' })),
  );
  if (text.text.trim() === '') return dropBlock(block, rule);
  const cuts = stretches.map(({ start, end }) => ({
    rule,
    span: toSource(block.text, start, end),
  }));
  return { ...block, text, cuts: [...block.cuts, ...cuts] };
}
