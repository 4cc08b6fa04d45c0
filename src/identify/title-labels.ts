import type { Page } from '../types.js';
import { metaText } from './page-meta.js';
import { type Candidate, scoreTitle, tidy } from './score-title.js';
import type { SortedLines } from './sort-lines.js';

const LABEL = '(?:标 ?题|名 ?称|题 ?名|文件名称|文件标题|公文名称|信息名称|信息标题|题 ?目)';
const LABELLED = new RegExp(`^${LABEL}\\s?:\\s?(?<title>.{6,60})$`, 'u');
// The label alone in its cell, and with its value in the next one behind a bar.
const LABEL_CELL = new RegExp(`^${LABEL} ?:?$`, 'u');
const PIPED_TITLE = new RegExp(`(?:^|\\|) ?${LABEL} ?:? ?\\| ?(?<title>[^|]{6,60})`, 'u');
const LONGEST_LABEL = 8;
const EMPTY = { text: '' } as const;
const LABEL_STARTS = new Set('标名题文公信');
const META_TITLES = ['articletitle', 'ucaptitle', 'og:title', 'title'];
const SITE_SEPARATOR = /\s*[|_–—]\s*|\s-\s|-(?=[^-]{2,20}$)/u;

/** Titles in the head of the page. */
export function* metaCandidates(page: Page): Generator<Candidate> {
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
export function* labelledCandidates(page: Page, { labelled }: SortedLines): Generator<Candidate> {
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
export function* trailCandidates(page: Page, { trails }: SortedLines): Generator<Candidate> {
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
