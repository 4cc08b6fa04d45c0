import type { Context, Identity, Page } from '../types.js';

/** Tells whose report a page is and which year it covers, with evidence and never by a silent guess. */
export function identify(_page: Page, context: Context): Identity {
  return {
    jurisdiction: null,
    issuer: null,
    year: context.options.year ?? null,
    period: null,
    title: null,
    published: null,
    signed: null,
    document: { index_number: null, document_number: null, source_name: null },
    evidence: [],
  };
}
