import type { NianbaoRecord } from '../record/schema.js';

/**
 * Joins records to one a jurisdiction and year, sorted by id. Copies of one report give one record with several sources: the copy
 * with the least spam leads, then the one with most figures, then the longest text. The result does not depend on the order.
 */
export function merge(records: readonly NianbaoRecord[]): readonly NianbaoRecord[] {
  const groups = new Map<string, NianbaoRecord[]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group === undefined) groups.set(record.id, [record]);
    else group.push(record);
  }
  return [...groups.values()].map((group) => join(group)).sort((a, b) => compareText(a.id, b.id));
}

function join(group: readonly NianbaoRecord[]): NianbaoRecord {
  const [lead, ...copies] = [...group].sort(byTrust);
  if (lead === undefined) throw new Error('a group of records is never empty');
  if (copies.length === 0) return lead;
  return {
    ...lead,
    sources: joinSources(lead, copies),
    diagnostics: [...lead.diagnostics, ...copies.flatMap((copy) => disagreements(lead, copy))],
  };
}

/** The more trustworthy first. */
function byTrust(a: NianbaoRecord, b: NianbaoRecord): number {
  return (
    spamOf(a) - spamOf(b) ||
    Object.keys(b.indicators).length - Object.keys(a.indicators).length ||
    b.figures.length - a.figures.length ||
    (b.text?.length ?? 0) - (a.text?.length ?? 0) ||
    compareText(leadKey(a), leadKey(b))
  );
}

function spamOf(record: NianbaoRecord): number {
  return record.removed.filter((removed) => removed.kind === 'spam').length;
}

function leadKey(record: NianbaoRecord): string {
  const [lead] = record.sources;
  return lead === undefined ? '' : `${lead.sha256} ${lead.path}`;
}

type SourceRecord = NianbaoRecord['sources'][number];

/** The sources of a group: the lead's first, the others once each by path. */
function joinSources(
  lead: NianbaoRecord,
  copies: readonly NianbaoRecord[],
): readonly SourceRecord[] {
  const [primary, ...others] = lead.sources;
  const byKey = new Map<string, SourceRecord>();
  for (const source of [...others, ...copies.flatMap((copy) => copy.sources)]) {
    byKey.set(`${source.path} ${source.sha256}`, { ...source, role: 'copy' });
  }
  if (primary !== undefined) byKey.delete(`${primary.path} ${primary.sha256}`);
  const rest = [...byKey.values()].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.sha256, b.sha256),
  );
  return primary === undefined ? rest : [primary, ...rest];
}

/** What a copy states otherwise than the lead. */
function disagreements(
  lead: NianbaoRecord,
  copy: NianbaoRecord,
): readonly NianbaoRecord['diagnostics'][number][] {
  const path = copy.sources[0]?.path ?? 'a copy';
  return Object.entries(copy.indicators).flatMap(([key, indicator]) => {
    const own = lead.indicators[key];
    if (own === undefined || own.value === indicator.value) return [];
    return [
      {
        severity: 'warning',
        rule: 'merge/copies-disagree',
        message: `${path} states ${key} as ${indicator.value}, the leading copy as ${own.value}`,
        span: null,
      } as const,
    ];
  });
}

/** Order by code units: the same on every machine and in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
