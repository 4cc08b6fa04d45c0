import { Cue } from './cue.js';
import { type Place, stopBefore } from './locate-number.js';
import type { Sentence } from './sentence.js';

/** A number of a list and the words that belong to it. */
export interface Share {
  readonly index: number;
  readonly place: Place;
  /** The year that the number is of, where the list is one of years. */
  readonly year: number | null;
}

const SPLIT = new Cue(/(?:分别|依次)(?:为|是|有|达|达到|共|共计|收到|公开|发布)?/u);
const EACH = new Cue(/[各均](?:为|有|受理|发生|收到|召开|举办)?$/u);
const JOIN = /[、和与及]|以及/u;
const LIST_GAP = /^ ?[、,和与及]? ?$/u;
const MAX_ITEMS = 8;

/** Pairs 当面、网络、信函申请分别为5件、10件、3件 item by item, and 复议、诉讼各1件 with each; null where the number at `index` begins no such list. */
export function splitShares(sentence: Sentence, index: number): readonly Share[] | null {
  const quantity = sentence.quantities[index];
  if (quantity === undefined || !(SPLIT.mayBeIn(sentence) || EACH.mayBeIn(sentence))) return null;
  const previousEnd = endBefore(sentence, index);
  const head = Math.max(previousEnd, stopBefore(sentence, quantity.start));
  if (quantity.start - head > 120) return null;
  const words = sentence.text.slice(head, quantity.start);
  const split = SPLIT.pattern.exec(words);
  const each = split === null ? EACH.pattern.exec(words) : null;
  const mark = split ?? each;
  if (mark === null || mark.index === 0) return null;
  const items = splitItems(words.slice(0, mark.index), head);
  if (items.length < 2 || items.length > MAX_ITEMS) return null;
  const count = listLength(sentence, index);
  const years = split === null ? [] : items.map((item) => yearOf(sentence, item));
  if (each !== null && count !== items.length) {
    const place = (item: Item): Place => ({
      head: item.start,
      tail: item.end,
      headSpeaks: true,
      crossed: false,
      item: true,
    });
    return items.map((item) => ({ index, place: place(item), year: null }));
  }
  if (count !== items.length) return null;
  if (years.length > 0 && years.every((year) => year !== null)) {
    return years.map((year, offset) => ({
      index: index + offset,
      place: { head, tail: quantity.start, headSpeaks: true, crossed: false },
      year,
    }));
  }
  return items.map((item, offset) => ({
    index: index + offset,
    place: { head: item.start, tail: item.end, headSpeaks: true, crossed: false, item: true },
    year: null,
  }));
}

/** What 三种方式 counts is no part of the list behind it. */
const WAYS = /^(?:方式|渠道|途径|形式|类型|情形|类|结果)/u;

/** End of the last number before the list that counts something of its own. */
function endBefore(sentence: Sentence, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const quantity = sentence.quantities[at];
    if (quantity === undefined) break;
    if (!WAYS.test(sentence.text.slice(quantity.end, quantity.end + 2))) return quantity.end;
  }
  return sentence.start;
}

const ONLY_YEAR = /^(?<year>20\d\d)年?(?:[^\d]{0,6})$/u;

/** The year that an item of a list names and nothing else. */
function yearOf(sentence: Sentence, item: Item): number | null {
  const year = ONLY_YEAR.exec(sentence.text.slice(item.start, item.end).trim())?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

interface Item {
  readonly start: number;
  readonly end: number;
}

function splitItems(words: string, start: number): Item[] {
  const items: Item[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !JOIN.test(words.charAt(at))) continue;
    if (at > from) items.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  return items;
}

/** How many numbers follow each other from `index` with nothing but list signs between. */
function listLength(sentence: Sentence, index: number): number {
  let count = 1;
  for (let at = index; count < MAX_ITEMS; at++) {
    const quantity = sentence.quantities[at];
    const next = sentence.quantities[at + 1];
    if (quantity === undefined || next === undefined) break;
    if (!LIST_GAP.test(sentence.text.slice(quantity.end, next.start))) break;
    count++;
  }
  return count;
}
