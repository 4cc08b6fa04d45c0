import type { Block, Page, RuleId } from '../types.js';
import { isMetadataKey, isNavigationWord, matchAnywhere } from './match-chrome.js';
import { isNumberedHeading, isProse, titleStrength } from './read-line.js';

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
const MIN_KEYS = 2;
/** Cells and lines of flattened tables: numbers, units and the words of the forms. */
const TABLE_LINE =
  /^(?:[\d.,%/—\-+ |]+|[条件个次人份篇元期场项]|万元|人次|无)$|^\d{1,2}[.、]|公开|申请|复议|诉讼|办理|总计|合计|数量|统计|指标|单位|法人|自然人|企业|机构|组织|规章|规范性|行政|收费|采购|许可|处罚|强制|结果|维持|纠正|其他|\|/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Tables that hold keys and values about the page: 索引号, 发布机构 … */
function findMetadataTables(page: Page, blocks: readonly Block[]): ReadonlySet<number> {
  if (page.tables.length === 0) return new Set();
  const certain = new Map<number, number>();
  const common = new Map<number, number>();
  for (const { cell, text } of blocks) {
    if (cell === null || text.text.length > 60) continue;
    const colon = text.text.indexOf(':');
    const kind = isMetadataKey(colon > 0 ? text.text.slice(0, colon) : text.text);
    if (kind === null) continue;
    const counts = kind === 'certain' ? certain : common;
    counts.set(cell.table, (counts.get(cell.table) ?? 0) + 1);
  }
  const found = new Set<number>();
  for (const [table, count] of certain) {
    const cells = page.tables[table]?.cells.length ?? 0;
    const keys = count + (common.get(table) ?? 0);
    if (keys >= MIN_KEYS && cells <= 60 && keys * 8 >= cells) found.add(table);
  }
  return found;
}

function rateLink(text: string): Rated {
  return { trait: 'link', rule: null, score: text.length > 40 ? -1 : -1.5 };
}

function rateCell(text: string): Rated {
  if (text.length > 12 && isProse(text)) return { trait: 'prose', rule: null, score: 2 };
  return CELL;
}

function rateLine(block: Block): Rated {
  const { text } = block.text;
  const linked = block.linked * 2 > text.length;
  const rule = matchAnywhere(text);
  if (rule !== null) return { trait: 'chrome', rule, score: -1 };
  const title = titleStrength(text);
  if (title > 0) {
    if (linked) return rateLink(text);
    return { trait: 'title', rule: null, score: title === 2 ? 3 : 0 };
  }
  if (isProse(text) && !(linked && text.length < 100)) {
    return { trait: 'prose', rule: null, score: 3 + Math.min(text.length, 400) / 20 };
  }
  if (linked) return rateLink(text);
  if (isNumberedHeading(text)) return { trait: 'heading', rule: null, score: 3 };
  if (!LETTER.test(text)) return { trait: 'short', rule: null, score: 0 };
  if (TABLE_LINE.test(text) && !isNavigationWord(text))
    return { trait: 'short', rule: null, score: 0 };
  return { trait: 'short', rule: null, score: block.kind === 'item' ? -1.2 : -0.4 };
}

/** Rates every block by itself. */
export function rateBlocks(page: Page, blocks: readonly Block[]): readonly Rated[] {
  const metadataTables = findMetadataTables(page, blocks);
  return blocks.map((block) => {
    if (block.dropped !== null) return GONE;
    if (block.cell === null) return rateLine(block);
    if (metadataTables.has(block.cell.table)) {
      return { trait: 'chrome', rule: 'chrome/metadata', score: -1 };
    }
    return rateCell(block.text.text);
  });
}
