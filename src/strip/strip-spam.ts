import { BRAND_MARK, spam } from '../tables/spam.js';
import type { Block, Context, RuleId } from '../types.js';
import { cutBlock, dropBlock, type Stretch } from './edit-block.js';
import { type Brand, endOfBrand, findBrands, findDomains } from './find-brands.js';
import { findPosingBrands } from './find-posing-brands.js';
import { findSiteBrands } from './find-site-brands.js';
import { findSplices } from './find-splices.js';
import type { Survey } from './survey.js';

const BRAND: RuleId = 'spam/brand';
const LONGEST_LINE = 200;
const BEFORE_DOMAIN = /(?:(?:https?:)?\/\/)?(?:[a-z0-9-]{1,12}\.)?$/u;
const LETTER = /[\p{L}\p{N}]/gu;
const WITHIN_WORD = /^(?:[a-z]{2}|\d{2})$/u;

/** Takes out the advertising: names spliced into sentences and titles, lines made of them, bylines of mirrors. */
export function stripSpam(
  blocks: readonly Block[],
  survey: Survey,
  context: Context,
): readonly Block[] {
  const brands = [
    ...findBrands(blocks, survey),
    ...findDomains(blocks, survey),
    ...findSiteBrands(blocks, survey),
    ...findPosingBrands(blocks, survey),
    ...findSplices(blocks, survey),
  ];
  const tokens = tokensOf(brands);
  if (tokens.length === 0) return blocks;
  let count = 0;
  const stripped = blocks.map((block) => {
    if (block.dropped !== null) return block;
    const stretches = findTokens(block.text.text, tokens);
    count += stretches.length;
    const byline = dropLine(block, stretches);
    return byline ?? cutBlock(block, stretches, BRAND);
  });
  context.report('strip/spam', { name: brands[0]?.token ?? '', count });
  return stripped;
}

/** What to look for, longest first: each name with its suffix, and alone where it is unmistakable. */
function tokensOf(brands: readonly Brand[]): readonly string[] {
  const tokens = new Set<string>();
  for (const { token, name } of brands) {
    tokens.add(token);
    const isTelling = name.length >= 4 || (name.length >= 3 && BRAND_MARK.test(name));
    if (isTelling) tokens.add(name);
  }
  return [...tokens].filter((token) => token.length >= 2).sort((a, b) => b.length - a.length);
}

function findTokens(text: string, tokens: readonly string[]): readonly Stretch[] {
  const lower = text.toLowerCase();
  const stretches: Stretch[] = [];
  for (const token of tokens) {
    for (let start = lower.indexOf(token); start >= 0; start = lower.indexOf(token, start + 1)) {
      const end = start + token.length;
      if (isInsideWord(lower, start, end)) continue;
      const isAddress = token.includes('.');
      stretches.push({
        start: startOfAddress(lower, token, start),
        end: isAddress && text.charAt(end) === '/' ? end + 1 : endOfBrand(text, end),
      });
    }
  }
  return mergeStretches(stretches.sort((a, b) => a.start - b.start));
}

/** Where the address begins that ends in a foreign domain: at its scheme or `www.`, if it has any. */
function startOfAddress(text: string, token: string, start: number): number {
  if (!token.includes('.')) return start;
  return start - (BEFORE_DOMAIN.exec(text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0);
}

/** Stretches in order, those that overlap as one. */
function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last === undefined || stretch.start >= last.end) merged.push(stretch);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return merged;
}

/** Whether a name found is the middle of a longer word of letters, or of a longer number. */
function isInsideWord(text: string, start: number, end: number): boolean {
  return joins(text, start) || joins(text, end);
}

function joins(text: string, at: number): boolean {
  const pair = text.slice(Math.max(0, at - 1), at + 1);
  return at > 0 && WITHIN_WORD.test(pair);
}

/** The block dropped where the whole line is advertising or a mirror's byline; null where it is not. */
function dropLine(block: Block, stretches: readonly Stretch[]): Block | null {
  const { text } = block.text;
  if (text.length > LONGEST_LINE) return null;
  const row = spam.find((rule) => rule.pattern.test(text));
  if (row !== undefined) return dropBlock(block, row.id);
  if (stretches.length === 0) return null;
  const cut = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const letters = text.match(LETTER)?.length ?? 0;
  return letters - cut <= 4 ? dropBlock(block, 'spam/brand-line') : null;
}
