import type { NianbaoRecord } from '../record/schema.js';
import { isDisagreement } from './disagreements.js';

/** Hosts of Chinese authorities. */
const OFFICIAL = /^https?:\/\/(?:[\w-]+\.)*gov\.cn(?:[:/?#]|$)/iu;

/**
 * The more trustworthy of two copies first: less spam, then an official address, more indicators, more figures. It looks only at what
 * merging leaves as it is, and never at the text, which a record may have been stripped of. Equal only for equal records.
 */
export function compareTrust(a: NianbaoRecord, b: NianbaoRecord): number {
  return (
    spamOf(a) - spamOf(b) ||
    officialOf(b) - officialOf(a) ||
    Object.keys(b.indicators).length - Object.keys(a.indicators).length ||
    b.figures.length - a.figures.length ||
    compareText(leadKey(a), leadKey(b)) ||
    compareText(ownContent(a), ownContent(b))
  );
}

/** Order by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function spamOf(record: NianbaoRecord): number {
  let count = 0;
  for (const { kind } of record.removed) if (kind === 'spam') count++;
  return count;
}

function officialOf({ sources }: NianbaoRecord): number {
  return OFFICIAL.test(sources[0]?.url ?? '') ? 1 : 0;
}

function leadKey({ sources }: NianbaoRecord): string {
  const [lead] = sources;
  return lead === undefined ? '' : `${lead.sha256} ${lead.path}`;
}

/** A record without what merging adds to it. */
function ownContent(record: NianbaoRecord): string {
  const [lead] = record.sources;
  const diagnostics = record.diagnostics.filter((diagnostic) => !isDisagreement(diagnostic));
  return JSON.stringify({ ...record, sources: [lead], diagnostics });
}
