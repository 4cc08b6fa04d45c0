import { codebook } from '../tables/codebook.js';
import type { IndicatorRow, Topic, WordRow } from '../tables/indicators/row.js';
import type { Term } from '../tables/indicators/terms.js';
import { type TermMark, termId } from './read-terms.js';
import {
  addTerm,
  doMeet,
  hasOneTerm,
  hasTerm,
  removeTerm,
  type TermSet,
  termSet,
} from './term-set.js';

/** A row's conditions with term ids in place of names. */
export interface CompiledRow {
  readonly id: `${string}/${string}`;
  readonly indicator: string;
  readonly groups: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  readonly not: TermSet;
  readonly notNear: TermSet;
  readonly from: number;
  readonly to: number;
}

/** Keys as the codebook writes them: the very same text is compared at once. */
const KEYS: ReadonlyMap<string, string> = new Map(codebook.map(({ key }) => [key, key]));

/** The indicator that a rule is of. */
export function indicatorOf(rule: CompiledRow['id']): string {
  const key = rule.slice(0, rule.indexOf('/'));
  return KEYS.get(key) ?? key;
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
    indicator: indicatorOf(row.id),
    groups: groups.map(idsOf),
    near: (row.near ?? []).map(idsOf),
    not: termSet(idsOf(row.not ?? [])),
    notNear: termSet(idsOf(row.notNear ?? [])),
    from: row.from ?? 0,
    to: row.to ?? 9999,
  };
}

/** Which terms stand with a number or word, which stand near, what the topic is. */
export class Scene {
  private readonly local = termSet();
  /** Those that stand with the number as well. */
  private readonly near = termSet();

  clear(): void {
    this.local.fill(0);
    this.near.fill(0);
  }

  addLocal(mark: TermMark): void {
    for (const id of mark.terms) {
      addTerm(this.local, id);
      addTerm(this.near, id);
    }
  }

  addNear(mark: TermMark): void {
    for (const id of mark.terms) addTerm(this.near, id);
  }

  addTopic(topic: Topic): void {
    addTerm(this.near, termId(topic));
  }

  /** Takes away what stands near and not with the number. */
  forget(id: number): void {
    if (!hasTerm(this.local, id)) removeTerm(this.near, id);
  }

  isLocal(id: number): boolean {
    return hasTerm(this.local, id);
  }

  isNear(id: number): boolean {
    return hasTerm(this.near, id);
  }

  hasLocal(ids: readonly number[]): boolean {
    return hasOneTerm(this.local, ids);
  }

  hasNear(ids: readonly number[]): boolean {
    return hasOneTerm(this.near, ids);
  }

  /** Whether the row's conditions hold; `year` null lets every row take part. */
  allows(row: CompiledRow, year: number | null): boolean {
    if (year !== null && (year < row.from || year > row.to)) return false;
    if (year === null && row.from > 0) return false;
    for (const group of row.groups) if (!this.hasLocal(group)) return false;
    if (doMeet(this.local, row.not) || doMeet(this.near, row.notNear)) return false;
    for (const group of row.near) if (!this.hasNear(group)) return false;
    return true;
  }
}
