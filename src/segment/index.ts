import { subjectsOf } from '../tables/section-subjects.js';
import { bareHeading } from '../tables/sections.js';
import { squeeze } from '../text/mapped-text.js';
import type { Context, Page, Section, SectionKey, TableReading } from '../types.js';
import { type Heading, NUMBER_STYLES, type NumberStyle, readHeading } from './heading.js';
import { inferSections } from './infer.js';

/** A section being filled. */
interface Draft {
  readonly key: SectionKey;
  readonly also: readonly SectionKey[];
  readonly level: number;
  readonly number: string | null;
  readonly heading: string | null;
  readonly headingBlock: number | null;
  readonly textFrom: number | null;
  readonly inferred: boolean;
  readonly blocks: number[];
  readonly children: Draft[];
}

interface Found {
  readonly block: number;
  readonly heading: Heading;
}

/** Divides the body into sections by its headings; where it has none, by what its paragraphs are about. */
export function segment(page: Page, tables: TableReading, context: Context): readonly Section[] {
  const body = page.blocks.flatMap((block, index) => (block.dropped === null ? [index] : []));
  const headings = findHeadings(page, body, tables);
  const levels = levelsOf(headings);
  if (levels.size === 0) return inferSections(page, body, tables);
  const root = draft('preamble', 0, null, true);
  const byBlock = new Map(headings.map((found) => [found.block, found.heading]));
  const stack: Draft[] = [root];
  for (const index of body) {
    const heading = byBlock.get(index);
    const level = heading === undefined ? undefined : levels.get(heading.style);
    if (heading === undefined || level === undefined) {
      stack[stack.length - 1]?.blocks.push(index);
      continue;
    }
    while (stack.length > 1 && (stack[stack.length - 1]?.level ?? 0) >= level) stack.pop();
    const parent = stack[stack.length - 1] ?? root;
    const section = open(heading, level, index, parent, page, context);
    parent.children.push(section);
    stack.push(section);
  }
  const sections: Draft[] = [];
  if (root.blocks.length > 0) sections.push({ ...root, level: 1, children: [] });
  return [...sections, ...root.children];
}

function draft(key: SectionKey, level: number, heading: string | null, inferred: boolean): Draft {
  return {
    key,
    also: [],
    level,
    number: null,
    heading,
    headingBlock: null,
    textFrom: null,
    inferred,
    blocks: [],
    children: [],
  };
}

function findHeadings(page: Page, body: readonly number[], tables: TableReading): readonly Found[] {
  const found: Found[] = [];
  for (const index of body) {
    const block = page.blocks[index];
    if (block === undefined || tables.blocks.has(index) || block.cell !== null) continue;
    const heading = readHeading(block.text.text, block.level > 1);
    if (heading !== null) found.push({ block: index, heading });
  }
  return found;
}

/** Levels of the numbering styles that the outline uses; empty where nothing shows an outline. */
function levelsOf(headings: readonly Found[]): ReadonlyMap<NumberStyle, number> {
  const levels = new Map<NumberStyle, number>();
  for (const style of NUMBER_STYLES) {
    const own = headings.filter(({ heading }) => heading.style === style);
    const known = own.filter(({ heading }) => subjectsOf(heading.heading).length > 0);
    if (own.length === 0 || (levels.size === 0 && !showsOutline(style, known))) continue;
    // A heading without a number is as high as the numbered ones beside it.
    levels.set(style, style === 'bare' ? 1 : levels.size + 1);
  }
  return levels;
}

/** Two known headings of one style make an outline; so does one that nothing but a heading can be, in an excerpt. */
function showsOutline(style: NumberStyle, known: readonly Found[]): boolean {
  if (known.length > 1) return true;
  const [only] = known;
  const isOuter = style === 'part' || style === 'han';
  return only !== undefined && isOuter && bareHeading.pattern.test(squeeze(only.heading.heading));
}

const STATUTORY: readonly SectionKey[] = ['requests', 'fees', 'remedies'];

/** A heading that names no subject: a chapter of the account of the year, or, behind a statutory section, something besides. */
function unknownKey(root: Draft): SectionKey {
  return root.children.some(({ key }) => STATUTORY.includes(key)) ? 'other' : 'overview';
}

function open(
  heading: Heading,
  level: number,
  block: number,
  parent: Draft,
  page: Page,
  context: Context,
): Draft {
  const [first, ...also] = subjectsOf(heading.heading);
  const length = page.blocks[block]?.text.text.length ?? 0;
  if (first === undefined && level === 1) {
    context.report(
      'segment/unknown-heading',
      { heading: heading.heading },
      page.blocks[block]?.span,
    );
  }
  return {
    key: first ?? (level === 1 ? unknownKey(parent) : parent.key),
    also: level === 1 ? also : [],
    level,
    number: heading.number,
    heading: squeeze(heading.heading),
    headingBlock: block,
    textFrom: heading.textFrom < length ? heading.textFrom : null,
    inferred: false,
    blocks: [],
    children: [],
  };
}
