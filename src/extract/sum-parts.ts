import type { Statement } from './find-figures.js';
import { stopBefore } from './locate-number.js';
import type { Sentence } from './read-sentences.js';

const SUM_WORDS =
  /^[,、:(]?(?:两者|[二三四五]者|[二三四五]类|[二三四五]项|以上|全年|年度|本年度|上述|全[省市州县区旗镇乡]|[省市县区]{1,3}[两三]级)*(?:共计?|合计|总计|总共|累计|总数|总件数|总量|合共)(?:网络申请|申请|收到|受理|达|达到|为|有|公开|政府信息)*$/u;
/** Indicators that are parts of another, by the beginning of their keys. */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^requests\.received(?:\.|$)/u, 'requests.received'],
  [/^disclosure\.(?:weibo|wechat)$/u, 'disclosure.new_media'],
  [/^reconsideration\./u, 'reconsideration.total'],
  [/^litigation\./u, 'litigation.total'],
  [/^institution\.staff/u, 'institution.staff'],
  [/^requests\.replied\./u, 'requests.replied'],
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
  index: number,
  before: readonly Statement[],
): Sum | null {
  const quantity = sentence.quantities[index];
  if (quantity === undefined || before.length === 0) return null;
  const words = sentence.text.slice(stopBefore(sentence, quantity.start), quantity.start).trim();
  if (!SUM_WORDS.test(words)) return null;
  const parts = before.filter(
    (part) =>
      part.statedAs === 'number' &&
      part.scopeNote !== 'of these' &&
      !before.some((whole) => part.indicator.startsWith(`${whole.indicator}.`) && isBranch(whole)),
  );
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const first = parts[0];
  if (first === undefined) return null;
  if (parts.length < 2 || sum !== quantity.value) {
    const same = parts.every((part) => part.indicator === first.indicator);
    return same && sumsUp(sentence, index) ? { indicator: first.indicator, same } : null;
  }
  if (parts.every((part) => part.indicator === first.indicator)) {
    return { indicator: first.indicator, same: true };
  }
  const parent = PARENTS.find(([pattern]) => parts.every((part) => pattern.test(part.indicator)));
  return parent === undefined ? null : { indicator: parent[1], same: false };
}

const MAX_PARTS = 8;

/** Whether the number is the sum of two or more numbers right before it in the sentence: 市级91件,街道57件,合计148件. */
function sumsUp({ quantities }: Sentence, index: number): boolean {
  const total = quantities[index];
  let sum = 0;
  for (let at = index - 1; at >= 0 && index - at <= MAX_PARTS; at--) {
    const part = quantities[at];
    if (part === undefined || part.unit !== total?.unit) return false;
    sum += part.value;
    if (sum === total.value) return index - at > 1;
  }
  return false;
}

/** A count that others of the list may break down: 不予公开3件,其中涉及个人隐私2件. */
function isBranch({ indicator }: Statement): boolean {
  return indicator.startsWith('requests.replied.');
}
