import type { Context, Page, Span } from '../types.js';
import { isAfterFetch } from './after-fetch.js';
import { findDates, isoDate } from './read-date.js';
import type { Metadata, MetadataValue } from './read-metadata.js';
import type { Signature } from './read-signature.js';
import type { TitleReading } from './read-title.js';

/** A date of the page before it is held against the covered year. */
export interface DatedSpot {
  readonly date: string;
  readonly span: Span | null;
}

/** The dates of publication and signature as the page has them. */
export interface PageDates {
  readonly published: DatedSpot | null;
  readonly signed: DatedSpot | null;
  /** The date, or null with a diagnostic where it cannot be the report's own. */
  readonly keep: (
    which: 'published' | 'signed',
    year: number | null,
    context: Context,
  ) => string | null;
}

const META_DATES = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publishtime',
  'article:published_time',
  'firstpublishedtime',
  'createdate',
  'releasedate',
];

/** Chooses the dates: publication by its label, else the page's meta; signature below the text, else its label. */
export function chooseDates(sources: {
  readonly page: Page;
  readonly metadata: Metadata;
  readonly signature: Signature | null;
  readonly title: TitleReading | null;
}): PageDates {
  const { page, metadata, signature, title } = sources;
  const { fields } = metadata;
  const published =
    dateOf(fields.get('published')) ??
    metaDate(page) ??
    dateOf(fields.get('issued')) ??
    dateOf(fields.get('dated')) ??
    infoLineDate(page, title?.block ?? -1) ??
    dateAbove(page, title?.block ?? -1) ??
    dateOf(fields.get('updated'));
  const signed =
    signature !== null && signature.date !== null
      ? { date: signature.date, span: signature.dateSpan }
      : labelledSigning(fields.get('signed'), published);
  const spots = { published, signed };
  return { ...spots, keep: (which, year, context) => keepDate(which, spots[which], year, context) };
}

// Systems fill 生成日期 with the day of publication: then it says nothing about the document.
const GENERATED = /^(?:生成|产生)/u;

function labelledSigning(
  value: MetadataValue | undefined,
  published: DatedSpot | null,
): DatedSpot | null {
  const spot = dateOf(value);
  const isGenerated = value !== undefined && GENERATED.test(value.label);
  return isGenerated && spot?.date === published?.date ? null : spot;
}

function dateOf(value: MetadataValue | undefined): DatedSpot | null {
  return value === undefined ? null : firstDate(value.value, value.span);
}

function firstDate(text: string, span: Span | null): DatedSpot | null {
  const date = findDates(text).find(({ year }) => year !== null);
  return date === undefined || date.year === null ? null : { date: isoDate(date, date.year), span };
}

function metaDate(page: Page): DatedSpot | null {
  for (const name of META_DATES) {
    const found = firstDate(page.meta.get(name) ?? '', null);
    if (found !== null) return found;
  }
  return null;
}

// Clocks of the portal, and sentences, whose dates are about something else.
// A written date alone is a signature's.
const NOT_INFO =
  /^[(]?[^()]{4,12}年[^()]{1,4}月[^()]{1,4}日[)]?$|星期|今天|现在|农历|天气|(?:生成|成文|印发|签发)(?:日期|时间)|[。;《]|统计|根据|按照|截至|截止|[自从].{0,12}日|日(?:起|以来)|施行|实施/u;
const LONGEST_INFO = 80;
const INFO_LINES = 3;
// Lines between the title and its info line that belong to the site.
const FURNITURE = new Set(['chrome/navigation', 'chrome/related', 'repeats/title']);

/** A date without a label on one of the lines under the title: 昭通市人民政府办公室 2017-03-10 打印本页. */
function infoLineDate(page: Page, titleBlock: number): DatedSpot | null {
  if (titleBlock < 0) return null;
  let looked = 0;
  for (let index = titleBlock + 1; index < page.blocks.length && looked < INFO_LINES; index++) {
    const block = page.blocks[index];
    if (block === undefined || block.text.text === '') continue;
    const { text } = block.text;
    if (block.dropped !== null && FURNITURE.has(block.dropped)) continue;
    looked++;
    if (text.length > LONGEST_INFO) return null;
    if (NOT_INFO.test(text)) continue;
    const found = firstDate(text, block.span);
    if (found !== null) return found;
  }
  return null;
}

const ABOVE = 8;

/** The same above a title that stands a second time over the text: its first copy has the info line below. */
function dateAbove(page: Page, titleBlock: number): DatedSpot | null {
  for (let index = titleBlock - 1; index >= Math.max(0, titleBlock - ABOVE); index--) {
    const block = page.blocks[index];
    if (block?.dropped !== 'chrome/metadata') continue;
    const { text } = block.text;
    const found =
      text.length > LONGEST_INFO || NOT_INFO.test(text) ? null : firstDate(text, block.span);
    if (found !== null) return found;
  }
  return null;
}

const NAMES = { published: 'publication', signed: 'signature' } as const;
// A report appears in the year after the covered one; mirrors and migrated sites print years later.
const LATEST_AFTER = 1;

function keepDate(
  which: 'published' | 'signed',
  spot: DatedSpot | null,
  year: number | null,
  context: Context,
): string | null {
  if (spot === null) return null;
  if (isAfterFetch(spot.date, context)) {
    const fetched = context.options.fetchedAt ?? '';
    const found = { what: `date of ${NAMES[which]}`, found: spot.date, fetched };
    context.report('identify/after-fetch', found, spot.span);
    return null;
  }
  if (year === null) return spot.date;
  const distance = Number(spot.date.slice(0, 4)) - year;
  if (distance >= 0 && distance <= LATEST_AFTER) return spot.date;
  context.report(
    'identify/doubtful-date',
    { what: NAMES[which], date: spot.date, year },
    spot.span,
  );
  return null;
}
