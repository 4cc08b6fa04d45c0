import type { Context, Page, Source } from '../types.js';
import { readHtml } from './html.js';
import { readPlain } from './plain.js';

/** Reads a source into lines in order, each knowing its place, its container and its table cell. */
export function read(source: Source, context: Context): Page {
  const page = source.mediaType === 'text/html' ? readHtml(source.text) : readPlain(source.text);
  if (page.blocks.length === 0) context.report('read/no-text', {});
  return page;
}
