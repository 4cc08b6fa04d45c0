import type { Topic } from '../tables/indicators/row.js';
import type { Qualifier, SectionKey } from '../types.js';
import type { TermMark } from './read-terms.js';
import { Scene } from './scene.js';
import type { ScopeOptions } from './scope.js';
import type { Sentence } from './sentence.js';
import { topicsOfHeading, topicsOfSection } from './topics.js';

/** One statement of an indicator in a text, with the words that state it. */
export interface Statement {
  readonly indicator: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly statedAs: 'number' | 'words';
  readonly scope: 'total' | 'part';
  readonly scopeNote: string | null;
  readonly rule: `${string}/${string}`;
  readonly start: number;
  readonly end: number;
}

/** What is known about the texts of a section before they are read. */
export interface SectionOptions {
  readonly section?: SectionKey | null;
  readonly heading?: string | null;
  readonly year?: number | null;
  readonly issuer?: string | null;
}

/** What holds for all texts of a section. */
export interface Surroundings {
  /** Set anew for each number. */
  readonly scene: Scene;
  readonly options: ScopeOptions;
  readonly sectionTopics: readonly Topic[];
  readonly section: SectionKey | null;
  readonly heading: string | null;
  /** The heading says that all behind it is planned. */
  readonly planned: boolean;
}

/** State that the reading of one text carries from sentence to sentence. */
export interface ReadingState extends Surroundings {
  readonly statements: Statement[];
  topic: Topic | null;
  /** The count that a later sentence may say all of. */
  lastCount: Statement | null;
  /** Index of the first statement of the sentence. */
  sentenceFrom: number;
  /** Index of the first statement behind the last full stop. */
  fullFrom: number;
  /** The stretches since the full stop. */
  earlier: Sentence[];
  /** Words for the work of others in them; null before they are asked for. */
  foreign: readonly TermMark[] | null;
  /** The sentence up to here is about the time to come: what a semicolon parts from it is so too. */
  plannedHere: boolean;
  /** The last sentence that was a heading of its own: 1.政府公报。 */
  heads: Sentence | null;
}

const NO_MARKS: readonly TermMark[] = [];

/** Wordings of the last sentence that was a heading of its own. */
export function headMarks({ heads }: ReadingState): readonly TermMark[] {
  return heads === null ? NO_MARKS : heads.terms;
}

/** A heading about what will be done. */
const PLANNED =
  /打算|计划$|工作计划|下一步|下步|努力方向|工作思路|工作安排|今后|改进措施$|明年|来年/u;

/** Works out what holds for all texts of a section. */
export function surround(options: SectionOptions): Surroundings {
  const { section = null, heading = null } = options;
  return {
    scene: new Scene(),
    options: { year: options.year ?? null, issuer: options.issuer ?? null },
    sectionTopics: [...topicsOfSection(section), ...topicsOfHeading(heading)],
    section,
    heading,
    planned: heading !== null && PLANNED.test(heading),
  };
}

/** The state at the beginning of a text; `topic` is what the text before was about. */
export function startReading(around: Surroundings, topic: Topic | null): ReadingState {
  return {
    scene: around.scene,
    options: around.options,
    sectionTopics: around.sectionTopics,
    section: around.section,
    heading: around.heading,
    planned: around.planned,
    statements: [],
    topic,
    lastCount: null,
    sentenceFrom: 0,
    fullFrom: 0,
    earlier: [],
    foreign: null,
    plannedHere: false,
    heads: null,
  };
}
