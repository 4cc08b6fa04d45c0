import type { ReadingState, Statement } from './reading-state.js';
import type { Sentence } from './sentence.js';
import { isWeakRule } from './settle-weak.js';

/** 全年合计1300条, 总计2.2万件: the number is the sum of what stands before it. */
const SAYS_SUM = /总计|合计|共计|总数|总共|总量|以上|全[市县区州省旗镇乡]共|共(?:有|为|达)?\d/u;
/** 受理复议31件,其中3件涉及政府信息公开; 受理46件,新收38件: the number behind is all of it. */
const OF_WHICH = /\/(?:of-which-over-disclosure|new-in-the-year)$/u;

/** Makes parts of the counts of one indicator that a sentence states more than once with different values: only the sum, or the larger one at the beginning, is the whole. */
export function settleRivals(sentence: Sentence, state: ReadingState): void {
  const { statements, sentenceFrom } = state;
  if (statements.length - sentenceFrom < 2) return;
  for (const [indicator, found] of groupCounts(statements.slice(sentenceFrom))) {
    const first = found[0];
    if (first === undefined || found.every(({ value }) => value === first.value)) continue;
    const whole = wholeOf(sentence, found);
    for (let index = sentenceFrom; index < statements.length; index++) {
      const known = statements[index];
      if (known === undefined || known.indicator !== indicator || known === whole) continue;
      if (known.scope === 'part' || known.statedAs !== 'number') continue;
      if (known.value === whole?.value) continue;
      statements[index] = { ...known, scope: 'part', scopeNote: 'one of several counts' };
    }
  }
}

/** Why a count is a part though nothing in its own sentence makes it one. */
export const SMALLER_COUNT = 'a smaller count of the same in its paragraph';

/** Makes parts of the smaller of several counts of one thing in a text: a paragraph tells the whole once. */
export function settleText(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const notes = new Map<Statement, string>();
  for (const found of groupCounts(statements).values()) {
    const most = Math.max(...found.map(({ value }) => value));
    for (const known of found) if (known.value < most) notes.set(known, SMALLER_COUNT);
  }
  for (const known of ofOneReason(statements)) notes.set(known, 'one of several counts');
  if (notes.size === 0) return statements;
  return statements.map((known): Statement => {
    const scopeNote = notes.get(known);
    return scopeNote === undefined ? known : { ...known, scope: 'part', scopeNote };
  });
}

const GROUNDS = /^requests\.replied\.denied\./u;
const DENIED = 'requests.replied.denied';

/** 因重复申请不予处理2件;因信访不予处理1件: each is of one reason where a text names several. */
function ofOneReason(statements: readonly Statement[]): readonly Statement[] {
  const weak = statements.filter(({ rule, statedAs }) => statedAs === 'number' && isWeakRule(rule));
  if (weak.length === 0) return weak;
  const hasGround = statements.some(
    ({ indicator, value, scopeNote }) =>
      value > 0 && scopeNote !== 'of these' && GROUNDS.test(indicator),
  );
  return weak.filter(
    (one) =>
      (hasGround && one.indicator === DENIED) ||
      weak.some(({ rule, value }) => rule === one.rule && value !== one.value),
  );
}

function groupCounts(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const known of statements) {
    if (known.scope === 'part' || known.statedAs !== 'number') continue;
    const group = groups.get(known.indicator);
    if (group === undefined) groups.set(known.indicator, [known]);
    else group.push(known);
  }
  return groups;
}

/** The one that holds the others; null where none does, as where each is of one reason or way. */
function wholeOf({ text }: Sentence, found: readonly Statement[]): Statement | null {
  if (found.every(({ rule }) => isWeakRule(rule))) return null;
  const named = found.find(({ rule }) => OF_WHICH.test(rule));
  if (named !== undefined) return named;
  const largest = found.reduce((best, known) => (known.value > best.value ? known : best));
  if (largest === found[0]) return largest;
  return SAYS_SUM.test(text.slice(largest.start, largest.end)) ? largest : null;
}
