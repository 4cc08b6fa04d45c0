import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { MAX_RATIO, SMALL } from './gzip.js';
import { type Item, type Limits, memberPath, problem } from './item.js';
import { decodeName, isHidden, nameProblem } from './member-name.js';

const ENCRYPTED = 1;
/** What Office and e-book files have first: they are documents, not archives of pages. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|mimetype)$/u;

/** The members of a zip file; null where it is a document that only is packed as one. */
export async function* readZip(path: string, limits: Limits): AsyncGenerator<Item> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    yield problem(path, 'input/broken-archive', reasonOf(error));
    return;
  }
  try {
    yield* readEntries(path, zip, limits);
  } catch (error) {
    yield problem(path, 'input/broken-archive', reasonOf(error));
  } finally {
    zip.close();
  }
}

async function* readEntries(path: string, zip: ZipFile, limits: Limits): AsyncGenerator<Item> {
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry.fileNameRaw);
    if (seen.size === 0 && DOCUMENT.test(name)) {
      yield problem(path, 'input/not-a-file', 'an Office document or an e-book');
      return;
    }
    if (name.endsWith('/') || isHidden(name)) continue;
    const member = memberPath(path, name);
    const wrong = nameProblem(name, seen);
    if (wrong === null) yield await readEntry(member, zip, entry, limits);
    else yield problem(member, 'input/member-name', wrong);
  }
}

async function readEntry(
  path: string,
  zip: ZipFile,
  entry: Entry,
  { maxBytes }: Limits,
): Promise<Item> {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    return problem(path, 'input/unreadable', 'it is encrypted');
  }
  if (size > maxBytes) return problem(path, 'input/unpacks-too-large', `${size} bytes`);
  if (size > SMALL && size > packed * MAX_RATIO) {
    return problem(path, 'input/unpacks-too-large', `more than ${MAX_RATIO} times its size`);
  }
  try {
    const stream = await zip.openReadStreamPromise(entry);
    return { kind: 'content', path, content: await gather(stream, size) };
  } catch (error) {
    return problem(path, 'input/broken-archive', reasonOf(error));
  }
}

/** The bytes of a member; the library ends the stream with an error where they are not as many as the directory says. */
async function gather(stream: Readable, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks, size);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
