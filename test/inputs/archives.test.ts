import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs, type Sources } from '../../src/inputs/index.js';
import { readGlob } from '../../src/inputs/match-glob.js';
import { makeWarc, makeZip } from '../support/make-archives.js';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
const put = (name: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
};
const page = (text: string): Buffer => Buffer.from(`<html><body>${text}</body></html>`);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-archives-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the inputs are, one line each: name and content, or name and problem. */
async function list(
  paths: readonly string[],
  more: Partial<Sources> & { maxBytes?: number } = {},
): Promise<string[]> {
  const lines: string[] = [];
  const { maxBytes = 2 ** 20, ...rest } = more;
  const limits = { maxBytes };
  const stdin = Readable.from([]);
  const none = { from: null, manifest: null, leaveOut: null };
  for await (const item of readInputs({ paths, stdin, ...none, limits, ...rest })) {
    const path = item.path.replace(`${root}/`, '');
    if (item.kind === 'problem') lines.push(`${path} ${item.id}: ${item.reason}`);
    else if (item.kind === 'content') {
      const hints = item.hints === undefined ? '' : ` ${JSON.stringify(item.hints)}`;
      const text = Buffer.from(item.content)
        .toString()
        .replace(/<\/?\w+>/gu, '');
      lines.push(`${path} = ${text.slice(0, 40)}${hints}`);
    } else lines.push(path);
  }
  return lines;
}

describe('zip', () => {
  it('gives its members, with names in UTF-8 or GB18030, and passes over what is hidden', async () => {
    const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x68, 0x74, 0x6d]);
    put(
      'pages.zip',
      makeZip([
        { name: 'a/1.html', content: page('一') },
        { name: 'a/', content: Buffer.alloc(0) },
        { name: gbk, content: page('二') },
        { name: '南宁.html', content: page('三') },
        { name: '__MACOSX/a/._1.html', content: page('x') },
        { name: 'a/.DS_Store', content: page('x') },
      ]),
    );
    expect(await list([at('pages.zip')])).toEqual([
      'pages.zip!/a/1.html = 一',
      'pages.zip!/年报.htm = 二',
      'pages.zip!/南宁.html = 三',
    ]);
  });

  it('is read as other programs write it', async () => {
    put('in/一.html', page('甲'));
    put('in/b/二.html', page('乙'));
    execFileSync('zip', ['-qr', at('other.zip'), '.'], { cwd: at('in') });
    expect((await list([at('other.zip')])).toSorted()).toEqual([
      'other.zip!/b/二.html = 乙',
      'other.zip!/一.html = 甲',
    ]);
  });

  it('names hostile, broken and blown-up members and goes on', async () => {
    const zip = makeZip([
      { name: '../../etc/passwd', content: page('x') },
      { name: '/abs.html', content: page('x') },
      { name: 'C:\\x.html', content: page('x') },
      { name: 'bad\u001b[2J.html', content: page('x') },
      { name: 'same.html', content: page('先') },
      { name: 'same.html', content: page('后') },
      { name: 'bomb.html', content: Buffer.alloc(2_000_000) },
      { name: 'liar.html', content: page('长'.repeat(1000)), size: 10 },
      { name: 'secret.html', content: page('x'), flags: 1 },
      { name: 'last.html', content: page('好') },
    ]);
    expect(await list([put('hostile.zip', zip)], { maxBytes: 4_000_000 })).toEqual([
      'hostile.zip!/../../etc/passwd input/member-name: leads out of the archive',
      'hostile.zip!//abs.html input/member-name: is absolute',
      'hostile.zip!/C:\\x.html input/member-name: is absolute',
      'hostile.zip!/bad\u001b[2J.html input/member-name: holds control characters',
      'hostile.zip!/same.html = 先',
      'hostile.zip!/same.html input/member-name: was there before',
      'hostile.zip!/bomb.html input/unpacks-too-large: more than 300 times its size',
      expect.stringMatching(/^hostile\.zip!\/liar\.html input\/broken-archive: too many bytes/u),
      'hostile.zip!/secret.html input/unreadable: it is encrypted',
      'hostile.zip!/last.html = 好',
    ]);
    expect(await list([at('hostile.zip')], { maxBytes: 20 })).toContain(
      'hostile.zip!/same.html input/unpacks-too-large: 29 bytes',
    );
  });

  it('that is cut off or an Office document is one problem', async () => {
    const zip = makeZip([{ name: 'a.html', content: page('一') }]);
    put('cut.zip', zip.subarray(0, zip.length - 30));
    put('a.docx', makeZip([{ name: '[Content_Types].xml', content: page('x') }]));
    expect(await list([at('cut.zip'), at('a.docx')])).toEqual([
      expect.stringMatching(/^cut\.zip input\/broken-archive: /u),
      'a.docx input/not-a-file: an Office document or an e-book',
    ]);
  });
});

describe('tar', () => {
  it('gives files and names links and devices', async () => {
    put('t/a.html', page('一'));
    put(`t/${'长'.repeat(60)}/${'名'.repeat(30)}.html`, page('二'));
    symlinkSync('a.html', at('t/link.html'));
    execFileSync('mkfifo', [at('t/pipe')]);
    for (const format of ['gnu', 'pax', 'ustar']) {
      const names = format === 'ustar' ? ['a.html', 'link.html', 'pipe'] : ['.'];
      execFileSync(
        'tar',
        [`--format=${format}`, '--sort=name', '-cf', at(`${format}.tar`), ...names],
        {
          cwd: at('t'),
        },
      );
      const prefix = format === 'ustar' ? '' : './';
      expect(await list([at(`${format}.tar`)])).toEqual([
        `${format}.tar!/${prefix}a.html = 一`,
        `${format}.tar!/${prefix}link.html input/not-a-file: a link`,
        `${format}.tar!/${prefix}pipe input/not-a-file: a named pipe`,
        ...(format === 'ustar'
          ? []
          : [`${format}.tar!/./${'长'.repeat(60)}/${'名'.repeat(30)}.html = 二`]),
      ]);
    }
    execFileSync('tar', ['-czf', at('packed.tgz'), 'a.html'], { cwd: at('t') });
    expect(await list([at('packed.tgz')])).toEqual(['packed.tgz!/a.html = 一']);
  });

  it('that is cut off gives what stands before', async () => {
    put('c/1.html', page('一'));
    put('c/2.html', page('二'.repeat(1000)));
    execFileSync('tar', ['-cf', at('whole.tar'), '1.html', '2.html'], { cwd: at('c') });
    const whole = readFileSync(at('whole.tar'));
    put('cut.tar', whole.subarray(0, 2000));
    put('cut.tar.gz', gzipSync(whole).subarray(0, -20));
    put('torn.tar', Buffer.concat([whole.subarray(0, 1024), Buffer.from('x'.repeat(5000))]));
    expect(await list([at('cut.tar')])).toEqual([
      'cut.tar!/1.html = 一',
      'cut.tar!/2.html input/broken-archive: it ends early',
    ]);
    expect(await list([at('torn.tar')])).toEqual([
      'torn.tar!/1.html = 一',
      'torn.tar input/broken-archive: no header at byte 1536',
    ]);
    const packed = await list([at('cut.tar.gz')]);
    expect(packed[0]).toBe('cut.tar.gz!/1.html = 一');
    expect(packed.at(-1)).toMatch(/input\/broken-archive: unexpected end of file$/u);
  });

  it('that unpacks without end is stopped', async () => {
    put('bomb.gz', gzipSync(Buffer.alloc(50_000_000, 'a')));
    put('page.gz', gzipSync(page('一')));
    expect(await list([at('bomb.gz'), at('page.gz')], { maxBytes: 2 ** 26 })).toEqual([
      'bomb.gz input/unpacks-too-large: more than 300 times its size',
      'page.gz = 一',
    ]);
    const tar = Buffer.from(readFileSync(at('whole.tar')).subarray(0, 512));
    const zeros = gzipSync(Buffer.concat([tar, Buffer.alloc(50_000_000)]));
    expect(await list([put('bomb.tar.gz', zeros)])).toEqual([
      expect.stringMatching(/^bomb\.tar\.gz!\/1\.html = /u),
    ]);
  });
});

describe('WARC', () => {
  const chunked = Buffer.concat([
    Buffer.from('6\r\n<html>\r\n3\r\n'),
    Buffer.from('年'),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const captures = [
    { url: 'http://a.gov.cn/1', body: page('一') },
    { url: 'http://a.gov.cn/1', type: 'request' as const, body: Buffer.from('') },
    { url: 'http://a.gov.cn/2', headers: { 'Content-Type': 'image/png' }, body: page('x') },
    { url: 'http://a.gov.cn/3', status: '404 Not Found', body: page('x') },
    { url: 'http://a.gov.cn/1', type: 'revisit' as const, body: Buffer.from('') },
    {
      url: 'http://a.gov.cn/4',
      headers: { 'Content-Type': 'text/html; charset=gbk', 'Content-Encoding': 'gzip' },
      body: gzipSync(page('四')),
    },
    { url: 'http://a.gov.cn/5', headers: { 'Transfer-Encoding': 'chunked' }, body: chunked },
    {
      url: 'http://a.gov.cn/6',
      headers: { 'Content-Encoding': 'br' },
      body: brotliCompressSync(page('六')),
    },
    {
      url: 'http://a.gov.cn/7',
      headers: { 'Content-Encoding': 'deflate' },
      body: deflateSync(page('七')),
    },
  ];
  const expected = [
    ' = 一 {"url":"http://a.gov.cn/1","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html"}',
    ' = 四 {"url":"http://a.gov.cn/4","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html; charset=gbk"}',
    ' = 年 {"url":"http://a.gov.cn/5","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html"}',
    ' = 六 {"url":"http://a.gov.cn/6","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html"}',
    ' = 七 {"url":"http://a.gov.cn/7","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html"}',
    ' input/passed-over: 1 of type image/png, 1 request records, 1 revisit records, 1 with status 404',
  ];

  it('gives the pages with address and media type, and counts the rest', async () => {
    for (const gzip of [false, true]) {
      const records = await makeWarc(captures, gzip);
      const name = gzip ? 'crawl.warc.gz' : 'crawl.warc';
      const lines = await list([put(name, Buffer.concat(records))]);
      expect(lines.map((line) => line.replace(/^\S+/u, ''))).toEqual(expected);
      const before = Buffer.concat(records.slice(0, 5)).length;
      expect(lines[1]).toMatch(new RegExp(`^${name}!/${before} = `, 'u'));
    }
    const whole = gzipSync(Buffer.concat(await makeWarc(captures, false)));
    const lines = await list([put('whole.warc.gz', whole)]);
    expect(lines.map((line) => line.replace(/^\S+/u, ''))).toEqual(expected);
  });

  it('goes on after a broken member', async () => {
    const records = (await makeWarc(captures, true)).map((record) => Buffer.from(record));
    records[0]?.fill(0xff, 40, 60);
    const path = put('broken.warc.gz', Buffer.concat(records).subarray(0, -10));
    const lines = await list([path]);
    expect(lines.map((line) => line.replace(/^\S+/u, '').replace(/: .*/u, ''))).toEqual(
      [
        ' input/broken-archive',
        ...expected.slice(1, 4),
        ' input/broken-archive',
        ' input/passed-over',
      ].map((line) => line.replace(/: .*/u, '')),
    );
    const plain = Buffer.concat(await makeWarc(captures, false));
    const cut = await list([put('cut.warc', plain.subarray(0, -100))]);
    expect(cut.at(-2)).toMatch(/ input\/broken-archive: it ends early$/u);
  });

  it('names a page that is too large', async () => {
    const huge = [{ url: 'http://a.gov.cn/0', body: Buffer.alloc(300_000, 'a') }, ...captures];
    for (const gzip of [false, true]) {
      const path = put(`huge-${gzip}.warc`, Buffer.concat(await makeWarc(huge, gzip)));
      const lines = await list([path], { maxBytes: 100_000 });
      expect(lines.some((line) => line.includes('input/unpacks-too-large'))).toBe(true);
      expect(lines.filter((line) => line.includes(' = ')).length).toBe(5);
    }
  });
});

describe('NDJSON', () => {
  it('gives a page a line, and names lines that hold none', async () => {
    const lines = [
      JSON.stringify({ html: '<p>一</p>', url: 'http://a.gov.cn/', path: 'own/name.html' }),
      JSON.stringify({ text: '四', fetched_at: 'Wed, 05 Mar 2014 01:02:03 GMT' }),
      JSON.stringify({ text: '二\u2028三', year: 2013 }),
      '',
      '{"html":',
      '[]',
      JSON.stringify({ url: 'x' }),
      JSON.stringify({ schema: 'nianbao/record@1', text: 'x' }),
    ].join('\n');
    const expected = [
      'own/name.html = 一 {"url":"http://a.gov.cn/"}',
      'NAME!/2 = 四 {"fetchedAt":"2014-03-05T01:02:03Z"}',
      'NAME!/3 = 二\u2028三 {"year":2013}',
      'NAME!/5 input/bad-line: it is not JSON',
      'NAME!/6 input/bad-line: it has neither "html" nor "text"',
      'NAME!/7 input/bad-line: it has neither "html" nor "text"',
      'NAME!/8 input/bad-line: it is a record already',
    ];
    const named = (name: string): string[] => expected.map((line) => line.replace('NAME', name));
    expect(await list([put('pages.ndjson', lines)])).toEqual(named('pages.ndjson'));
    expect(await list([put('pages.jsonl.gz', gzipSync(lines))])).toEqual(named('pages.jsonl.gz'));
    expect(await list([put('unnamed', lines)])).toEqual(named('unnamed'));
  });
});

describe('standard input', () => {
  const from = async (content: Buffer, more = {}): Promise<string[]> => {
    // In small pieces, as pipes give them.
    const pieces = Array.from({ length: Math.ceil(content.length / 100) }, (_, index) =>
      content.subarray(index * 100, index * 100 + 100),
    );
    return list(['-'], { stdin: Readable.from(pieces), ...more });
  };

  it('is told by content as a file is', async () => {
    const members = [{ name: 'a.html', content: page('一') }];
    expect(await from(page('一'))).toEqual(['- = 一']);
    expect(await from(gzipSync(page('一')))).toEqual(['- = 一']);
    expect(await from(makeZip(members))).toEqual(['-!/a.html = 一']);
    const warc = Buffer.concat(
      await makeWarc([{ url: 'http://a.gov.cn/1', body: page('一') }], true),
    );
    expect(await from(warc)).toEqual([
      '-!/0 = 一 {"url":"http://a.gov.cn/1","fetchedAt":"2014-03-05T01:02:03Z","contentType":"text/html"}',
    ]);
    const line = Buffer.from(JSON.stringify({ path: 'own.html', html: '<p>一</p>' }));
    expect(await from(line)).toEqual(['own.html = 一 {}']);
    expect(await from(Buffer.from(''))).toEqual(['- = ']);
  });

  it('that is a broken archive is one problem', async () => {
    const zip = makeZip([{ name: 'a.html', content: page('一') }]);
    const [line, ...others] = await from(zip.subarray(0, -30));
    expect(line).toMatch(/^- input\/broken-archive: /u);
    expect(others).toEqual([]);
  });
});

describe('lists, globs and manifests', () => {
  beforeAll(() => {
    for (const name of ['g/1.html', 'g/2.txt', 'g/x/3.html', 'g/x/y/4.html', 'g/[5].html']) {
      put(name, page('一'));
    }
  });

  it('expands wildcards that the shell left alone', async () => {
    expect(await list([at('g/*.html')])).toEqual(['g/1.html', 'g/[5].html']);
    expect(await list([at('g/**/*.html')])).toEqual([
      'g/1.html',
      'g/[5].html',
      'g/x/3.html',
      'g/x/y/4.html',
    ]);
    expect(await list([at('g/{1,2}.{html,txt}'), at('g/[!1].txt')])).toEqual([
      'g/1.html',
      'g/2.txt',
    ]);
    expect(await list([at('g/[5].html')])).toEqual(['g/[5].html']);
    expect(await list([at('g/*.pdf')])).toEqual(['g/*.pdf input/missing: ']);
  });

  it('expands them with the separators of Windows', () => {
    const glob = readGlob('g\\x\\*.html', '\\');
    expect(glob?.folder).toBe('g/x');
    expect(glob?.matches('g\\x\\3.html')).toBe(true);
    expect(glob?.matches('g\\x\\y\\4.html')).toBe(false);
  });

  it('reads a list of paths, each file once', async () => {
    const lines = `${at('g/1.html')}\r\n\n${at('g/x')}\n${at('g/1.html')}\n${at('none')}`;
    const expected = ['g/1.html', 'g/x/3.html', 'g/x/y/4.html', 'none input/missing: '];
    expect(await list([], { from: put('list.txt', lines) })).toEqual(expected);
    expect(await list([], { from: '-', stdin: Readable.from([lines]) })).toEqual(expected);
    expect(await list([], { from: at('no-list') })).toEqual(['no-list input/missing: ']);
  });

  it('reads a manifest with hints for each file', async () => {
    put(
      'm/list.csv',
      '\ufeffPath,url,year,encoding,fetched_at\r\n../g/1.html,http://a.gov.cn/,2013,,2014-03-05\r\n"../g/x/3.html",,"20134",gbk\r\n,x,,\r\n../none.html,,,',
    );
    const items: unknown[] = [];
    const sources = { paths: [], from: null, manifest: at('m/list.csv'), leaveOut: null };
    const limits = { maxBytes: 1000 };
    for await (const item of readInputs({ ...sources, limits, stdin: Readable.from([]) })) {
      items.push(item);
    }
    expect(items).toMatchObject([
      {
        kind: 'file',
        path: at('g/1.html'),
        hints: { url: 'http://a.gov.cn/', year: 2013, fetchedAt: '2014-03-05' },
      },
      { kind: 'file', path: at('g/x/3.html'), hints: { encoding: 'gbk' } },
      { kind: 'problem', id: 'input/bad-line', path: `${at('m/list.csv')}:4` },
      { kind: 'problem', id: 'input/missing', path: at('none.html') },
    ]);
  });
});
