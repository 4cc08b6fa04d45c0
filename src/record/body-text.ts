import type { Block, Page } from '../types.js';

const HAN_END = /[\p{Script=Han}、。]$/u;
const HAN_START = /^\p{Script=Han}/u;

/** The kept blocks `indexes` as text: a paragraph a line, a table row a line with its cells separated by tabs. */
export function bodyText(page: Page, indexes: readonly number[]): string {
  let text = '';
  let previous: Block | null = null;
  for (const index of indexes) {
    const block = page.blocks[index];
    if (block === undefined || block.dropped !== null || block.text.text === '') continue;
    if (previous !== null) text += separator(page, previous, block);
    text += block.text.text;
    previous = block;
  }
  return text;
}

function separator(page: Page, previous: Block, block: Block): string {
  const before = previous.cell;
  const after = block.cell;
  if (before === null || after === null || before.table !== after.table) return '\n';
  if (before.cell === after.cell) {
    return HAN_END.test(previous.text.text.slice(-2)) && HAN_START.test(block.text.text) ? '' : ' ';
  }
  const cells = page.tables[after.table]?.cells;
  return cells?.[before.cell]?.row === cells?.[after.cell]?.row ? '\t' : '\n';
}
