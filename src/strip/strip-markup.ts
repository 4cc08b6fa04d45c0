import type { Block, Page, RuleId } from '../types.js';
import { cutBlock, dropBlock, type Stretch } from './edit-block.js';
import { HAS } from './marks.js';
import { isProse } from './read-line.js';
import type { Survey } from './survey.js';

const HIDDEN: RuleId = 'markup/hidden';
const GLOSS: RuleId = 'markup/pinyin-gloss';
const ORNAMENT: RuleId = 'markup/ornament';

/** A syllable in brackets after a Han character: 當(dāng), 和(he)(he). */
const GLOSSES =
  /(?<=\p{Script=Han})(?:\((?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]{1,3}(?:n|ng|r)?\))+/gu;
const TONE_MARK = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/u;

/**
 * A single sign between two Han characters that no official text has there: Greek and Cyrillic letters, box drawing, blocks,
 * geometric shapes, dingbats. Not the middle dot, `□` and `√` of forms, or circled numbers.
 */
const ORNAMENTS =
  /(?<=\p{Script=Han}) ?[\u0370-\u03ff\u0400-\u04ff\u2500-\u259f\u25a0\u25a2-\u25af\u25b1-\u25cd\u2600-\u26ff\u2701-\u2712\u2715-\u2775\u27a1-\u27bf\u2e80-\u2e9f\u3013\u3020\u0e00-\u0e7f※♂♀§¤¦¨¬¶†‡]{1,3} ?(?=[\p{Script=Han}。,;:、)])/gu;
/** Toneless syllables are glosses only where there are several: (app) and (e) are not. */
const MIN_GLOSSES = 3;
/** Bullets and stars that an author may put between words once; the other signs are never of an author's making. */
const BULLETS = /[\u25a0-\u25cd\u2605\u2606\u2666\u27a1-\u27bf]/u;
const MIN_BULLETS = 2;
const LOST_INDENTS: RuleId = 'markup/lost-indent';
const LOST_INDENT = /^(?:\?{1,6} ?){1,3}(?=[\p{Script=Han}(\d。])/u;
const QUESTION_MARK = 63;
const MIN_LOST_INDENTS = 2;

function findAll(pattern: RegExp, text: string): Stretch[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Length of the prose in shown and in hidden blocks. */
function measureProse(page: Page): { shown: number; hidden: number } {
  let shown = 0;
  let hidden = 0;
  for (const block of page.blocks) {
    if (block.dropped !== null || !isProse(block.text.text)) continue;
    if (page.containers[block.container]?.hidden === true) hidden += block.text.text.length;
    else shown += block.text.text.length;
  }
  return { shown, hidden };
}

/** Drops hidden blocks, unless what is hidden is the body: a tab or a panel that a script would open. */
function dropHidden(page: Page): readonly Block[] {
  if (!page.containers.some((container) => container.hidden)) return page.blocks;
  const { shown, hidden } = measureProse(page);
  if (hidden > 3 * shown && hidden > 40) return page.blocks;
  return page.blocks.map((block) =>
    page.containers[block.container]?.hidden === true ? dropBlock(block, HIDDEN) : block,
  );
}

function cutGlosses(blocks: readonly Block[], survey: Survey): readonly Block[] {
  if (!survey.has.some((has) => (has & HAS.gloss) !== 0)) return blocks;
  const found = blocks.map((block) =>
    block.dropped === null && block.text.text.includes('(')
      ? findAll(GLOSSES, block.text.text)
      : [],
  );
  let count = 0;
  let toned = 0;
  for (const [index, stretches] of found.entries()) {
    count += stretches.length;
    for (const { start, end } of stretches) {
      if (TONE_MARK.test(blocks[index]?.text.text.slice(start, end) ?? '')) toned++;
    }
  }
  if (toned === 0 && count < MIN_GLOSSES) return blocks;
  return blocks.map((block, index) => cutBlock(block, found[index] ?? [], GLOSS));
}

/** Cuts the signs that stand between Han characters at several places, there and wherever else they follow one. */
function cutOrnaments(blocks: readonly Block[], survey: Survey): readonly Block[] {
  const signs = new Map<string, number>();
  for (const [index, { dropped, text }] of blocks.entries()) {
    if (dropped !== null || ((survey.has[index] ?? 0) & HAS.ornament) === 0) continue;
    for (const match of text.text.matchAll(ORNAMENTS)) {
      for (const sign of match[0].trim()) signs.set(sign, (signs.get(sign) ?? 0) + 1);
    }
  }
  const foreign = [...signs].filter(([sign, count]) => count >= MIN_BULLETS || !BULLETS.test(sign));
  if (foreign.length === 0) return blocks;
  const list = foreign.map(([sign]) => sign).join('');
  const everywhere = new RegExp(`(?<=\\p{Script=Han}|\\p{P}) ?[${list}]+ ?`, 'gu');
  return blocks.map((block) =>
    block.dropped === null
      ? cutBlock(block, findAll(everywhere, block.text.text), ORNAMENT)
      : block,
  );
}

/** Cuts the question marks that a conversion left of indents, where several lines begin with them. */
function cutLostIndents(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ text }) => text.text.charCodeAt(0) === QUESTION_MARK)) return blocks;
  let count = 0;
  const found = blocks.map((block) => {
    if (block.dropped !== null || block.text.text.charCodeAt(0) !== QUESTION_MARK) return [];
    const length = LOST_INDENT.exec(block.text.text)?.[0].length ?? 0;
    if (length > 0) count++;
    return length > 0 ? [{ start: 0, end: length }] : [];
  });
  if (count < MIN_LOST_INDENTS) return blocks;
  return blocks.map((block, index) => cutBlock(block, found[index] ?? [], LOST_INDENTS));
}

/** Takes out what mark-up and converters put among the words: hidden text, pinyin glosses, ornaments between characters. */
export function stripMarkup(page: Page, survey: Survey): readonly Block[] {
  return cutOrnaments(cutGlosses(cutLostIndents(dropHidden(page)), survey), survey);
}
