import type { Block, Context, Page, Span } from '../types.js';
import { cutBrand } from './cut-brand.js';
import { metaText } from './page-meta.js';
import { parseIssuer } from './parse-issuer.js';
import { findYears } from './read-year.js';
import type { SortedLines } from './sort-lines.js';

/** The title of a report with where it stands. */
export interface TitleReading {
  readonly text: string;
  readonly from: 'line' | 'meta' | 'quoted' | 'sentence';
  readonly span: Span | null;
  /** Index of the last block of the title; -1 where it stands in no line of its own. */
  readonly block: number;
}

// What a report is called: 政府信息公开工作年度报告, 信息公开年报, 信息年度公开报告, 政务公开工作报告, 2009年年报.
const REPORT =
  /(?:信息|政务).{0,14}?公开.{0,16}?(?:报告|年报|工作总结)|公开.{0,6}年度.{0,4}报告|年度?年报(?:$|[(])/u;
// The name of a column or a menu, which names no report.
const COLUMN = /^(?:政府|政务|历年)*(?:信息)?公开(?:工作)?(?:年度)?(?:报告|年报)$/u;
// Words of a line that is about reports, or leads somewhere, instead of being one's title.
const NOT_TITLE =
  /[。;!?>|]|^(?:当前位置|您?(?:当前|现在)|首页|上一[篇条]|下一[篇条]|相关|附件|附表|附 ?[:《]|图解|图说|一图|解读|热点|关键词|根据|按照|依据|为了?|现将|本报告|各)|编制|有关事项|统计表$|如下|联系|下载地址|电子版|(?:专栏|栏目|指南|目录|制度|列表|汇总|一览)$/u;
const NOTICE = /的?(?:通知|公告|函|通报|意见|办法|规定|通告)$/u;
const LONGEST_TITLE = 70;
const LONGEST_PART = 45;
const LOOK_AT = 80;
const SPACES = /(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])|(?<=\d) (?=\d)/gu;
// The last words of a title with a year or a note in brackets behind them; what follows is the site's.
const NAME_END = /(?:报告|年报|总结)(?:[(〔【[][^()〔〕【】[\]]{2,12}[)〕】\]])?/gu;
const OPENING = /^(?:(?:中文名|标题|名称|题名|文件名称|信息名称|题目) ?:)?[\s:：·•*#《〈"“【[-]*/u;

/** Finds the title whole: over several lines, doubled, with a brand stuck to it, or only in the head of the page. */
export function readTitle(page: Page, lines: SortedLines, context: Context): TitleReading | null {
  const candidates = [
    ...lineCandidates(page),
    ...headOfLine(page),
    ...metaCandidates(page),
    ...labelledCandidates(page, lines),
    ...trailCandidates(page, lines),
  ];
  const best = candidates.reduce<Candidate | null>(
    (chosen, one) => (chosen === null || one.score > chosen.score ? one : chosen),
    null,
  );
  if (best !== null) return finish(best, page, context);
  return quoted(page) ?? bareTitle(page);
}

/** A heading that says no more than what kind of text follows: 政府信息公开工作年度报告 in the middle over the text. */
function bareTitle(page: Page): TitleReading | null {
  const index = page.blocks.findIndex(
    ({ text, dropped, cell, level, align }) =>
      dropped === null &&
      cell === null &&
      (level > 0 || align === 'center') &&
      text.text.length <= LONGEST_PART &&
      COLUMN.test(tidy(text.text)),
  );
  const block = page.blocks[index];
  if (block === undefined) return null;
  return { text: tidy(block.text.text), from: 'line', span: block.span, block: index };
}

interface Candidate {
  readonly text: string;
  readonly score: number;
  readonly from: 'line' | 'meta';
  readonly blocks: readonly number[];
}

function* lineCandidates(page: Page): Generator<Candidate> {
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
function* headOfLine(page: Page): Generator<Candidate> {
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

function tidy(text: string): string {
  const bare = text.endsWith('|') ? text.replace(BARS, '') : text;
  return bare.includes(' ') ? bare.replace(SPACES, '').trim() : bare;
}

// The cells of a flattened table that stand beside the title are empty.
const BARS = /[\s|]+$/u;
const ENDING = /(?:报告|年报|总结)(?:[(〔【[][^()]{2,12}[)〕】\]])?$/u;
const REPEATED = /报告.*报告|年报.*年报/u;
const HEADLESS =
  /^(?:[的(]|关于)?(?:(?:\d{4}|[二贰][〇○零Oo0].{2})年度?)?(?:(?:人民)?(?:政府|政务)?信息(?:公开)?|(?:工作)?(?:年度)?(?:报告|年报))/u;

function scoreTitle(text: string, parts: number): number | null {
  if (text.length > LONGEST_TITLE || text.length < 6) return null;
  // Every report's name has one of these words.
  if (!text.includes('公开') && !text.includes('年报')) return null;
  if (!REPORT.test(text) || NOT_TITLE.test(text) || COLUMN.test(text)) return null;
  let score = 10;
  if (ENDING.test(text)) score += 4;
  if (NOTICE.test(text)) score -= 5;
  if (findYears(text).length > 0) score += 3;
  if (!HEADLESS.test(text)) score += 4;
  if (REPEATED.test(text)) score -= 8;
  return score - (parts - 1);
}

function scorePlace(page: Page, blocks: readonly number[], looked: number): number {
  const first = page.blocks[blocks[0] ?? 0];
  const heading = first !== undefined && (first.level > 0 || first.align === 'center') ? 1.5 : 0;
  return heading - Math.min(looked, 40) / 20;
}

const LABELLED =
  /^(?:标 ?题|名 ?称|题 ?名|文件名称|文件标题|公文名称|信息名称|信息标题|题 ?目)\s?:\s?(?<title>.{6,60})$/u;
// The label alone in its cell, and with its value in the next one behind a bar.
const LABEL_CELL =
  /^(?:标 ?题|名 ?称|题 ?名|文件名称|文件标题|公文名称|信息名称|信息标题|题 ?目) ?:?$/u;
const PIPED_TITLE =
  /(?:^|\|) ?(?:标 ?题|名 ?称|题 ?名|文件名称|文件标题|公文名称|信息名称|信息标题|题 ?目) ?:? ?\| ?(?<title>[^|]{6,60})/u;
const LONGEST_LABEL = 8;
const EMPTY = { text: '' } as const;
const LABEL_STARTS = new Set('标名题文公信');
const META_TITLES = ['articletitle', 'ucaptitle', 'og:title', 'title'];
const SITE_SEPARATOR = /\s*[|_–—]\s*|\s-\s|-(?=[^-]{2,20}$)/u;

function* metaCandidates(page: Page): Generator<Candidate> {
  for (const name of META_TITLES) {
    const content = metaText(page, name);
    if (content === '') continue;
    const [first = ''] = content.split(SITE_SEPARATOR);
    const text = tidy(first);
    const score = scoreTitle(text, 1);
    // Meta tags that name the article are the page's own word; the document title often is not.
    if (score !== null)
      yield { text, score: score - (name === 'title' ? 2.5 : 1), from: 'meta', blocks: [] };
  }
}

/** 标题: 桃江县2013年政府信息公开年度报告, a line or a pair of cells of the grid that is no part of the body. */
function* labelledCandidates(page: Page, { labelled }: SortedLines): Generator<Candidate> {
  for (const index of labelled) {
    const title = labelledTitle(page, index);
    if (title === undefined) continue;
    const bare = tidy(title);
    const score = scoreTitle(bare, 1);
    if (score !== null) yield { text: bare, score: score - 1.5, from: 'meta', blocks: [] };
  }
}

function labelledTitle(page: Page, index: number): string | undefined {
  const { text } = page.blocks[index]?.text ?? EMPTY;
  if (text.includes('|')) return PIPED_TITLE.exec(text)?.groups?.['title'];
  if (!LABEL_STARTS.has(text.charAt(0))) return undefined;
  if (text.length > LONGEST_LABEL) return LABELLED.exec(text)?.groups?.['title'];
  return LABEL_CELL.test(text) ? cellBeside(page, index) : undefined;
}

/** The text of the next cell in the row. */
function cellBeside(page: Page, index: number): string | undefined {
  const here = page.blocks[index]?.cell ?? null;
  const next = page.blocks[index + 1];
  if (here === null || next === undefined || next.cell?.table !== here.table) return undefined;
  const cells = page.tables[here.table]?.cells;
  return cells?.[here.cell]?.row === cells?.[next.cell.cell]?.row ? next.text.text : undefined;
}

const TRAIL_END = /.*[>»]/u;
const WHITE = /\s+/u;

/** The title behind a trail of links on one line: 首页 > 年报 桃江县2013年政府信息公开年度报告 时间:2014-03-28. */
function* trailCandidates(page: Page, { trails }: SortedLines): Generator<Candidate> {
  for (const index of trails) {
    const { text } = page.blocks[index]?.text ?? EMPTY;
    const end = TRAIL_END.exec(text)?.[0].length ?? 0;
    if (end === 0) continue;
    for (const word of text.slice(end).split(WHITE)) {
      const score = scoreTitle(word, 1);
      if (score !== null) yield { text: word, score: score - 2, from: 'line', blocks: [index] };
    }
  }
}

function finish(best: Candidate, page: Page, context: Context): TitleReading {
  const { blocks } = best;
  const first = page.blocks[blocks[0] ?? -1];
  const last = page.blocks[blocks.at(-1) ?? -1];
  const text = asPrinted(best, page, context);
  return {
    text: cutTail(text),
    from: best.from,
    span: first && last ? { start: first.span.start, end: last.span.end } : null,
    block: blocks.at(-1) ?? -1,
  };
}

function cutTail(text: string): string {
  const opened = cutBrand(text.replace(OPENING, ''));
  if (NOTICE.test(opened)) return opened;
  const end = [...opened.matchAll(NAME_END)].at(-1);
  return end === undefined ? opened : opened.slice(0, end.index + end[0].length);
}

/** The title with the zeros of its Chinese year as the source prints them; normalized text has one form for them. */
function asPrinted(best: Candidate, page: Page, { source }: Context): string {
  if (!best.text.includes('〇')) return best.text;
  const zeros: string[] = [];
  for (const index of best.blocks) {
    const span = page.blocks[index]?.span;
    if (span === undefined) continue;
    zeros.push(...(source.text.slice(span.start, span.end).match(ZEROS) ?? []));
  }
  let at = 0;
  const marks = [...best.text].filter((character) => character === '〇').length;
  if (zeros.length !== marks) return best.text;
  return best.text.replace(ZEROS, () => zeros[at++] ?? '〇');
}

const ZEROS = /[〇○◯]/gu;
const QUOTED = /《(?<title>[^《》]{6,60}?(?:报告|年报)(?:[(][^()]{2,12}[)])?)》/gu;
const FEWEST_PARAGRAPHS = 6;

/** The title inside 《》 in the first paragraphs, where no line has it. */
function quoted(page: Page): TitleReading | null {
  let looked = 0;
  for (const [index, block] of page.blocks.entries()) {
    if (block.dropped !== null || block.cell !== null) continue;
    if (looked++ >= FEWEST_PARAGRAPHS) return null;
    for (const match of block.text.text.matchAll(QUOTED)) {
      const text = tidy(match.groups?.['title'] ?? '');
      if (REPORT.test(text) && findYears(text).length > 0) {
        return { text, from: 'quoted', span: block.span, block: index - 1 };
      }
    }
  }
  return null;
}
