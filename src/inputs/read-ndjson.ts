import { type Hints, type Item, type Limits, memberPath, problem } from './item.js';
import { splitLines } from './lines.js';
import { readTime } from './read-time.js';

const OWN = 'nianbao/record@';
const YEAR = /^(?:19|20)\d\d$/u;
/** JSON escapes take up to six bytes for one. */
const ESCAPES = 6;

/** The pages of an NDJSON file: `html` or `text`, with `url`, `path`, `content_type`, `fetched_at` and `year` where they are known. */
export async function* readNdjson(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  { maxBytes }: Limits,
): AsyncGenerator<Item> {
  for await (const { number, bytes } of splitLines(stream, maxBytes * ESCAPES)) {
    const at = memberPath(path, number);
    if (bytes === null) yield problem(at, 'input/unpacks-too-large', 'more than a page may');
    else {
      const text = bytes.toString().trim();
      if (text !== '') yield readLine(at, text, maxBytes);
    }
  }
}

function readLine(at: string, line: string, maxBytes: number): Item {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return problem(at, 'input/bad-line', 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null) {
    return problem(at, 'input/bad-line', 'it is no object');
  }
  const row = new Map<string, unknown>(Object.entries(value));
  if (String(row.get('schema')).startsWith(OWN)) {
    return problem(at, 'input/bad-line', 'it is a record already');
  }
  const content = textOf(row, 'html') ?? textOf(row, 'text');
  if (content === null) return problem(at, 'input/bad-line', 'it has neither "html" nor "text"');
  if (content.length > maxBytes) {
    return problem(at, 'input/unpacks-too-large', `${content.length} characters`);
  }
  return { kind: 'content', path: textOf(row, 'path') ?? at, content, hints: hintsOf(row) };
}

/** What a row of fields by name says beside the page itself. */
export function hintsOf(row: ReadonlyMap<string, unknown>): Hints {
  const url = textOf(row, 'url');
  const contentType = textOf(row, 'content_type');
  const encoding = textOf(row, 'encoding');
  const fetchedAt = readTime(textOf(row, 'fetched_at') ?? '');
  const year = String(row.get('year') ?? '').trim();
  return {
    ...(url === null ? {} : { url }),
    ...(contentType === null ? {} : { contentType }),
    ...(encoding === null ? {} : { encoding }),
    ...(fetchedAt === null ? {} : { fetchedAt }),
    ...(YEAR.test(year) ? { year: Number(year) } : {}),
  };
}

function textOf(row: ReadonlyMap<string, unknown>, key: string): string | null {
  const value = row.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}
