import type { Quantity } from '../types.js';
import { addFollower } from './add-follower.js';
import { addNumber } from './add-number.js';
import { addPair } from './add-pair.js';
import { addSum } from './add-sum.js';
import { countDenied } from './add-zeros.js';
import { Cue } from './cue.js';
import { countsThings, fits } from './fit-row.js';
import type { Place } from './locate-number.js';
import { candidateLists, firstRow } from './number-rows.js';
import { termId } from './read-terms.js';
import type { ReadingState } from './reading-state.js';
import { allowedUnits, hasUnit } from './row-units.js';
import type { Sentence } from './sentence.js';
import { setScene } from './set-scene.js';

/** The form explains how to count. */
const DEFINES = new Cue(/指标说明|是指|的计\d人次|由主办单位计/u);
const NONE = termId('none');
const NONEXISTENT = termId('nonexistent');
const EVENT_UNITS = ['次', '场', '期', '场次'];
/** 费用低于5元的,不收取: the amount is a limit. */
const LIMIT_BEHIND = /^(?:以下|以内|以上)?的?,?(?:不|免|可以不|可不|予以免|暂不)/u;
const LIMIT_REACH = 8;
/** 涉及3项以上信息的,拆分答复: a case that a rule is about. */
const CONDITION = /^(?:以上|及以上)?[^,;。\d]{0,8}的,/u;
const CONDITION_REACH = 14;

/** Adds what the number at the index states: a sum, the people of a course, or what the first row says that its words fit. */
export function readNumber(
  sentence: Sentence,
  index: number,
  place: Place,
  state: ReadingState,
): void {
  const quantity = sentence.quantities[index];
  if (quantity === undefined) return;
  if (state.planned || state.plannedHere) return;
  if (DEFINES.isIn(sentence, sentence.start, sentence.end)) return;
  if (addSum(sentence, index, place, state) || addPair(sentence, index, state)) return;
  if (addFollower(sentence, index, state)) return;
  const candidates = candidateLists(sentence, place.head, place.tail);
  if (candidates.length === 0 || countsThings(sentence, quantity)) return;
  const units = allowedUnits(sentence, quantity);
  if (!candidates.some((rows) => rows.some((row) => hasUnit(row, units)))) return;
  setScene(sentence, place, quantity.start, state);
  if (isDenied(quantity, state) || isRule(sentence.text, quantity)) return;
  const row = firstRow(
    candidates,
    (candidate) =>
      hasUnit(candidate, units) &&
      state.scene.allows(candidate.conditions, state.options.year) &&
      fits(candidate, sentence, place, quantity),
  );
  if (row !== null) addNumber(sentence, { place, quantity, row }, state);
}

/** Words for none say what there was none of: a zero of several things, or a number that is not there. */
function isDenied(quantity: Quantity, state: ReadingState): boolean {
  if (quantity.value === 0 && countDenied(state) > 1) return true;
  return state.scene.isLocal(NONE) && !state.scene.isLocal(NONEXISTENT);
}

/** At least so many events, or an amount below which nothing is collected, are what a rule says, not what happened. */
function isRule(text: string, { qualifier, unit, end }: Quantity): boolean {
  if (unit === '元') return LIMIT_BEHIND.test(text.slice(end, end + LIMIT_REACH));
  if (qualifier !== 'at_least' || unit === null) return false;
  return EVENT_UNITS.includes(unit) || CONDITION.test(text.slice(end, end + CONDITION_REACH));
}
