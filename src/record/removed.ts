import { visibleText } from '../text/visible-text.js';
import type { Block, Page, RuleId, Source, Span } from '../types.js';
import type { NianbaoRecord } from './schema.js';

type Removed = NianbaoRecord['removed'][number];

/** A stretch of the source that one rule took out, and the lines that it is made of: between them stands mark-up alone. */
interface Stretch {
  readonly rule: RuleId;
  readonly lines: Span[];
}

/** Everything that is not in the text, in the order of the source; neighbours that one rule took out are one entry. */
export function listRemoved(page: Page, source: Source): readonly Removed[] {
  const removed: Removed[] = [];
  for (const { rule, lines } of stretches(page.blocks)) {
    let quote = '';
    for (const line of lines) {
      const seen = visibleText(source, line);
      if (seen !== '') quote += quote === '' ? seen : ` ${seen}`;
    }
    if (quote === '') continue;
    const span = [startOf(lines), lines[lines.length - 1]?.end ?? 0] as const;
    removed.push({ kind: kindOf(rule), rule, quote, span, source: 0 });
  }
  return removed;
}

function startOf(lines: readonly Span[]): number {
  return lines[0]?.start ?? 0;
}

function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  for (const { dropped, span, cuts } of blocks) {
    if (dropped === null) {
      open = undefined;
      for (const cut of cuts) found.push({ rule: cut.rule, lines: [cut.span] });
    } else if (open?.rule === dropped && span.start >= (open.lines.at(-1)?.end ?? 0)) {
      open.lines.push(span);
    } else {
      open = { rule: dropped, lines: [span] };
      found.push(open);
    }
  }
  return found.sort((a, b) => startOf(a.lines) - startOf(b.lines));
}

function kindOf(rule: RuleId): Removed['kind'] {
  const table = rule.slice(0, rule.indexOf('/'));
  if (table === 'spam' || table === 'markup') return table;
  return table === 'repeats' ? 'duplicate' : 'chrome';
}
