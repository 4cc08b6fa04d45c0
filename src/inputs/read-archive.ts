import { createReadStream } from 'node:fs';
import { type FileKind, fileKind } from './file-kind.js';
import { gunzipFile, UnpackError } from './gzip.js';
import { type Item, type Limits, problem } from './item.js';

const CHUNK = 2 ** 18;

/** The inputs in a file: itself where it is a page, else the members of the archive that it is. */
export async function* readFileOrArchive(
  file: Extract<Item, { kind: 'file' }>,
  limits: Limits,
): AsyncGenerator<Item> {
  const kind = fileKind(file.path);
  if (kind === 'page') yield file;
  else yield* readArchive(file.path, kind, limits);
}

/** The members of an archive, or what is wrong with it. */
export async function* readArchive(
  path: string,
  kind: Exclude<FileKind, 'page'>,
  limits: Limits,
): AsyncGenerator<Item> {
  try {
    yield* openArchive(path, kind, limits);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield problem(path, error instanceof UnpackError ? error.id : 'input/broken-archive', reason);
  }
}

/** Each reader is loaded when the first archive of its kind is met. */
async function* openArchive(
  path: string,
  kind: Exclude<FileKind, 'page'>,
  limits: Limits,
): AsyncGenerator<Item> {
  if (kind === 'zip') yield* (await import('./read-zip.js')).readZip(path, limits);
  else if (kind === 'warc' || kind === 'warc.gz') {
    yield* (await import('./read-warc.js')).readWarc(path, kind === 'warc.gz', limits);
  } else if (kind === 'gzip') yield await readPage(path, limits);
  else {
    const stream = kind.endsWith('.gz') ? gunzipFile(path) : plain(path);
    if (kind === 'tar' || kind === 'tar.gz') {
      yield* (await import('./read-tar.js')).readTar(path, stream, limits);
    } else yield* (await import('./read-ndjson.js')).readNdjson(path, stream, limits);
  }
}

function plain(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK });
}

/** One page that is gzipped. */
async function readPage(path: string, { maxBytes }: Limits): Promise<Item> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of gunzipFile(path)) {
    length += chunk.length;
    if (length > maxBytes) {
      return problem(path, 'input/unpacks-too-large', `more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return { kind: 'content', path, content: Buffer.concat(chunks) };
}
