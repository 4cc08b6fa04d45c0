import { mapSlice } from '../text/mapped-text.js';
import { normalizeText } from '../text/normalize.js';
import { toSimplified } from '../text/script.js';
import type { Context, Page } from '../types.js';

/** A meta tag's content, or the document title, as the lines are: half-width and in simplified script; empty where there is none. */
export function metaText(page: Page, name: string): string {
  const content = page.meta.get(name);
  return content === undefined || content === '' ? '' : readable(content);
}

/** The addresses that the page is known under, percent signs decoded. */
export function pageAddresses(page: Page, context: Context): readonly string[] {
  const given = [context.options.url, context.source.url];
  const named = ['canonical', 'og:url', 'base', 'sitedomain'].map((name) => page.meta.get(name));
  return [...given, ...named].flatMap((address) =>
    address === undefined || address === null || address === '' ? [] : [decodeAddress(address)],
  );
}

function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return readable(decodeURIComponent(address));
  } catch {
    // GBK in an address is no UTF-8: its characters stay as they are.
    return address;
  }
}

// The same few tags are asked for by the title, the year and the place.
let last = { text: '', read: '' };

function readable(text: string): string {
  if (PLAIN.test(text)) return text;
  if (text !== last.text) last = { text, read: normalizeWhole(text) };
  return last.read;
}

// Words of letters and digits with one space between them stay as they are.
const PLAIN = /^[!-~]*(?: [!-~]+)*$/u;

function normalizeWhole(text: string): string {
  const normalized = normalizeText(text);
  return toSimplified(mapSlice(normalized, 0)).text;
}
