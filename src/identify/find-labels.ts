import { type MetadataField, metadataLabels } from '../tables/metadata-labels.js';

/** A label on a line, with its field and where the value begins. */
export interface FoundLabel {
  readonly label: string;
  readonly field: MetadataField;
  /** Where the label begins. */
  readonly start: number;
  /** Where its colon or bracket ends. */
  readonly end: number;
}

const FIELD_OF = new Map(
  metadataLabels.flatMap(({ field, labels }) => labels.map((label) => [label, field])),
);
const LAST = new Set([...FIELD_OF.keys()].map((label) => label.slice(-1)));
const LONGEST = Math.max(...[...FIELD_OF.keys()].map((label) => label.length));

/** The field that a label stands for. */
export function fieldOf(label: string): MetadataField | undefined {
  return FIELD_OF.get(label);
}

const CLOSES = /[:\]】]/gu;
const WORD = /[\p{Script=Han}\w]/u;
const WHITE = /\s/u;

/** The labels before colons and in brackets, their characters spaced or not: 索 引 号:, [日期], 【来源】. */
export function findLabels(text: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const { index } of text.matchAll(CLOSES)) {
    const label = labelBefore(text, index);
    if (label !== null) found.push({ ...label, end: index + 1 });
  }
  return found;
}

/** The longest label that ends at an offset; the character in front of it must not belong to a longer word. */
function labelBefore(text: string, end: number): Omit<FoundLabel, 'end'> | null {
  let label = '';
  let best: Omit<FoundLabel, 'end'> | null = null;
  for (let at = end - 1; at >= 0 && label.length < LONGEST; at--) {
    const character = text.charAt(at);
    if (WHITE.test(character)) continue;
    if (label === '' && !LAST.has(character)) return null;
    label = character + label;
    const field = FIELD_OF.get(label);
    if (field !== undefined && (at === 0 || !WORD.test(text.charAt(at - 1)))) {
      best = { label, field, start: at };
    }
  }
  return best;
}
