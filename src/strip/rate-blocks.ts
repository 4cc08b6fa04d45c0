import type { Block, Page, RuleId } from '../types.js';
import { HAS } from './marks.js';
import { isMetadataKey, isNavigationWord, matchAnywhere } from './match-chrome.js';
import { endOfTitle, isNumberedHeading, isProse, titleStrength } from './read-line.js';
import type { Survey } from './survey.js';

/** What a block looks like by itself, before its place is known. */
export type Trait = 'prose' | 'heading' | 'title' | 'cell' | 'link' | 'chrome' | 'gone' | 'short';

export interface Rated {
  readonly trait: Trait;
  /** The rule of a block that is furniture wherever it stands. */
  readonly rule: RuleId | null;
  /** How much it speaks for (or against) the body being here. */
  readonly score: number;
}

const GONE: Rated = { trait: 'gone', rule: null, score: 0 };
const CELL: Rated = { trait: 'cell', rule: null, score: 0.2 };
const METADATA: Rated = { trait: 'chrome', rule: 'chrome/metadata', score: -1 };
const MIN_KEYS = 2;
/** Cells and lines of flattened tables: numbers, units and the words of the forms. */
const TABLE_LINE =
  /^(?:[\d.,%/—\-+ |]+|[条件个次人份篇元期场项]|万元|人次|无)$|^\d{1,2}[.、]|公开|申请|复议|诉讼|办理|总计|合计|数量|统计|指标|单位|法人|自然人|企业|机构|组织|规章|规范性|行政|收费|采购|许可|处罚|强制|结果|维持|纠正|其他|\|/u;
const LETTER = /[\p{L}\p{N}]/u;

/** What a table is, its cells taken together. */
type TableKind = 'data' | 'metadata' | 'furniture';

/** Tables too small to hold figures: buttons and clocks stand in such. */
const FEW_CELLS = 4;

interface TableCount {
  certain: number;
  common: number;
  letters: number;
  linked: number;
  blocks: number;
}

function countTables(blocks: readonly Block[]): ReadonlyMap<number, TableCount> {
  const counts = new Map<number, TableCount>();
  for (const { cell, text, linked } of blocks) {
    if (cell === null) continue;
    let count = counts.get(cell.table);
    if (count === undefined) {
      count = { certain: 0, common: 0, letters: 0, linked: 0, blocks: 0 };
      counts.set(cell.table, count);
    }
    count.blocks++;
    count.letters += text.text.length;
    count.linked += linked;
    const kind = readCellKey(text.text);
    if (kind !== null) count[kind]++;
  }
  return counts;
}

function readCellKey(text: string): 'certain' | 'common' | null {
  if (text.length > 60) return null;
  const colon = text.indexOf(':');
  return isMetadataKey(colon > 0 ? text.slice(0, colon) : text);
}

/** Tells data from keys and values about the page (索引号, 发布机构 …) and from menus and buttons. */
function sortTables(page: Page, blocks: readonly Block[]): ReadonlyMap<number, TableKind> {
  const kinds = new Map<number, TableKind>();
  for (const [table, count] of countTables(blocks)) {
    const cells = page.tables[table]?.cells.length ?? 0;
    const keys = count.certain + count.common;
    const isMetadata = count.certain > 0 && keys >= MIN_KEYS && cells <= 60 && keys * 8 >= cells;
    const isFurniture = count.linked * 2 > count.letters || count.blocks <= FEW_CELLS;
    kinds.set(table, isMetadata ? 'metadata' : isFurniture ? 'furniture' : 'data');
  }
  return kinds;
}

const LINK: Rated = { trait: 'link', rule: null, score: -1.5 };
const LONG_LINK: Rated = { trait: 'link', rule: null, score: -1 };
const TITLE: Rated = { trait: 'title', rule: null, score: 3 };
const WEAK_TITLE: Rated = { trait: 'title', rule: null, score: 0 };
const HEADING: Rated = { trait: 'heading', rule: null, score: 3 };
const TABLE_WORD: Rated = { trait: 'short', rule: null, score: 0 };
const SHORT_ITEM: Rated = { trait: 'short', rule: null, score: -1.2 };
const SHORT: Rated = { trait: 'short', rule: null, score: -0.4 };

function rateLink(text: string): Rated {
  return text.length > 40 ? LONG_LINK : LINK;
}

function rateCell(text: string): Rated {
  if (text.length > 15 && isProse(text)) return { trait: 'prose', rule: null, score: 2 };
  return CELL;
}

function rateLine(block: Block, survey: Survey, line: number): Rated {
  const { text } = block.text;
  const has = survey.has[line] ?? 0;
  const rule = matchAnywhere(survey, line);
  // Title and furniture on one line: the title counts.
  if (rule !== null) return endOfTitle(text) > 0 ? TITLE : { trait: 'chrome', rule, score: -1 };
  const linked = block.linked * 2 > text.length;
  const title = (has & HAS.titleLetter) === 0 ? 0 : titleStrength(text);
  if (title > 0) {
    if (linked) return rateLink(text);
    return title === 2 ? TITLE : WEAK_TITLE;
  }
  // Text full of links still has sentences; the items of a list have none, or are links from end to end.
  const isLinked = block.linked >= text.length * 0.95;
  const isLinkOnly = isLinked || (has & HAS.fullStop) === 0;
  if (!(linked && isLinkOnly && text.length < 100) && mayBeProse(has) && isProse(text)) {
    return { trait: 'prose', rule: null, score: 3 + Math.min(text.length, 400) / 20 };
  }
  if (linked && isLinked) return rateLink(text);
  const isHeading = isNumberedHeading(text);
  if (linked && !isHeading) return rateLink(text);
  if (isHeading) return HEADING;
  if ((has & HAS.letter) === 0 && !LETTER.test(text)) return TABLE_WORD;
  if (TABLE_LINE.test(text) && !isNavigationWord(text)) return TABLE_WORD;
  return block.kind === 'item' ? SHORT_ITEM : SHORT;
}

/** Whether a line has the end of a sentence or a pause. */
function mayBeProse(has: number): boolean {
  return (has & (HAS.sentenceEnd | HAS.pause)) !== 0;
}

/** Rates every block by itself. */
export function rateBlocks(page: Page, blocks: readonly Block[], survey: Survey): readonly Rated[] {
  const tables = page.tables.length > 0 ? sortTables(page, blocks) : null;
  return blocks.map((block, line) => {
    if (block.dropped !== null) return GONE;
    const kind = block.cell === null ? 'furniture' : tables?.get(block.cell.table);
    if (kind === 'metadata') return METADATA;
    return kind === 'data' ? rateCell(block.text.text) : rateLine(block, survey, line);
  });
}
