import type { Context, Page } from '../types.js';
import { stripChrome } from './strip-chrome.js';
import { stripMarkup } from './strip-markup.js';
import { stripRepeats } from './strip-repeats.js';

/** Marks what is not the report: hidden text, spam, page furniture, what stands twice; mends what is certain. Blocks keep their order. */
export function strip(page: Page, _context: Context): Page {
  const unspoiled = { ...page, blocks: stripMarkup(page) };
  return { ...page, blocks: stripRepeats(stripChrome(unspoiled, unspoiled.blocks)) };
}
