import { allRows } from '../tables/indicators/index.js';
import type { Quantity } from '../types.js';
import { stopAfter } from './locate-number.js';
import { markOf, type TermMark, termId } from './read-terms.js';
import type { ReadingState, Statement } from './reading-state.js';
import { compileConditions } from './scene.js';
import { firstMark } from './search-sorted.js';
import type { Sentence } from './sentence.js';
import { ALL_OF, DENIES } from './term-kinds.js';
import { topicOfIndicator } from './topics.js';

const ROWS = allRows.map((row) => compileConditions(row, row.terms));
const BASES =
  /^(?:requests\.re|requests\.conc|reconsideration\.total|litigation\.total|institution\.staff$)/u;
/** A part of the requests received: what is said of all behind it is said of all requests. */
const CHANNEL = /^requests\.received\./u;
/** A clause about the one thing just counted: 为网上申请, 已答复. */
const IS =
  /^[,、(:]?(?:该|此)?(?:申请|件)?(?:为|系|是|属|已|并已|现已|均|经|正在|尚|仍|还在|暂未|涉及|因|维持|结果|驳回|复议机关|法院|申请人|原告|判决|裁定|[省市县区州]政府|上级|经审理)/u;
/** 已答复, 已办结 behind a number says it of all. */
const DONE = /^[,、]?(?:已|并已|现已|并均|都已)/u;
const FINISHED = /^requests\.(?:replied|concluded)$/u;
/** 行政复议3件,复议决定维持: one result behind the number, and nothing else in the clause, is that of all. */
const RESULT =
  /^[,、(:]?(?:经审理,?)?(?:行政)?(?:复议|诉讼|处理|审理|裁判|判决|裁决)?(?:决定|结果|机关|法院|人民法院)?(?:决定|判决|裁定|作出)?(?:均|全部|都)?(?:为|是|:|予以|被)?(?:维持|驳回|撤销|败诉|胜诉|我[局方市县区镇]胜诉|纠正|终止|撤诉|撤回|准许撤诉|准予撤诉)(?:原?(?:具体)?(?:行政)?(?:行为|决定|答复)|原告(?:的)?诉讼请求|诉讼请求|原告起诉|起诉|复议申请|申请)?\)?$/u;
/** 办结率100% says all of it in other words; a rate of answers may leave out those still in hand. */
const FULL_RATE = /办结率(?:均?[为达是]|达到|均达)?100%/u;
const ALL_CONCLUDED = markOf(0, 0, [termId('concluded')]);
const IS_REACH = 8;
/** 行政复议1件,民政部维持我厅决定: a clause as short as this is about the one case. */
const SHORT_CLAUSE = 16;
const MAX_CLAUSES = 4;

/** Adds the counts that follow from all of a count just read: 全部办结, 均维持, 均为网上申请. */
export function findImplied(sentence: Sentence, state: ReadingState, from: number): void {
  if (state.statements.length === from && state.lastCount === null) return;
  const bases = state.statements.slice(from);
  for (const base of bases) {
    if (
      base.statedAs !== 'number' ||
      base.value <= 0 ||
      base.scope === 'part' ||
      !BASES.test(base.indicator)
    )
      continue;
    const whole = CHANNEL.test(base.indicator)
      ? bases.find((known) => known.indicator === 'requests.received')
      : undefined;
    readClauses(sentence, base, whole ?? base, state);
  }
  shareResult(sentence, bases, state);
  const last = state.lastCount;
  const again = last === null ? null : repeated(sentence, last);
  const silent =
    sentence.quantities.length === 0 && bases.every((base) => base.statedAs !== 'number');
  if (last !== null && (silent || (again !== null && !bases.some(isCounted)))) {
    const end = again === null ? sentence.end : stopAfter(sentence, again.end);
    readClause(sentence, { base: last, start: sentence.start, end, first: false }, state);
  }
  for (const base of bases) {
    if (base.statedAs === 'number' && base.scope === 'total' && COUNTED.test(base.indicator))
      state.lastCount = base;
    else if (base.statedAs === 'number' && !base.indicator.startsWith('requests.'))
      state.lastCount = null;
  }
}

/** 行政复议1宗,行政诉讼1宗,均维持: what is said of all behind the second holds for the first, too. */
function shareResult({ text }: Sentence, bases: readonly Statement[], state: ReadingState): void {
  const second = bases.findIndex(({ indicator }) => CASES.test(indicator));
  const [one, other] = [bases[second], bases[second + 1]];
  if (one === undefined || other === undefined || !CASES.test(other.indicator)) return;
  if (one.scope === 'part' || one.value <= 0 || one.indicator === other.indicator) return;
  if (!SIDE_BY_SIDE.test(text.slice(one.end, other.start))) return;
  const found = state.statements.find(
    (known) =>
      known.statedAs === 'words' &&
      known.start === other.start &&
      known.indicator.startsWith(other.indicator.slice(0, -TOTAL.length)) &&
      SAYS_ALL.test(text.slice(other.end, known.end)),
  );
  if (found === undefined) return;
  const stem = one.indicator.slice(0, -TOTAL.length);
  const indicator = `${stem}${found.indicator.slice(found.indicator.indexOf('.') + 1)}`;
  if (state.statements.some((known) => known.indicator === indicator)) return;
  const row = ROWS.find((known) => known.indicator === indicator);
  if (row === undefined) return;
  state.statements.push({
    ...one,
    indicator,
    statedAs: 'words',
    rule: row.id,
    end: found.end,
  });
}

const CASES = /^(?:reconsideration|litigation)\.total$/u;
const TOTAL = 'total';
const SIDE_BY_SIDE = /^[,、和及]?(?:被)?(?:提起)?$/u;
const SAYS_ALL = /均|都|全部|皆/u;
const OPENS_REACH = 4;

/** The number of the sentence that says the count once more at its beginning: 4件申请均已答复. */
function repeated({ quantities, start }: Sentence, { value }: Statement): Quantity | null {
  const first = quantities[0];
  return first !== undefined && first.value === value && first.start - start <= OPENS_REACH
    ? first
    : null;
}

/** Counts that a later sentence may say all of. */
const COUNTED = /^requests\.received$/u;

function isCounted({ indicator }: Statement): boolean {
  return COUNTED.test(indicator);
}

/** Looks at the clauses behind a number until the next number. */
function readClauses(
  sentence: Sentence,
  base: Statement,
  whole: Statement,
  state: ReadingState,
): void {
  const next = nextCount(sentence, base.end);
  const limit = next?.start ?? sentence.end;
  let start = base.end;
  for (let step = 0; step < MAX_CLAUSES && start < limit; step++) {
    const end = Math.min(limit, stopAfter(sentence, start + (step === 0 ? 0 : 1)));
    if (
      end === limit &&
      next !== undefined &&
      end < sentence.end &&
      (step > 0 || sentence.text.charAt(start) === '、')
    )
      break;
    readClause(sentence, { base: whole, start, end, first: step <= 1 }, state);
    start = end;
  }
}

/** The next number behind the offset that is no share. */
function nextCount(sentence: Sentence, at: number): Quantity | undefined {
  for (let index = firstMark(sentence.quantities, at); ; index++) {
    const quantity = sentence.quantities[index];
    if (quantity === undefined || quantity.unit !== '%') return quantity;
  }
}

interface Clause {
  readonly base: Statement;
  readonly start: number;
  readonly end: number;
  /** It stands directly behind the number or is the next clause. */
  readonly first: boolean;
}

/** Adds what a clause says of all that was counted. */
function readClause(sentence: Sentence, clause: Clause, state: ReadingState): void {
  const { scene } = state;
  const marks = marksIn(sentence, clause.start, clause.end);
  if (marks.length === 0 || marks.some((mark) => (mark.kinds & DENIES) !== 0)) return;
  const said = marks.find((mark) => (mark.kinds & ALL_OF) !== 0);
  const single =
    clause.base.value === 1 &&
    clause.first &&
    (IS.test(sentence.text.slice(clause.start, clause.start + IS_REACH)) ||
      (CASES.test(clause.base.indicator) && clause.end - clause.start <= SHORT_CLAUSE));
  const done =
    clause.first && DONE.test(sentence.text.slice(clause.start, clause.start + IS_REACH));
  const full = said === undefined && FULL_RATE.test(sentence.text.slice(clause.start, clause.end));
  const result =
    clause.first &&
    CASES.test(clause.base.indicator) &&
    RESULT.test(sentence.text.slice(clause.start, clause.end));
  if (said === undefined && !single && !done && !full && !result) return;
  scene.clear();
  for (const mark of marks)
    if (said === undefined || mark.start >= said.start) scene.addLocal(mark);
  if (full) scene.addLocal(ALL_CONCLUDED);
  const topic = topicOfIndicator(clause.base.indicator, null);
  if (topic !== null) scene.addTopic(topic);
  for (const row of ROWS) {
    if (!scene.allows(row, state.options.year) || row.indicator === clause.base.indicator) continue;
    if (said === undefined && !single && !result && !FINISHED.test(row.indicator)) continue;
    if (
      state.statements.some(
        (known) =>
          known.indicator === row.indicator &&
          known.value === clause.base.value &&
          known.end >= clause.start,
      )
    )
      continue;
    state.statements.push({
      ...clause.base,
      indicator: row.indicator,
      statedAs: 'words',
      rule: row.id,
      start:
        clause.start >= clause.base.end && sentence.start <= clause.base.start
          ? clause.base.start
          : (said?.start ?? clause.start),
      end: clause.end,
    });
  }
}

function marksIn(sentence: Sentence, start: number, end: number): TermMark[] {
  const marks: TermMark[] = [];
  for (let index = firstMark(sentence.terms, start); index < sentence.terms.length; index++) {
    const mark = sentence.terms[index];
    if (mark === undefined || mark.start >= end) break;
    if (mark.start >= start) marks.push(mark);
  }
  return marks;
}
