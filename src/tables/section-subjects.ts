import type { SectionKey } from '../types.js';
import { sectionRules } from './sections.js';

const SPACE = / /gu;
const SUBJECTS = sectionRules.map(({ key, pattern }) => ({
  key,
  pattern: new RegExp(pattern.source, 'gu'),
}));

/** The subjects that a heading names, in the order of its words. */
export function subjectsOf(heading: string): readonly SectionKey[] {
  const text = heading.replace(SPACE, '');
  const found: { readonly key: SectionKey; readonly start: number; readonly end: number }[] = [];
  for (const { key, pattern } of SUBJECTS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      const hasRival = found.some((other) => start < other.end && end > other.start);
      if (!hasRival) found.push({ key, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return [...new Set(found.map((subject) => subject.key))];
}
