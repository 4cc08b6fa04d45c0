import type { Block, Page } from '../types.js';
import { parseIssuer } from './parse-issuer.js';
import { type Candidate, scoreTitle, tidy } from './score-title.js';

/** The longest line that is a part of a title. */
export const LONGEST_PART = 45;
const LOOK_AT = 80;

/** Titles on lines of their own, whole or over several of them. */
export function* lineCandidates(page: Page): Generator<Candidate> {
  let looked = 0;
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index];
    if (looked >= LOOK_AT) return;
    if (block === undefined || !(isPart(block) || isBanner(block))) continue;
    looked++;
    for (const blocks of windowsFrom(page, index)) {
      const text = joinParts(blocks.map((at) => page.blocks[at]?.text.text ?? ''));
      const score = scoreTitle(text, blocks.length);
      if (score === null) continue;
      const copy = block.dropped === 'repeats/title' ? COPY : 0;
      yield { text, score: score + scorePlace(page, blocks, looked) - copy, from: 'line', blocks };
    }
  }
}

const ONE_LINE = /^(?<title>.{6,70}?(?:报告|年报)) 一、/u;
const SHORTEST_LINE = 200;

/** The words before 一、 where a page came as one line. */
export function* headOfLine(page: Page): Generator<Candidate> {
  const index = page.blocks.findIndex(
    ({ dropped, cell, text }) =>
      text.text.length >= SHORTEST_LINE && dropped === null && cell === null,
  );
  if (index >= 0) {
    const head = page.blocks[index]?.text.text.slice(0, 80) ?? '';
    const title = ONE_LINE.exec(head)?.groups?.['title'];
    const bare = title === undefined ? '' : tidy(title);
    const score = scoreTitle(bare, 1);
    if (score !== null) yield { text: bare, score: score - 1, from: 'line', blocks: [index] };
  }
}

// A copy serves only where it has the year that the other lacks.
const COPY = 2.5;
const WIDEST = 4;

// A line that can go on the title of the line before, or begin one that the next line goes on with.
const CONTINUES = /信息|公开|年度|报告|年报|20 ?\d ?\d/u;

/** The block alone, then with one to three lines after it, as long as each can be a part of a title. */
function* windowsFrom(page: Page, start: number): Generator<readonly number[]> {
  const first = page.blocks[start];
  if (first === undefined) return;
  if (isPart(first)) yield [start];
  if (!CONTINUES.test(first.text.text) && !leadsOn(page, start)) return;
  const blocks = [start];
  while (blocks.length < WIDEST) {
    const at = start + blocks.length;
    const next = page.blocks[at];
    if (next === undefined || !isPart(next) || !goesOn(next)) return;
    blocks.push(at);
    yield [...blocks];
  }
}

function goesOn({ text }: Block): boolean {
  return CONTINUES.test(text.text) && !text.text.includes(':');
}

/** Whether a line without a word of a title can begin one: a body's name, and the next line goes on. */
function leadsOn(page: Page, index: number): boolean {
  const next = page.blocks[index + 1]?.text.text ?? '';
  if (!CONTINUES.test(next)) return false;
  const name = tidy(page.blocks[index]?.text.text ?? '');
  return BODY_NAME.test(name) && parseIssuer(name) !== null;
}

// Names of bodies and places, before they are looked up.
const BODY_NAME =
  /^[\p{Script=Han}()]{2,30}[府会局室厅院处心部校委办所站司团县区市省旗州盟镇乡道街园]$/u;

function isPart(block: Block): boolean {
  const { text } = block.text;
  if (block.kind === 'item' || block.cell !== null) return false;
  // The fuller of two titles may be the one that was taken for a copy.
  if (block.dropped !== null && block.dropped !== 'repeats/title') return false;
  return text.length > 0 && text.length <= LONGEST_PART + 15;
}

// The name on the line above may have been taken for a banner: 桃江县人民政府 / 2013年政府信息公开年度报告.
function isBanner({ dropped, cell, linked, text }: Block): boolean {
  return linked === 0 && dropped === 'chrome/navigation' && cell === null && BANNER.test(text.text);
}

const BANNER = /^[\p{Script=Han} ]{3,24}(?:政府|委员会|局|办公室|[县市区旗州])$/u;

function joinParts(parts: readonly string[]): string {
  return parts.map(tidy).join('');
}

function scorePlace(page: Page, blocks: readonly number[], looked: number): number {
  const first = page.blocks[blocks[0] ?? 0];
  const heading = first !== undefined && (first.level > 0 || first.align === 'center') ? 1.5 : 0;
  return heading - Math.min(looked, 40) / 20;
}
