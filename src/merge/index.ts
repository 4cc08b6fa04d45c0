import type { NianbaoRecord } from '../record/schema.js';
import { joinDisagreements } from './disagreements.js';
import { createMirrorFinder, isUnplaced } from './mirrors.js';
import { compareText, compareTrust } from './trust.js';

/**
 * Joins records to one a jurisdiction and year, sorted by id. Copies of one report give one record with several sources: the most
 * trustworthy leads, and what the others state otherwise is reported; a page without a place is a copy where its numbers say so. Neither the order of the records nor the order of merging
 * matters: records that are merged already may be merged again.
 */
export function merge(records: readonly NianbaoRecord[]): readonly NianbaoRecord[] {
  const groups = new Map<string, NianbaoRecord[]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group === undefined) groups.set(record.id, [record]);
    else group.push(record);
  }
  const joined = [...groups.values()].map(join).sort((a, b) => compareText(a.id, b.id));
  return joinMirrors(joined);
}

function joinMirrors(records: readonly NianbaoRecord[]): readonly NianbaoRecord[] {
  const unplaced = new Map(
    records.filter(({ id }) => isUnplaced(id)).map((record) => [record.id, record]),
  );
  if (unplaced.size === 0 || unplaced.size === records.length) return records;
  const finder = createMirrorFinder(unplaced.values());
  const taken = new Set<string>();
  const result = records.map((record) => {
    const ids = finder.mayHave(record.id) ? finder.take(record) : [];
    for (const id of ids) taken.add(id);
    return addCopies(
      record,
      ids.flatMap((id) => unplaced.get(id) ?? []),
    );
  });
  return result.filter(({ id }) => !taken.has(id));
}

/** A record with further sources: it leads, since it alone knows its place. */
export function addCopies(lead: NianbaoRecord, copies: readonly NianbaoRecord[]): NianbaoRecord {
  if (copies.length === 0) return lead;
  return {
    ...lead,
    sources: joinSources(lead, copies),
    diagnostics: joinDisagreements(lead, copies),
  };
}

function join(group: readonly NianbaoRecord[]): NianbaoRecord {
  const [lead, ...copies] = group.length > 1 ? group.toSorted(compareTrust) : group;
  if (lead === undefined) throw new Error('a group of records is never empty');
  return addCopies(lead, copies);
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
