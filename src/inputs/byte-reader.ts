const NEWLINE = 0x0a;
const EMPTY = Buffer.alloc(0);

/** Reads a stream of bytes in the portions that a format asks for. */
export interface ByteReader {
  /** Bytes taken so far. */
  readonly offset: () => number;
  /** The next `length` bytes, fewer where the stream ends. */
  readonly read: (length: number) => Promise<Buffer>;
  /** Passes over bytes and gives the number of those that were there. */
  readonly skip: (length: number) => Promise<number>;
  /** The next line without its line break; null at the end, or where it is longer than `limit`. */
  readonly readLine: (limit: number) => Promise<string | null>;
}

/** A reader over chunks as they come. */
export function createByteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let buffer: Buffer = EMPTY;
  let taken = 0;
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (done === true) return false;
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    buffer = buffer.length === 0 ? bytes : Buffer.concat([buffer, bytes]);
    return true;
  };
  const take = (length: number): Buffer => {
    const bytes = buffer.subarray(0, length);
    buffer = buffer.subarray(bytes.length);
    taken += bytes.length;
    return bytes;
  };
  return {
    offset: () => taken,
    read: async (length) => {
      if (buffer.length >= length) return take(length);
      // Gathered apart: joining again with each chunk would copy a large member many times.
      const parts = [take(buffer.length)];
      let left = length - (parts[0]?.length ?? 0);
      while (left > 0 && (await more())) {
        const part = take(left);
        parts.push(part);
        left -= part.length;
      }
      return Buffer.concat(parts);
    },
    skip: async (length) => {
      let left = length - take(length).length;
      while (left > 0 && (await more())) left -= take(left).length;
      return length - left;
    },
    readLine: async (limit) => {
      let from = 0;
      for (;;) {
        const end = buffer.indexOf(NEWLINE, from);
        if (end >= 0 && end <= limit) return take(end + 1).toString('utf8', 0, end);
        from = buffer.length;
        if (end > limit || buffer.length > limit || !(await more())) break;
      }
      return null;
    },
  };
}
