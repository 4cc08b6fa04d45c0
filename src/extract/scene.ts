import type { IndicatorRow, Topic, WordRow } from '../tables/indicators/row.js';
import type { Term } from '../tables/indicators/terms.js';
import type { Sentence } from './read-sentences.js';
import { BLOT } from './read-sentences.js';
import { TERM_COUNT, type TermMark, termId } from './read-terms.js';
import { firstMark } from './search-sorted.js';

const NEAR = 1;
const LOCAL = 2;

/** A row's conditions with term ids in place of names. */
export interface CompiledRow {
  readonly id: `${string}/${string}`;
  readonly indicator: string;
  readonly groups: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  readonly not: readonly number[];
  readonly notNear: readonly number[];
  readonly from: number;
  readonly to: number;
}

function idsOf(names: readonly (Term | Topic)[]): number[] {
  return names.map(termId);
}

/** Replaces the names in a row's conditions by ids. */
export function compileConditions(
  row: Pick<IndicatorRow, 'id' | 'near' | 'not' | 'notNear' | 'from' | 'to'>,
  groups: WordRow['terms'],
): CompiledRow {
  return {
    id: row.id,
    indicator: row.id.slice(0, row.id.indexOf('/')),
    groups: groups.map(idsOf),
    near: (row.near ?? []).map(idsOf),
    not: idsOf(row.not ?? []),
    notNear: idsOf(row.notNear ?? []),
    from: row.from ?? 0,
    to: row.to ?? 9999,
  };
}

/** Which terms stand with a number or word, which stand near, what the topic is. */
export class Scene {
  private readonly levels = new Uint8Array(TERM_COUNT);

  clear(): void {
    this.levels.fill(0);
  }

  addLocal(mark: TermMark): void {
    for (const id of mark.terms) this.levels[id] = LOCAL;
  }

  addNear(mark: TermMark): void {
    for (const id of mark.terms) if (this.levels[id] === 0) this.levels[id] = NEAR;
  }

  addTopic(topic: Topic): void {
    const id = termId(topic);
    if (this.levels[id] === 0) this.levels[id] = NEAR;
  }

  /** Takes away what stands near and not with the number. */
  forget(id: number): void {
    if (this.levels[id] === NEAR) this.levels[id] = 0;
  }

  isLocal(id: number): boolean {
    return this.levels[id] === LOCAL;
  }

  isNear(id: number): boolean {
    return this.levels[id] !== 0;
  }

  hasLocal(ids: readonly number[]): boolean {
    for (const id of ids) if (this.levels[id] === LOCAL) return true;
    return false;
  }

  hasNear(ids: readonly number[]): boolean {
    for (const id of ids) if (this.levels[id] !== 0) return true;
    return false;
  }

  /** Whether the row's conditions hold; `year` null lets every row take part. */
  allows(row: CompiledRow, year: number | null): boolean {
    if (year !== null && (year < row.from || year > row.to)) return false;
    if (year === null && row.from > 0) return false;
    for (const group of row.groups) if (!this.hasLocal(group)) return false;
    if (this.hasLocal(row.not) || this.hasNear(row.notNear)) return false;
    for (const group of row.near) if (!this.hasNear(group)) return false;
    return true;
  }
}

/** Signs, and the digits of years and months, that may stand between known words. */
const GLUE = `、, :的了“”"—-0123456789年月日./|\t条件次个篇一二三四五六七八九十${BLOT}`;

/** Whether every character from `from` to `to` belongs to a wording of the vocabulary or is glue. */
export function isCovered(sentence: Sentence, from: number, to: number): boolean {
  const { text, terms } = sentence;
  let at = from;
  for (let index = firstMark(terms, from); index < terms.length; index++) {
    const mark = terms[index];
    if (mark === undefined || mark.start >= to) break;
    for (; at < mark.start; at++) if (!GLUE.includes(text.charAt(at))) return false;
    at = mark.end;
  }
  for (; at < to; at++) if (!GLUE.includes(text.charAt(at))) return false;
  return true;
}
