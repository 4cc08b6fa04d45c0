import type { Block, Page } from '../types.js';
import type { Rated } from './rate-blocks.js';
import { endOfTitle, titleStrength } from './read-line.js';

/** Where the body stands: indexes of blocks, both inclusive. */
export interface Body {
  /** Blocks of the title, in order; empty where none was found. */
  readonly title: readonly number[];
  /** Where the piece begins that reads as the report; text above it belongs to the page. */
  readonly from: number;
  /** First paragraph or heading. */
  readonly first: number;
  /** Last paragraph, heading or cell. */
  readonly last: number;
  /** Containers that hold the body's blocks, and those inside them; null where mark-up tells nothing. */
  readonly within: ReadonlySet<number> | null;
}

const NAME_LINE =
  /^[^。,;:|>]{2,30}(?:省|市|县|区|旗|乡|镇|街道|政府|委员会|管委会|办公室|办公厅|局|厅|委|院|校|中心|办事处|站|所|处|大队|公司)$/u;
const TITLE_HEAD =
  /^[^。,;:|>]{0,40}(?:(?:19|20)\d\d年?度?|关于)[^。,;:|>]{0,20}$|^[^。,;:|>]{0,40}(?:政府信息公开|信息公开|政务公开)(?:工作)?$/u;
const TITLE_TAIL =
  /^(?:政府)?(?:信息公开)?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$|^[(（]?(?:19|20)\d\d年?度?[)）]?$/u;
const TITLE_BEGINS_BARE =
  /^(?:年|(?:19|20)\d\d|[二〇零一三四五六七八九]{4}|政府|信息|政务|年度|关于|工作)/u;
const BARE_YEAR = /^(?:19|20)\d\d$/u;
const SPACES = / /gu;

/** The stretch of blocks whose scores sum highest: the report stands in one piece, whatever surrounds it. */
function findRichest(rated: readonly Rated[]): { from: number; to: number } | null {
  let best = 0;
  let sum = 0;
  let from = 0;
  let found: { from: number; to: number } | null = null;
  for (const [index, { score }] of rated.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += score;
    if (sum > best) {
      best = sum;
      found = { from, to: index };
    }
  }
  return found;
}

function isBody(rated: Rated | undefined): boolean {
  const trait = rated?.trait;
  return trait === 'prose' || trait === 'heading' || trait === 'cell';
}

/** Furniture after which a page has nothing more to say: what follows it are comments and the site's own words. */
const FOOT = /^chrome\/(?:comment|related|footer)/u;
const CERTAIN_FOOT = /^chrome\/(?:comment|footer-(?:host|filing|copyright))/u;
/** How many times as much text must stand before such furniture as after it. */
const FOOT_SHARE = 4;

/** The last line of the body, text below the foot of the page left out. */
function trimFoot(rated: readonly Rated[], first: number, last: number): number {
  let after = 0;
  let before = 0;
  for (let index = first; index <= last; index++) before += weigh(rated[index]);
  for (let index = last; index > first; index--) {
    const rate = rated[index];
    if (rate === undefined) continue;
    if (rate.trait === 'heading' || rate.trait === 'title' || rate.trait === 'cell') return last;
    after += weigh(rate);
    if (after > before - after) return last;
    if (rate.rule === null || !FOOT.test(rate.rule)) continue;
    if (!CERTAIN_FOOT.test(rate.rule) && after * FOOT_SHARE > before - after) continue;
    let end = index;
    while (end > first && !isBody(rated[end])) end--;
    return trimFoot(rated, first, end);
  }
  return last;
}

function weigh(rated: Rated | undefined): number {
  return rated?.trait === 'prose' ? rated.score : 0;
}

/** The containers around the body: the innermost one that holds all of its prose, with everything inside. */
function findContainers(
  page: Page,
  blocks: readonly Block[],
  rated: readonly Rated[],
  from: number,
  to: number,
): ReadonlySet<number> | null {
  const { containers } = page;
  if (containers.length < 3) return null;
  let common: number[] | null = null;
  const seen = new Set<number>();
  for (let index = from; index <= to; index++) {
    const block = blocks[index];
    if (block === undefined || rated[index]?.trait !== 'prose') continue;
    if (seen.has(block.container)) continue;
    seen.add(block.container);
    const chain: number[] = [];
    for (let at = block.container; at >= 0; at = containers[at]?.parent ?? -1) chain.push(at);
    if (common === null) common = chain;
    else {
      const known = new Set(chain);
      common = common.filter((container) => known.has(container));
    }
  }
  const root = common?.[0];
  if (root === undefined) return null;
  const within = new Set([root]);
  for (const [index, container] of containers.entries()) {
    if (within.has(container.parent)) within.add(index);
  }
  return within;
}

/** The title nearest above the first paragraph, with the lines that it was split into. */
function findTitle(
  blocks: readonly Block[],
  rated: readonly Rated[],
  first: number,
): readonly number[] {
  let weak = -1;
  for (let index = first; index >= 0; index--) {
    if (rated[index]?.trait !== 'title') continue;
    const text = blocks[index]?.text.text ?? '';
    const end = endOfTitle(text);
    if (end > 0 || titleStrength(text) === 2) return joinTitle(blocks, rated, index);
    if (weak < 0 && first - index <= 6) weak = index;
  }
  return weak < 0 ? splitTitle(blocks, rated, first) : joinTitle(blocks, rated, weak);
}

/** Adds the lines above and below that are halves of the same title. */
function joinTitle(
  blocks: readonly Block[],
  rated: readonly Rated[],
  index: number,
): readonly number[] {
  const title = [index];
  const text = blocks[index]?.text.text.replace(SPACES, '') ?? '';
  const above = neighbour(blocks, rated, index, -1);
  if (
    above !== null &&
    TITLE_BEGINS_BARE.test(text) &&
    (NAME_LINE.test(above.text) || TITLE_HEAD.test(above.text))
  ) {
    title.unshift(above.index);
  }
  const below = neighbour(blocks, rated, index, 1);
  if (below !== null && TITLE_TAIL.test(below.text)) title.push(below.index);
  return title;
}

/** A title of which no line alone reads as one: 桃江县2013年政府信息公开 / 工作年度报告. */
function splitTitle(
  blocks: readonly Block[],
  rated: readonly Rated[],
  first: number,
): readonly number[] {
  for (let index = first - 1; index >= 1 && index >= first - 8; index--) {
    const text = blocks[index]?.text.text.replace(SPACES, '') ?? '';
    if (!TITLE_TAIL.test(text)) continue;
    const above = neighbour(blocks, rated, index, -1);
    if (above === null || titleStrength(above.text + text) === 0) continue;
    const title = [above.index, index];
    const top = neighbour(blocks, rated, above.index, -1);
    if (
      top !== null &&
      TITLE_BEGINS_BARE.test(above.text) &&
      (NAME_LINE.test(top.text) || BARE_YEAR.test(top.text))
    )
      title.unshift(top.index);
    return title;
  }
  return [];
}

function neighbour(
  blocks: readonly Block[],
  rated: readonly Rated[],
  from: number,
  step: 1 | -1,
): { index: number; text: string } | null {
  for (let index = from + step; index >= 0 && index < blocks.length; index += step) {
    const trait = rated[index]?.trait;
    if (trait === 'gone') continue;
    const text = blocks[index]?.text.text ?? '';
    return trait === 'short' || trait === 'title'
      ? { index, text: text.replace(SPACES, '') }
      : null;
  }
  return null;
}

/** Finds the body by what its blocks look like and how they stand together; null where nothing reads as text. */
export function findBody(
  page: Page,
  blocks: readonly Block[],
  rated: readonly Rated[],
): Body | null {
  const richest = findRichest(rated);
  if (richest === null) return null;
  let { from: first, to: last } = richest;
  while (first < last && !isBody(rated[first])) first++;
  while (last > first && !isBody(rated[last])) last--;
  last = trimFoot(rated, first, last);
  const title = findTitle(blocks, rated, first);
  return {
    title,
    from: richest.from,
    first,
    last,
    within: findContainers(page, blocks, rated, first, last),
  };
}
