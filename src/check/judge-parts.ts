import type { Check } from '../types.js';
import type { Item } from './counted-items.js';
import { slipBetween } from './edit-cost.js';

const REST_WORDS = /其他|其它|其余/u;
const OPEN_REST = /其余|余下|等(?:[,。;]|$)/u;
/** Places that may publish the same piece: their counts overlap. */
const CHANNEL =
  /网站|网|微博|微信|公众号|公报|新媒体|客户端|平台|电视|广播|报[刊纸]|公[开示告]栏|媒体|专栏|海报|简报|渠道|方式|形式|途径/u;
/** A slip in a sum is small; a larger gap means that the list is no list of parts. */
const LARGEST_SLIP = 0.25;
const SMALL_TOTAL = 10;
const LARGE_TOTAL = 1000;
const EXACT = 1e-6;
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

/** A sum that the text invites. */
export interface Candidate {
  readonly total: Item;
  readonly parts: readonly Item[];
  readonly marked: boolean;
  readonly sorted: boolean;
  readonly each: boolean;
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
export function judge(text: string, found: Candidate): Check | null {
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
