import type { NianbaoRecord } from '../record/schema.js';
import { joinDisagreements } from './disagreements.js';
import { compareText, compareTrust } from './trust.js';

/**
 * Joins records to one a jurisdiction and year, sorted by id. Copies of one report give one record with several sources: the most
 * trustworthy leads, and what the others state otherwise is reported. Neither the order of the records nor the order of merging
 * matters: records that are merged already may be merged again.
 */
export function merge(records: readonly NianbaoRecord[]): readonly NianbaoRecord[] {
  const groups = new Map<string, NianbaoRecord[]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group === undefined) groups.set(record.id, [record]);
    else group.push(record);
  }
  return [...groups.values()].map(join).sort((a, b) => compareText(a.id, b.id));
}

function join(group: readonly NianbaoRecord[]): NianbaoRecord {
  const [lead, ...copies] = group.length > 1 ? group.toSorted(compareTrust) : group;
  if (lead === undefined) throw new Error('a group of records is never empty');
  if (copies.length === 0) return lead;
  return {
    ...lead,
    sources: joinSources(lead, copies),
    diagnostics: joinDisagreements(lead, copies),
  };
}

type SourceRecord = NianbaoRecord['sources'][number];

/** The sources of a group, each once: the lead's own first, the others by their paths. */
function joinSources(
  lead: NianbaoRecord,
  copies: readonly NianbaoRecord[],
): readonly SourceRecord[] {
  const [primary, ...others] = lead.sources;
  if (primary === undefined) throw new Error('a record always has a source');
  const byContent = new Map<string, SourceRecord>();
  for (const source of [...others, ...copies.flatMap((copy) => copy.sources)]) {
    const copy: SourceRecord = { ...source, role: 'copy' };
    byContent.set(JSON.stringify(copy), copy);
  }
  byContent.delete(JSON.stringify({ ...primary, role: 'copy' }));
  const rest = [...byContent].sort(
    ([contentA, a], [contentB, b]) =>
      compareText(a.path, b.path) || compareText(contentA, contentB),
  );
  return [primary, ...rest.map(([, source]) => source)];
}
