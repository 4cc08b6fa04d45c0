import { noneRows } from '../tables/indicators/index.js';
import type { ReadingState, Statement } from './find-figures.js';
import { speaks, stopAfter, stopBefore } from './locate-number.js';
import type { Sentence } from './read-sentences.js';
import { findTerms, type TermMark, termId } from './read-terms.js';
import { compileConditions } from './scene.js';
import { readScope, readSubject } from './scope.js';
import { firstMark } from './search-sorted.js';

const ROWS = noneRows.map((row) => compileConditions(row, row.terms));
const NONE = termId('none');
const FREE = termId('free');
const REQUEST = termId('request');
const CAUSE = termId('cause');
const REMEDIES = ['reconsideration', 'litigation', 'complaint', 'appeal'] as const;
const REMEDY_IDS = REMEDIES.map(termId);
/** What may follow a word for none: something that happens or the thing itself. */
const HAPPENS = new Set(
  (
    [
      'event',
      'request',
      'reconsideration',
      'litigation',
      'complaint',
      'fee',
      'waive',
      'ogi',
      'receive',
      'carriedForward',
      'carriedOver',
      'happened',
      'neutral',
      'cause',
      'appeal',
      'info',
      'denied',
      'consult',
      'thisYear',
      'applicant',
      'issue',
      'normative',
    ] as const
  ).map(termId),
);
const HELD = new Set((['press', 'interview', 'train', 'meeting'] as const).map(termId));
/** A next clause that goes on with the same list of things. */
const CARRIES_ON =
  /^[,](?:和|及|以及|或|或者|因|由|也|提起|被提起|行政诉讼|行政复议|诉讼|申诉|投诉|举报|也没有|导致|引起|引发|涉及|针对)/u;
const CARRY_REACH = 8;
/** A sentence that says none and nothing else: its heading says of what. */
const BARE =
  /^[\s、,:()（）\d.一二三四五六七八九十]*(?:本年度|本年|今年|全年|20\d\d年度?|我[局镇县市区乡]|本[局镇县市区乡机关单位]{1,2})?(?:均|暂)?(?:无|没有|未发生|零|无此类情况|没有发生|未产生|无此情况|无此项|没有此类情况|无相关情况|暂无|无发生|无内容|未发生此类情况|无此项内容|无此类情形|没有相关情况|未发生相关情况|无情况|没有此项情况)(?:此类情况|相关情况|情况|发生)?[\s]*$/u;

/** A stretch of words that a word for none reaches over. */
interface Reach {
  readonly start: number;
  readonly end: number;
}

/** Finds what the sentence says there was none of, and adds it to the statements. */
export function findZeros(sentence: Sentence, state: ReadingState): void {
  const { terms } = sentence;
  let reached = -1;
  let found = false;
  for (let index = 0; index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start < reached) continue;
    if (mark.terms.includes(FREE)) {
      if (
        addZeros(sentence, { start: clauseStart(sentence, mark.start), end: mark.end }, mark, state)
      )
        found = true;
    }
    if (!mark.terms.includes(NONE) || !negates(sentence, index)) continue;
    const right = { start: mark.start, end: reachEnd(sentence, mark.end) };
    if (addZeros(sentence, right, mark, state)) {
      reached = right.end;
      found = true;
    } else if (
      !speaksIn(sentence, mark.end, stopAfter(sentence, mark.end)) &&
      addLeft(sentence, mark, state)
    ) {
      found = true;
    }
  }
  for (const quantity of sentence.quantities) {
    if (
      quantity.value !== 0 ||
      quantity.high !== 0 ||
      stated(state.statements, quantity.start, quantity.end)
    )
      continue;
    const zero = { start: quantity.start, end: quantity.end, terms: [] };
    if (addLeft(sentence, zero, state)) found = true;
  }
  if (!found && BARE.test(sentence.text.slice(sentence.start, sentence.end)))
    addBare(sentence, state);
}

/** Whether a number at the offsets has been read as a figure of its own. */
function stated(statements: readonly Statement[], start: number, end: number): boolean {
  for (let index = statements.length - 1; index >= 0; index--) {
    const statement = statements[index];
    if (statement === undefined || statement.end < start) return false;
    if (statement.start <= start && statement.end >= end) return true;
  }
  return false;
}

/** Whether the word at the index denies that something happened, rather than that it was done well. */
function negates(sentence: Sentence, index: number): boolean {
  const mark = sentence.terms[index];
  const next = sentence.terms[index + 1];
  if (mark === undefined) return false;
  const number = sentence.quantities.find((quantity) => quantity.start === mark.start);
  if (number !== undefined) return false;
  let at = mark.end;
  while (at < sentence.end && '过有 '.includes(sentence.text.charAt(at))) at++;
  if (next === undefined || next.start >= stopAfter(sentence, mark.end)) {
    return at >= stopAfter(sentence, mark.end);
  }
  if (next.start > at) return false;
  if (next.terms.some((id) => HAPPENS.has(id))) return true;
  const after = sentence.terms[index + 2];
  return (
    next.terms.some((id) => HELD.has(id)) ||
    (after?.terms.some((id) => HELD.has(id)) === true &&
      HOLD.test(sentence.text.slice(mark.end, after.start)))
  );
}

const HOLD = /^(?:召开|举办|举行|参加|组织|开展|发布)/u;

function clauseStart(sentence: Sentence, at: number): number {
  return stopBefore(sentence, at);
}

/** End of the reach to the right: the clause, and the next ones where they go on with the list. */
function reachEnd(sentence: Sentence, from: number): number {
  let end = stopAfter(sentence, from);
  for (let step = 0; step < 4 && end < sentence.end; step++) {
    if (!CARRIES_ON.test(sentence.text.slice(end, end + CARRY_REACH))) break;
    const next = stopAfter(sentence, end + 1);
    const hasNumber = sentence.quantities.some(
      (quantity) => quantity.start > end && quantity.start < next,
    );
    if (hasNumber) break;
    end = next;
  }
  return end;
}

function speaksIn(sentence: Sentence, from: number, to: number): boolean {
  const { terms } = sentence;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) return false;
    if (mark.start >= from && speaks(mark)) return true;
  }
  return false;
}

const MAX_CLAUSES_BACK = 3;

/** Looks for what there was none of in the words before: 行政复议、行政诉讼均未发生. */
function addLeft(sentence: Sentence, mark: TermMark, state: ReadingState): boolean {
  let start = clauseStart(sentence, mark.start);
  for (let step = 0; step < MAX_CLAUSES_BACK; step++) {
    const blocked = sentence.quantities.some(
      (quantity) => quantity.start >= start && quantity.end <= mark.start,
    );
    if (blocked) return false;
    if (speaksIn(sentence, start, mark.start)) {
      return addZeros(
        sentence,
        { start, end: Math.max(mark.end, tailEnd(sentence, mark.end)) },
        mark,
        state,
      );
    }
    if (start <= sentence.start) return false;
    start = clauseStart(sentence, start - 1);
  }
  return false;
}

function tailEnd(sentence: Sentence, from: number): number {
  const stop = stopAfter(sentence, from);
  return stop - from <= 12 ? stop : from;
}

/** Adds a zero for each row whose terms stand in the reach; says whether there was one. */
function addZeros(sentence: Sentence, reach: Reach, at: TermMark, state: ReadingState): boolean {
  const { scene } = state;
  scene.clear();
  fillScene(sentence, reach, at, state);
  let added = false;
  for (const row of ROWS) {
    if (!scene.allows(row, state.options.year)) continue;
    const scope = readScope(
      sentence,
      scene,
      {
        head: reach.start,
        quantity: {
          start: at.start,
          end: at.end,
          text: '',
          value: 0,
          low: 0,
          high: 0,
          unit: null,
          qualifier: 'exact',
        },
      },
      state.options,
    );
    if (scope.kind === 'none') continue;
    const note =
      scope.kind === 'part' ? scope.note : readSubject(sentence, at.start, state.options);
    state.statements.push(zeroOf(row, { start: reach.start, end: reach.end, note }));
    added = true;
  }
  return added;
}

function zeroOf(
  row: { readonly id: `${string}/${string}`; readonly indicator: string },
  place: { start: number; end: number; note: string | null },
): Statement {
  return {
    indicator: row.indicator,
    value: 0,
    low: 0,
    high: 0,
    qualifier: 'exact',
    statedAs: 'words',
    scope: place.note === null ? 'total' : 'part',
    scopeNote: place.note,
    rule: row.id,
    start: place.start,
    end: place.end,
  };
}

/** Puts the words in reach on the scene; a request that is only the cause of a review is left out. */
function fillScene(sentence: Sentence, reach: Reach, at: TermMark, state: ReadingState): void {
  const { terms } = sentence;
  const { scene } = state;
  let caused = false;
  for (let index = firstMark(terms, reach.start); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= reach.end) break;
    if (mark.start < reach.start) continue;
    if (mark.terms.includes(REQUEST) && (caused || leadsToRemedy(terms, index, reach.end))) {
      const others = mark.terms.filter((id) => id !== REQUEST);
      if (others.length > 0) scene.addLocal({ ...mark, terms: others });
    } else {
      scene.addLocal(mark);
    }
    if (mark.terms.includes(CAUSE) && remedyFollows(terms, index, reach.end)) caused = true;
  }
  for (
    let index = firstMark(terms, reach.start) - 1;
    index >= 0 && index > firstMark(terms, reach.start) - 30;
    index--
  ) {
    const mark = terms[index];
    if (mark !== undefined && mark.end <= at.start) scene.addNear(mark);
  }
  if (state.topic !== null) scene.addTopic(state.topic);
  for (const topic of state.sectionTopics) scene.addTopic(topic);
}

/** 申请行政复议 and 申请引起的行政复议: the request is not what there was none of. */
function leadsToRemedy(terms: readonly TermMark[], index: number, end: number): boolean {
  const mark = terms[index];
  const next = terms[index + 1];
  if (mark === undefined || next === undefined || next.start >= end) return false;
  if (next.start === mark.end && next.terms.some((id) => REMEDY_IDS.includes(id))) return true;
  return (
    next.start <= mark.end + 1 && next.terms.includes(CAUSE) && remedyFollows(terms, index + 1, end)
  );
}

function remedyFollows(terms: readonly TermMark[], index: number, end: number): boolean {
  for (let at = index + 1; at < terms.length && at < index + 12; at++) {
    const mark = terms[at];
    if (mark === undefined || mark.start >= end) return false;
    if (mark.terms.some((id) => REMEDY_IDS.includes(id))) return true;
  }
  return false;
}

/** Reads 无。 under a heading as none of what the heading names. */
function addBare(sentence: Sentence, state: ReadingState): void {
  if (state.heading === null) return;
  const marks: TermMark[] = [];
  findTerms(state.heading, 0, state.heading.length, marks);
  const heading: Sentence = {
    ...sentence,
    text: state.heading,
    start: 0,
    end: state.heading.length,
    terms: marks,
    quantities: [],
    stops: [],
  };
  const before = state.statements.length;
  addZeros(
    heading,
    { start: 0, end: state.heading.length },
    { start: state.heading.length, end: state.heading.length, terms: [] },
    state,
  );
  for (let index = before; index < state.statements.length; index++) {
    const statement = state.statements[index];
    if (statement !== undefined) {
      state.statements[index] = { ...statement, start: bareStart(sentence), end: sentence.end };
    }
  }
}

function bareStart(sentence: Sentence): number {
  let at = sentence.start;
  while (at < sentence.end && ' \t'.includes(sentence.text.charAt(at))) at++;
  return at;
}
