import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type NianbaoRecord, recordSchema } from '../record/schema.js';
import { splitLines } from './lines.js';

/** A record of an NDJSON file, or what is wrong with its line. */
export type ReadRecord =
  | {
      readonly line: number;
      readonly start: number;
      readonly bytes: Buffer;
      readonly record: NianbaoRecord;
    }
  | { readonly line: number; readonly problem: string };

/** No record of a page of the largest size comes near. */
const LINE_LIMIT = 256 * 2 ** 20;

/** The records of an NDJSON file, `-` for `stdin`, each held against the schema; empty lines are passed over. */
export async function* readRecords(path: string, stdin: Readable): AsyncGenerator<ReadRecord> {
  const stream = path === '-' ? stdin : createReadStream(path, { highWaterMark: 2 ** 18 });
  for await (const { number: line, start, bytes } of splitLines(stream, LINE_LIMIT)) {
    if (bytes === null) yield { line, problem: 'the line is too long for a record' };
    else if (!isBlank(bytes)) yield readOne(line, start, bytes);
  }
}

function readOne(line: number, start: number, bytes: Buffer): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return { line, problem: 'the line is not JSON' };
  }
  const { data, error } = recordSchema.safeParse(value);
  if (data !== undefined) return { line, start, bytes, record: data };
  const [issue] = error.issues;
  const place = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
  return { line, problem: `the line is no record: ${place}` };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 8 && bytes.toString().trim() === '';
}
