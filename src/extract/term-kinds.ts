import type { Term } from '../tables/indicators/terms.js';
import { TERM_COUNT, termId } from './term-ids.js';

// Questions that the engine asks of each wording it passes, a bit each: all are answered by one look.

/** It says what is counted. */
export const SPEAKS = 1;
/** A noun that a number may stand before: 3件申请, 295名工作人员. */
export const NOUN = 2;
/** A word for none. */
export const DENIES = 4;
/** A word for all. */
export const ALL_OF = 8;
/** Free of charge. */
export const FREE = 16;
/** What a number is compared with: it is another number's. */
export const COMPARISON = 32;
/** A review. */
export const REVIEW = 64;
/** A lawsuit. */
export const LAWSUIT = 128;
/** A channel of disclosure. */
export const CHANNEL = 256;
/** The word before it may change what it is. */
export const RETAGGED = 512;
/** Work of other offices, and requests, courses and cases of other kinds. */
export const FOREIGN = 1024;
/** Disclosure and what belongs to it. */
export const HOME = 2048;

/** Terms that say nothing about what is counted. */
const SILENT: readonly Term[] = [
  'neutral',
  'count',
  'total',
  'thisYear',
  'among',
  'all',
  'each',
  'split',
  'untilNow',
  'cumulative',
  'event',
  'cause',
  'happened',
  'lastYear',
  'nextYear',
  'compare',
  'halfYear',
  'plan',
  'applicant',
  'reportUp',
  'applicantOne',
  'held',
];

const TERMS: readonly (readonly [kind: number, terms: readonly Term[]])[] = [
  [
    NOUN,
    [
      'request',
      'reconsideration',
      'litigation',
      'complaint',
      'info',
      'normative',
      'interpret',
      'press',
      'interview',
      'train',
      'trainee',
      'meeting',
      'staff',
      'staffFull',
      'staffPart',
      'accessPoint',
      'requestPoint',
      'office',
      'letters',
      'consult',
      'file',
      'catalogue',
      'ogi',
      'hotTopic',
      'gazette',
      'otherMeeting',
      'otherRequest',
      'neutral',
      'hotline',
      'kind',
      'feeRule',
      'threePublic',
      'applicant',
      'website',
      'otherTraining',
      'reviewBody',
      'consultElse',
      'fee',
    ],
  ],
  [DENIES, ['none']],
  [ALL_OF, ['all']],
  [FREE, ['free']],
  [COMPARISON, ['compare', 'lastYear', 'halfYear', 'satisfaction']],
  [REVIEW, ['reconsideration']],
  [LAWSUIT, ['litigation']],
  [
    CHANNEL,
    ['newMedia', 'website', 'weibo', 'wechat', 'platform', 'gazette', 'bulletin', 'otherChannel'],
  ],
  [RETAGGED, ['request', 'online', 'train', 'info', 'staff', 'consult']],
  [FOREIGN, ['otherRequest', 'hotline', 'otherTraining', 'consultElse', 'petition', 'otherCase']],
  [HOME, ['ogi', 'request', 'info', 'disclose', 'active', 'website', 'letters']],
];

const KINDS = kindsByTerm();

function kindsByTerm(): Int32Array {
  const kinds = new Int32Array(TERM_COUNT).fill(SPEAKS);
  for (const term of SILENT) kinds[termId(term)] = 0;
  for (const [kind, terms] of TERMS) {
    for (const term of terms) kinds[termId(term)] = (kinds[termId(term)] ?? 0) | kind;
  }
  return kinds;
}

/** The kinds of a wording that serves the terms. */
export function kindsOf(terms: readonly number[]): number {
  let kinds = 0;
  for (const id of terms) kinds |= KINDS[id] ?? 0;
  return kinds;
}
