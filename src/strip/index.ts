import type { Context, Page } from '../types.js';
import { repairDamage } from './repair-damage.js';
import { stripChrome } from './strip-chrome.js';
import { stripMarkup } from './strip-markup.js';
import { stripRepeats } from './strip-repeats.js';
import { stripSpam } from './strip-spam.js';

/** Marks what is not the report: hidden text, spam, page furniture, what stands twice; mends what is certain. Blocks keep their order. */
export function strip(page: Page, context: Context): Page {
  const shown = stripMarkup(page);
  const unspoiled = stripSpam(shown, context);
  const body = stripChrome(page, unspoiled);
  return { ...page, blocks: repairDamage(stripRepeats(body), context) };
}
