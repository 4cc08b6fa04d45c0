import type { Quantity } from '../types.js';
import type { Statement } from './find-figures.js';
import { stopBefore } from './locate-number.js';
import type { Sentence } from './read-sentences.js';

const SUM_WORDS =
  /^[,、:(]?(?:两者|三者|以上|全年|年度|本年度|上述)?(?:共计?|合计|总计|总共|累计)(?:网络申请|申请|收到|受理|达|达到|为|有)*$/u;
/** Indicators that are parts of another, by the beginning of their keys. */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^requests\.received(?:\.|$)/u, 'requests.received'],
  [/^disclosure\.(?:weibo|wechat)$/u, 'disclosure.new_media'],
  [/^reconsideration\./u, 'reconsideration.total'],
  [/^litigation\./u, 'litigation.total'],
  [/^institution\.staff/u, 'institution.staff'],
];

/** What a number says that sums up those before it in the sentence. */
export interface Sum {
  readonly indicator: string;
  /** The statements before it are parts of the same indicator. */
  readonly same: boolean;
}

/** Whether the number is the sum of the statements before it in the sentence (查阅点1个, 12个, 共13个), and of what. */
export function readSum(
  sentence: Sentence,
  quantity: Quantity,
  before: readonly Statement[],
): Sum | null {
  const words = sentence.text.slice(stopBefore(sentence, quantity.start), quantity.start).trim();
  if (before.length < 2 || !SUM_WORDS.test(words)) return null;
  const parts = before.filter(
    (part) => part.statedAs === 'number' && part.scopeNote !== 'of these',
  );
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (sum !== quantity.value) return null;
  const first = parts[0];
  if (first === undefined) return null;
  if (parts.every((part) => part.indicator === first.indicator)) {
    return { indicator: first.indicator, same: true };
  }
  const parent = PARENTS.find(([pattern]) => parts.every((part) => pattern.test(part.indicator)));
  return parent === undefined ? null : { indicator: parent[1], same: false };
}
