import { createReadStream } from 'node:fs';
import { constants, crc32, createGunzip, gunzipSync, inflateRawSync } from 'node:zlib';

/** A part of a gzip file that could be unpacked, or what is wrong at its place. */
export type GzipMember =
  | { readonly offset: number; readonly bytes: Buffer }
  | { readonly offset: number; readonly broken: string }
  | { readonly offset: number; readonly tooLarge: true };

/** What the bytes unpack to can hardly be text where it is larger than this many times them. */
export const MAX_RATIO = 300;
/** Below this, no ratio is suspicious. */
export const SMALL = 2 ** 20;

const HEADER = 10;
const TRAILER = 8;
const MAGIC = Buffer.of(0x1f, 0x8b, 0x08);
const WINDOW = 2 ** 18;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const HAS_CHECK = 2;

/** The first bytes that gzip data unpacks to, as far as they can be had from `bytes`. */
export function peekGzip(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * The members of a gzip file, each unpacked by itself: one that is broken or larger than `limit` costs itself alone, and reading
 * goes on at the next place that looks like the beginning of one.
 */
export async function* gzipMembers(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<GzipMember> {
  const chunks = stream[Symbol.asyncIterator]();
  let window: Buffer = Buffer.alloc(0);
  let offset = 0;
  let ended = false;
  const fill = async (size: number): Promise<void> => {
    const parts = [window];
    let length = window.length;
    while (length < size && !ended) {
      const { value, done } = await chunks.next();
      ended = done === true;
      if (!ended) parts.push(value);
      length += ended ? 0 : value.length;
    }
    window = parts.length === 1 ? window : Buffer.concat(parts, length);
  };
  const drop = (length: number): void => {
    window = window.subarray(length);
    offset += length;
  };
  const dropToNext = async (): Promise<void> => {
    drop(1);
    for (;;) {
      const next = window.indexOf(MAGIC);
      if (next >= 0) return drop(next);
      drop(Math.max(0, window.length - (MAGIC.length - 1)));
      if (ended) return drop(window.length);
      await fill(WINDOW);
    }
  };
  for (;;) {
    await fill(WINDOW);
    if (window.length === 0) return;
    let unpacked = unpack(window, limit);
    while (unpacked === 'more' && !ended) {
      await fill(window.length * 2);
      unpacked = unpack(window, limit);
    }
    if (typeof unpacked === 'object') {
      yield { offset, bytes: unpacked.bytes };
      drop(unpacked.consumed);
    } else {
      const broken = unpacked === 'more' ? 'it ends early' : unpacked;
      yield broken === 'large' ? { offset, tooLarge: true } : { offset, broken };
      await dropToNext();
    }
  }
}

/** The member at the beginning of the window, `more` where it does not end in it, or what is wrong. */
function unpack(
  window: Buffer,
  limit: number,
): { readonly bytes: Buffer; readonly consumed: number } | string {
  if (window.length < HEADER) return 'more';
  if (window.indexOf(MAGIC) !== 0) return 'no gzip data where a member should begin';
  const start = headerLength(window);
  if (start < 0) return 'more';
  try {
    const { buffer, engine } = inflate(window.subarray(start), limit);
    const end = start + engine.bytesWritten;
    if (window.length < end + TRAILER) return 'more';
    if (window.readUInt32LE(end) !== crc32(buffer)) return 'its check sum is wrong';
    return { bytes: buffer, consumed: end + TRAILER };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'Z_BUF_ERROR') return 'more';
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'large';
    return error instanceof Error ? error.message : String(error);
  }
}

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** `info` makes the call give the engine, too, which its types leave out: how many bytes the data took is known to it alone. */
function inflate(bytes: Uint8Array, limit: number): Inflated {
  const result: unknown = inflateRawSync(bytes, { info: true, maxOutputLength: limit });
  if (!isInflated(result)) throw new Error('zlib gives no engine');
  return result;
}

function isInflated(value: unknown): value is Inflated {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
}

/** Where the compressed data begins (RFC 1952, 2.3); -1 where the header goes on after the window. */
function headerLength(window: Buffer): number {
  const flags = window[3] ?? 0;
  let at = HEADER;
  if ((flags & HAS_EXTRA) !== 0) {
    if (window.length < at + 2) return -1;
    at += 2 + window.readUInt16LE(at);
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = window.indexOf(0, at);
    if (end < 0) return -1;
    at = end + 1;
  }
  if ((flags & HAS_CHECK) !== 0) at += 2;
  return at > window.length ? -1 : at;
}

/** Why a file does not unpack, as a diagnostic and its reason. */
export class UnpackError extends Error {
  readonly id: 'input/broken-archive' | 'input/unpacks-too-large';

  constructor(id: UnpackError['id'], reason: string) {
    super(reason);
    this.id = id;
  }
}

/** The unpacked bytes of a gzip file as they come; throws `UnpackError` where it is broken or blows up. */
export async function* gunzipFile(path: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path, { highWaterMark: WINDOW });
  const unpacked = createGunzip({ chunkSize: 2 ** 16 });
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  let length = 0;
  try {
    for await (const chunk of unpacked) {
      length += chunk.length;
      if (length > SMALL && length > packed.bytesRead * MAX_RATIO) {
        const reason = `more than ${MAX_RATIO} times its size`;
        throw new UnpackError('input/unpacks-too-large', reason);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnpackError('input/broken-archive', reason);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
