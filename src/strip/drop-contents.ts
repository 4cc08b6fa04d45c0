import { contentsLabel, contentsPage } from '../tables/contents.js';
import type { Block, RuleId } from '../types.js';
import { dropBlock } from './edit-block.js';
import { isNumberedHeading, lineKey } from './read-line.js';

const CONTENTS: RuleId = 'chrome/contents';
/** Contents stand before the text. */
const LOOK_AT = 60;
const LONGEST_ENTRY = 80;
const SENTENCE = /[。;]/u;
/** Entries that must come again as headings: fewer where the list says what it is. */
const FEWEST = 4;
const FEWEST_LABELLED = 2;
const SHARE = 0.7;
/** `1. 概述`, `第一条` are no headings of reports elsewhere, but in lists of contents they are. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,2}[.、 ]/u;

interface Entry {
  readonly block: number;
  readonly key: string;
}

/** Drops a list of contents that stands on lines of its own: headings in a row that all come again, in that order, with text below them. */
export function dropContents(blocks: readonly Block[]): readonly Block[] {
  const lines: number[] = [];
  for (const [index, { dropped }] of blocks.entries()) if (dropped === null) lines.push(index);
  for (let at = 0; at < lines.length && at < LOOK_AT; at++) {
    const isLabelled = contentsLabel.pattern.test(textAt(blocks, lines[at]));
    const entries = readEntries(blocks, lines, isLabelled ? at + 1 : at);
    if (entries.length >= (isLabelled ? FEWEST_LABELLED : FEWEST)) {
      const from = isLabelled ? at + 1 : at;
      const count = countListed(blocks, lines.slice(from + entries.length), entries, isLabelled);
      if (count > 0) return drop(blocks, lines.slice(at, from + count));
    }
    at += Math.max(0, entries.length - 1);
  }
  return blocks;
}

function textAt(blocks: readonly Block[], index: number | undefined): string {
  return index === undefined ? '' : (blocks[index]?.text.text ?? '');
}

/** Headings on lines on end; the first of them once more is where the text begins. */
function readEntries(
  blocks: readonly Block[],
  lines: readonly number[],
  from: number,
): readonly Entry[] {
  const entries: Entry[] = [];
  const keys = new Set<string>();
  for (let at = from; at < lines.length; at++) {
    const block = lines[at] ?? 0;
    const text = textAt(blocks, block);
    if (text.length > LONGEST_ENTRY || SENTENCE.test(text) || blocks[block]?.cell !== null) break;
    const heading = text.replace(contentsPage.pattern, '');
    if (!isNumberedHeading(text) && !NUMBERED.test(text) && heading === text) break;
    const key = lineKey(heading);
    if (key === '' || keys.has(key)) break;
    keys.add(key);
    entries.push({ block, key });
  }
  return entries;
}

/** How many of the entries are contents: up to the last one that comes again, where most of them do. */
function countListed(
  blocks: readonly Block[],
  rest: readonly number[],
  entries: readonly Entry[],
  isLabelled: boolean,
): number {
  let at = 0;
  let found = 0;
  let last = 0;
  let withText = 0;
  for (const [order, { key }] of entries.entries()) {
    const place = findHeading(blocks, rest, at, key);
    if (place < 0) continue;
    found++;
    last = order + 1;
    const next = textAt(blocks, rest[place + 1]);
    if (lineKey(textAt(blocks, rest[place])) !== key || !isNumberedHeading(next)) withText++;
    at = place + 1;
  }
  const isEnough = found >= (isLabelled ? FEWEST_LABELLED : FEWEST) && found >= last * SHARE;
  return isEnough && withText * 2 > found ? last : 0;
}

/** The line at or after `from` that is the heading, or begins with it and goes on; -1 where none is. */
function findHeading(
  blocks: readonly Block[],
  rest: readonly number[],
  from: number,
  key: string,
): number {
  for (let at = from; at < rest.length; at++) {
    const text = textAt(blocks, rest[at]);
    if (text.length >= key.length && lineKey(text.slice(0, key.length * 2)).startsWith(key))
      return at;
  }
  return -1;
}

function drop(blocks: readonly Block[], listed: readonly number[]): readonly Block[] {
  const changed = [...blocks];
  for (const index of listed) {
    const block = blocks[index];
    if (block !== undefined) changed[index] = dropBlock(block, CONTENTS);
  }
  return changed;
}
