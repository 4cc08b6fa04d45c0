import { toSource } from '../text/mapped-text.js';
import type { Context, Page, Span } from '../types.js';
import { metaText, pageAddresses } from './page-meta.js';
import { type IssuerReading, parseIssuer } from './parse-issuer.js';
import type { Metadata } from './read-metadata.js';
import type { Signature } from './read-signature.js';
import type { TitleReading } from './read-title.js';
import { findYears } from './read-year.js';

/** A body named somewhere on the page, with what that spot is worth. */
export interface Naming {
  readonly reading: IssuerReading;
  readonly from: 'title' | 'preamble' | 'running' | 'signature' | 'metadata' | 'contact' | 'head';
  readonly weight: number;
  readonly span: Span | null;
}

export const NAMING_WEIGHT = {
  title: 10,
  compiled: 7,
  subject: 6,
  running: 4,
  signature: 5,
  metadata: 3,
  contact: 2.5,
  head: 2,
} as const;

/** The issuer that the title names; null where it names none. */
export function titleNaming(title: TitleReading | null): Naming | null {
  const reading = title === null ? null : readTitleIssuer(title.text);
  if (title === null || reading === null) return null;
  return { reading, from: 'title', weight: NAMING_WEIGHT.title, span: title.span };
}

/** Every naming of the issuer, the most trusted first. */
export function nameSources(
  sources: {
    readonly page: Page;
    readonly title: TitleReading | null;
    readonly signature: Signature | null;
    readonly metadata: Metadata;
  },
  context: Context,
): readonly Naming[] {
  const { page, title, signature, metadata } = sources;
  const namings: Naming[] = [];
  const add = (
    reading: IssuerReading | null,
    from: Naming['from'],
    weight: number,
    span: Span | null,
  ): void => {
    if (reading !== null) namings.push({ reading, from, weight, span });
  };
  const named = titleNaming(title);
  if (named !== null) namings.push(named);
  namings.push(...preambleNamings(page, title?.block ?? -1));
  if (signature !== null)
    add(
      forGovernment(signature.signer),
      'signature',
      NAMING_WEIGHT.signature,
      signature.signerSpan,
    );
  for (const { value, span } of metadata.publishers) {
    add(readOffice(value.replace(SPACES, '')), 'metadata', NAMING_WEIGHT.metadata, span);
  }
  namings.push(...headNamings(page));
  for (const address of pageAddresses(page, context)) {
    const last = address.split(ADDRESS_PART).findLast((part) => REPORT_WORDS.test(part)) ?? '';
    add(readTitleIssuer(last), 'head', NAMING_WEIGHT.head, null);
  }
  return namings.sort((a, b) => b.weight - a.weight);
}

const SPACES = /\s+/gu;
// Where the name of the report begins: 政府信息公开, 信息公开, 政务公开, 年度报告.
// Courts, schools and the police call their openness by names of their own.
const REPORT_WORDS =
  /(?:检务|司法|审判|审务|警务|狱务|校务|院务|厂务)(?:信息)?公开|(?:政府|政务)?信息(?:年度)?.{0,3}公开|政务公开|年度.{0,4}(?:报告|年报)|年报|工作(?:年度)?报告/u;
const EDGE_WORDS = /^[(（〔【\s的]+|[)）〕】\s的,、:]+$|(?:度|上半年|下半年|全年)$|关于$/gu;
// Brackets from which the year was taken; 中国(湖北)自由贸易试验区 needs its own.
const EMPTY_BRACKETS = /(?<!中国)[(〔【][^)〕】]{0,4}[)〕】]/gu;
const SCHOOL_YEAR = /[-—–~至/]?(?:20\d\d)?学年(?:度)?$/u;

/** The issuer that a title names: the words before the report's name, its year left out. */
export function readTitleIssuer(title: string): IssuerReading | null {
  const bare = withoutYears(title).replace(SPACES, '');
  const match = REPORT_WORDS.exec(bare);
  if (match === null) return null;
  let name = bare
    .slice(0, match.index)
    .replace(EMPTY_BRACKETS, '')
    .replace(SCHOOL_YEAR, '')
    .replace(EDGE_WORDS, '');
  // 桃江县人民政府信息公开: one 政府 does for both words.
  if (name.endsWith('人民') && match[0].startsWith('政府')) name += '政府';
  return name === '' ? null : (parseIssuer(name) ?? readTwoNames(name));
}

const SECOND_NAME = /^(?<first>[^()]{3,30})\((?<second>[^()]{3,20})\)?$/u;

/** A body with two names: 某市妇幼保健服务中心(市妇幼保健院). */
function readTwoNames(name: string): IssuerReading | null {
  const { first, second } = SECOND_NAME.exec(name)?.groups ?? {};
  if (first === undefined || second === undefined) return null;
  const reading = parseIssuer(first);
  const isInstitution = parseIssuer(second)?.kind === 'institution';
  return reading !== null && isInstitution ? { ...reading, kind: 'institution' } : reading;
}

function withoutYears(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findYears(text)) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}

const NAME = '[^\\s,。;:!?“”《》<>|/()\\d]{2,34}?';
// 由怀化市商务局根据《条例》(以下简称《条例》)编制, 由某大学(以下简称我校)编制.
const BASIS = '(?:\\([^()]{2,20}\\))?(?:(?:根据|依据|按照|依照|遵照|参照|结合|在)[^。;]{2,90}?)?';
const COMPILED = new RegExp(
  `由(?<name>${NAME})${BASIS}(?:负责|组织|牵头|统一|汇总|具体|共同|研究)*(?:编制|编写|编撰|汇总|撰写|起草|综合|制作|发布|公布)`,
  'gu',
);
const CONTACT = new RegExp(
  `(?:请|可|欢迎)?(?:直接)?(?:与|向|同|联系|咨询)(?<name>${NAME})(?:联系|咨询|反映|索取|反馈|\\(|,|。|$)`,
  'gu',
);
const SUBJECT_AFTER =
  /(?:编制|公布|发布|公开|将|现将|了|将本|的|,|、|;|:|\s|^|现就|就|是|供)(?<name>[\p{Script=Han}]{2,30}?)$/u;
const OFFICES =
  /(?:人民)?政府(?:办公厅|办公室|办)|(?:(?:人民)?政府|府)?(?:信息中心|办公室政务公开科|办公室信息公开科)$|(?:政务公开|政府信息公开|信息公开|政务服务|电子政务)(?:工作)?(?:领导小组)?(?:办公室|办|科)?$/u;
const PARAGRAPHS = 6;
const LONGEST_PREAMBLE = 900;

function* preambleNamings(page: Page, titleBlock: number): Generator<Naming> {
  const paragraphs = page.blocks.filter(
    ({ dropped, cell, text }, index) =>
      index > titleBlock && dropped === null && cell === null && text.text.length >= 12,
  );
  for (const block of paragraphs.slice(0, PARAGRAPHS)) {
    const text = block.text.text.slice(0, LONGEST_PREAMBLE);
    const at = (start: number, end: number): Span => toSource(block.text, start, end);
    yield* matched(text, COMPILED, 'preamble', NAMING_WEIGHT.compiled, at);
    yield* subjectNamings(text, at);
    yield* matched(text, CONTACT, 'contact', NAMING_WEIGHT.contact, at);
  }
}

function* matched(
  text: string,
  pattern: RegExp,
  from: Naming['from'],
  weight: number,
  at: (start: number, end: number) => Span,
): Generator<Naming> {
  for (const match of text.matchAll(pattern)) {
    const reading = readOffice(match.groups?.['name'] ?? '');
    if (reading === null) continue;
    yield { reading, from, weight, span: at(match.index, match.index + match[0].length) };
  }
}

/** 现公布渭源县2011年政府信息公开工作年度报告; 编制2013年度桃江县人民政府信息公开年度报告. */
function* subjectNamings(
  text: string,
  at: (start: number, end: number) => Span,
): Generator<Naming> {
  for (const { start, end } of findYears(text)) {
    const after = text.slice(end, end + 40);
    const words = REPORT_WORDS.exec(after);
    if (words === null || PUNCTUATION.test(after.slice(0, words.index))) continue;
    const inside = after.slice(0, words.index);
    const before = SUBJECT_AFTER.exec(text.slice(Math.max(0, start - 36), start))?.groups?.['name'];
    for (const name of [inside, before ?? '']) {
      // 现公布某县人民政府办公室2021年年度报告: here the office reports for itself.
      const reading = name.length < 2 ? null : parseIssuer(latestName(name));
      if (reading === null || (reading.places.length === 0 && reading.kind === 'government'))
        continue;
      yield { reading, from: 'preamble', weight: NAMING_WEIGHT.subject, span: at(start, end) };
      break;
    }
  }
}

const PUNCTUATION = /[,。;:!?“”《》]/u;
const VERB = /^.*(?:编制|公布|发布|现将|特将|现就|供述|关于)/u;

function latestName(text: string): string {
  return text.replace(VERB, '').replace(EDGE_WORDS, '');
}

function forGovernment(signer: IssuerReading | null): IssuerReading | null {
  return signer === null ? null : readOffice(signer.text);
}

/** An office that compiles reports stands for its government. */
function readOffice(name: string): IssuerReading | null {
  const whole = parseIssuer(name);
  if (whole === null) return parseIssuer(name.replace(OFFICES, ''));
  if (whole.kind !== 'department' || !OFFICES.test(whole.body)) return whole;
  const inner = whole.body.replace(OFFICES, '');
  return inner === ''
    ? { ...whole, kind: 'government', body: '' }
    : (parseIssuer(name.replace(OFFICES, '')) ?? whole);
}

const HOST_NAME =
  /(?<name>[\p{Script=Han}]{2,24}?(?:人民政府|政府|管委会|管理委员会|局|委员会|街道办事处))(?:门户网站|网站|网|主办|版权所有|办公室主办)/gu;

/** Names in the head and foot of the page: the portal, which may be the parent's. */
function* headNamings(page: Page): Generator<Naming> {
  const parts = ['sitename', 'author', 'contentsource', 'title'].flatMap((name) =>
    metaText(page, name).split(META_SEPARATOR),
  );
  for (const part of parts) yield* headNaming(part.replace(WEBSITE, '').replace(SPACES, ''), null);
  for (const { text, span } of page.blocks) {
    if (text.text.length > LONGEST_HEAD || !HOST_HINT.test(text.text)) continue;
    for (const match of text.text.matchAll(HOST_NAME)) {
      yield* headNaming(match.groups?.['name'] ?? '', span);
    }
  }
}

function* headNaming(name: string, span: Span | null): Generator<Naming> {
  const reading = parseIssuer(name);
  if (reading === null || reading.places.length === 0) return;
  yield { reading, from: 'head', weight: NAMING_WEIGHT.head, span };
}

const LONGEST_HEAD = 160;
const HOST_HINT = /网|主办|版权/u;
const ADDRESS_PART = /[/?&=.]/u;
const META_SEPARATOR = /\s*[|_–—]\s*|\s?-\s?/u;
const WEBSITE = /(?:门户网站|政务网|政府网|网站|网)$/u;
