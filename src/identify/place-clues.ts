import { divisionsByAreaCode } from '../divisions/area-codes.js';
import type { Division } from '../divisions/division.js';
import { isGenericName, mayNameAt } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import { countyByPostcode } from '../divisions/postcodes.js';
import { readPlaces } from '../divisions/read-place.js';
import { loadTimeline } from '../divisions/timeline.js';
import { domainProvinces, postcodeProvinces, provinceSigns } from '../tables/area-codes.js';
import { toSource } from '../text/mapped-text.js';
import type { Context, Page, Span } from '../types.js';
import { metaText, pageAddresses } from './page-meta.js';

/** Something that speaks for the places under some codes. */
export interface PlaceClue {
  readonly codes: readonly string[];
  readonly weight: number;
  readonly from: string;
  readonly span: Span | null;
  /** Divisions named in full at that spot: they may be the place itself. */
  readonly named: readonly Division[];
}

const WEIGHT = {
  siteCode: 3.5,
  policeCode: 2,
  creditCode: 3.5,
  indexCode: 2.5,
  areaCode: 2.5,
  postcode: 1.2,
  sign: 1.5,
  domain: 1.5,
  law: 1.6,
  siteName: 2.2,
  trail: 2,
  contact: 2,
  early: 1.6,
  text: 0.8,
  footer: 1.2,
} as const;

/** Gathers what speaks for a place anywhere on the page; a place counts once a spot, so a list of siblings cannot win by number. */
export function gatherClues(page: Page, bodyFrom: number, context: Context): readonly PlaceClue[] {
  const clues: PlaceClue[] = [...addressClues(page, context)];
  for (const [index, block] of page.blocks.entries()) {
    if (block.cell !== null && block.text.text.length < 6) continue;
    clues.push(...codeClues(block.text.text, block.span));
    clues.push(...nameClues(page, index, bodyFrom));
  }
  for (const name of ['title', 'sitename', 'keywords', 'author', 'contentsource', 'columnname']) {
    const content = metaText(page, name);
    if (content !== '') clues.push(...placesIn(content, WEIGHT.siteName, `meta ${name}`, null));
  }
  return dedupe(clues);
}

const SITE_CODE = /标识码 ?[:：]? ?(\d{6})(?=\d{4}|\D|$)/gu;
const POLICE_CODE = /公网安备 ?(\d{6})\d{8}/gu;
const CREDIT_CODE = /(?<![\dA-Z])1[1-3](\d{6})(?=[\dA-Zx*]{6,10}(?![\dA-Z]))/gu;
const AREA_CODE =
  /(?<!\d)[(]?(0(?:10|2\d|[3-9]\d{2}))[)]? ?(?:-|—|–|－|\)|\s)*[2-8]\d{6,7}(?!\d)/gu;
const POSTCODE = /(?:邮编|邮政编码|邮码) ?[:：]? ?(\d{4})\d{2}(?!\d)/gu;
const SIGN =
  /(?<![\p{Script=Han}])([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新])(?:ICP备|政|府|公网安备|委办|办发|信办|机)/gu;
// The code of the division opens many an index number: 索引号 620702083/2026-00005.
const INDEX_CODE = /索 ?[引取] ?号 ?[:：|】\]]* ?(\d{6})(?=\d{3}(?!\d))/gu;
const NUMERIC_HINT = /\d{5}|ICP|[〔[]\d{4}/u;

function* codeClues(text: string, span: Span): Generator<PlaceClue> {
  if (!NUMERIC_HINT.test(text)) return;
  const clue = (codes: readonly string[], weight: number, from: string): PlaceClue => ({
    codes,
    weight,
    from,
    span,
    named: [],
  });
  for (const [quote, code = ''] of within(text, '标识码', SITE_CODE))
    yield clue([code], WEIGHT.siteCode, quote);
  for (const [quote, code = ''] of within(text, '公网安备', POLICE_CODE))
    yield clue([code], WEIGHT.policeCode, quote);
  for (const [quote, code = ''] of within(text, '索', INDEX_CODE)) {
    if (loadTimeline().byCode.has(code)) yield clue([code], WEIGHT.indexCode, quote);
  }
  for (const [quote, code = ''] of text.matchAll(CREDIT_CODE))
    yield clue([code], WEIGHT.creditCode, quote);
  for (const [quote, areaCode = ''] of within(text, '0', AREA_CODE)) {
    yield clue(divisionsByAreaCode(areaCode), WEIGHT.areaCode, `telephone ${quote}`);
  }
  for (const [quote, digits = ''] of within(text, '邮', POSTCODE)) {
    const county = countyByPostcode(digits);
    if (county !== null) yield clue([county], WEIGHT.postcode, quote);
    const province = postcodeProvinces[digits.slice(0, 2)];
    if (province !== undefined) yield clue([`${province}0000`], WEIGHT.postcode, quote);
  }
  for (const [quote, sign = ''] of text.matchAll(SIGN)) {
    const province = provinceSigns[sign];
    if (province !== undefined) yield clue([`${province}0000`], WEIGHT.sign, quote);
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** The matches of a pattern in a text that has the word in it; none elsewhere. */
function within(text: string, word: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.includes(word) ? text.matchAll(pattern) : NONE;
}

const DOMAIN = /(?:^|[./@])([a-z]+)\.gov\.cn/gu;

function* addressClues(page: Page, context: Context): Generator<PlaceClue> {
  for (const address of pageAddresses(page, context)) {
    for (const [host, label = ''] of address.toLowerCase().matchAll(DOMAIN)) {
      const province = domainProvinces[label];
      if (province === undefined) continue;
      yield {
        codes: [`${province}0000`],
        weight: WEIGHT.domain,
        from: host,
        span: null,
        named: [],
      };
    }
  }
}

const TRAIL = />|当前位置|所在位置|您的位置/u;
const CONTACT = /地址|邮编|电话|联系/u;
const FOOTER = /主办|承办|版权|备案|ICP|网站声明/u;
const LISTED = /(?:[\p{Script=Han}]{1,7}[县区市旗][\s|、,]+){3}/u;
const PLACE_WORD = /[省市县区州旗盟]/u;
const SEPARATOR = /[\s|、,]/gu;
const EARLY = 6;
const LONGEST_SCAN = 1200;

function* nameClues(page: Page, index: number, bodyFrom: number): Generator<PlaceClue> {
  const block = page.blocks[index];
  if (block === undefined) return;
  const { text } = block.text;
  // A row of sister sites says nothing about whose page this is.
  if (block.cell !== null || !PLACE_WORD.test(text) || isList(text)) return;
  const weight = weightOf(text, index, bodyFrom);
  yield* placesIn(text.slice(0, LONGEST_SCAN), weight, `line: ${text.slice(0, 24)}`, (start, end) =>
    toSource(block.text, start, end),
  );
}

function weightOf(text: string, index: number, bodyFrom: number): number {
  if (FOOTER.test(text)) return WEIGHT.footer;
  if (TRAIL.test(text) && text.length < 120) return WEIGHT.trail;
  if (index < bodyFrom) return WEIGHT.siteName;
  if (CONTACT.test(text)) return WEIGHT.contact;
  return index - bodyFrom <= EARLY ? WEIGHT.early : WEIGHT.text;
}

/** A row of sister sites: 昭阳区 鲁甸县 巧家县 盐津县. */
function isList(text: string): boolean {
  return (text.match(SEPARATOR)?.length ?? 0) >= 3 && LISTED.test(text);
}

type SpanAt = ((start: number, end: number) => Span) | null;
const LAW = /^[^《》]{0,20}(?:条例|办法|规定|细则|规范)》/u;

/** The divisions named in full in a text, each reading with its weight. */
function* placesIn(
  text: string,
  weight: number,
  from: string,
  spanAt: SpanAt,
): Generator<PlaceClue> {
  for (let at = 0; at < text.length - 1; at++) {
    if (!mayNameAt(text, at)) continue;
    const readings = readPlaces(text, at).filter(({ form }) => form !== 'stem');
    const end = Math.max(...readings.map((reading) => reading.end));
    if (readings.length === 0) continue;
    const longest = readings.filter((reading) => reading.end === end);
    const name = text.slice(at, end);
    if (isGenericName(name)) continue;
    const isLaw = text[at - 1] === '《' && LAW.test(text.slice(end));
    const named = longest.map(({ division }) => division);
    yield {
      codes: named.map(({ code }) => code),
      weight: isLaw ? Math.max(weight, WEIGHT.law) : weight,
      from: `${name} (${from})`,
      span: spanAt?.(at, end) ?? null,
      named,
    };
    at = end - 1;
  }
}

/** One clue for each set of codes: the weightiest, and a little for each repetition. */
function dedupe(clues: readonly PlaceClue[]): readonly PlaceClue[] {
  const best = new Map<string, PlaceClue>();
  for (const clue of clues) {
    if (clue.codes.length === 0) continue;
    const key = clue.codes.join();
    const known = best.get(key);
    if (known === undefined) best.set(key, clue);
    else if (known.weight < clue.weight) best.set(key, named(clue, known));
    else best.set(key, named(known, clue));
  }
  return [...best.values()];
}

// A postcode may point to a county that a sentence names.
function named(clue: PlaceClue, other: PlaceClue): PlaceClue {
  return clue.named.length > 0 || other.named.length === 0 ? clue : { ...clue, named: other.named };
}

/** How much the clues speak for a division: those about it, about what it lies in, and (half) about what lies in it. */
export function supportFor(division: Division, clues: readonly PlaceClue[]): number {
  let support = 0;
  for (const { codes, weight } of clues) {
    if (codes.some((code) => covers(code, division.code))) support += weight;
    else if (codes.some((code) => covers(division.code, code))) support += weight / 2;
  }
  return support;
}
