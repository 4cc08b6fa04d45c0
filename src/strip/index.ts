import type { Context, Page } from '../types.js';
import { cutDoubledClauses } from './cut-doubled-clauses.js';
import { dropContents } from './drop-contents.js';
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
  // From here on lines only lose: the survey says more than there is, which costs a look and no more.
  const body = dropContents(stripChrome(page, unspoiled, survey));
  const once = cutDoubledClauses(stripRepeats(body, survey), survey);
  return { ...page, blocks: repairDamage(once, survey, context) };
}
