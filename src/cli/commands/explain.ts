import type { Command } from 'commander';
import { type ParseResult, parse } from '../../pipeline.js';
import { paintFor } from '../color.js';
import { renderExplanation } from '../explanation.js';
import { addReadingOptions, readReadingOptions } from '../options.js';
import { parsePage } from '../parse-page.js';
import { print } from '../print.js';
import type { Session } from '../session.js';

/** `nianbao explain`: what each line was taken for, by which rule, and where each figure comes from. */
export function define(command: Command, session: Session): void {
  command
    .argument('[file]', 'the page; - or nothing for standard input', '-')
    .option('--json', 'the same for programs');
  addReadingOptions(command).action(async (path: string, values: Record<string, unknown>) => {
    const { io } = session;
    const options = readReadingOptions(values);
    const result = await parsePage(path, options, session, parse, () => false);
    if (result === null) return;
    const text =
      values['json'] === true
        ? `${JSON.stringify(asData(result), null, 2)}\n`
        : renderExplanation(result, paintFor(io.stdout, io.env));
    await print(io.stdout, text);
  });
}

/** The result without what is derived from it: plain values only. */
function asData({ record, page, identity, sections, diagnostics, source }: ParseResult): object {
  return {
    source: source === null ? null : { ...source, text: undefined },
    identity,
    blocks: (page?.blocks ?? []).map((block, index) => ({
      index,
      ...block,
      text: block.text.text,
    })),
    sections,
    record,
    diagnostics,
  };
}
