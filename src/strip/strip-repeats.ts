import type { Block, RuleId } from '../types.js';
import { dropBlock } from './edit-block.js';
import { findAnchors, type Pair } from './find-repeats.js';
import { isLike } from './likeness.js';
import { LineKeys } from './line-keys.js';
import type { Survey } from './survey.js';

/** A stretch of lines that stands twice: both from and to are inclusive. */
interface Run {
  readonly pairs: Pair[];
}

/** Lines that a copy may lack or have more than the other, between two lines that both have. */
const MAX_GAP = 12;
/** A line that stands twice by itself is a copy when it is this long, or when the two stand side by side. */
const ALONE = 36;
const ALONE_SIDE_BY_SIDE = 12;
const SUMMARY = 30;
const WHOLE_SHARE = 0.6;
/** A line of a copy may be damaged from this length on, and must be this much like the other. */
const DAMAGED = 16;
const DAMAGED_LIKENESS = 0.6;

/** Marks what stands twice: the whole body, its tail, a section, a paragraph. Of two copies the better one stays. */
export function stripRepeats(given: readonly Block[], survey: Survey): readonly Block[] {
  const keys = new LineKeys(given, survey);
  const anchors = findAnchors(given, keys);
  const blocks = [...given];
  if (anchors.length > 0) {
    const lines = lineNumbers(keys);
    const total = keys.lengths.reduce((sum, length) => sum + length, 0);
    for (const run of groupRuns(anchors, lines)) dropRun(blocks, { keys, total, lines }, run);
  }
  dropSummaries(blocks, keys);
  return blocks;
}

/** Lines that are left, and the number of each among them, so that neighbours are found past dropped ones. */
interface Lines {
  readonly order: readonly number[];
  readonly numbers: readonly number[];
}

function lineNumbers(keys: LineKeys): Lines {
  const order: number[] = [];
  const numbers: number[] = [];
  for (const [index, length] of keys.lengths.entries()) {
    numbers.push(order.length);
    if (length > 0) order.push(index);
  }
  return { order, numbers };
}

/** Pairs that run on in both copies. */
function groupRuns(anchors: readonly Pair[], { numbers }: Lines): readonly Run[] {
  const runs: Run[] = [];
  let last: Pair | null = null;
  for (const pair of anchors) {
    const earlierStep = (numbers[pair.earlier] ?? 0) - (numbers[last?.earlier ?? 0] ?? 0);
    const laterStep = (numbers[pair.later] ?? 0) - (numbers[last?.later ?? 0] ?? 0);
    const joins =
      last !== null &&
      earlierStep > 0 &&
      Math.abs(earlierStep - laterStep) <= MAX_GAP &&
      pair.earlier < (runs.at(-1)?.pairs[0]?.later ?? 0);
    if (joins) runs.at(-1)?.pairs.push(pair);
    else runs.push({ pairs: [pair] });
    last = pair;
  }
  return runs;
}

/** Adds the equal lines around and between the anchors: headings, formulas, cells. */
function fillRun(
  keys: LineKeys,
  { order, numbers }: Lines,
  anchors: readonly Pair[],
): readonly Pair[] {
  const first = anchors[0];
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) return [];
  const pairs: Pair[] = [];
  const step = (pair: Pair, by: number): Pair | null => {
    const earlier = order[(numbers[pair.earlier] ?? 0) + by];
    const later = order[(numbers[pair.later] ?? 0) + by];
    if (earlier === undefined || later === undefined) return null;
    return isSame(keys, earlier, later) ? { earlier, later } : null;
  };
  for (
    let by = -1, pair = step(first, by);
    pair !== null && pair.later > last.earlier;
    pair = step(first, --by)
  ) {
    pairs.unshift(pair);
  }
  for (const [index, anchor] of anchors.entries()) {
    pairs.push(anchor);
    const next = anchors[index + 1];
    if (next !== undefined) pairs.push(...alignGap(keys, anchor, next));
  }
  const top = pairs[0]?.later ?? 0;
  for (
    let by = 1, pair = step(last, by);
    pair !== null && pair.earlier < top;
    pair = step(last, ++by)
  ) {
    pairs.push(pair);
  }
  return pairs;
}

/** Lines at the same place of two copies: the same, or long enough to be seen as the same in spite of damage. */
function isSame(keys: LineKeys, a: number, b: number): boolean {
  if (keys.isEqual(a, b)) return true;
  const shorter = Math.min(keys.lengths[a] ?? 0, keys.lengths[b] ?? 0);
  return shorter >= DAMAGED && isLike(keys.letters(a), keys.letters(b), DAMAGED_LIKENESS);
}

/** Equal lines between two anchors, in order: each later line with the first free earlier one that says the same. */
function alignGap(keys: LineKeys, from: Pair, to: Pair): readonly Pair[] {
  const pairs: Pair[] = [];
  const places = new Map<string, number[]>();
  for (let earlier = to.earlier - 1; earlier > from.earlier; earlier--) {
    const key = keys.key(earlier);
    if (key === '') continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [earlier]);
    else known.push(earlier);
  }
  let at = from.earlier;
  for (let later = from.later + 1; later < to.later; later++) {
    const known = places.get(keys.key(later));
    while (known !== undefined && (known.at(-1) ?? Number.POSITIVE_INFINITY) <= at) known.pop();
    const earlier = known?.pop();
    if (earlier === undefined) continue;
    at = earlier;
    pairs.push({ earlier, later });
  }
  const single = pairs.length === 0 ? onlyLines(keys, from, to) : null;
  return single !== null && isSame(keys, single.earlier, single.later) ? [single] : pairs;
}

/** The one line that either copy has between two anchors, if it is one in both. */
function onlyLines(keys: LineKeys, from: Pair, to: Pair): Pair | null {
  const earlier = onlyLine(keys, from.earlier, to.earlier);
  const later = onlyLine(keys, from.later, to.later);
  return earlier < 0 || later < 0 ? null : { earlier, later };
}

function onlyLine(keys: LineKeys, from: number, to: number): number {
  let found = -1;
  for (let index = from + 1; index < to; index++) {
    if (keys.lengths[index] === 0) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}

/** How good a witness a line is: its length, less for every place where something was cut or lost. */
function worth(block: Block | undefined, length: number): number {
  const damage = (block?.text.text.split('\ufffd').length ?? 1) - 1;
  return length - 8 * damage - 2 * (block?.cuts.length ?? 0);
}

/** What all runs of a page are judged by. */
interface PageLines {
  readonly keys: LineKeys;
  /** Length of all keys. */
  readonly total: number;
  readonly lines: Lines;
}

function dropRun(
  blocks: Block[],
  { keys, total, lines }: PageLines,
  { pairs: anchors }: Run,
): void {
  // Part of a longer run that is out already: also what keeps a page of equal lines from being compared line with line.
  if (blocks[anchors[0]?.later ?? 0]?.dropped !== null) return;
  const pairs = fillRun(keys, lines, anchors);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined || !isCertain(keys, lines, pairs)) return;
  const length = pairs.reduce((sum, { later }) => sum + (keys.lengths[later] ?? 0), 0);
  const isTail = (lines.numbers[last.later] ?? 0) >= lines.order.length - 2;
  const rule = nameRun(length * 2 >= total * WHOLE_SHARE, pairs.length, isTail);
  const earlier = measure(blocks, keys, first.earlier, last.earlier);
  const later = measure(blocks, keys, first.later, last.later);
  const dropsLater = later <= earlier * 1.02;
  for (const pair of pairs) {
    const index = dropsLater ? pair.later : pair.earlier;
    const block = blocks[index];
    if (block !== undefined) blocks[index] = dropBlock(block, rule);
  }
}

function measure(blocks: readonly Block[], keys: LineKeys, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index <= to; index++)
    sum += worth(blocks[index], keys.lengths[index] ?? 0);
  return sum;
}

function isCertain(keys: LineKeys, { numbers }: Lines, pairs: readonly Pair[]): boolean {
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return pair !== undefined;
  if (!keys.isEqual(pair.earlier, pair.later) && !isAlmostEqual(keys, pair)) return false;
  const longest = keys.lengths[pair.later] ?? 0;
  if (longest >= ALONE) return true;
  const isSideBySide = (numbers[pair.later] ?? 0) - (numbers[pair.earlier] ?? 0) === 1;
  return isSideBySide && longest >= ALONE_SIDE_BY_SIDE;
}

/** One line alone may say in short what another says at length: a copy is as long, and the same in all but a few places. */
function isAlmostEqual(keys: LineKeys, { earlier, later }: Pair): boolean {
  const a = keys.lengths[earlier] ?? 0;
  const b = keys.lengths[later] ?? 0;
  if (Math.min(a, b) < Math.max(a, b) * 0.9) return false;
  return isLike(keys.letters(earlier), keys.letters(later), 0.92);
}

function nameRun(isWhole: boolean, count: number, isTail: boolean): RuleId {
  if (isWhole) return 'repeats/body';
  if (count === 1) return 'repeats/paragraph';
  return isTail ? 'repeats/tail' : 'repeats/section';
}

/** Drops a summary: a line near the top that a later line begins with, word for word, and goes on. */
function dropSummaries(blocks: Block[], keys: LineKeys): void {
  let seen = 0;
  for (let index = 0; index < blocks.length && seen < 6; index++) {
    const length = keys.lengths[index] ?? 0;
    if (length === 0) continue;
    seen++;
    const block = blocks[index];
    if (length < SUMMARY || block === undefined) continue;
    for (let at = index + 1; at < index + 20 && at < blocks.length; at++) {
      if ((keys.lengths[at] ?? 0) <= length || keys.beginnings[at] !== keys.beginnings[index])
        continue;
      if (keys.key(at).startsWith(keys.key(index)))
        blocks[index] = dropBlock(block, 'repeats/summary');
    }
  }
}
