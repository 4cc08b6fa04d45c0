import { chrome } from '../tables/chrome.js';
import {
  COMMON_KEYS,
  CONTROL_WORDS,
  METADATA_KEYS,
  NAVIGATION_WORDS,
} from '../tables/chrome-words.js';
import { PatternSet } from '../text/pattern-set.js';
import type { RuleId } from '../types.js';

const MAX_LINE = 240;
const ANYWHERE = new PatternSet(chrome.filter((rule) => rule.where === 'any'));
const AT_EDGE = new PatternSet(chrome.filter((rule) => rule.where === 'edge'));
const KEYS: ReadonlySet<string> = new Set(METADATA_KEYS);
const COMMON: ReadonlySet<string> = new Set(COMMON_KEYS);
const NAVIGATION: ReadonlySet<string> = new Set([...NAVIGATION_WORDS, ...CONTROL_WORDS]);
const CONTROLS: ReadonlyMap<string, readonly string[]> = groupByFirst(CONTROL_WORDS);

const SEPARATOR = /[ \t|,、/·()[\]【】〖〗「」:+<>《》.…?›»_\-—]/u;
const LINE_OPENING = /^[【[(·•◆■●*>]+ ?/u;
const KEY_WITH_COLON = /(?:^|[ 【[(|)\]】\d])([\u4e00-\u9fff](?: {0,2}[\u4e00-\u9fff]){1,7}) ?:/gu;
const SPACES = / /gu;
const GAP = /[ \t]+/u;
const WORD_GAPS = /[ |·/>»\t-]+/u;
/** 1 at the codes of the characters of a gap between words. */
const IS_WORD_GAP = new Uint8Array(256);
for (const gap of ' |·/>»\t-') IS_WORD_GAP[gap.charCodeAt(0)] = 1;
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
    const first = text.charAt(at);
    const word = CONTROLS.get(first)?.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) {
      count++;
      at += word.length;
    } else if (SEPARATOR.test(first)) at++;
    else return 0;
  }
  return count;
}

/** Whether a text is a key of a metadata grid, its spaces and colon aside. */
export function isMetadataKey(text: string): 'certain' | 'common' | null {
  if (text.length > 16) return null;
  const key = text.replace(SPACES, '').replace(':', '');
  if (!KEYS.has(key)) return null;
  return COMMON.has(key) ? 'common' : 'certain';
}

/** Keys of a metadata line: how many, how many of them certain, and whether the line begins with one. */
function readKeys(text: string): { total: number; certain: number; leads: boolean } {
  let total = 0;
  let certain = 0;
  let leads = false;
  const body = text.replace(LINE_OPENING, '');
  for (const match of body.matchAll(KEY_WITH_COLON)) {
    const kind = isMetadataKey(match[1] ?? '');
    if (kind === null) continue;
    if (match.index === 0) leads = true;
    total++;
    if (kind === 'certain') certain++;
  }
  if (total < 2 && GAP.test(body)) {
    for (const [index, word] of body.split(GAP).entries()) {
      const kind = isMetadataKey(word);
      if (kind !== 'certain' || word.endsWith(':')) continue;
      if (index === 0) leads = true;
      total++;
      certain++;
    }
  }
  return { total, certain, leads };
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

function isMetadataLine(text: string, atEdge: boolean): boolean {
  if (text.includes('20') || text.includes('19')) {
    if (TIMESTAMP.test(text) || DATE_THEN_KEY.test(text) || DATE_THEN_CONTROL.test(text))
      return true;
    if (atEdge && BARE_DATE.test(text)) return true;
  }
  if (text.includes('|') && isMetadataGridLine(text, atEdge)) return true;
  if (text.includes('。') || (!text.includes(':') && !GAP.test(text))) {
    return atEdge && isMetadataKey(text) !== null;
  }
  const { total, certain, leads } = readKeys(text);
  if (!leads) return total >= 3;
  if (certain >= 1 || total >= 2) return total >= 2 || atEdge || text.length <= 60;
  return atEdge && text.length <= 60;
}

/** Whether a line may be three words: most lines of a page are one. */
function hasTwoGaps(text: string): boolean {
  let gaps = 0;
  for (let at = 0; at < text.length; at++) {
    if (IS_WORD_GAP[text.charCodeAt(at)] === 1 && ++gaps === 2) return true;
  }
  return false;
}

/** A row of portal columns: at least three of them, and little else. */
export function isNavigationLine(text: string): boolean {
  if (!hasTwoGaps(text)) return false;
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

/** Whether a line is the name of a portal column and nothing else. */
export function isNavigationWord(text: string): boolean {
  return text.length <= 12 && NAVIGATION.has(text.replace(SPACES, ''));
}

/** The rule by which a line is page furniture wherever it stands, if any. */
export function matchAnywhere(text: string): RuleId | null {
  if (text.length > MAX_LINE) return null;
  const controls = countControls(text);
  if (controls >= 2) return 'chrome/print-close';
  const rule = ANYWHERE.first(text);
  if (rule !== undefined) return rule.id;
  if (isMetadataLine(text, false)) return 'chrome/metadata';
  return isNavigationLine(text) ? 'chrome/navigation' : null;
}

/** The rule by which a line before or after the body is page furniture, if any. */
export function matchAtEdge(text: string): RuleId | null {
  if (text.length > MAX_LINE) return null;
  if (countControls(text) >= 1) return 'chrome/print-close';
  const rule = AT_EDGE.first(text);
  if (rule !== undefined) return rule.id;
  if (isMetadataLine(text, true)) return 'chrome/metadata';
  return isNavigationWord(text) ? 'chrome/navigation' : null;
}
