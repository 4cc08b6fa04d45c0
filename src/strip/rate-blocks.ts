import type { Block, Page, RuleId } from '../types.js';
import { isMetadataKey, isNavigationWord, matchAnywhere } from './match-chrome.js';
import { endOfTitle, isNumberedHeading, isProse, titleStrength } from './read-line.js';

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

function rateLink(text: string): Rated {
  return { trait: 'link', rule: null, score: text.length > 40 ? -1 : -1.5 };
}

function rateCell(text: string): Rated {
  if (text.length > 15 && isProse(text)) return { trait: 'prose', rule: null, score: 2 };
  return CELL;
}

/** Title and furniture on one line: the title counts. */
const RUN_ON_TITLE: Rated = { trait: 'title', rule: null, score: 3 };

function rateLine(block: Block): Rated {
  const { text } = block.text;
  const rule = matchAnywhere(text);
  if (rule !== null) {
    return endOfTitle(text) > 0 ? RUN_ON_TITLE : { trait: 'chrome', rule, score: -1 };
  }
  const linked = block.linked * 2 > text.length;
  const title = titleStrength(text);
  if (title > 0) {
    if (linked) return rateLink(text);
    return { trait: 'title', rule: null, score: title === 2 ? 3 : 0 };
  }
  // Text full of links still has sentences; the items of a list have none, or are links from end to end.
  const isLinkOnly = block.linked >= text.length * 0.95 || !text.includes('。');
  if (isProse(text) && !(linked && isLinkOnly && text.length < 100)) {
    return { trait: 'prose', rule: null, score: 3 + Math.min(text.length, 400) / 20 };
  }
  const isHeading = isNumberedHeading(text);
  if (linked && !(isHeading && block.linked < text.length * 0.95)) return rateLink(text);
  if (isHeading) return { trait: 'heading', rule: null, score: 3 };
  if (!LETTER.test(text)) return { trait: 'short', rule: null, score: 0 };
  if (TABLE_LINE.test(text) && !isNavigationWord(text)) {
    return { trait: 'short', rule: null, score: 0 };
  }
  return { trait: 'short', rule: null, score: block.kind === 'item' ? -1.2 : -0.4 };
}

/** Rates every block by itself. */
export function rateBlocks(page: Page, blocks: readonly Block[]): readonly Rated[] {
  const tables = page.tables.length > 0 ? sortTables(page, blocks) : null;
  return blocks.map((block) => {
    if (block.dropped !== null) return GONE;
    const kind = block.cell === null ? 'furniture' : tables?.get(block.cell.table);
    if (kind === 'metadata') return METADATA;
    return kind === 'data' ? rateCell(block.text.text) : rateLine(block);
  });
}
