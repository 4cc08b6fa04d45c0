import type { Quantity } from '../types.js';
import { type Passage, quantitiesOf } from './passage.js';

/** Counters of pieces, which one list may mix: 15210条, 168件. */
const PIECES = new Set([
  '条',
  '件',
  '份',
  '篇',
  '个',
  '项',
  '宗',
  '起',
  '例',
  '则',
  '期',
  '部',
  '封',
  '册',
]);
const PEOPLE = new Set(['人', '名', '位', '人次']);
/** A number beside the list: last year, all years, more than before. */
const BESIDE =
  /(?:比|较|上年|去年|上一年|往年|同期|同比|环比|累计|以来|历年|增加|增长|减少|下降|增幅|降低|提高|超过?|达到?了?原)[^,、;(（。\d]{0,12}$/u;
const OPEN = 40;
const CLOSE = 41;

/** A counted thing in a sentence. */
export interface Item extends Quantity {
  /** Text between the number before and this one. */
  readonly label: string;
  /** Brackets open at this place. */
  readonly depth: number;
}

/** Counted things in a text, with their labels; percentages, years and comparisons left out. */
export function itemsOf(passage: Passage): Item[] {
  const { text } = passage;
  const items: Item[] = [];
  let before = 0;
  let depth = 0;
  let scanned = 0;
  for (const quantity of quantitiesOf(passage)) {
    for (; scanned < quantity.start; scanned++) {
      const sign = text.charCodeAt(scanned);
      if (sign === OPEN) depth++;
      else if (sign === CLOSE && depth > 0) depth--;
    }
    const label = text.slice(before, quantity.start);
    before = quantity.end;
    if (quantity.unit === null || (!PIECES.has(quantity.unit) && !PEOPLE.has(quantity.unit)))
      continue;
    if (BESIDE.test(text.slice(Math.max(0, quantity.start - 20), quantity.start))) continue;
    const { start, end, value, low, high, unit, qualifier } = quantity;
    items.push({
      start,
      end,
      text: quantity.text,
      value,
      low,
      high,
      unit,
      qualifier,
      label,
      depth,
    });
  }
  return items;
}

/** Whether two things are counted alike, so that one can be part of the other. */
export function agree(a: Item, b: Item): boolean {
  const kind = (unit: string | null): number =>
    unit === null ? 0 : PIECES.has(unit) ? 1 : PEOPLE.has(unit) ? 2 : 0;
  return kind(a.unit) === kind(b.unit);
}
