import { chrome } from '../tables/chrome.js';
import { reports } from '../tables/damage.js';
import { GAMBLING_WORDS, SPAM_SUFFIXES } from '../tables/spam.js';
import { requiredWords } from '../text/required-words.js';
import { type Bits, MarkTable } from './mark-table.js';

/** What a line has in it, as bits: cheap to know for all lines at once, and enough to leave most patterns untried. */
export const HAS = {
  opening: 1,
  closing: 1 << 1,
  /** One of the signs and letters that may be ornaments. */
  ornament: 1 << 2,
  fullStop: 1 << 3,
  /** 。 or ; or ! */
  sentenceEnd: 1 << 4,
  /** , or 、 */
  pause: 1 << 5,
  colon: 1 << 6,
  gap: 1 << 7,
  pipe: 1 << 8,
  dot: 1 << 9,
  /** 报 or 结, of which every title of a report has one. */
  titleLetter: 1 << 10,
  letter: 1 << 11,
  /** A suffix of advertising, or a word of gambling. */
  spamWord: 1 << 12,
  searchWord: 1 << 13,
  government: 1 << 14,
  /** What no writer puts a name before. */
  hardStart: 1 << 15,
  /** A word that a loss leaves behind. */
  loss: 1 << 16,
  /** Digits run together, or what else every repair has. */
  repair: 1 << 17,
  /** A Latin letter in an opening bracket. */
  gloss: 1 << 18,
  /** A sign after which a clause begins. */
  clauseEnd: 1 << 19,
  digit: 1 << 20,
  /** 年, 至 or 到. */
  beforeDate: 1 << 21,
  /** A sign that rows of chrome need. */
  rowSign: 1 << 22,
  /** A letter, digit or Han character, as lines are compared by. */
  keyLetter: 1 << 23,
  /** A sign between the columns of a menu. */
  wordGap: 1 << 24,
} as const;

/** What stands between the columns of a menu. */
export const WORD_GAP_SIGNS = ' |·/>»\t-';
/** The last bit of a mask stands for this row and all after it. */
export const LAST_ROW = 31;

/** The bit of a row of a table in the masks of lines. */
function bitOfRow(row: number): number {
  return 1 << Math.min(row, LAST_ROW);
}

/** The row for which a bit stands. */
export function rowOfBit(bit: number): number {
  return LAST_ROW - Math.clz32(bit);
}

export const anywhereRows = chrome.filter(({ where }) => where === 'any');
export const edgeRows = chrome.filter(({ where }) => where === 'edge');

/** Bits of the rows that are tried on every line, for no word is needed. */
export const always = { anywhere: 0, edge: 0 };

function addRowWords(words: readonly string[], bits: Bits): void {
  for (const word of words) {
    table.add([word], word.length === 1 ? { ...bits, mark: HAS.rowSign } : bits);
  }
}

/** The table by which lines are marked. */
export const table = new MarkTable();

table.add('abcdefghijklmnopqrstuvwxyz', { mark: HAS.letter | HAS.keyLetter });
table.add('0123456789', { mark: HAS.letter | HAS.keyLetter | HAS.digit });
table.add('〇', { mark: HAS.letter | HAS.keyLetter });
table.add(',、。;:!?)', { mark: HAS.clauseEnd });
table.add('(', { mark: HAS.opening });
table.add(')', { mark: HAS.closing });
table.add('。', { mark: HAS.fullStop });
table.add('。;!', { mark: HAS.sentenceEnd });
table.add(',、', { mark: HAS.pause });
table.add(':', { mark: HAS.colon });
table.add(' \t', { mark: HAS.gap });
table.add(WORD_GAP_SIGNS, { mark: HAS.wordGap });
table.add('|', { mark: HAS.pipe });
table.add('.', { mark: HAS.dot });
table.add('报结', { mark: HAS.titleLetter });
table.add('年至到', { mark: HAS.beforeDate });
table.add('〕', { mark: HAS.repair });
table.add('ǘòň', { mark: HAS.repair });
table.add('※〓〠§¤¦¨¬¶†‡', { mark: HAS.ornament });
table.add(SPAM_SUFFIXES, { mark: HAS.spamWord });
table.add(GAMBLING_WORDS, { mark: HAS.spamWord });
table.add('下载 官网 登录 登陆 注册 入口 网址'.split(' '), { mark: HAS.searchWord });
table.add(['人民政府'], { mark: HAS.government });
table.add(
  '(一 (二 (三 (四 (五 (六 (七 (八 (九 (十 其中 一是 二是 三是 四是 五是 六是 七是 无其他 此外,'.split(
    ' ',
  ),
  { mark: HAS.hardStart },
);
for (const { needs } of reports) table.add(needs, { mark: HAS.loss });
for (const [row, { pattern }] of anywhereRows.entries()) {
  const words = requiredWords(pattern);
  if (words === null) always.anywhere |= bitOfRow(row);
  else addRowWords(words, { anywhere: bitOfRow(row) });
}
for (const [row, { pattern }] of edgeRows.entries()) {
  const words = requiredWords(pattern);
  if (words === null) always.edge |= bitOfRow(row);
  else addRowWords(words, { edge: bitOfRow(row) });
}

table.addRange(0x4e00, 0x9fff, HAS.letter | HAS.keyLetter);
table.addRange(0x3400, 0x4dbf, HAS.keyLetter);
table.addRange(0xa000, 0xdfff, HAS.keyLetter);
table.addRange(0x3105, 0x3129, HAS.repair);
for (const [from, to] of [
  [0x370, 0x4ff],
  [0x2500, 0x25cd],
  [0x2600, 0x27bf],
  [0xe00, 0xe7f],
] as const) {
  table.addRange(from, to, HAS.ornament);
}
