import type { Context, Evidence, Identity, Page } from '../types.js';
import { chooseDates } from './choose-dates.js';
import { coverYear } from './cover-year.js';
import { identifyIssuer } from './identify-issuer.js';
import { metaText } from './page-meta.js';
import { readMetadata } from './read-metadata.js';
import { readPeriod } from './read-period.js';
import { readSignature } from './read-signature.js';
import { readTitle, type TitleReading } from './read-title.js';
import { sortLines } from './sort-lines.js';

/** Tells whose report a page is and which year it covers, with evidence and never by a silent guess. */
export function identify(page: Page, context: Context): Identity {
  const lines = sortLines(page);
  const title = readTitle(page, lines, context);
  const metadata = readMetadata(page, lines);
  const period = readPeriod(page);
  const signature = readSignature(page, title?.block ?? -1, bodyStart(page, title));
  const raw = chooseDates({ page, metadata, signature, title });
  const covered = coverYear(
    {
      page,
      lines,
      title,
      period,
      signedYear: yearOf(raw.signed?.date),
      publishedYear: yearOf(raw.published?.date),
    },
    context,
  );
  const { year } = covered;
  const issuing = identifyIssuer({ page, title, metadata, signature, year }, context);
  const evidence: Evidence[] = [...covered.evidence, ...issuing.evidence];
  if (title !== null) {
    evidence.push({
      about: 'title',
      value: title.text,
      from: title.from,
      weight: 1,
      span: title.span,
    });
  }
  if (period !== null) {
    evidence.push({
      about: 'period',
      value: period.quote,
      from: 'clause',
      weight: 1,
      span: period.span,
    });
  }
  const value = (field: 'index_number' | 'document_number' | 'source_name') =>
    metadata.fields.get(field)?.value ?? null;
  const contentSource = metaText(page, 'contentsource');
  return {
    jurisdiction: issuing.jurisdiction,
    issuer: issuing.issuer,
    year,
    period: period === null ? null : { from: period.from, to: period.to },
    title: title?.text ?? null,
    published: raw.keep('published', year, context),
    signed: raw.keep('signed', year, context),
    document: {
      index_number: value('index_number'),
      document_number: value('document_number'),
      source_name: value('source_name') ?? (contentSource === '' ? null : contentSource),
    },
    evidence,
  };
}

function yearOf(date: string | undefined): number | null {
  return date === undefined ? null : Number(date.slice(0, 4));
}

const SHORTEST_PARAGRAPH = 20;

/** Index of the first paragraph, after which a signature may stand; the title's where there is none. */
function bodyStart(page: Page, title: TitleReading | null): number {
  const from = title?.block ?? -1;
  const first = page.blocks.findIndex(
    ({ dropped, text }, index) =>
      index > from &&
      dropped === null &&
      text.text.length >= SHORTEST_PARAGRAPH &&
      text.text.includes('。'),
  );
  return first < 0 ? from : first;
}
