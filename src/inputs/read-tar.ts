import { type ByteReader, createByteReader } from './byte-reader.js';
import { type Item, type Limits, memberPath, problem } from './item.js';
import { decodeName, isHidden, nameProblem } from './member-name.js';

const BLOCK = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECK = [148, 156] as const;
const TYPE = 156;
const MAGIC = [257, 262] as const;
const PREFIX = [345, 500] as const;
const SPACE = 0x20;
/** A name, or what is known of a member, is not longer. */
const LONGEST_HEADER = 2 ** 16;
const OCTAL = /^[\s0]*([0-7]*)[\s\0]*$/u;
const KINDS: Readonly<Record<string, string>> = {
  '1': 'a link',
  '2': 'a link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a named pipe',
};

/** Whether a block can be the first of a tar archive. */
export function isTarHeader(block: Uint8Array): boolean {
  const bytes = Buffer.from(block);
  if (bytes.length < BLOCK) return false;
  return bytes.toString('latin1', ...MAGIC) === 'ustar' && hasRightSum(bytes);
}

/** The members of a tar archive. */
export async function* readTar(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Item> {
  const reader = createByteReader(stream);
  const seen = new Set<string>();
  let longName: string | null = null;
  for (;;) {
    const header = await readHeader(reader);
    if (header === 'end') return;
    if (header === 'broken') {
      yield problem(path, 'input/broken-archive', `no header at byte ${reader.offset()}`);
      return;
    }
    const { type, size } = header;
    if (HEADERS.includes(type)) {
      const text = await readHeaderText(reader, size);
      if (type === 'L') longName = text;
      if (type === 'x') longName = paxPath(text) ?? longName;
      continue;
    }
    const name = longName ?? header.name;
    longName = null;
    const member = { name, type, size, seen };
    const item = await readMember(memberPath(path, name), member, reader, limits);
    if (item !== null) yield item;
    if (item?.kind === 'problem' && item.reason === TRUNCATED) return;
  }
}

/** Members that say something of the next one (GNU, pax) or of all (pax). */
const HEADERS: readonly string[] = ['L', 'x', 'g'];

async function readHeader(
  reader: ByteReader,
): Promise<
  'end' | 'broken' | { readonly name: string; readonly type: string; readonly size: number }
> {
  const block = await reader.read(BLOCK);
  // Two blocks of zeros end an archive; many have one or none.
  if (block.length === 0 || isEmpty(block)) return 'end';
  if (block.length < BLOCK || !hasRightSum(block)) return 'broken';
  const size = readOctal(block, SIZE);
  if (size === null) return 'broken';
  return { name: shortName(block), type: String.fromCharCode(block[TYPE] ?? 0), size };
}

const TRUNCATED = 'it ends early';

interface Member {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly seen: Set<string>;
}

async function readMember(
  path: string,
  { name, type, size, seen }: Member,
  reader: ByteReader,
  { maxBytes }: Limits,
): Promise<Item | null> {
  const padded = Math.ceil(size / BLOCK) * BLOCK;
  const isFile = type === '0' || type === '\0' || type === '7';
  const kind = KINDS[type];
  const ignored = (!isFile && kind === undefined) || isHidden(name) || name.endsWith('/');
  const wrong = ignored ? null : nameProblem(name, seen);
  if (isFile && !ignored && wrong === null && size <= maxBytes) {
    const content = Buffer.from((await reader.read(padded)).subarray(0, size));
    if (content.length < size) return problem(path, 'input/broken-archive', TRUNCATED);
    return { kind: 'content', path, content };
  }
  if ((await reader.skip(padded)) < size) return problem(path, 'input/broken-archive', TRUNCATED);
  if (ignored) return null;
  if (wrong !== null) return problem(path, 'input/member-name', wrong);
  if (kind !== undefined) return problem(path, 'input/not-a-file', kind);
  return problem(path, 'input/unpacks-too-large', `${size} bytes`);
}

async function readHeaderText(reader: ByteReader, size: number): Promise<string> {
  const padded = Math.ceil(size / BLOCK) * BLOCK;
  if (size > LONGEST_HEADER) {
    await reader.skip(padded);
    return '';
  }
  const bytes = (await reader.read(padded)).subarray(0, size);
  const end = bytes.indexOf(0);
  return decodeName(end < 0 ? bytes : bytes.subarray(0, end));
}

const PAX_PATH = /(?:^|\n)\d+ path=([^\n]*)\n/u;

function paxPath(text: string): string | null {
  return PAX_PATH.exec(text)?.[1] ?? null;
}

function shortName(header: Buffer): string {
  const name = readText(header, NAME);
  const isUstar = header.toString('latin1', ...MAGIC) === 'ustar';
  const prefix = isUstar ? readText(header, PREFIX) : '';
  // GNU tar has no prefix there, but numbers.
  return prefix === '' || header[262] === SPACE ? name : `${prefix}/${name}`;
}

function readText(header: Buffer, [start, end]: readonly [number, number]): string {
  const zero = header.indexOf(0, start);
  return decodeName(header.subarray(start, zero < 0 || zero > end ? end : zero));
}

function readOctal(header: Buffer, [start, end]: readonly [number, number]): number | null {
  const first = header[start] ?? 0;
  // GNU tar writes sizes beyond 8 GiB in base 256.
  if (first === 0x80) return Number(header.readBigUInt64BE(end - 8));
  const digits = OCTAL.exec(header.toString('latin1', start, end))?.[1];
  return digits === undefined ? null : Number.parseInt(`0${digits}`, 8);
}

function hasRightSum(header: Buffer): boolean {
  const [start, end] = CHECK;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= start && at < end ? SPACE : (header[at] ?? 0);
  return sum === readOctal(header, CHECK);
}

function isEmpty(block: Buffer): boolean {
  return block.every((byte) => byte === 0);
}
