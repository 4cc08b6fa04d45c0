import type { Command } from 'commander';
import { clean } from '../../pipeline.js';
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
    const result = await parsePage(path, options, session, clean, ({ id }) => READING.test(id));
    if (result?.page) await print(session.io.stdout, `${result.text}\n`);
  });
}
