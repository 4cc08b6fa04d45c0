import type { Note } from './outcome.js';

/** What a run came to; `--report` writes it as JSON. */
export interface Summary {
  readonly documents: number;
  /** Documents whose work an earlier run had done. */
  readonly reused: number;
  readonly records: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
  readonly bugs: number;
  readonly regimes: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly slowest: readonly { readonly path: string; readonly milliseconds: number }[];
}

/** Gathers a summary note by note. */
export interface SummaryBuilder {
  readonly add: (note: Note, reused: boolean) => void;
  readonly addDiagnostic: (diagnostic: { readonly id: string; readonly severity: string }) => void;
  readonly addRecord: () => void;
  readonly build: () => Summary;
}

const SLOWEST = 10;

/** A summary of nothing. */
export function createSummary(): SummaryBuilder {
  const totals = { documents: 0, reused: 0, records: 0, bytes: 0, bugs: 0 };
  const severities = new Map<string, number>();
  const regimes = new Map<string, number>();
  const years = new Map<string, number>();
  const kinds = new Map<string, number>();
  const rules = new Map<string, number>();
  let slowest: { path: string; milliseconds: number }[] = [];
  const addDiagnostic: SummaryBuilder['addDiagnostic'] = ({ id, severity }) => {
    count(rules, id);
    count(severities, severity);
  };
  return {
    addDiagnostic,
    addRecord: () => {
      totals.records++;
    },
    add: (note, reused) => {
      for (const diagnostic of note.diagnostics) addDiagnostic(diagnostic);
      if (isAside(note)) return;
      totals.documents++;
      totals.bytes += note.bytes;
      if (reused) totals.reused++;
      if (note.bug !== null) totals.bugs++;
      if (note.id !== null) {
        count(regimes, note.regime);
        count(years, note.year);
        count(kinds, note.kind);
      }
      const { path, milliseconds } = note;
      if (reused || milliseconds <= (slowest[SLOWEST - 1]?.milliseconds ?? 0)) return;
      slowest.push({ path, milliseconds: Math.round(milliseconds * 1000) / 1000 });
      slowest = slowest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
    },
    build: () => ({
      ...totals,
      errors: severities.get('error') ?? 0,
      warnings: severities.get('warning') ?? 0,
      regimes: sorted(regimes),
      years: sorted(years),
      kinds: sorted(kinds),
      diagnostics: sorted(rules),
      slowest,
    }),
  };
}

/** Something worth knowing about an archive, and no input that failed. */
function isAside({ key, diagnostics }: Note): boolean {
  return key === '' && diagnostics.every(({ severity }) => severity === 'info');
}

function count(counts: Map<string, number>, key: string | number | null): void {
  const name = key === null ? 'unknown' : String(key);
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The summary for people, in lines. */
export function formatSummary(summary: Summary): string {
  const { documents, reused, records, errors, warnings, slowest } = summary;
  const again = reused === 0 ? '' : `, ${reused} of them done before`;
  const lines = [
    `${plural(documents, 'input')}${again}: ${plural(records, 'record')}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  ];
  const list = (name: string, counts: Readonly<Record<string, number>>): void => {
    const parts = Object.entries(counts).map(([key, number]) => `${key} ${number}`);
    if (parts.length > 0) lines.push(`  ${name}: ${parts.join(', ')}`);
  };
  list('by regime', summary.regimes);
  list('by year', summary.years);
  list('by kind', summary.kinds);
  list('diagnostics', summary.diagnostics);
  const slow = slowest.slice(0, 3).map((one) => `${one.path} ${one.milliseconds.toFixed(0)} ms`);
  if (slow.length > 0) lines.push(`  slowest: ${slow.join(', ')}`);
  return lines.join('\n');
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
