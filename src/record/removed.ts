import { visibleText } from '../text/visible-text.js';
import type { Block, Page, RuleId, Source, Span } from '../types.js';
import type { NianbaoRecord } from './schema.js';

type Removed = NianbaoRecord['removed'][number];

/** A stretch of the source that one rule took out. */
interface Stretch {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
}

/** Everything that is not in the text, in the order of the source; neighbours that one rule took out are one entry. */
export function listRemoved(page: Page, source: Source): readonly Removed[] {
  const removed: Removed[] = [];
  for (const stretch of stretches(page.blocks)) {
    const span: Span = { start: stretch.start, end: stretch.end };
    const quote = visibleText(source, span);
    if (quote === '') continue;
    const { rule } = stretch;
    removed.push({ kind: kindOf(rule), rule, quote, span: [span.start, span.end], source: 0 });
  }
  return removed;
}

function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: { rule: RuleId; start: number; end: number } | null = null;
  for (const block of blocks) {
    const { dropped, span } = block;
    if (dropped === null) {
      open = null;
      for (const cut of block.cuts) found.push({ rule: cut.rule, ...cut.span });
    } else if (open !== null && open.rule === dropped && span.start >= open.end) {
      open.end = span.end;
    } else {
      open = { rule: dropped, start: span.start, end: span.end };
      found.push(open);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function kindOf(rule: RuleId): Removed['kind'] {
  const table = rule.slice(0, rule.indexOf('/'));
  if (table === 'spam' || table === 'markup') return table;
  return table === 'repeats' ? 'duplicate' : 'chrome';
}
