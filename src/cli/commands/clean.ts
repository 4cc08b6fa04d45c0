import type { Command } from 'commander';
import type { ParseResult } from '../../pipeline.js';
import { addReadingOptions, readReadingOptions } from '../options.js';
import { parsePage } from '../parse-page.js';
import { print } from '../print.js';
import type { Session } from '../session.js';

/** What went wrong before the page was understood; whether it is a report does not matter here. */
const READING = /^(?:decode|read)\//u;

/** `nianbao clean`: the body text of any page, a report or not. */
export function define(command: Command, session: Session): void {
  command.argument('[file]', 'the page; - or nothing for standard input', '-');
  addReadingOptions(command).action(async (path: string, values: Record<string, unknown>) => {
    const options = readReadingOptions(values);
    const result = await parsePage(path, options, session, ({ id }) => READING.test(id));
    if (result?.page) await print(session.io.stdout, `${bodyOf(result)}\n`);
  });
}

/** The record's text; the kept lines of a page that gives no record. */
function bodyOf({ record, page }: ParseResult): string {
  if (record?.text) return record.text;
  const kept = (page?.blocks ?? []).filter(({ dropped }) => dropped === null);
  return kept
    .map(({ text }) => text.text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
