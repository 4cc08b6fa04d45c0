import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type NianbaoRecord, recordSchema } from '../record/schema.js';
import { splitLines } from './lines.js';

/** A record of an NDJSON file, or what is wrong with its line. */
export type ReadRecord =
  | { readonly line: number; readonly record: NianbaoRecord; readonly text: string }
  | { readonly line: number; readonly problem: string };

/** No record of a page of the largest size comes near. */
const LINE_LIMIT = 256 * 2 ** 20;

/** The records of an NDJSON file, `-` for `stdin`, each held against the schema; empty lines are passed over. */
export async function* readRecords(path: string, stdin: Readable): AsyncGenerator<ReadRecord> {
  const stream = path === '-' ? stdin : createReadStream(path, { highWaterMark: 2 ** 18 });
  for await (const { number: line, bytes } of splitLines(stream, LINE_LIMIT)) {
    if (bytes === null) yield { line, problem: 'the line is too long for a record' };
    else {
      const text = bytes.toString();
      if (text.trim() !== '') yield readOne(line, text);
    }
  }
}

function readOne(line: number, text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, problem: 'the line is not JSON' };
  }
  const { data, error } = recordSchema.safeParse(value);
  if (data !== undefined) return { line, record: data, text };
  const [issue] = error.issues;
  const place = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
  return { line, problem: `the line is no record: ${place}` };
}
