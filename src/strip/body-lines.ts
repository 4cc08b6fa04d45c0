import type { Block, RuleId } from '../types.js';
import type { Rated } from './rate-blocks.js';
import { endOfTitle, lineKey } from './read-line.js';
import type { Survey } from './survey.js';

export const NAVIGATION: RuleId = 'chrome/navigation';
export const RELATED: RuleId = 'chrome/related';
export const REPEATED_TITLE: RuleId = 'repeats/title';
export const METADATA: RuleId = 'chrome/metadata';
/** A line of a table that lost its mark-up. */
export const DIGIT_OR_PIPE = /^[\d.,%/ |—-]+$/u;

/** What is known of the lines of a page. */
export interface Lines {
  readonly rated: readonly Rated[];
  readonly survey: Survey;
}

/** The title as one text, without the furniture that runs on after it. */
export function keyOfTitle(blocks: readonly Block[], title: readonly number[]): string {
  const parts = title.map((index) => {
    const text = blocks[index]?.text.text ?? '';
    const end = endOfTitle(text);
    return end > 0 ? text.slice(0, end) : text;
  });
  return lineKey(parts.join(''));
}
