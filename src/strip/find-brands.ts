import {
  BRAND_MARK,
  BRAND_TAIL,
  COMMON_GAMES,
  GAMBLING_WORDS,
  OFFICIAL_BEFORE,
  OFFICIAL_NAME,
  SPAM_SUFFIXES,
} from '../tables/spam.js';
import { WordFinder } from '../text/word-finder.js';
import type { Block } from '../types.js';
import { HAS } from './marks.js';
import { titleStrength } from './read-line.js';
import type { Survey } from './survey.js';

/** A foreign name that advertising put into the text. */
export interface Brand {
  /** The name with what hangs on it, lower case. */
  readonly token: string;
  /** The name alone, lower case; '' where it means nothing alone. */
  readonly name: string;
  readonly places: number;
}

/** A suffix or gambling word in a block, with the name that may stand before it. */
interface Hit {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** What precedes it in its clause. */
  readonly left: string;
  readonly isSuffix: boolean;
}

const LONGEST_NAME = 12;
/** As far as a title may reach around a name. */
const NEAR = 120;
/** More hits and names than any page has: what is hostile is not searched to the end. */
const MOST_HITS = 2000;
const MOST_NAMES = 60;
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z0-9]/u;
const LATIN_TAIL = /[A-Za-z0-9]+$/u;
/** What a brand has between its name and its suffix: 某某(中国)官网. */
const COUNTRY = /(?:[(]中国[)]|·中国)$/u;
const HAN = /\p{Script=Han}/u;
/** Words that go on after a name of which the sentence speaks. */
const GOES_ON_FROM_NAME =
  /^(?:[的上中等是为、,。;:)”》可已室厅店馆类]|活动|场所|违法|犯罪|案件|赌博)/u;
const CLAUSE_START = /(?:^|[,。;:《( ])$/u;
const GAME = /^(?:体育|娱乐|棋牌|电竞|直播)/u;
const TITLE_END = /(?:报告|年报)$/u;

/** Gambling words, the longest first. */
const WORDS = [...GAMBLING_WORDS].sort((a, b) => b.length - a.length);
/** A bare domain, no address: Han characters of a name or a year on both sides. */
const DOMAIN =
  /(?<=^|[与由布向在对,。、]|\p{Script=Han}(?<![址站网箱录问为是]))[a-z0-9-]{3,30}\.(?:com|net|cn|cc|top|org|vip|xyz|info)(?=(?:19|20)\d\d年|[省市县区镇乡局]?(?:人民)?政府|政务|办公室|信息公开|\p{Script=Han}{1,6}(?:人民政府|乡|镇|街道|办事处))/giu;
const SUFFIXES: ReadonlySet<string> = new Set(SPAM_SUFFIXES);
const FINDER = new WordFinder([...SPAM_SUFFIXES, ...GAMBLING_WORDS]);

/** Where a brand ends whose known words end at `end`. */
export function endOfBrand(text: string, end: number): number {
  BRAND_TAIL.lastIndex = end;
  return BRAND_TAIL.test(text) ? BRAND_TAIL.lastIndex : end;
}

function findHits(blocks: readonly Block[], survey: Survey): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [index, block] of blocks.entries()) {
    if (((survey.has[index] ?? 0) & HAS.spamWord) === 0) continue;
    if (block.dropped === 'markup/hidden') continue;
    if (hits.length >= MOST_HITS) break;
    const text = block.text.text.toLowerCase();
    for (const { start: at, end, word } of FINDER.find(text)) {
      const start = at - (COUNTRY.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);
      const from = startOfName(text, start);
      hits.push({
        block: index,
        start,
        end: endOfBrand(text, end),
        left: text.slice(from, start),
        isSuffix: SUFFIXES.has(word),
      });
    }
  }
  return hits;
}

/** Where the clause begins that runs up to `start`: at a sign, at the end of a title, or as far back as names are long. */
function startOfName(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(from - 1))) {
    if (TITLE_END.test(text.slice(Math.max(0, from - 2), from))) break;
    from--;
  }
  return from;
}

/** The longest ending that most of the texts share; a text that ends before it counts against it. */
function commonEnding(texts: readonly string[], known: string): string {
  let ending = known;
  for (;;) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      if (!text.endsWith(ending) || text.length === ending.length) continue;
      const next = text.charAt(text.length - ending.length - 1);
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
    let best = '';
    let most = 1;
    for (const [character, count] of counts) {
      if (count > most) [best, most] = [character, count];
    }
    if (best === '' || most < texts.length * 0.6) return ending;
    ending = best + ending;
  }
}

/** Hits whose names end alike, each context once: copies of a line tell nothing new. */
function groupByName(
  hits: readonly Hit[],
  blocks: readonly Block[],
): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  const contexts = new Set<string>();
  for (const hit of hits) {
    if (hit.left.length < 2) continue;
    const text = blocks[hit.block]?.text.text ?? '';
    const after = hit.left.length >= LONGEST_NAME ? '' : text.slice(hit.end, hit.end + 4);
    const context = `${hit.left}|${after}`;
    if (contexts.has(context)) continue;
    contexts.add(context);
    const key = hit.left.slice(-2);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return groups;
}

/** Whether a name sits where no writer puts one: before a sentence, inside or after a title. */
export function isOdd(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (text.length <= NEAR && titleStrength(before + after) === 2) return true;
  if (after === '') return TITLE_END.test(before);
  return (
    CLAUSE_START.test(before) &&
    text.length - (end - start) > 12 &&
    HAN.test(after.charAt(0)) &&
    !GOES_ON_FROM_NAME.test(after)
  );
}

/** A name judged by the places where it stands. */
function judge(
  name: string,
  group: readonly Hit[],
  blocks: readonly Block[],
  all: string,
): Brand | null {
  let odd = 0;
  let official = 0;
  for (const hit of group) {
    const text = blocks[hit.block]?.text.text ?? '';
    const start = hit.start - name.length;
    if (isOdd(text, start, hit.end)) odd++;
    if (OFFICIAL_BEFORE.test(text.slice(Math.max(0, start - 4), start))) official++;
  }
  const first = group[0];
  if (first === undefined) return null;
  const suffix = blocks[first.block]?.text.text.slice(first.start, first.end).toLowerCase() ?? '';
  const isMarked = BRAND_MARK.test(name) || GAME.test(suffix) || group.some((hit) => !hit.isSuffix);
  if (odd === 0 || official * 2 >= group.length + 1 || OFFICIAL_BEFORE.test(name)) return null;
  if (group.length === 1 && !first.isSuffix && !standsInTitle(first, blocks)) return null;
  if (!isMarked) {
    const bare = all.split(name).length - 1 - group.length;
    if (OFFICIAL_NAME.test(name) || group.length < 2 || bare > group.length) return null;
  }
  return { token: name + suffix, name, places: group.length };
}

function standsInTitle({ block, start, end }: Hit, blocks: readonly Block[]): boolean {
  const text = blocks[block]?.text.text ?? '';
  return text.length <= NEAR && titleStrength(text.slice(0, start) + text.slice(end)) === 2;
}

/** The name of a hit that stands alone: from the beginning of its clause, or the Latin letters before it. */
function nameAlone({ left }: Hit): string {
  const latin = LATIN_TAIL.exec(left)?.[0] ?? '';
  if (latin.length >= 2) return latin;
  return left.length <= 8 ? left : left.slice(-2);
}

/**
 * Finds the names that advertising spliced into the text, unknown ones too: names with a suffix of search-engine spam or a word of gambling
 * that stand at odd places, most often repeatedly.
 */
export function findBrands(blocks: readonly Block[], survey: Survey): readonly Brand[] {
  const hits = findHits(blocks, survey);
  if (hits.length === 0) return [];
  const all = blocks.map((block) => block.text.text.toLowerCase()).join('\n');
  const brands: Brand[] = [];
  for (const [key, group] of [...groupByName(hits, blocks)].slice(0, MOST_NAMES)) {
    const first = group[0];
    if (first === undefined) continue;
    const name =
      group.length > 1
        ? commonEnding(
            group.map((hit) => hit.left),
            key,
          )
        : nameAlone(first);
    const brand = judge(name, group, blocks, all);
    if (brand !== null) brands.push(brand);
  }
  brands.push(...findBareBrands(hits, blocks));
  return brands;
}

/** Gambling brands without a name before them: at two odd places or more, or at one with what advertising hangs on names. */
function findBareBrands(hits: readonly Hit[], blocks: readonly Block[]): readonly Brand[] {
  const odd = new Map<string, number>();
  for (const hit of hits) {
    const text = blocks[hit.block]?.text.text ?? '';
    const word = text.slice(hit.start, hit.end).toLowerCase();
    const known = WORDS.find((candidate) => word.startsWith(candidate));
    if (hit.isSuffix || known === undefined || known.length < 3 || COMMON_GAMES.has(known))
      continue;
    const before = text.slice(Math.max(0, hit.start - 4), hit.start);
    if (!isOdd(text, hit.start, hit.end) || OFFICIAL_BEFORE.test(before)) continue;
    odd.set(known, (odd.get(known) ?? 0) + (word === known ? 1 : 2));
  }
  return [...odd]
    .filter(([, count]) => count >= 2)
    .map(([token, places]) => ({ token, name: '', places }));
}

/** The addresses of foreign sites in the place of a government's name: 现公布example.com2012年…. */
export function findDomains(blocks: readonly Block[], survey: Survey): readonly Brand[] {
  const places = new Map<string, number>();
  for (const [index, { dropped, text }] of blocks.entries()) {
    if (dropped !== null || ((survey.has[index] ?? 0) & HAS.dot) === 0) continue;
    for (const match of text.text.matchAll(DOMAIN)) {
      const name = match[0].toLowerCase();
      places.set(name, (places.get(name) ?? 0) + 1);
    }
  }
  return [...places]
    .filter(([, count]) => count >= 2)
    .map(([token, count]) => ({ token, name: '', places: count }));
}
