import { basename } from 'node:path';
import type { NianbaoRecord } from '../../src/record/schema.js';
import type { Case, Labelled } from './case.js';
import { bare, countOf, visible } from './read-back.js';
import type { Run } from './run-fixture.js';

/** Right answers among the asked ones. */
export interface Tally {
  ok: number;
  n: number;
}

/** How a document did: a tally a field, figures as a multiset match, and every miss in words. */
export interface CaseScore {
  readonly fields: Record<string, Tally>;
  readonly figures: { right: number; wrong: number; missed: number };
  readonly misses: string[];
}

type Figure = NianbaoRecord['figures'][number];

/** Later keys that older labels do not mention: they count neither way. */
const NEUTRAL = new Set([
  'requests.replied.unavailable',
  'requests.replied.rejected',
  'requests.replied.other',
]);

/** Compares what the program made of a document with what a person read in it. */
export function scoreCase({ label, sources }: Labelled, { results, records }: Run): CaseScore {
  const score = new Score();
  const holds = (name: string) => (record: NianbaoRecord) =>
    record.sources.some(({ path }) => basename(path) === name);
  const record = records.find(holds(label.file)) ?? null;
  if (!label.is_report) {
    const none = record === null || Object.keys(record.indicators).length === 0;
    score.tick('not_a_report', none, 'a record with indicators came from a page that is no report');
    return score;
  }
  score.tick('found', record !== null, 'no record has this source');
  for (const copy of label.copies) {
    score.tick('copies', record !== null && holds(copy)(record), `${copy} is not in the record`);
  }
  scoreIdentity(score, label, record);
  scoreText(score, label, record);
  scoreSections(score, label, record);
  scoreChecks(score, label, record);
  scoreCells(score, label, record);
  scoreFigures(score, label, record);
  if (record !== null) {
    const texts = new Map(results.map(({ source }) => [basename(source?.path ?? ''), source]));
    scoreTraces(score, record, (name) => texts.get(name)?.text ?? null);
  }
  if (sources.length === 0) throw new Error('a case without a source');
  return score;
}

class Score implements CaseScore {
  readonly fields: Record<string, Tally> = {};
  readonly figures = { right: 0, wrong: 0, missed: 0 };
  readonly misses: string[] = [];

  tick(field: string, ok: boolean, note: string): void {
    const tally = this.fields[field] ?? { ok: 0, n: 0 };
    this.fields[field] = tally;
    tally.n++;
    if (ok) tally.ok++;
    else this.misses.push(`${field}: ${note}`);
  }

  /** Compares where the label says something. */
  same(field: string, want: unknown, got: unknown): void {
    if (want === undefined) return;
    this.tick(field, (want ?? null) === (got ?? null), `want ${String(want)}, got ${String(got)}`);
  }
}

function scoreIdentity(score: Score, label: Case, record: NianbaoRecord | null): void {
  const place = record?.jurisdiction ?? null;
  const path = place?.path.map(({ code }) => code) ?? [];
  // A town may carry its own 9-digit code and stand in its own path.
  const isTown = label.level === 'town';
  score.same('jurisdiction', label.jurisdiction, isTown ? place?.code?.slice(0, 6) : place?.code);
  if (label.path) {
    const got = isTown ? path.filter((code) => code.length === 6) : path;
    score.same('path', label.path.join('/'), got.join('/'));
  }
  score.same('level', label.level, place?.level);
  score.same('kind', label.kind, record?.issuer?.kind);
  score.same('year', label.year, record?.year);
  score.same('published', label.published, record?.published);
  score.same('signed', label.signed, record?.signed);
  score.same('regime', label.regime, record?.regime);
  if (label.encoding) {
    const source = record?.sources.find(({ path: at }) => basename(at) === label.file);
    score.same('encoding', encodingFamily(label.encoding), encodingFamily(source?.encoding ?? ''));
  }
  if (label.title) score.same('title', bare(label.title), bare(record?.title));
  if (label.period) {
    const period = record?.period ?? null;
    score.same('period', label.period.join('..'), period && `${period.from}..${period.to}`);
  }
}

function encodingFamily(label: string): string {
  return /^(?:gb|cp936|936|hz)/iu.test(label)
    ? 'gb18030'
    : label
        .toLowerCase()
        .replace(/[-_]/gu, '')
        .replace(/^utf16$/u, 'utf16le');
}

function scoreText(score: Score, label: Case, record: NianbaoRecord | null): void {
  const text = bare(record?.text);
  for (const part of label.removed) {
    score.tick('removed', record !== null && !text.includes(bare(part)), `still there: ${part}`);
  }
  for (const part of label.once) {
    const count = countOf(text, bare(part));
    score.tick('once', count === 1, `${count} times: ${part}`);
  }
  for (const [before, after] of label.repairs) {
    const mended = text.includes(bare(after)) && !text.includes(bare(before));
    score.tick('repairs', mended, `${before} -> ${after}`);
  }
}

function scoreSections(score: Score, label: Case, record: NianbaoRecord | null): void {
  if (!label.sections) return;
  const got = (record?.sections ?? [])
    .filter(({ level, number }) => level === 1 && number !== null)
    .map(({ number, key }) => `${number}:${key}`);
  for (const [index, [number, keys]] of label.sections.entries()) {
    const fits = keys.split('|').some((key) => got[index] === `${number}:${key}`);
    score.tick('sections', fits, `want ${number}:${keys}, got ${got[index]}`);
  }
  for (const extra of got.slice(label.sections.length)) {
    score.tick('sections', false, `extra ${extra}`);
  }
}

function scoreChecks(score: Score, label: Case, record: NianbaoRecord | null): void {
  for (const { rule, status, expected, actual } of label.checks ?? []) {
    const wanted = [expected, actual].map(String).sort().join();
    const isThere = (record?.checks ?? []).some(
      (check) =>
        check.rule.includes(rule) &&
        check.status === status &&
        [check.expected, check.actual].map(String).sort().join() === wanted,
    );
    score.tick('checks', isThere, `${rule} ${status} ${expected}/${actual}`);
  }
}

function scoreCells(score: Score, label: Case, record: NianbaoRecord | null): void {
  for (const [table, cells] of Object.entries(label.tables ?? {})) {
    const tree: unknown = record === null ? null : Reflect.get(record.tables, table);
    for (const [path, want] of Object.entries(cells)) {
      const cell = cellAt(tree, path);
      const got = isObject(cell) ? (cell['value'] ?? null) : null;
      const fits = isObject(tree) && got === want;
      score.tick('cells', fits, `${table}.${path}: want ${want}, got ${String(got)}`);
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The cell at a dotted path; the keys of the statistics table have dots themselves. */
function cellAt(tree: unknown, path: string): unknown {
  if (!isObject(tree)) return undefined;
  if (path in tree) return tree[path];
  let node: unknown = tree;
  for (const key of path.split('.')) node = isObject(node) ? node[key] : undefined;
  return node;
}

function keyOf({
  indicator,
  value,
  qualifier,
}: Pick<Figure, 'indicator' | 'value'> & { qualifier: string }): string {
  return `${indicator}=${value}/${qualifier}`;
}

function scoreFigures(score: Score, label: Case, record: NianbaoRecord | null): void {
  for (const [key, value] of Object.entries(label.indicators)) {
    score.same('indicators', value, record?.indicators[key]?.value);
  }
  if (!label.figures) return;
  matchFigures(score, label, label.figures, record);
  for (const key of label.absent ?? []) {
    const silent = (record?.indicators[key]?.value ?? null) === null;
    score.tick('absent', silent, `${key} is reported, the report does not state it`);
  }
  for (const { indicator, value } of label.figures) {
    const isAlone = label.figures.filter((other) => other.indicator === indicator).length === 1;
    if (isAlone) score.same('indicators', value, record?.indicators[indicator]?.value);
  }
}

/** A multiset match of figures in prose; a true figure that is stated again is no error. */
function matchFigures(
  score: Score,
  { optional }: Case,
  wanted: NonNullable<Case['figures']>,
  record: NianbaoRecord | null,
): void {
  const left = (record?.figures ?? []).filter(counts).map(keyOf);
  for (const figure of wanted) {
    const at = left.indexOf(keyOf(figure));
    if (at >= 0) {
      left.splice(at, 1);
      score.figures.right++;
    } else {
      score.figures.missed++;
      score.misses.push(`figure missed: ${keyOf(figure)} «${figure.evidence ?? ''}»`);
    }
  }
  const fine = new Set([...wanted, ...(optional ?? [])].map(keyOf));
  for (const key of left.filter((other) => !fine.has(other))) {
    score.figures.wrong++;
    score.misses.push(`figure wrong: ${key}`);
  }
}

/** Whether labels speak of figures of this kind. */
function counts({ scope, stated_as, indicator }: Figure): boolean {
  return scope !== 'part' && stated_as !== 'table' && !NEUTRAL.has(indicator);
}

function scoreTraces(
  score: Score,
  record: NianbaoRecord,
  textOf: (name: string) => string | null,
): void {
  for (const { quote, span, source } of [
    ...record.figures.map(({ evidence }) => evidence),
    ...record.removed,
  ]) {
    const file = record.sources[source];
    const text = file === undefined ? null : textOf(basename(file.path));
    if (file === undefined || text === null) continue;
    const slice = text.slice(span[0], span[1]);
    const read = bare(file.media_type === 'text/html' ? visible(slice) : slice);
    const fits = read === bare(quote) && read !== '';
    score.tick(
      'traced',
      fits,
      `span ${span.join()} is «${read.slice(0, 40)}», quote «${quote.slice(0, 40)}»`,
    );
  }
}
