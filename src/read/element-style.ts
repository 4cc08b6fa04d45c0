import { MAY_ALIGN, MAY_HIDE } from '../text/scan-html.js';
import type { Block } from '../types.js';
import type { Attributes } from './attributes.js';

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/iu;
const HIDING_WORD = /none|hidden|font-size\s*:\s*0/iu;
const ALIGNED = /text-align\s*:\s*(center|right)/iu;

/** Whether an element is not shown. */
export function isHidden(attributes: Attributes): boolean {
  if ((attributes.hints & MAY_HIDE) === 0 || !HIDING_WORD.test(attributes.text)) return false;
  return attributes.has('hidden') || HIDING.test(attributes.get('style'));
}

/** The alignment that an element sets, null for none. */
export function alignment(attributes: Attributes): Block['align'] {
  if ((attributes.hints & MAY_ALIGN) === 0 || !attributes.mentions('lign')) return null;
  const align = attributes.get('align').toLowerCase();
  if (align === 'center' || align === 'right') return align;
  const styled = ALIGNED.exec(attributes.get('style'))?.[1]?.toLowerCase();
  return styled === 'center' || styled === 'right' ? styled : null;
}
