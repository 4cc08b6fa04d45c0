import { BRAND_MARK, OFFICIAL_ENDING, SEARCH_WORD, SPAM_WORD } from '../tables/spam.js';
import type { Block } from '../types.js';
import type { Brand } from './find-brands.js';
import { HAS } from './marks.js';
import type { Survey } from './survey.js';

/** Longest name that is looked for, with what hangs on it. */
const LONGEST = 24;
const SHORTEST = 3;
/** Share of all its places at which a spliced name stands at the beginning of a clause or at a title. */
const ODD_SHARE = 0.75;

/** Share of the places that must go on alike for a name to go on. */
const SHARED = 0.7;

const YEAR_AT_END = /(?:19|20)\d{0,2}年?度?$/u;
const TITLE_LINE = /(?:信息|政务).{0,6}公开.{0,12}?(?:报告|年报)/u;
/** Breadcrumbs and menus name reports too. */
const IS_LIST = /[>|»›/]|: ?\S/u;
const TITLE_END = /(?:报告|年报)(?![书表集])/gu;
/** 1 at the codes of the signs after which a clause begins. */
const CLAUSE_MARKS = new Uint8Array(0x10000);
for (const mark of ',。;:!?、)') CLAUSE_MARKS[mark.charCodeAt(0)] = 1;
/** More suspects and places than any page has: what is hostile is not searched to the end. */
const MOST_SUSPECTS = 60;
const MOST_PLACES = 400;
/** After the spliced head of a title the title is still whole: it names somebody. */
const NAMES_SOMEBODY =
  /(?:[省市县区旗州盟镇乡道局委办厅院校会处站所室]|[政管]府(?!信息)).{0,24}(?:政府)?信息/u;
const BEGINS_WITH_KIND = /^[总省市县区旗州盟镇乡局委办厅政人的年]/u;
/** What follows a title on its own line in honest pages. */
const HONEST_RESIDUE =
  /^(?:[(（〔[【《_\-—|·. ]|的|及|和|与|全文|正文|公示|公告|解读|图解|发布|公布|出炉|摘要|附|编制|说明|情况|格式|模板|表|已|之|第|汇编|节选|草案|初稿|修订|送审|(?:19|20)\d\d|$)/u;
/** No writer puts a name right before these. */
const HARD_START =
  /(?:[(][一二三四五六七八九十]{1,3}[)](?!项|款)|其中(?=[\u4e00-\u9fff])|[一二三四五六七]是(?=[\u4e00-\u9fff]{2})|无其他|此外,)/gu;
/** How clauses begin that no subject stands before. */
const RESTART =
  /^(?:我[省市县区镇乡局]|全[省市县区年]|(?:19|20)\d\d年|根据|按照|本报告|[一二三四五]是|其中|[(]|未|没有|无|通过|对|从|在|把|一|进一步|加强|严格|健全|围绕|规范)/u;
const PLAIN =
  /^(?:(?:19|20)\d\d|关于|政府|信息|本[报年机]|我|全|各|年度|按照|根据|中华人民|国务院|一是|二是|三是|其中|同时|进一步|通过|截至|截止|自|对|在)/u;
const COUNTRY_IN_BRACKETS = /[(]中国$/u;
const MAY_SUSPECT = HAS.titleLetter | HAS.hardStart;
const HAS_LETTERS = /[\p{L}]{2}/u;

/** A place where a clause begins. */
interface Start {
  readonly block: number;
  readonly at: number;
}

/** What a name is suspected for: the text that begins with it, where the suspicion came from. */
interface Suspect {
  readonly text: string;
  readonly block: number;
  readonly from: 'title-head' | 'title-end' | 'sentence';
}

/**
 * Finds names spliced into the text whatever they look like: what stands before or after a title and again at the beginnings of clauses, or
 * before a number, where no writer puts a name.
 */
export function findSplices(blocks: readonly Block[], survey: Survey): readonly Brand[] {
  const texts = blocks.map((block) => (block.dropped === 'markup/hidden' ? '' : block.text.text));
  const suspects = findSuspects(texts, survey);
  if (suspects.length === 0) return [];
  const starts = indexStarts(texts, suspects, survey);
  const found = new Map<string, Brand>();
  for (const suspect of suspects) {
    const brand = confirm(suspect, texts, starts);
    if (brand !== null) found.set(brand.token, brand);
  }
  return [...found.values()];
}

function findSuspects(texts: readonly string[], survey: Survey): readonly Suspect[] {
  const suspects = new Map<string, Suspect>();
  const add = (suspect: Suspect): void => {
    const key = `${suspect.from} ${suspect.text}`;
    if (suspects.size < MOST_SUSPECTS && !suspects.has(key)) suspects.set(key, suspect);
  };
  for (const [block, text] of texts.entries()) {
    const has = survey.has[block] ?? 0;
    if ((has & MAY_SUSPECT) === 0 || text.length < SHORTEST) continue;
    const mayBeTitle = (has & HAS.titleLetter) !== 0 && text.length >= 8 && text.length <= 100;
    if (mayBeTitle && TITLE_LINE.test(text) && !IS_LIST.test(text)) {
      add({ text, block, from: 'title-head' });
      const end = lastTitleEnd(text);
      const residue = text.slice(end);
      if (end > 0 && !HONEST_RESIDUE.test(residue))
        add({ text: residue, block, from: 'title-end' });
    }
    if ((has & HAS.hardStart) !== 0) {
      for (const suspect of findBeforeNumbers(text, block)) add(suspect);
    }
  }
  return [...suspects.values()];
}

function lastTitleEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(TITLE_END)) end = match.index + match[0].length;
  return end;
}

/** Names that stand between a clause mark and a number or 其中. */
function findBeforeNumbers(text: string, block: number): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (const match of text.matchAll(HARD_START)) {
    let from = match.index;
    while (from > 0 && match.index - from <= LONGEST && !isMark(text, from - 1)) from--;
    const length = match.index - from;
    if (length >= SHORTEST && length <= LONGEST)
      suspects.push({ text: text.slice(from, match.index), block, from: 'sentence' });
  }
  return suspects;
}

/** A sign between clauses; brackets inside a name (某某(中国)官网) are none. */
function isMark(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (CLAUSE_MARKS[character.charCodeAt(0)] !== 1) return false;
  return character !== ')' || at < 4 || !COUNTRY_IN_BRACKETS.test(text.slice(at - 4, at));
}

/** Beginnings of clauses that start as one of the suspects does, by their first two characters. */
function indexStarts(
  texts: readonly string[],
  suspects: readonly Suspect[],
  { clauses, offsets }: Survey,
): ReadonlyMap<string, readonly Start[]> {
  const starts = new Map<string, Start[]>();
  const firsts = new Set<number>();
  for (const { text } of suspects) {
    starts.set(text.slice(0, 2), []);
    firsts.add(text.charCodeAt(0));
  }
  let block = 0;
  for (const offset of clauses) {
    while (offset >= (offsets[block + 1] ?? Number.POSITIVE_INFINITY)) block++;
    const text = texts[block] ?? '';
    const at = offset - (offsets[block] ?? 0);
    if (at >= text.length - SHORTEST || !firsts.has(text.charCodeAt(at))) continue;
    const list = starts.get(text.slice(at, at + 2));
    if (list !== undefined && list.length < MOST_PLACES) list.push({ block, at });
  }
  return starts;
}

function confirm(
  suspect: Suspect,
  texts: readonly string[],
  starts: ReadonlyMap<string, readonly Start[]>,
): Brand | null {
  const others = (starts.get(suspect.text.slice(0, 2)) ?? []).filter(
    ({ block }) => block !== suspect.block && !isTitleLine(texts[block] ?? ''),
  );
  const isWhole = suspect.from !== 'title-head' && suspect.text.length <= LONGEST;
  const length = isWhole ? suspect.text.length : sharedLength(suspect.text, others, texts);
  if (length < 2) return suspect.from === 'title-head' ? brandBeforeTitle(suspect.text) : null;
  const name = suspect.text.slice(0, length);
  const followers = new Set<string>();
  let places = 0;
  let restarts = 0;
  for (const { block, at } of others) {
    const text = texts[block] ?? '';
    if (!text.startsWith(name, at)) continue;
    places++;
    followers.add(text.slice(at + length, at + length + 2));
    if (RESTART.test(text.slice(at + length, at + length + 6))) restarts++;
  }
  if (places === 0 && suspect.from === 'title-head') return brandBeforeTitle(suspect.text);
  const isFound = isSpliced({ name, suspect, places, followers: followers.size, restarts }, texts);
  return isFound ? { token: name.toLowerCase(), name: '', places: places + 1 } : null;
}

/** A name that stands before one title and nowhere else: it must end in a word that only advertising hangs on names. */
function brandBeforeTitle(title: string): Brand | null {
  const head = title.slice(0, LONGEST);
  let end = 0;
  for (const match of head.matchAll(SEARCH_WORD)) end = match.index + match[0].length;
  const rest = title.slice(end);
  if (end < SHORTEST || !NAMES_SOMEBODY.test(rest) || BEGINS_WITH_KIND.test(rest)) return null;
  return { token: title.slice(0, end).toLowerCase(), name: '', places: 1 };
}

function isTitleLine(text: string): boolean {
  return text.length <= 100 && !text.includes('。') && TITLE_LINE.test(text);
}

/** How much of a text the most of the other places share with it: as far as hardly any of them breaks off. */
function sharedLength(text: string, others: readonly Start[], texts: readonly string[]): number {
  const counts: number[] = [];
  for (const { block, at } of others) {
    const other = texts[block] ?? '';
    let length = 0;
    while (
      length < LONGEST &&
      length < text.length &&
      text.charAt(length) === other.charAt(at + length)
    )
      length++;
    for (let index = 0; index <= length; index++) counts[index] = (counts[index] ?? 0) + 1;
  }
  const most = counts[SHORTEST] ?? counts[2] ?? 0;
  let length = most > 0 ? 2 : 0;
  while ((counts[length + 1] ?? 0) >= Math.max(1, most * SHARED)) length++;
  const year = YEAR_AT_END.exec(text.slice(0, length));
  return year === null ? length : year.index;
}

interface Finding {
  readonly name: string;
  readonly suspect: Suspect;
  /** Clauses elsewhere that begin with the name. */
  readonly places: number;
  readonly followers: number;
  /** Those of them after which a sentence begins as sentences do. */
  readonly restarts: number;
}

function isSpliced(
  { name, suspect, places, followers, restarts }: Finding,
  texts: readonly string[],
): boolean {
  if (!HAS_LETTERS.test(name) || PLAIN.test(name)) return false;
  if (OFFICIAL_ENDING.test(name)) return false;
  if (name.length < SHORTEST && suspect.from !== 'title-end' && (places < 3 || followers < 3))
    return false;
  const isMarked = BRAND_MARK.test(name) || SPAM_WORD.test(name);
  if (suspect.from === 'title-end') {
    if (places === 0) return SPAM_WORD.test(name) && name === suspect.text;
    return isMostlyOdd(name, places + 1, texts);
  }
  if (suspect.from === 'title-head') {
    const rest = suspect.text.slice(name.length);
    if (!NAMES_SOMEBODY.test(rest) || BEGINS_WITH_KIND.test(rest)) return false;
  }
  if (isMarked) return places > 0 && isMostlyOdd(name, places + 1, texts);
  if (suspect.from === 'sentence')
    return places >= 2 && followers >= 2 && isMostlyOdd(name, places + 1, texts);
  // A place or an office may stand so too (万盛 before 经开区 and 网): a brand has no other places, and sentences begin anew after it.
  return places >= 3 && followers >= 3 && restarts >= 2 && isMostlyOdd(name, places + 2, texts);
}

function isMostlyOdd(name: string, odd: number, texts: readonly string[]): boolean {
  let total = 0;
  for (const text of texts) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) total++;
  }
  return odd >= total * ODD_SHARE - 1;
}
