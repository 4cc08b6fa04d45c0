import { Cue } from './cue.js';
import { stopBefore } from './locate-number.js';
import type { Statement } from './reading-state.js';
import type { Sentence } from './sentence.js';

const SUM_WORDS = new Cue(
  /^[,、:(]?(?:两者|[二三四五]者|[二三四五]类|[二三四五]项|以上|全年|年度|本年度|上述|全[省市州县区旗镇乡]|[省市县区]{1,3}[两三]级)*(?:共计?|合计|总计|总共|累计|总数|总件数|总量|合共)(?:网络申请|申请|收到|受理|达|达到|为|有|公开|政府信息)*$/u,
);
/** Indicators that are parts of another, by the beginning of their keys. */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^requests\.received(?:\.|$)/u, 'requests.received'],
  [/^disclosure\.(?:weibo|wechat)$/u, 'disclosure.new_media'],
  [/^reconsideration\./u, 'reconsideration.total'],
  [/^litigation\./u, 'litigation.total'],
  [/^institution\.staff/u, 'institution.staff'],
  [/^requests\.replied\./u, 'requests.replied'],
];

/** What the number sums up where it is the sum of the statements from `from` on (查阅点1个, 12个, 共13个); else null. */
export function readSum(
  sentence: Sentence,
  index: number,
  statements: readonly Statement[],
  from: number,
): string | null {
  const quantity = sentence.quantities[index];
  if (quantity === undefined || statements.length <= from || !SUM_WORDS.mayBeIn(sentence))
    return null;
  const words = sentence.text.slice(stopBefore(sentence, quantity.start), quantity.start).trim();
  if (!SUM_WORDS.pattern.test(words)) return null;
  const parts = partsOf(statements.slice(from));
  const first = parts[0];
  if (first === undefined) return null;
  const isSame = parts.every((part) => part.indicator === first.indicator);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (parts.length < 2 || sum !== quantity.value) {
    return isSame && sumsUp(sentence, index, parts) ? first.indicator : null;
  }
  if (isSame) return first.indicator;
  const parent = PARENTS.find(([pattern]) => parts.every((part) => pattern.test(part.indicator)));
  return parent?.[1] ?? null;
}

/** The counts that a sum may be of: those that break another one down are left out. */
function partsOf(before: readonly Statement[]): readonly Statement[] {
  return before.filter(
    (part) =>
      part.statedAs === 'number' &&
      part.scopeNote !== 'of these' &&
      !before.some((whole) => part.indicator.startsWith(`${whole.indicator}.`) && isBranch(whole)),
  );
}

const MAX_PARTS = 8;

/** Whether the number is the sum of two or more numbers right before it in the sentence, one of them stated: 市级91件,街道57件,合计148件. */
function sumsUp({ quantities }: Sentence, index: number, stated: readonly Statement[]): boolean {
  const total = quantities[index];
  let sum = 0;
  for (let at = index - 1; at >= 0 && index - at <= MAX_PARTS; at--) {
    const part = quantities[at];
    if (part === undefined || part.unit !== total?.unit) return false;
    sum += part.value;
    if (sum === total.value) return index - at > 1 && stated.some(({ end }) => end > part.start);
  }
  return false;
}

/** A count that others of the list may break down: 不予公开3件,其中涉及个人隐私2件. */
function isBranch({ indicator }: Statement): boolean {
  return indicator.startsWith('requests.replied.');
}
