import { closeSync, openSync, readSync } from 'node:fs';

/** A member of a zip file whose deflated bytes lie in a file of their own. */
export interface ZipMember {
  readonly name: string;
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
}

const COPY = 2 ** 20;
/** What zip without its 64-bit extension can hold. */
const LIMIT = 2 ** 32 - 1;
/** 1980-01-01, the first day that zip knows: output does not depend on the clock. */
const DATE = 0x21;
const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

/** Writes a zip file of the members, in their order; throws where it would pass 4 GiB. */
export function writeZip(members: readonly ZipMember[], put: (bytes: Uint8Array) => void): void {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const local = Buffer.concat([word(0x04034b50), fields(member, name), name]);
    const central = [word(0x02014b50), half(VERSION), fields(member, name), Buffer.alloc(10)];
    directory.push(Buffer.concat([...central, word(offset), name]));
    put(local);
    copyFile(member.path, put);
    offset += local.length + member.compressed;
    if (offset > LIMIT || member.size > LIMIT) throw new Error('the workbook would pass 4 GiB');
  }
  const entries = Buffer.concat(directory);
  put(entries);
  const count = half(members.length);
  const totals = [count, count, word(entries.length), word(offset), half(0)];
  put(Buffer.concat([word(0x06054b50), half(0), half(0), ...totals]));
}

function fields({ crc, size, compressed }: ZipMember, name: Buffer): Buffer {
  const head = [half(VERSION), half(UTF8_NAMES), half(DEFLATED), half(0), half(DATE)];
  const sizes = [word(crc), word(compressed), word(size)];
  return Buffer.concat([...head, ...sizes, half(name.length), half(0)]);
}

function copyFile(path: string, put: (bytes: Uint8Array) => void): void {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(COPY);
    for (;;) {
      const length = readSync(file, buffer, 0, COPY, null);
      if (length === 0) return;
      put(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
