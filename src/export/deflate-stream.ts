import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text that is compressed at once. */
const BLOCK = 2 ** 18;
/** An empty last block: what ends a stream of flushed blocks (RFC 1951, 3.2.3). */
const END = Uint8Array.of(3, 0);

/** Deflates text piece by piece and knows what a zip directory asks for. */
export interface DeflateStream {
  readonly write: (text: string) => void;
  readonly finish: () => {
    readonly crc: number;
    readonly size: number;
    readonly compressed: number;
  };
}

/** A stream whose compressed bytes go to `put`. The same text gives the same bytes. */
export function openDeflate(put: (bytes: Uint8Array) => void): DeflateStream {
  let pending = '';
  let crc = 0;
  let size = 0;
  let compressed = 0;
  const flush = (): void => {
    const bytes = Buffer.from(pending);
    pending = '';
    crc = crc32(bytes, crc);
    size += bytes.length;
    // Flushed, each piece ends at a whole byte, and pieces can be joined.
    emit(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
  };
  const emit = (bytes: Uint8Array): void => {
    compressed += bytes.length;
    put(bytes);
  };
  return {
    write: (text) => {
      pending += text;
      if (pending.length >= BLOCK) flush();
    },
    finish: () => {
      if (pending !== '') flush();
      emit(END);
      return { crc, size, compressed };
    },
  };
}
