import { crc32, deflateRawSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A member of an archive that a test makes. */
export interface Member {
  readonly name: string | Buffer;
  readonly content: Buffer;
  /** What the archive says of the size, where that is a lie. */
  readonly size?: number;
  readonly flags?: number;
}

/** A zip file with its members as given, right or wrong. */
export function makeZip(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length, flags = 0 } of members) {
    const packed = deflateRawSync(content);
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, bytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, bytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A record of a crawl. */
export interface Capture {
  readonly url: string;
  readonly type?: 'response' | 'request' | 'revisit' | 'resource' | 'metadata';
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The records as WARC, written by the library that archives are written with; one gzip member each on request. */
export async function makeWarc(
  captures: readonly Capture[],
  gzip: boolean,
): Promise<readonly Buffer[]> {
  const records: Buffer[] = [];
  for (const { url, type = 'response', status = '200 OK', headers = {}, body } of captures) {
    const record = WARCRecord.create(
      {
        url,
        date: '2014-03-05T01:02:03Z',
        type,
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html', ...headers },
        statusline: `HTTP/1.1 ${status}`,
      },
      (async function* () {
        yield new Uint8Array(body);
      })(),
    );
    records.push(Buffer.from(await WARCSerializer.serialize(record, { gzip })));
  }
  return records;
}
