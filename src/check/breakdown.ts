import type { Check, Quantity } from '../types.js';
import { slipBetween } from './edit-cost.js';
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
const SENTENCE = /[^。!?]+[。!?]?/gu;
/** Opens a list of parts. */
const MARK =
  /其中[:,]?|分别(?:为|是|有|公开|发布)?|[(（](?=[^()（）]*\d[^()（）]*[,、;][^()（）]*\d)/gu;
/** A sentence that sorts what the one before counted. */
const SORTED =
  /^(?:\s|[(（][一二三四五六七八九十][)）])*(?:按|从|分)[^,:]{0,14}(?:分|看|划分|类|统计|来说)?[,:]/u;
/** A number beside the list: last year, all years, more than before. */
const BESIDE =
  /(?:比|较|上年|去年|上一年|往年|同期|同比|环比|累计|以来|历年|增加|增长|减少|下降|增幅|降低|提高|超过?|达到?了?原)[^,、;(（。\d]{0,12}$/u;
const EACH = /各(?:有|为|占|计)?$/u;
const REST_WORDS = /其他|其它|其余/u;
const OPEN_REST = /其余|余下|等(?:[,。;]|$)/u;
/** Places that may publish the same piece: their counts overlap. */
const CHANNEL =
  /网站|网|微博|微信|公众号|公报|新媒体|客户端|平台|电视|广播|报[刊纸]|公[开示告]栏|媒体|专栏|海报|简报|渠道|方式|形式|途径/u;
/** Words that begin another subject than the one broken down. */
const NEW_SUBJECT =
  /收到|受理|接[到收]|办[结理]|答复|召开|举办|培训|回应|编[发印]|制[定发]|解读|咨询|来信|移送|设[立有置]/u;
/** A slip in a sum is small; a larger gap means that the list is no list of parts. */
const LARGEST_SLIP = 0.25;
const OPEN = 40;
const CLOSE = 41;
/** A passage without a counted number has nothing to add up. */
const COUNTS =
  /\d\s?[条件份篇个项宗起例则期部封册人名位]|[一二三四五六七八九十百千万][条件份篇项宗人名]/u;
const SMALL_TOTAL = 10;
const LARGE_TOTAL = 1000;
/** From a total as large as this, a list in another paragraph adds up to it by no chance. */
const FAR_TOTAL = 100;
const EXACT = 1e-6;
/** Numbers before a list that are tried as its total. */
const MOST_TOTALS = 12;
/** No official lists more in one sentence. */
const MOST_ITEMS = 120;
const MOST_CARRIED = 60;

/** Labels that between them leave nothing out. */
const WHOLE: readonly (readonly RegExp[])[] = [
  [/当面|现场|来访|上门/u, /网|电子|邮件/u, /信函|来信|邮寄|书面/u],
  [/专职|全职/u, /兼职/u],
  [/自然人|公民|个人/u, /法人|组织|企业|单位/u],
];
/** Labels whose lists count as broken down without any mark. */
const FAMILIES: readonly RegExp[] = [
  /当面|网[上络]|信函|传真|邮件|邮寄/u,
  /维持|纠[错正]|撤销|变更|驳回|终止|撤诉|审结/u,
  /专职|兼职/u,
  /自然人|法人|企业|组织/u,
  /同意|予以公开|部分公开|不予|不存在|不掌握|无法提供|已主动公开/u,
];

interface Item extends Quantity {
  /** Text between the number before and this one. */
  readonly label: string;
  /** Brackets open at this place. */
  readonly depth: number;
}

/** A sum that the text invites. */
interface Candidate {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly marked: boolean;
  readonly sorted: boolean;
  readonly each: boolean;
}

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

/** Counted things in a text, with their labels; percentages, years and comparisons left out. */
function itemsOf(passage: Passage): Item[] {
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
    items.push({ ...quantity, label, depth });
  }
  return items;
}

interface Sentence {
  readonly from: number;
  readonly sentence: string;
  readonly own: readonly Item[];
  /** Numbers of the sentence before, and of all before it. */
  readonly earlier: readonly Item[];
  readonly all: readonly Item[];
}

function agree(a: Item, b: Item): boolean {
  const kind = (unit: string | null): number =>
    unit === null ? 0 : PIECES.has(unit) ? 1 : PEOPLE.has(unit) ? 2 : 0;
  return kind(a.unit) === kind(b.unit);
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

const CHANNELS_OF_REQUESTS = /当面|网[上络]|信函|传真|邮件|邮寄/u;

function areChannelsOfRequests(total: Item, parts: readonly Item[]): boolean {
  return (
    total.label.includes('申请') && parts.every(({ label }) => CHANNELS_OF_REQUESTS.test(label))
  );
}

/** Whether the labels are of one kind that is known to break a count down. */
function areFamily(parts: readonly Item[]): boolean {
  return FAMILIES.some((family) => parts.every(({ label }) => family.test(label)));
}

/** Whether the list adds up, fails to, or says neither. */
function judge(text: string, found: Candidate): Check | null {
  const { total, parts, marked } = found;
  if (parts.length < 2 || found.each) return null;
  if (total.qualifier !== 'exact' || parts.some(({ qualifier }) => qualifier !== 'exact'))
    return null;
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    sum += part.value;
    if (index === 0 || Math.abs(sum - total.value) > EXACT) continue;
    const summed = parts.slice(0, index + 1);
    if (marked || total.value >= SMALL_TOTAL || areFamily(summed)) {
      return result('pass', text, total, summed, sum);
    }
  }
  if (!marked || Math.abs(sum - total.value) > total.value * LARGEST_SLIP) return null;
  if (parts.some(({ value }) => value > total.value)) return null;
  const areChannels = parts.filter(({ label }) => CHANNEL.test(label)).length >= 2;
  const isRequests = total.label.includes('申请');
  if (sum > total.value && areChannels && !isRequests) return null;
  if (sum < total.value && !leavesNothingOut(text, found) && !isSlip(total, parts, sum))
    return null;
  return result('fail', text, total, parts, sum);
}

/** A list of three or more whose sum is one slip of the pen from a large total was meant to be whole. */
function isSlip(total: Item, parts: readonly Item[], sum: number): boolean {
  return parts.length >= 3 && total.value >= LARGE_TOTAL && slipBetween(sum, total.value).cost <= 1;
}

function leavesNothingOut(text: string, { parts, sorted, total }: Candidate): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const end = text.slice(last.end, last.end + 24);
  if (OPEN_REST.test(end)) return false;
  if (sorted || REST_WORDS.test(last.label)) return true;
  if (text.slice(total.end, parts[0]?.start ?? total.end).includes('分别')) return true;
  return WHOLE.some((kinds) => kinds.every((kind) => parts.some(({ label }) => kind.test(label))));
}

function result(
  status: 'pass' | 'fail',
  text: string,
  total: Item,
  parts: readonly Item[],
  sum: number,
): Check {
  const end = parts.at(-1)?.end ?? total.end;
  const list = parts.map(({ value }) => value).join(' + ');
  return {
    rule: areChannelsOfRequests(total, parts) ? 'breakdown/channels' : 'breakdown/parts',
    status,
    expected: total.value,
    actual: sum,
    severity: 'error',
    message: `${list} = ${sum}, stated ${total.value}: ${text.slice(total.start, Math.min(end, total.start + 120))}`,
    operands: [total, ...parts].map((item) => item.text),
    verdict: status === 'fail' ? 'source' : null,
    suggestions: [],
  };
}
