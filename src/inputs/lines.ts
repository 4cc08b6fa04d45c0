const NEWLINE = 0x0a;
const EMPTY = Buffer.alloc(0);

/** A line without its line break; null where it is longer than the limit and was passed over. */
export interface Line {
  readonly number: number;
  /** Offset of its first byte in the stream. */
  readonly start: number;
  readonly bytes: Buffer | null;
}

/** The lines of a stream of bytes. Only a line feed ends one: text may hold every other separator. */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  const take = (last: Buffer): Line => {
    number++;
    const whole = length + last.length;
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    const start = offset;
    parts = [];
    length = 0;
    offset += whole + 1;
    return { number, start, bytes: whole > limit ? null : bytes };
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : viewOf(chunk);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield take(bytes.subarray(start, end));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    length += rest.length;
    if (length <= limit) parts.push(rest);
    else parts = [];
  }
  if (length > 0) yield take(EMPTY);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
