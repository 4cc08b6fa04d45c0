import type { Check } from '../types.js';
import { agree, type Item, itemsOf } from './counted-items.js';
import { type Candidate, judge } from './judge-parts.js';
import type { Passage } from './passage.js';

const SENTENCE = /[^。!?]+[。!?]?/gu;
/** Opens a list of parts. */
const MARK =
  /其中[:,]?|分别(?:为|是|有|公开|发布)?|[(（](?=[^()（）]{0,40}\d[^()（）]{0,40}[,、;][^()（）]{0,40}\d)/gu;
/** A sentence that sorts what the one before counted. */
const SORTED =
  /^(?:\s|[(（][一二三四五六七八九十][)）])*(?:按|从|分)[^,:]{0,14}(?:分|看|划分|类|统计|来说)?[,:]/u;
const EACH = /各(?:有|为|占|计)?$/u;
/** Words that begin another subject than the one broken down. */
const NEW_SUBJECT =
  /收到|受理|接[到收]|办[结理]|答复|召开|举办|培训|回应|编[发印]|制[定发]|解读|咨询|来信|移送|设[立有置]/u;
/** A passage without a counted number has nothing to add up. */
const COUNTS =
  /\d\s?[条件份篇个项宗起例则期部封册人名位]|[一二三四五六七八九十百千万][条件份篇项宗人名]/u;
/** From a total as large as this, a list in another paragraph adds up to it by no chance. */
const FAR_TOTAL = 100;
/** Numbers before a list that are tried as its total. */
const MOST_TOTALS = 12;
/** No official lists more in one sentence. */
const MOST_ITEMS = 120;
const MOST_CARRIED = 60;

/** Sums up the parts that sentences list beside their total. */
export function checkBreakdowns(passages: readonly Passage[]): Check[] {
  const checks: Check[] = [];
  const seen = new Set<string>();
  const carried: Item[] = [];
  for (const passage of passages) {
    if (!COUNTS.test(passage.text)) continue;
    for (const check of checkPassage(passage, carried)) {
      const name = `${check.status} ${check.expected} ${check.actual}`;
      if (seen.has(name)) continue;
      seen.add(name);
      checks.push(check);
    }
  }
  return checks;
}

function checkPassage(passage: Passage, carried: Item[]): Check[] {
  const { text } = passage;
  const items = itemsOf(passage);
  if (items.length < 2) {
    carried.push(...items.filter(({ value }) => value >= FAR_TOTAL));
    return [];
  }
  const checks: Check[] = [];
  let earlier: readonly Item[] = [];
  const all: Item[] = carried.slice(-MOST_CARRIED);
  for (const match of text.matchAll(SENTENCE)) {
    const [sentence] = match;
    const from = match.index;
    const own = items.filter(({ start }) => start >= from && start < from + sentence.length);
    for (const candidate of candidatesOf(text, { from, sentence, own, earlier, all })) {
      const check = judge(text, candidate);
      if (check === null) continue;
      checks.push(check);
      break;
    }
    if (own.length > 0) earlier = own;
    all.push(...own);
  }
  carried.push(...items.filter(({ value }) => value >= FAR_TOTAL));
  return checks;
}

interface Sentence {
  readonly from: number;
  readonly sentence: string;
  readonly own: readonly Item[];
  /** Numbers of the sentence before, and of all before it. */
  readonly earlier: readonly Item[];
  readonly all: readonly Item[];
}

function* candidatesOf(
  text: string,
  { from, sentence, own, earlier, all }: Sentence,
): Generator<Candidate> {
  if (own.length < 2 || own.length > MOST_ITEMS) return;
  const marks = [...sentence.matchAll(MARK)].map((mark) => ({
    start: from + mark.index,
    end: from + mark.index + mark[0].length,
    isBracket: mark[0].length === 1,
  }));
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    const stop = mark.isBracket
      ? closing(text, mark.start)
      : (next?.start ?? from + sentence.length);
    const inside = withinClause(
      text,
      own.filter(({ start }) => start >= mark.end && start < stop),
    );
    const [first] = inside;
    if (first === undefined || inside.length < 2) continue;
    const parts = inside.filter(({ depth }) => depth === first.depth);
    const before = own.filter(({ end }) => end <= mark.start && mark.start - end < 40);
    const totals = before.length > 0 ? before.slice(-1) : index === 0 ? earlier.slice(0, 1) : [];
    for (const total of totals) yield candidate(text, total, parts, true, sentence);
  }
  // 在29件申请中, 同意公开14件 … and 21件, 当面16件, 信函5件: lists without a mark.
  const [total, ...rest] = own;
  if (total !== undefined && rest.length >= 2) yield candidate(text, total, rest, false, sentence);
  for (const start of all.slice(-MOST_TOTALS).reverse())
    yield candidate(text, start, own, false, sentence);
}

function candidate(
  text: string,
  total: Item,
  parts: readonly Item[],
  marked: boolean,
  sentence: string,
): Candidate {
  const begun = total.label + (parts[0]?.label ?? '');
  const stray = parts.findIndex(({ label }) => {
    const subject = NEW_SUBJECT.exec(label)?.[0];
    return subject !== undefined && !begun.includes(subject);
  });
  const inSubject = stray < 0 ? parts : parts.slice(0, stray);
  const fitting = inSubject.filter((part) => agree(part, total));
  const each = fitting.some(({ start }) => EACH.test(text.slice(Math.max(0, start - 3), start)));
  return { total, parts: fitting, marked, sorted: SORTED.test(sentence), each };
}

/** A list ends at a semicolon, unless semicolons stand between its items. */
function withinClause(text: string, items: readonly Item[]): readonly Item[] {
  const [first, second] = items;
  if (first === undefined || second === undefined) return items;
  if (text.slice(first.end, second.start).includes(';')) return items;
  const stop = text.indexOf(';', first.end);
  return stop < 0 ? items : items.filter(({ start }) => start < stop);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return text.length;
}
