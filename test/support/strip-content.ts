import { classify } from '../../src/classify/index.js';
import { decode } from '../../src/decode/index.js';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import { read } from '../../src/read/index.js';
import { strip } from '../../src/strip/index.js';
import type { Context, Page } from '../../src/types.js';

/** A page after stripping, with what it was before. */
export interface Stripped {
  readonly before: Page;
  readonly page: Page;
  readonly context: Context;
  readonly diagnostics: readonly Diagnostic[];
  /** Kept lines. */
  readonly lines: readonly string[];
  readonly what: string | null;
}

/** Decodes, reads, strips and classifies a page or text. */
export function stripContent(content: string | Uint8Array): Stripped {
  const diagnostics: Diagnostic[] = [];
  const report = collect(diagnostics);
  const source = decode({ path: 'made', content }, {}, report);
  if (source === null) throw new Error('the made page does not decode');
  const context: Context = { source, options: {}, report };
  const before = read(source, context);
  const page = strip(before, context);
  const lines = page.blocks.filter(({ dropped }) => dropped === null).map(({ text }) => text.text);
  return { before, page, context, diagnostics, lines, what: classify(page, context) };
}
