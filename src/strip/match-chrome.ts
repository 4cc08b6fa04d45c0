import type { ChromeRule } from '../tables/chrome.js';
import {
  COMMON_KEYS,
  CONTROL_WORDS,
  METADATA_KEYS,
  NAVIGATION_WORDS,
} from '../tables/chrome-words.js';
import type { RuleId } from '../types.js';
import { anywhereRows, edgeRows, HAS, LAST_ROW, rowOfBit, WORD_GAP_SIGNS } from './marks.js';
import type { Survey } from './survey.js';

const MAX_LINE = 240;
const KEYS: ReadonlySet<string> = new Set(METADATA_KEYS);
const COMMON: ReadonlySet<string> = new Set(COMMON_KEYS);
const NAVIGATION: ReadonlySet<string> = new Set([...NAVIGATION_WORDS, ...CONTROL_WORDS]);
const CONTROLS: ReadonlyMap<string, readonly string[]> = groupByFirst(CONTROL_WORDS);

const SEPARATORS = ' \t|,、/·()[]【】〖〗「」:+<>《》.…?›»_-—';
/** What a character may be in a line of buttons, as bits. */
const SEPARATES = 1;
const BEGINS_CONTROL = 2;
const CONTROL_KIND = new Uint8Array(0x10000);
for (const sign of SEPARATORS) CONTROL_KIND[sign.charCodeAt(0)] = SEPARATES;
for (const word of CONTROL_WORDS) {
  const first = word.charCodeAt(0);
  CONTROL_KIND[first] = (CONTROL_KIND[first] ?? 0) | BEGINS_CONTROL;
}
/** 1 at the first characters of keys and of navigation words. */
const BEGINS_KEY = firstCharacters(METADATA_KEYS);
const BEGINS_NAVIGATION = firstCharacters(NAVIGATION);
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const DIGIT_0 = 0x30;
const DIGIT_1 = 0x31;
const DIGIT_2 = 0x32;
const DIGIT_9 = 0x39;
/** Of a date in brackets. */
const LONGEST_DATE = 14;
const LINE_OPENING = /^[【[(·•◆■●*>]+ ?/u;
const KEY_WITH_COLON = /(?:^|[ 【[(|)\]】\d])([\u4e00-\u9fff](?: {0,2}[\u4e00-\u9fff]){1,7}) ?:/gu;
const SPACES = / /gu;
const GAP = /[ \t]/u;
const WORD_GAPS = /[ |·/>»\t-]+/u;
/** 1 at the codes of the characters of a gap between words. */
const IS_WORD_GAP = new Uint8Array(256);
for (const gap of WORD_GAP_SIGNS) IS_WORD_GAP[gap.charCodeAt(0)] = 1;
/** 1 at the codes of the characters of a date and of the brackets after one. */
const IS_DATE_PART = new Uint8Array(0x10000);
for (const part of '0123456789-/. 年月日)]】') IS_DATE_PART[part.charCodeAt(0)] = 1;
const SPACED_HOME = /首 页/gu;
/** A date with a time of day, as content systems print it, within the first words of a line. */
const TIMESTAMP =
  /^[^。;,]{0,40}?(?:19|20)\d\d(?:-|\/|\.|年)\d{1,2}(?:-|\/|\.|月)\d{1,2}日? ?\d{1,2}:\d{2}/u;
/** A date with a button or a counter after it. */
const DATE_THEN_CONTROL =
  /^[^。;,]{0,40}?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} ?[|/ ]? ?[【[(]? ?(?:打印|关闭|字体|字号|大 中 小|浏览|点击|阅读|访问|人气|来源|作者|收藏|分享|责任编辑|编辑)/u;
const BARE_DATE = /^[【[(]? ?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} ?[)\]】]?$/u;
const DATE_THEN_KEY =
  /^[【[(]? ?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?[)\]】]? ?[^。;,:\d]{0,16}(?:来源|作者|编辑|浏览|点击|阅读|【|\[|字体|打印)/u;

function firstCharacters(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const word of words) table[word.charCodeAt(0)] = 1;
  return table;
}

function groupByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
}

/** The number of control words that a line is made of, 0 where it holds anything else. */
function countControls(text: string): number {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const kind = CONTROL_KIND[text.charCodeAt(at)];
    if (kind === undefined || kind === 0) return 0;
    const word =
      kind === SEPARATES
        ? undefined
        : CONTROLS.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) {
      count++;
      at += word.length;
    } else if ((kind & SEPARATES) !== 0) at++;
    else return 0;
  }
  return count;
}

/** Whether a text is a key of a metadata grid, its spaces and colon aside. */
export function isMetadataKey(text: string): 'certain' | 'common' | null {
  const first = text.charCodeAt(0);
  if (text.length > 16 || (BEGINS_KEY[first] !== 1 && first !== SPACE && first !== COLON))
    return null;
  const key = (text.includes(' ') ? text.replace(SPACES, '') : text).replace(':', '');
  if (!KEYS.has(key)) return null;
  return COMMON.has(key) ? 'common' : 'certain';
}

/** Keys of a metadata line: how many, how many of them certain, and whether the line begins with one. */
function readKeys(text: string, has: number): { total: number; certain: number; leads: boolean } {
  let total = 0;
  let certain = 0;
  let leads = false;
  const body = text.replace(LINE_OPENING, '');
  if ((has & HAS.colon) !== 0) {
    for (const match of body.matchAll(KEY_WITH_COLON)) {
      const kind = isMetadataKey(match[1] ?? '');
      if (kind === null) continue;
      if (match.index === 0) leads = true;
      total++;
      if (kind === 'certain') certain++;
    }
  }
  if (total < 2 && (has & HAS.gap) !== 0 && (body === text || GAP.test(body))) {
    for (let from = 0; from < body.length; ) {
      const to = endOfWord(body, from);
      const first = body.charCodeAt(from);
      const word = BEGINS_KEY[first] === 1 || first === COLON ? body.slice(from, to) : '';
      if (isMetadataKey(word) === 'certain' && !word.endsWith(':')) {
        if (from === 0) leads = true;
        total++;
        certain++;
      }
      from = to + 1;
    }
  }
  return { total, certain, leads };
}

/** The end of the word at `from`: the next space or tab. */
function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length && text.charCodeAt(to) !== SPACE && text.charCodeAt(to) !== TAB) to++;
  return to;
}

/** Keys of a grid whose cells have pipes between: | 索 引 号 | 0144/2018 | 分类 | |. */
function isMetadataGridLine(text: string, atEdge: boolean): boolean {
  let certain = 0;
  let total = 0;
  let leads: boolean | null = null;
  for (const part of text.split('|')) {
    const cell = part.trim();
    if (cell === '') continue;
    const kind = isMetadataKey(cell);
    leads ??= kind !== null;
    if (!leads) return false;
    if (kind !== null) total++;
    if (kind === 'certain') certain++;
  }
  return certain >= 1 && (total >= 2 || atEdge);
}

function isMetadataLine(text: string, has: number, atEdge: boolean): boolean {
  if ((has & HAS.digit) !== 0 && isDatedLine(text, has, atEdge)) return true;
  if ((has & HAS.pipe) !== 0 && isMetadataGridLine(text, atEdge)) return true;
  if ((has & HAS.fullStop) !== 0 || (has & (HAS.colon | HAS.gap)) === 0) {
    return atEdge && isMetadataKey(text) !== null;
  }
  const { total, certain, leads } = readKeys(text, has);
  if (!leads) return total >= 3;
  if (certain >= 1 || total >= 2) return total >= 2 || atEdge || text.length <= 60;
  return atEdge && text.length <= 60;
}

/** A date as content systems print it, with what they put after it. */
function isDatedLine(text: string, has: number, atEdge: boolean): boolean {
  if ((has & HAS.colon) !== 0 && hasCentury(text, text.length) && TIMESTAMP.test(text)) return true;
  const goesOn = hasCentury(text, lastOutsideDate(text));
  if (goesOn && (DATE_THEN_KEY.test(text) || DATE_THEN_CONTROL.test(text))) return true;
  return atEdge && text.length <= LONGEST_DATE && BARE_DATE.test(text);
}

/** Whether 19 or 20 stands before `end`, as years begin. */
function hasCentury(text: string, end: number): boolean {
  let before = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code === DIGIT_0 && before === DIGIT_2) || (code === DIGIT_9 && before === DIGIT_1)) {
      return true;
    }
    before = code;
  }
  return false;
}

/** The last character that is no part of a date or of the brackets around one. */
function lastOutsideDate(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && IS_DATE_PART[text.charCodeAt(at)] === 1) at--;
  return at;
}

/** A row of portal columns: at least three of them, and little else. */
function isNavigationLine(text: string): boolean {
  if (!mayHaveThreeColumns(text)) return false;
  const words = text.replace(SPACED_HOME, '首页').split(WORD_GAPS);
  if (words.length < 3) return false;
  let known = 0;
  let short = 0;
  for (const word of words) {
    if (NAVIGATION.has(word)) known++;
    if (word.length <= 6) short++;
  }
  return known >= 3 && short >= words.length * 0.8 && known * 3 >= words.length;
}

/** Whether three words of a line begin as columns do: most lines of a page are one word. */
function mayHaveThreeColumns(text: string): boolean {
  let columns = 0;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isStart && BEGINS_NAVIGATION[code] === 1 && ++columns === 3) return true;
    isStart = IS_WORD_GAP[code] === 1;
  }
  return false;
}

/** Whether a line is the name of a portal column and nothing else. */
export function isNavigationWord(text: string): boolean {
  const first = text.charCodeAt(0);
  if (BEGINS_NAVIGATION[first] !== 1 && first !== SPACE) return false;
  return text.length <= 12 && NAVIGATION.has(text.includes(' ') ? text.replace(SPACES, '') : text);
}

/** The rule by which a line is page furniture wherever it stands, if any. */
export function matchAnywhere(survey: Survey, line: number): RuleId | null {
  const text = survey.texts[line] ?? '';
  if (text.length > MAX_LINE) return null;
  if (countControls(text) >= 2) return 'chrome/print-close';
  const rule = firstRule(anywhereRows, survey.anywhere[line] ?? 0, text);
  if (rule !== null) return rule;
  const has = survey.has[line] ?? 0;
  if (isMetadataLine(text, has, false)) return 'chrome/metadata';
  return (has & HAS.wordGap) !== 0 && isNavigationLine(text) ? 'chrome/navigation' : null;
}

/** The rule by which a line before or after the body is page furniture, if any. */
export function matchAtEdge(survey: Survey, line: number): RuleId | null {
  const text = survey.texts[line] ?? '';
  if (text.length > MAX_LINE) return null;
  if (countControls(text) >= 1) return 'chrome/print-close';
  const rule = firstRule(edgeRows, survey.edge[line] ?? 0, text);
  if (rule !== null) return rule;
  if (isMetadataLine(text, survey.has[line] ?? 0, true)) return 'chrome/metadata';
  return isNavigationWord(text) ? 'chrome/navigation' : null;
}

/** The first row, in the order of the table, that is to be tried and matches. */
function firstRule(rows: readonly ChromeRule[], mask: number, text: string): RuleId | null {
  for (let left = mask; left !== 0; left &= left - 1) {
    const first = rowOfBit(left & -left);
    const end = first === LAST_ROW ? rows.length : first + 1;
    for (let row = first; row < end; row++) {
      const rule = rows[row];
      if (rule?.pattern.test(text) === true) return rule.id;
    }
  }
  return null;
}
