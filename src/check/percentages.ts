import type { Check, Quantity } from '../types.js';
import { type Passage, quantitiesOf } from './passage.js';

/** 占…的 between a part and its share. */
const SHARE = /^[^,。;]{0,16}[,(]?\s*占[^\d。;]{0,14}$/u;
const GROWTH = /(?<way>增长|增加|上升|提高|下降|减少|降低)(?:了|约)?\s*$/u;
const DOWN = /下降|减少|降低/u;
const LAST_YEAR = /(?:比|较|上年|去年)(?:20\d\d年)?[^,。;\d]{0,10}$/u;
const SENTENCE_END = /[。;]/u;
const OF_THESE = /^[^,。;]{0,8}(?:中|里)/u;
const OF_THESE_REACH = 20;
/** Numbers before a share that are tried as its whole: no paragraph of a report has more. */
const MOST_WHOLES = 200;

/** Recomputes stated shares and growth rates from the counts beside them. */
export function checkPercentages(passages: readonly Passage[]): Check[] {
  return passages.flatMap((passage) => (passage.text.includes('%') ? checkPassage(passage) : []));
}

function checkPassage(passage: Passage): Check[] {
  const { text } = passage;
  const quantities = quantitiesOf(passage);
  const checks: Check[] = [];
  for (const [index, rate] of quantities.entries()) {
    if (rate.unit !== '%' || rate.qualifier !== 'exact') continue;
    const before = quantities[index - 1];
    if (before === undefined || before.unit === null || before.unit === '%') continue;
    const between = text.slice(before.end, rate.start);
    const earlier = quantities.slice(Math.max(0, index - 1 - MOST_WHOLES), index - 1);
    const share = SHARE.test(between) ? checkShare(text, earlier, before, rate) : null;
    const growth = checkGrowth(text, quantities.slice(Math.max(0, index - 3), index), rate);
    const check = share ?? growth;
    if (check !== null) checks.push(check);
  }
  return checks;
}

const DECIMALS = /\.(\d+)/u;

function decimalsOf(rate: Quantity): number {
  return DECIMALS.exec(rate.text)?.[1]?.length ?? 0;
}

/** Half a unit of the last digit that is printed. */
function tolerance(rate: Quantity): number {
  return 0.5 * 10 ** -decimalsOf(rate) + 1e-9;
}

function checkShare(
  text: string,
  earlier: readonly Quantity[],
  part: Quantity,
  rate: Quantity,
): Check | null {
  const wholes = earlier.filter(
    (whole) => whole.unit === part.unit && whole.qualifier === 'exact' && whole.value >= part.value,
  );
  const shares = wholes.map((whole) => (100 * part.value) / whole.value);
  const fitting = shares.findIndex((share) => Math.abs(share - rate.value) <= tolerance(rate));
  const whole = wholes[fitting];
  if (whole !== undefined)
    return outcome('pass', 'percentage/share', rate, rate.value, [part, whole]);
  // Which number is the whole is certain only where the sentence says so: 在29件申请中.
  const [only] = wholes.filter(({ end }) => OF_THESE.test(text.slice(end, end + OF_THESE_REACH)));
  if (only === undefined || part.qualifier !== 'exact' || wholes.length > 1) return null;
  return outcome('fail', 'percentage/share', rate, (100 * part.value) / only.value, [part, only]);
}

/** 9317条, 比上年的8764条增长6.3%; 较2014年的15033条增加3387条, 增长22.5%. */
function checkGrowth(text: string, before: readonly Quantity[], rate: Quantity): Check | null {
  const way = GROWTH.exec(text.slice(Math.max(0, rate.start - 8), rate.start))?.groups?.['way'];
  const at = before.findLastIndex(({ start }) =>
    LAST_YEAR.test(text.slice(Math.max(0, start - 14), start)),
  );
  const then = before[at];
  const now = before[at - 1];
  if (way === undefined || then === undefined || now === undefined || then.value === 0) return null;
  if (now.unit === null || now.unit !== then.unit || now.unit === '%') return null;
  if (SENTENCE_END.test(text.slice(now.end, rate.start))) return null;
  if (now.qualifier !== 'exact' || then.qualifier !== 'exact') return null;
  const change = (100 * (now.value - then.value)) / then.value;
  const computed = DOWN.test(way) ? -change : change;
  const isPass = Math.abs(computed - rate.value) <= tolerance(rate);
  return outcome(isPass ? 'pass' : 'fail', 'percentage/growth', rate, computed, [now, then]);
}

function outcome(
  status: 'pass' | 'fail',
  rule: string,
  rate: Quantity,
  computed: number,
  operands: readonly Quantity[],
): Check {
  return {
    rule,
    status,
    expected: Number(computed.toFixed(decimalsOf(rate))),
    actual: rate.value,
    severity: 'warning',
    message: `${operands.map(({ text }) => text).join(' and ')} give ${computed.toFixed(2)} %, stated ${rate.text}`,
    operands: [...operands, rate].map(({ text }) => text),
    verdict: status === 'fail' ? 'source' : null,
    suggestions: [],
  };
}
