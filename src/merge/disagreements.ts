import { collect, type Diagnostic } from '../diagnostics.js';
import type { NianbaoRecord } from '../record/schema.js';

type DiagnosticRecord = NianbaoRecord['diagnostics'][number];

const RULE = 'merge/copies-disagree';
/** The words of the diagnostic, read back: a merged record has lost its copies, and its diagnostics alone know what they said. */
const WORDING = /^(?<indicator>\S+) is (?<other>\S+) in a copy /u;

/** Whether a diagnostic was added by merging. */
export function isDisagreement({ rule }: DiagnosticRecord): boolean {
  return rule === RULE;
}

/** The lead's own diagnostics, then each value that any copy states and the lead does not, once. */
export function joinDisagreements(
  lead: NianbaoRecord,
  copies: readonly NianbaoRecord[],
): readonly DiagnosticRecord[] {
  const stated = new Map<string, Set<string>>();
  for (const record of [lead, ...copies]) {
    for (const [indicator, { value }] of Object.entries(record.indicators)) {
      if (value !== null) note(stated, indicator, String(value));
    }
    for (const diagnostic of record.diagnostics) {
      const { indicator, other } = otherValues(diagnostic);
      if (indicator !== undefined && other !== undefined) note(stated, indicator, other);
    }
  }
  const own = lead.diagnostics.filter((diagnostic) => !isDisagreement(diagnostic));
  return [...own, ...describe(stated, lead)];
}

function note(stated: Map<string, Set<string>>, indicator: string, value: string): void {
  const values = stated.get(indicator);
  if (values === undefined) stated.set(indicator, new Set([value]));
  else values.add(value);
}

/** The indicator that a copy states otherwise and the value that it has there, where a diagnostic is about that. */
export function otherValues(diagnostic: DiagnosticRecord): { indicator?: string; other?: string } {
  return isDisagreement(diagnostic) ? (WORDING.exec(diagnostic.message)?.groups ?? {}) : {};
}

function describe(
  stated: ReadonlyMap<string, ReadonlySet<string>>,
  lead: NianbaoRecord,
): readonly DiagnosticRecord[] {
  const found: Diagnostic[] = [];
  const report = collect(found);
  for (const indicator of [...stated.keys()].sort()) {
    const value = lead.indicators[indicator]?.value ?? null;
    const own = value === null ? 'not stated' : String(value);
    const others = [...(stated.get(indicator) ?? [])].filter((other) => other !== own);
    for (const other of others.sort()) report(RULE, { indicator, own, other });
  }
  return found.map(({ severity, id, message }) => ({ severity, rule: id, message, span: null }));
}
