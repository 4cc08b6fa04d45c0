import { type RepairRule, repairs, reports } from '../tables/damage.js';
import { editMapped, toSource } from '../text/mapped-text.js';
import type { Block, Context, Repair } from '../types.js';
import { HAS } from './marks.js';
import type { Survey } from './survey.js';

const MIN_SENTENCE = 80;
/** Places of one kind that are listed. */
const MOST_REPORTS = 12;
const MAY_MEND = HAS.repair | HAS.closing;
const SHORTEST = 6;
const BRACKET = /[()]/gu;
/** A numbered item that lost its opening bracket: `一)` where its neighbours have `(二)`. */
const HALF_BRACKET = /^([一二三四五六七八九十]{1,3}|\d{1,2})\)/u;
const WHOLE_BRACKET = /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/u;
const OPENING = 0x28;
const DIGITS = /^\d/u;

/** Repairs what has one reading and lists it; reports what is lost, with its place. */
export function repairDamage(
  blocks: readonly Block[],
  survey: Survey,
  context: Context,
): readonly Block[] {
  const styles = findBracketStyles(blocks);
  const mended = blocks.map((block, index) => {
    const has = survey.has[index] ?? 0;
    if (block.dropped !== null || (has & MAY_MEND) === 0 || block.text.text.length < SHORTEST) {
      return block;
    }
    return mendBracket((has & HAS.repair) === 0 ? block : mend(block), styles);
  });
  reportDamage(mended, survey, context);
  return mended;
}

function mend(block: Block): Block {
  let mended = block;
  for (const rule of repairs) {
    const { text } = mended.text;
    if (rule.within !== undefined && !rule.within.test(text)) continue;
    mended = applyRule(mended, rule);
  }
  return mended;
}

function applyRule(block: Block, rule: RepairRule): Block {
  const { text } = block.text;
  const matches = [...text.matchAll(rule.pattern)];
  if (matches.length === 0) return block;
  const edits = matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by: fill(rule.by, match),
  }));
  const listed = edits.map(
    ({ start, end, by }): Repair => ({
      kind: rule.kind,
      rule: rule.id,
      before: text.slice(start, end),
      after: by,
      span: toSource(block.text, start, end),
    }),
  );
  return { ...block, text: editMapped(block.text, edits), repairs: [...block.repairs, ...listed] };
}

/** The replacement with its `$1` … filled in. */
function fill(by: string, match: RegExpExecArray): string {
  let filled = by;
  for (let group = 1; group < match.length; group++) {
    filled = filled.replace(`$${group}`, match[group] ?? '');
  }
  return filled;
}

/** Whether numbered items of this page stand in whole brackets: in Chinese numerals, in digits. */
interface BracketStyles {
  readonly chinese: boolean;
  readonly digits: boolean;
}

function findBracketStyles(blocks: readonly Block[]): BracketStyles {
  let chinese = false;
  let digits = false;
  for (const { dropped, text } of blocks) {
    if (dropped !== null || text.text.charCodeAt(0) !== OPENING) continue;
    const number = WHOLE_BRACKET.exec(text.text)?.[1];
    if (number === undefined) continue;
    if (DIGITS.test(number)) digits = true;
    else chinese = true;
  }
  return { chinese, digits };
}

function mendBracket(block: Block, styles: BracketStyles): Block {
  if (!block.text.text.includes(')')) return block;
  const number = HALF_BRACKET.exec(block.text.text)?.[1];
  if (number === undefined) return block;
  if (!(DIGITS.test(number) ? styles.digits : styles.chinese)) return block;
  const end = number.length + 1;
  const by = `(${number})`;
  const repair: Repair = {
    kind: 'lost_bracket',
    rule: 'damage/half-bracket',
    before: `${number})`,
    after: by,
    span: toSource(block.text, 0, end),
  };
  return {
    ...block,
    text: editMapped(block.text, [{ start: 0, end, by }]),
    repairs: [...block.repairs, repair],
  };
}

/** Reports what cannot be mended, once a kind and line: the first places, and how many there are beside them. */
function reportDamage(blocks: readonly Block[], survey: Survey, context: Context): void {
  let lost = 0;
  let unclosed = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.dropped !== null || block.text.text.length < SHORTEST) continue;
    const has = survey.has[index] ?? 0;
    if ((has & HAS.loss) !== 0) lost += reportLost(block, MOST_REPORTS - lost, context);
    if ((has & HAS.opening) !== 0) {
      unclosed += reportUnclosed(block, unclosed < MOST_REPORTS, context);
    }
  }
  if (lost > MOST_REPORTS) context.report('damage/more-lost-text', { count: lost - MOST_REPORTS });
  if (unclosed > MOST_REPORTS) {
    context.report('damage/more-unclosed-brackets', { count: unclosed - MOST_REPORTS });
  }
}

/** How many kinds of loss a line shows, at most `room` of them reported. */
function reportLost(block: Block, room: number, context: Context): number {
  const { text } = block.text;
  let count = 0;
  for (const rule of reports) {
    if (!rule.needs.some((needed) => text.includes(needed))) continue;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    if (++count > room) continue;
    const start = Math.max(0, match.index - 4);
    const end = match.index + match[0].length;
    const span = toSource(block.text, match.index, end);
    const quote = text.slice(start, end + 4);
    context.report('damage/lost-text', { what: rule.what, quote }, span);
  }
  return count;
}

/** 1 for a sentence that leaves a bracket open, else 0. */
function reportUnclosed(block: Block, isListed: boolean, context: Context): number {
  const { text } = block.text;
  if (block.cell !== null || text.length < MIN_SENTENCE) return 0;
  const at = findUnclosed(text);
  if (at < 0) return 0;
  if (isListed) {
    const quote = text.slice(at, at + 12);
    context.report('damage/unclosed-bracket', { quote }, toSource(block.text, at, at + 1));
  }
  return 1;
}

/** Where the outermost bracket opens that nothing closes, -1 where all are closed. */
function findUnclosed(text: string): number {
  if (!text.includes('(')) return -1;
  const open: number[] = [];
  for (const match of text.matchAll(BRACKET)) {
    if (match[0] === '(') open.push(match.index);
    else open.pop();
  }
  return open[0] ?? -1;
}
