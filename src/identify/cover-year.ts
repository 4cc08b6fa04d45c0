import { toSource } from '../text/mapped-text.js';
import type { Block, Context, Evidence, Page, Span } from '../types.js';
import { isAfterFetch } from './after-fetch.js';
import { metaText, pageAddresses } from './page-meta.js';
import type { PeriodReading } from './read-period.js';
import type { TitleReading } from './read-title.js';
import { findYears } from './read-year.js';
import type { SortedLines } from './sort-lines.js';

/** What the covered year is told from. */
export interface YearSources {
  readonly page: Page;
  readonly lines: SortedLines;
  readonly title: TitleReading | null;
  readonly period: PeriodReading | null;
  /** Years of dates that lie after the covered year as a rule. */
  readonly signedYear: number | null;
  readonly publishedYear: number | null;
}

type YearEvidence = Evidence & { readonly about: 'year' };

const WEIGHT = {
  period: 5,
  title: 4,
  metaTitle: 2.5,
  subject: 3,
  running: 2.5,
  era: 0.8,
  signed: 1.5,
  published: 0.9,
  trail: 1,
  asked: 1.2,
  url: 0.6,
  mentioned: 0.5,
} as const;

/** Weighs what names the covered year; null where nothing does. */
export function coverYear(
  sources: YearSources,
  context: Context,
): { readonly year: number | null; readonly evidence: readonly Evidence[] } {
  const evidence = withinReach([...gather(sources, context)], context);
  const given = context.options.year;
  if (evidence.length === 0) evidence.push(...withinReach([...anyYear(sources)], context));
  evidence.push(...fromOutline(sources.page, evidence));
  const totals = new Map<number, number>();
  for (const { value, weight } of evidence) {
    totals.set(Number(value), (totals.get(Number(value)) ?? 0) + weight);
  }
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const year = given ?? ranked[0]?.[0] ?? null;
  if (year === null) context.report('identify/no-year', {});
  else reportDisagreement(year, evidence, context);
  return { year, evidence };
}

/** Without the years that had not come when the page was fetched; the heaviest of them is reported. */
function withinReach(evidence: YearEvidence[], context: Context): YearEvidence[] {
  const later = evidence.filter(({ value }) => isAfterFetch(value, context));
  const [first] = later.sort((a, b) => b.weight - a.weight);
  if (first === undefined) return evidence;
  const fetched = context.options.fetchedAt ?? '';
  const found = { what: 'covered year', found: first.value, fetched };
  context.report('identify/after-fetch', found, first.span ?? undefined);
  return evidence.filter((one) => !later.includes(one));
}

function* gather(sources: YearSources, context: Context): Generator<YearEvidence> {
  const { page, title, period } = sources;
  if (context.options.year !== undefined) {
    yield make(context.options.year, 'the option --year', 100, null);
  }
  if (period !== null)
    yield make(period.year, `the period: ${period.quote}`, WEIGHT.period, period.span);
  yield* fromTitle(page, title);
  yield* fromText(page, title);
  yield* fromTrail(sources);
  if (sources.signedYear !== null) {
    yield make(sources.signedYear - 1, 'the date of the signature', WEIGHT.signed, null);
  }
  if (sources.publishedYear !== null) {
    yield make(sources.publishedYear - 1, 'the date of publication', WEIGHT.published, null);
  }
  for (const address of pageAddresses(page, context)) yield* fromAddress(address);
}

function make(year: number, from: string, weight: number, span: Span | null): YearEvidence {
  return { about: 'year', value: String(year), from, weight, span };
}

// 2013-2014学年: most of its months lie in the second year.
const SCHOOL_YEAR = /20\d\d ?年?(?:[-—–~至/]|——)(?<year>20\d\d) ?学年/u;

function* fromTitle(page: Page, title: TitleReading | null): Generator<YearEvidence> {
  if (title !== null) {
    const [mention] = findYears(title.text);
    const schoolYear = SCHOOL_YEAR.exec(title.text)?.groups?.['year'];
    if (mention !== undefined) {
      yield make(
        schoolYear === undefined ? mention.year : Number(schoolYear),
        `the title: ${title.text}`,
        WEIGHT.title,
        title.span,
      );
      return;
    }
  }
  const head = metaText(page, 'title');
  const [mention] = findYears(head);
  if (mention?.marked === true)
    yield make(mention.year, `the page's head: ${head}`, WEIGHT.metaTitle, null);
}

// 编制2013年政府信息公开工作年度报告, 2013年度我县政府信息公开工作: what the report is about, said in a sentence.
const SUBJECT = /^.{0,24}?(?:政府|政务)?信息.{0,8}公开/u;
// 2013年,全县…: a year that opens a sentence about the place.
const OPENS =
  /^[,、]? ?(?:在|全|我|本|共|各|县|市|区|镇|乡|局|委|厅|省|街道|政府|度|是|主|共|累计|公开|认真|按照|根据|围绕|坚持|继续|进一步)/u;
const NEXT_YEAR = /^[,、]? ?(?:我们|将|要|拟|计划|力争|争取|下一步)|^.{0,14}(?:将|计划|打算|拟)/u;
const MOST_PARAGRAPHS = 60;
const PREAMBLE = 6;

const OLD_OUTLINE = /^(?:一|第一部分)[、. ] ?概 ?述/u;
const NEW_OUTLINE = /^一[、. ] ?总体情况/u;
const NEW_FORM = 2019;

/** 一、概述 is a report before 2019, 一、总体情况 one since: it speaks for those of the years that fit. */
function* fromOutline(page: Page, evidence: readonly Evidence[]): Generator<YearEvidence> {
  const years = new Set(evidence.map(({ value }) => Number(value)));
  if (years.size < 2) return;
  const heading = page.blocks.find(
    ({ text }) => OLD_OUTLINE.test(text.text) || NEW_OUTLINE.test(text.text),
  );
  if (heading === undefined) return;
  const isNew = NEW_OUTLINE.test(heading.text.text);
  for (const year of years) {
    if (year >= NEW_FORM !== isNew) continue;
    yield make(year, `the outline: ${heading.text.text.slice(0, 20)}`, WEIGHT.era, heading.span);
  }
}

// 公开了2018年度信息公开工作报告: last year's report is one of the items disclosed.
const ITEM = /(?:公开|发布|公布|上传|上报|印发|公示|完成)(?:了|过)[“《]?$/u;

interface Running {
  count: number;
  readonly span: Span;
}

function* fromText(page: Page, title: TitleReading | null): Generator<YearEvidence> {
  const running = new Map<number, Running>();
  let subject: YearEvidence | null = null;
  for (const { year, order, before, after, quote, span } of mentions(page, title)) {
    const isItem = ITEM.test(before);
    if (subject === null && order < PREAMBLE && SUBJECT.test(after) && !isItem) {
      subject = make(year, `the preamble: ${quote}`, WEIGHT.subject, span);
    } else if (OPENS.test(after)) {
      countYear(running, year, span);
    }
  }
  if (subject !== null) yield subject;
  yield* fromRunning(running);
}

/** Where nothing else tells: the year that the paragraphs name most, the latest of several. */
function* anyYear({ page, title }: YearSources): Generator<YearEvidence> {
  const running = new Map<number, Running>();
  for (const { year, before, span } of mentions(page, title)) {
    if (!ABOUT_ITEM.test(before)) countYear(running, year, span);
  }
  const [best] = [...running].sort((a, b) => b[1].count - a[1].count || b[0] - a[0]);
  if (best === undefined) return;
  const [year, { count, span }] = best;
  yield make(year, `${count} mentions in the text`, WEIGHT.mentioned, span);
}

// 公示了2024年度部门决算: an item of its own year.
const ABOUT_ITEM = /(?:了|公示|公开|发布|公布|和|及|《|“)$/u;

interface TextMention {
  readonly year: number;
  /** Order of its paragraph after the title. */
  readonly order: number;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
  readonly span: Span;
}

/** The years with 年 in the paragraphs after the title, those of plans left out. */
function* mentions(page: Page, title: TitleReading | null): Generator<TextMention> {
  for (const [order, { text: mapped }] of paragraphs(page, title?.block ?? -1).entries()) {
    const { text } = mapped;
    for (const { year, start, end, marked } of findYears(text)) {
      const after = text.slice(end, end + 30);
      if (!marked || NEXT_YEAR.test(after)) continue;
      const quote = text.slice(start, end + 20);
      const before = text.slice(Math.max(0, start - 8), start);
      yield { year, order, before, after, quote, span: toSource(mapped, start, end) };
    }
  }
}

function paragraphs(page: Page, after: number): readonly Block[] {
  return page.blocks
    .filter(
      ({ dropped, cell, text }, index) =>
        index > after && dropped === null && cell === null && text.text.length >= 12,
    )
    .slice(0, MOST_PARAGRAPHS);
}

function countYear(running: Map<number, Running>, year: number, span: Span): void {
  const known = running.get(year);
  if (known === undefined) running.set(year, { count: 1, span });
  else known.count++;
}

function* fromRunning(running: ReadonlyMap<number, Running>): Generator<YearEvidence> {
  const total = [...running.values()].reduce((sum, { count }) => sum + count, 0);
  for (const [year, { count, span }] of running) {
    yield make(year, `${count} sentences begin with it`, (WEIGHT.running * count) / total, span);
  }
}

/** A trail of links that names one year: 首页 > 政府信息公开年报 > 2013年. A menu of years names several. */
function* fromTrail({ page, lines }: YearSources): Generator<YearEvidence> {
  for (const index of lines.trails) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const { text, span } = block;
    const years = new Set(findYears(text.text).map(({ year }) => year));
    const [year] = years;
    if (years.size === 1 && year !== undefined) {
      yield make(year, `the trail: ${text.text}`, WEIGHT.trail, span);
      return;
    }
  }
}

const ADDRESS_FOLDER = /(?<!\d)20[0-3]\d(?!\d)/u;
// 大汉 systems ask for the year of a report; wikis have its title in the address.
const ASKED_YEAR = /[?&](?:fbtime|year|nd)=(?<year>20[0-3]\d)(?!\d)/u;
const HAN = /\p{Script=Han}/u;

/** An address may hold the title or ask for a year; a folder is named after the year of publication, as a rule the next one. */
function* fromAddress(address: string): Generator<YearEvidence> {
  const asked = ASKED_YEAR.exec(address)?.groups?.['year'];
  if (asked !== undefined) {
    yield make(Number(asked), `the address: ${asked}`, WEIGHT.asked, null);
    return;
  }
  const named = HAN.test(address) ? findYears(address).find(({ marked }) => marked) : undefined;
  if (named !== undefined) {
    yield make(named.year, 'the title in the address', WEIGHT.metaTitle, null);
    return;
  }
  const [digits] = ADDRESS_FOLDER.exec(address) ?? [];
  if (digits !== undefined)
    yield make(Number(digits) - 1, 'the address, a year later', WEIGHT.url, null);
}

function reportDisagreement(
  year: number,
  evidence: readonly YearEvidence[] | readonly Evidence[],
  context: Context,
): void {
  const against = evidence.find(
    ({ value, weight }) => Number(value) !== year && weight >= WEIGHT.subject,
  );
  if (against === undefined) return;
  const chosen = evidence.find(({ value }) => Number(value) === year);
  context.report(
    'identify/year-disagreement',
    { year, chosen: chosen?.from ?? '', other: Number(against.value), against: against.from },
    against.span,
  );
}
