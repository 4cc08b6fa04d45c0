import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** The response that a crawler stored. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As the server meant it: transfer and content encoding taken off. */
  readonly body: Buffer;
}

const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/u;
const LINE = /\r?\n/u;
const CHUNK_SIZE = /^([0-9a-fA-F]+)\s*(?:;[^\r\n]*)?$/u;
const LONGEST_HEAD = 2 ** 18;

/** Reads a stored response; null where it is none. A body that does not unpack, or to more than `limit`, is an error. */
export function readHttpResponse(bytes: Buffer, limit: number): HttpResponse | null {
  const end = headEnd(bytes);
  if (end === null) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end.head).split(LINE);
  const status = STATUS.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = readFields(lines);
  let body = bytes.subarray(end.body);
  if ((headers.get('transfer-encoding') ?? '').toLowerCase().includes('chunked')) {
    // Some crawlers store the body without its chunks and keep the header.
    body = joinChunks(body) ?? body;
  }
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const encoding of encodings.toReversed()) body = decodeBody(body, encoding.trim(), limit);
  return { status: Number(status), headers, body };
}

/** Header lines as a map with lower-case names; a line that goes on from the one before is joined to it. */
export function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (line.startsWith(' ') || line.startsWith('\t')) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

function headEnd(bytes: Buffer): { readonly head: number; readonly body: number } | null {
  const head = bytes.subarray(0, LONGEST_HEAD);
  const crlf = head.indexOf('\r\n\r\n');
  const lf = head.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { head: crlf, body: crlf + 4 };
  return lf < 0 ? null : { head: lf, body: lf + 2 };
}

/** The body of a chunked message (RFC 9112, 7.1); null where it is not one. A last chunk may be cut off. */
function joinChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const line = end < 0 ? '' : body.toString('latin1', at, end).trim();
    const size = CHUNK_SIZE.exec(line)?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

function decodeBody(body: Buffer, encoding: string, maxOutputLength: number): Buffer {
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    // Some crawlers store the unpacked body and keep the header.
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, { maxOutputLength }) : body;
  }
  if (encoding === 'deflate') {
    // Meant is zlib; some servers send bare deflate data.
    const isZlib = ((body[0] ?? 0) & 0x0f) === 8;
    return isZlib
      ? inflateSync(body, { maxOutputLength })
      : inflateRawSync(body, { maxOutputLength });
  }
  return encoding === 'br' ? brotliDecompressSync(body, { maxOutputLength }) : body;
}
