import type { Block, RuleId } from '../types.js';
import { keyOfTitle, type Lines, METADATA, NAVIGATION, REPEATED_TITLE } from './body-lines.js';
import { dropBlock } from './edit-block.js';
import type { Body } from './find-body.js';
import { isMetadataKey, matchAtEdge } from './match-chrome.js';
import type { Rated } from './rate-blocks.js';
import { lineKey } from './read-line.js';

/** Words of menus: most of them, and the longest. */
const MENU_WORD = 8;
const LONGEST_MENU_WORD = 12;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** What is known about the lines above the first paragraph. */
interface Head {
  readonly titleKey: string;
  readonly titleAt: number;
  /** Up to here a page without a title has its menus. */
  readonly menuEnd: number;
}

/** Before the first paragraph: only the title stays, and between title and paragraph what no rule knows. */
export function stripHead(blocks: Block[], { rated, survey }: Lines, body: Body): void {
  const { title, first } = body;
  const rules: (RuleId | null)[] = [];
  for (let index = 0; index < first; index++) {
    rules.push(rated[index]?.rule ?? matchAtEdge(survey, index));
  }
  const head: Head = {
    titleKey: keyOfTitle(blocks, title),
    titleAt: title[0] ?? -1,
    menuEnd: title.length > 0 ? -1 : endOfMenu(blocks, rules, first),
  };
  let isValue = false;
  stripSplitCopies(blocks, rated, body, head.titleKey);
  for (const [index, known] of rules.entries()) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || rate.trait === 'gone' || title.includes(index))
      continue;
    const { text } = block.text;
    const value = isValue && text.length <= 40 ? METADATA : null;
    isValue = isMetadataKey(text) !== null;
    const rule =
      known ?? value ?? judgeHeadLine(block, rate, index, head) ?? judgePlace(block, index, body);
    if (rule !== null) blocks[index] = dropBlock(block, rule);
  }
}

/** Drops lines above the first paragraph that together say the title once more: a copy that was split over two or three lines. */
function stripSplitCopies(
  blocks: Block[],
  rated: readonly Rated[],
  { title, first }: Body,
  titleKey: string,
): void {
  if (titleKey.length < 8) return;
  for (let from = 0; from < first; from++) {
    if (!mayBegin(blocks[from]?.text.text ?? '', titleKey)) continue;
    let joined = '';
    for (let to = from; to < first && to < from + 3; to++) {
      if (title.includes(to) || rated[to]?.trait === 'gone') break;
      joined += lineKey(blocks[to]?.text.text ?? '');
      if (joined === '' || !titleKey.startsWith(joined)) break;
      if (joined !== titleKey || to === from) continue;
      for (let index = from; index <= to; index++) {
        const block = blocks[index];
        if (block !== undefined) blocks[index] = dropBlock(block, REPEATED_TITLE);
      }
    }
  }
}

/** Whether the key of a line may begin as the title's key does: most lines of a page differ from it in their first letter. */
function mayBegin(text: string, titleKey: string): boolean {
  const first = text.charCodeAt(0);
  const isLetter = first >= HAN_FIRST && first <= HAN_LAST;
  return !isLetter || first === titleKey.charCodeAt(0);
}

/** Where the menus end above a text without a title: at the last line of furniture, if there are several, or after a run of short lines. */
function endOfMenu(
  blocks: readonly Block[],
  rules: readonly (RuleId | null)[],
  first: number,
): number {
  const known = rules.filter((rule) => rule !== null).length;
  if (known < 3) return -1;
  let end = rules.findLastIndex((rule) => rule !== null);
  while (end + 1 < first && (blocks[end + 1]?.text.text.length ?? 0) <= MENU_WORD) end++;
  return end;
}

/** Lines above the title that stand outside the piece, or outside the element, that holds the body. */
function judgePlace(block: Block, index: number, { title, from, within }: Body): RuleId | null {
  const titleAt = title[0] ?? -1;
  if (index >= titleAt) return null;
  const isOutside = within !== null && !within.has(block.container);
  return isOutside || index < from ? NAVIGATION : null;
}

/** The rule for a line above the first paragraph that no row of the table knows. */
function judgeHeadLine(block: Block, rate: Rated, index: number, head: Head): RuleId | null {
  const { titleKey, titleAt, menuEnd } = head;
  const { text } = block.text;
  const isAbove = index < titleAt || titleAt < 0;
  if (rate.trait === 'title') {
    const key = lineKey(text);
    return titleKey !== '' && (isAbove || key.includes(titleKey)) ? REPEATED_TITLE : null;
  }
  if (rate.trait === 'link') return NAVIGATION;
  if (rate.trait === 'prose' || rate.trait === 'heading') return null;
  const isMenuWord = index <= menuEnd && block.level === 0 && text.length <= LONGEST_MENU_WORD;
  if (block.linked > 0 || isMenuWord) return NAVIGATION;
  if (titleKey !== '' && text.length >= 4 && titleKey === lineKey(text)) return REPEATED_TITLE;
  return block.kind === 'item' || (isAbove && titleKey !== '') ? NAVIGATION : null;
}
