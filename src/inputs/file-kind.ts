import { closeSync, openSync, readSync } from 'node:fs';
import { peekGzip } from './gzip.js';
import { isTarHeader } from './read-tar.js';

/** What a file is, as far as its reading goes. */
export type FileKind =
  | 'page'
  | 'zip'
  | 'tar'
  | 'warc'
  | 'ndjson'
  | 'gzip'
  | 'tar.gz'
  | 'warc.gz'
  | 'ndjson.gz';

/** So many first bytes of a file tell its kind. */
export const HEAD_BYTES = 4096;
const PAGE_NAME = /\.(?:s?html?|txt)$/iu;
const WARC_NAME = /\.warc\.gz$/iu;
const TAR_NAME = /\.(?:tar\.gz|tgz)$/iu;
const NDJSON_NAME = /\.(?:ndjson|jsonl)(?:\.gz)?$/iu;
const NDJSON = /^\s*\{\s*"(?:html|text|url|path|content_type|fetched_at)"\s*:/u;

/** Tells by the first bytes; a name that pages have is believed, since a wrong one only gives a diagnostic. */
export function fileKind(path: string): FileKind {
  return PAGE_NAME.test(path) ? 'page' : kindOf(path, readHead(path));
}

/** The kind by name and first bytes. */
export function kindOf(path: string, head: Buffer): FileKind {
  if (head.indexOf('PK\u0003\u0004') === 0 || head.indexOf('PK\u0005\u0006') === 0) return 'zip';
  if (head[0] !== 0x1f || head[1] !== 0x8b) return contentKind(path, head);
  const inner = contentKind(path, peekGzip(head));
  if (inner !== 'page') return `${inner}.gz`;
  // A broken first member tells nothing: the name does.
  if (WARC_NAME.test(path)) return 'warc.gz';
  return TAR_NAME.test(path) ? 'tar.gz' : 'gzip';
}

function contentKind(path: string, head: Buffer): 'page' | 'tar' | 'warc' | 'ndjson' {
  if (head.indexOf('WARC/') === 0) return 'warc';
  if (isTarHeader(head.subarray(0, 512))) return 'tar';
  return NDJSON_NAME.test(path) || NDJSON.test(head.toString('utf8', 0, 256)) ? 'ndjson' : 'page';
}

/** The first bytes of a file; none where it cannot be read, which whoever reads it will find out. */
function readHead(path: string): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return bytes.subarray(0, 0);
  }
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0));
  } catch {
    return bytes.subarray(0, 0);
  } finally {
    closeSync(file);
  }
}
