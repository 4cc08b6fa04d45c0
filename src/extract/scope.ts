import type { Quantity } from '../types.js';
import { stopBefore } from './locate-number.js';
import type { Sentence } from './read-sentences.js';
import { BLOT } from './read-sentences.js';
import { termId } from './read-terms.js';
import type { Scene } from './scene.js';

/** What a number is about: the body and the year, a part of them, or no count at all. */
export type Scope =
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly note: string }
  | { readonly kind: 'none' };

export interface ScopeOptions {
  readonly year: number | null;
  readonly issuer: string | null;
}

const COMPARE = termId('compare');
const LAST_YEAR = termId('lastYear');
const NEXT_YEAR = termId('nextYear');
const PLAN = termId('plan');
const HALF_YEAR = termId('halfYear');
const CUMULATIVE = termId('cumulative');
const THIS_YEAR = termId('thisYear');
const CARRIED = ['carriedOver', 'carriedForward'] as const;
const CARRIED_IDS = CARRIED.map(termId);

const YEAR = /(?<before>[比较自从]?)(?<year>20[0-3]\d)\s?年(?<after>以来|至|到)?/gu;
const CLAUSE_REACH = 60;
const SENTENCE_REACH = 200;

/** A subject that is one office, town or firm: 齐村镇, 县教育局, 万盛经开区档案馆. */
const SUBJECT =
  /(?:^|[,;:(、。\n]|其中|其中[,:])(?<name>[\p{Script=Han}]{1,10}?(?:镇|乡|街道|街道办事处|局|委员会|委|办公室|办事处|管委会|中心|公司|学校|医院|大队|支队|总队|学院|科|馆|社区|村|办|厅|院))(?=全年|共|本年度|今年|年内|一年来|累计|总共|主动|新|被|因|也|则|\d|发布|公开|收到|受理|接到|办理|办结|答复|举办|开展|召开|报送|网站|[,:])/gu;
/** Names that mean the body as a whole. */
const WHOLE =
  /^(?:本|我|全|各|两|该|区、|县、|市、)|(?:人民政府|我|本|全|各|机关|领导小组)(?:镇|乡|街道|局|委|办|院|厅|村)?$|^(?:其他|有关|相关|所有|各级|乡镇|镇街|部门|各部门|区级|县级|市级|政务服务中心|行政服务中心|档案馆|图书馆|社区|村)/u;

/** The last year named before the number that is not the end of a comparison; null where there is none. */
function yearBefore(sentence: Sentence, at: number): number | null {
  const text = sentence.text.slice(Math.max(sentence.start, at - SENTENCE_REACH), at);
  if (!text.includes('年')) return null;
  let year: number | null = null;
  for (const match of text.matchAll(YEAR)) {
    const groups = match.groups;
    if (groups?.['before'] !== '' || groups['after'] !== undefined) continue;
    year = Number(groups['year']);
  }
  return year;
}

/** The office, town or firm that the sentence up to `at` is about; null where it is about the body as a whole. */
function subjectBefore(sentence: Sentence, at: number, issuer: string | null): string | null {
  const text = sentence.text.slice(Math.max(sentence.start, at - SENTENCE_REACH), at);
  let subject: string | null = null;
  for (const match of text.matchAll(SUBJECT)) {
    const name = match.groups?.['name'] ?? '';
    if (name.includes(BLOT)) continue;
    const whole =
      WHOLE.test(name) || (issuer !== null && (issuer.includes(name) || name.includes(issuer)));
    subject = whole ? null : name;
  }
  return subject;
}

/** Tells what the number at a place is about from the words around it. */
export function readScope(
  sentence: Sentence,
  scene: Scene,
  place: { readonly head: number; readonly quantity: Quantity },
  options: ScopeOptions,
): Scope {
  if (scene.isLocal(COMPARE)) return { kind: 'none' };
  const carried = scene.hasLocal(CARRIED_IDS);
  const year = yearBefore(sentence, place.quantity.start);
  if (!carried && year !== null && options.year !== null && year !== options.year) {
    return year < options.year ? { kind: 'part', note: `${year}` } : { kind: 'none' };
  }
  if (scene.isLocal(PLAN) || (scene.isLocal(NEXT_YEAR) && !carried)) return { kind: 'none' };
  if (scene.isLocal(LAST_YEAR) && !carried) return { kind: 'part', note: 'previous year' };
  if (scene.isLocal(HALF_YEAR)) return { kind: 'part', note: 'part of the year, or an average' };
  return { kind: 'total' };
}

/** The one office or town that a number is about, as a part of the body; null for the body as a whole. */
export function readSubject(sentence: Sentence, at: number, options: ScopeOptions): string | null {
  return subjectBefore(sentence, at, options.issuer);
}

/** Whether the number is a sum over years: 累计 or 以来 without a word for the year beside it. */
export function isCumulative(
  sentence: Sentence,
  scene: Scene,
  quantity: Quantity,
  options: ScopeOptions,
): boolean {
  if (!scene.isNear(CUMULATIVE) || scene.isNear(THIS_YEAR)) return false;
  const from = Math.max(stopBefore(sentence, quantity.start), quantity.start - CLAUSE_REACH);
  const clause = sentence.text.slice(from, quantity.start);
  return options.year === null || !clause.includes(`${options.year}年`) || clause.includes('以来');
}
