import { parseDocument } from '../batch/document.js';
import type { Merged } from '../batch/merge-entries.js';
import { type DocumentOptions, type Outcome, problemOutcome } from '../batch/outcome.js';
import type { Item } from '../inputs/item.js';
import type { Extraction } from './extraction.js';
import { createStore } from './record-store.js';

interface Run {
  readonly document: DocumentOptions;
  readonly extraction: Extraction;
  readonly write: (merged: Iterable<Merged>) => Promise<void>;
}

/** A small run: documents are parsed one after another in this thread, records kept in memory. */
export async function extractFew(items: readonly Item[], run: Run): Promise<void> {
  const { document, extraction, write } = run;
  const store = createStore();
  for (const item of items) {
    const outcome = outcomeOf(item, document);
    const { note, record } = outcome;
    if (note.id !== null && record !== null) store.add(note.id, record);
    await extraction.result(outcome, false);
  }
  await write(store.merged());
}

function outcomeOf(item: Item, document: DocumentOptions): Outcome {
  if (item.kind === 'problem') return problemOutcome(item, document.rendering);
  const content = item.kind === 'content' ? item.content : null;
  return parseDocument({ path: item.path, content, hints: item.hints ?? {} }, document);
}
