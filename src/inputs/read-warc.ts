import { createReadStream } from 'node:fs';
import { type ByteReader, createByteReader } from './byte-reader.js';
import { gunzipFile, gzipMembers, UnpackError } from './gzip.js';
import { readFields, readHttpResponse } from './http-response.js';
import { type Hints, type Item, type Limits, memberPath, problem } from './item.js';
import { readTime } from './read-time.js';

const CHUNK = 2 ** 18;
const LONGEST_LINE = 2 ** 16;
const MOST_FIELDS = 1000;
const VERSION = /^WARC\/\d/u;
const ANGLES = /^<(.*)>$/u;
/** Media types that can be a page; servers that name none are given the benefit of the doubt. */
const PAGE_TYPE =
  /^(?:$|text\/(?:html|plain)|application\/(?:xhtml\+xml|octet-stream|x-download))/iu;
/** A record's head beside the page it holds. */
const HEAD_BYTES = 2 ** 16;

type Fields = ReadonlyMap<string, string>;
type Counts = Map<string, number>;

/** The pages of a WARC file, plain or gzipped: successful responses, resources and conversions that hold HTML or text. */
export async function* readWarc(
  path: string,
  isGzip: boolean,
  limits: Limits,
): AsyncGenerator<Item> {
  const counts: Counts = new Map();
  if (isGzip) yield* readPacked(path, limits, counts);
  else {
    const reader = createByteReader(createReadStream(path, { highWaterMark: CHUNK }));
    yield* readRecords({ path, reader, base: null, limits, counts });
  }
  if (counts.size > 0) {
    const list = [...counts].map(([what, count]) => `${count} ${what}`).sort();
    yield problem(path, 'input/passed-over', list.join(', '));
  }
}

/** One member a record, as the standard wants it; a file packed as a whole is unpacked as it comes. */
async function* readPacked(path: string, limits: Limits, counts: Counts): AsyncGenerator<Item> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  const limit = limits.maxBytes + HEAD_BYTES;
  for await (const member of gzipMembers(stream, Math.min(limit, 2 ** 24))) {
    const { offset } = member;
    if ('tooLarge' in member && offset === 0) {
      stream.destroy();
      yield* readWhole(path, limits, counts);
      return;
    }
    const at = memberPath(path, offset);
    if ('tooLarge' in member) {
      yield problem(at, 'input/unpacks-too-large', `more than ${Math.min(limit, 2 ** 24)} bytes`);
    } else if ('broken' in member) yield problem(at, 'input/broken-archive', member.broken);
    else {
      const reader = createByteReader(once(member.bytes));
      yield* readRecords({ path, reader, base: offset, limits, counts });
    }
  }
}

async function* readWhole(path: string, limits: Limits, counts: Counts): AsyncGenerator<Item> {
  try {
    const reader = createByteReader(gunzipFile(path));
    yield* readRecords({ path, reader, base: null, limits, counts });
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    yield problem(path, error.id, error.message);
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

interface Run {
  readonly path: string;
  readonly reader: ByteReader;
  /** Where the gzip member begins; records of a plain file are named by their own places. */
  readonly base: number | null;
  readonly limits: Limits;
  readonly counts: Counts;
}

async function* readRecords(run: Run): AsyncGenerator<Item> {
  const { path, reader, base, limits } = run;
  for (let number = 0; ; number++) {
    const start = await findRecord(reader);
    if (start === null) return;
    const place = base === null ? start : base;
    const at = memberPath(path, base === null || number === 0 ? place : `${place}.${number}`);
    const fields = await readHead(reader);
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) {
      yield problem(at, 'input/broken-archive', 'a record without its length');
      continue;
    }
    if (length > limits.maxBytes + HEAD_BYTES) {
      await reader.skip(length);
      yield problem(at, 'input/unpacks-too-large', `${length} bytes`);
      continue;
    }
    const block = await reader.read(length);
    if (block.length < length) {
      yield problem(at, 'input/broken-archive', 'it ends early');
      return;
    }
    const item = readBlock(at, fields, block, run);
    if (item !== null) yield item;
  }
}

/** Passes over what is no beginning of a record, and gives the place of the next one. */
async function findRecord(reader: ByteReader): Promise<number | null> {
  for (;;) {
    const start = reader.offset();
    const line = await reader.readLine(LONGEST_LINE);
    if (line !== null && VERSION.test(line)) return start;
    if (line !== null) continue;
    // The end, or a line too long for any head: what is left of it is looked at as the next.
    if ((await reader.skip(LONGEST_LINE)) === 0) return null;
  }
}

async function readHead(reader: ByteReader): Promise<Fields> {
  const lines: string[] = [];
  while (lines.length < MOST_FIELDS) {
    const line = (await reader.readLine(LONGEST_LINE))?.replace('\r', '') ?? '';
    if (line === '') break;
    lines.push(line);
  }
  return readFields(lines);
}

/** The page of a record; null, and a count, where it holds none. */
function readBlock(path: string, fields: Fields, block: Buffer, run: Run): Item | null {
  const type = (fields.get('warc-type') ?? 'untyped').toLowerCase();
  const hints = knownOf(fields);
  if (type === 'resource' || type === 'conversion') {
    const contentType = fields.get('content-type') ?? '';
    if (!PAGE_TYPE.test(contentType)) return count(run, `of type ${mediaTypeOf(contentType)}`);
    return { kind: 'content', path, content: Buffer.from(block), hints: { ...hints, contentType } };
  }
  if (type !== 'response') return count(run, `${type} records`);
  try {
    const response = readHttpResponse(block, run.limits.maxBytes);
    if (response === null) return problem(path, 'input/broken-archive', 'no HTTP response');
    const { status, headers, body } = response;
    if (status !== 200) return count(run, `with status ${status}`);
    const contentType = headers.get('content-type') ?? '';
    if (!PAGE_TYPE.test(contentType)) return count(run, `of type ${mediaTypeOf(contentType)}`);
    return {
      kind: 'content',
      path,
      content: Buffer.from(body),
      hints: { ...fetchedBy(headers), ...hints, contentType },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(path, 'input/broken-archive', `its body does not unpack: ${reason}`);
  }
}

/** Address and time of a record. */
function knownOf(fields: Fields): Hints {
  const url = (fields.get('warc-target-uri') ?? '').replace(ANGLES, '$1');
  return { ...(url === '' ? {} : { url }), ...timeOf(fields.get('warc-date')) };
}

/** The server's clock, where the crawler noted no time. `Last-Modified` is no evidence: it is that of a template as often as not. */
function fetchedBy(headers: Fields): Hints {
  return timeOf(headers.get('date'));
}

function timeOf(text: string | undefined): Hints {
  const fetchedAt = readTime(text ?? '');
  return fetchedAt === null ? {} : { fetchedAt };
}

function mediaTypeOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase().slice(0, 60) ?? '';
}

function count({ counts }: Run, what: string): null {
  counts.set(what, (counts.get(what) ?? 0) + 1);
  return null;
}
