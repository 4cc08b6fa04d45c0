import type { Context, Page } from '../types.js';
import { repairDamage } from './repair-damage.js';
import { stripChrome } from './strip-chrome.js';
import { stripMarkup } from './strip-markup.js';
import { stripRepeats } from './strip-repeats.js';
import { stripSpam } from './strip-spam.js';
import { Survey } from './survey.js';

/** Marks what is not the report: hidden text, spam, page furniture, what stands twice; mends what is certain. Blocks keep their order. */
export function strip(page: Page, context: Context): Page {
  const read = new Survey(page.blocks);
  const shown = stripMarkup(page, read);
  const seen = read.renew(shown);
  const unspoiled = stripSpam(shown, seen, context);
  const survey = seen.renew(unspoiled);
  // From here on lines lose their ends at most: the survey says more than there is, which only costs a look.
  const body = stripRepeats(stripChrome(page, unspoiled, survey), survey);
  return { ...page, blocks: repairDamage(body, survey, context) };
}
