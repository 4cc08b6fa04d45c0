import type { Block } from '../types.js';
import type { Attributes } from './attributes.js';

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/iu;
const MAY_HIDE = /none|hidden|font-size\s*:\s*0/iu;
const ALIGNED = /text-align\s*:\s*(center|right)/iu;

/** Whether an element is not shown. */
export function isHidden(attributes: Attributes): boolean {
  // Most tags are told by a quick look at their text.
  if (!MAY_HIDE.test(attributes.text)) return false;
  return attributes.has('hidden') || HIDING.test(attributes.get('style'));
}

/** The alignment that an element sets, null for none. */
export function alignment(attributes: Attributes): Block['align'] {
  if (!attributes.mentions('lign')) return null;
  const align = attributes.get('align').toLowerCase();
  if (align === 'center' || align === 'right') return align;
  const styled = ALIGNED.exec(attributes.get('style'))?.[1]?.toLowerCase();
  return styled === 'center' || styled === 'right' ? styled : null;
}
