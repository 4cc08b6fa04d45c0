import { closeSync, openSync, readSync } from 'node:fs';

/** Reads stretches of files that stay open until `close`. */
export interface PlaceReader {
  readonly read: (path: string, offset: number, length: number) => Buffer;
  readonly close: () => void;
}

/** Files that are open at once. */
const OPEN = 64;

/** A reader with nothing open. */
export function createPlaceReader(): PlaceReader {
  const files = new Map<string, number>();
  const close = (): void => {
    for (const file of files.values()) closeSync(file);
    files.clear();
  };
  const open = (path: string): number => {
    if (files.size >= OPEN) close();
    const file = openSync(path, 'r');
    files.set(path, file);
    return file;
  };
  return {
    read: (path, offset, length) => {
      const file = files.get(path) ?? open(path);
      const bytes = Buffer.allocUnsafe(length);
      for (let at = 0; at < length; ) {
        const count = readSync(file, bytes, at, length - at, offset + at);
        if (count === 0) throw new Error(`${path} is shorter than it was`);
        at += count;
      }
      return bytes;
    },
    close,
  };
}
