import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.js';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import type { Options } from '../../src/types.js';

const SIMPLIFIED =
  '根据《中华人民共和国政府信息公开条例》要求，现公布本县2013年政府信息公开工作年度报告。全年共收到申请12件，均已按时答复。';
const TRADITIONAL =
  '根據《中華人民共和國政府信息公開條例》要求，現公佈本縣2013年政府信息公開工作年度報告。全年共收到申請12件，均已按時答覆。';

function run(content: Uint8Array | string, options: Options = {}) {
  const diagnostics: Diagnostic[] = [];
  const source = decode({ path: 'page', content }, options, collect(diagnostics));
  return { source, ids: diagnostics.map(({ id }) => id) };
}

function page(charset: string, text: string): string {
  return `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;
}

describe('decode', () => {
  // bytes, label in the page, encoding expected
  it.each([
    ['utf-8', 'utf-8', SIMPLIFIED, 'utf-8'],
    ['utf-8', 'gb2312', SIMPLIFIED, 'utf-8'],
    ['utf-8', '', SIMPLIFIED, 'utf-8'],
    ['gbk', 'gbk', SIMPLIFIED, 'gbk'],
    ['gbk', 'gb2312', SIMPLIFIED, 'gbk'],
    ['gbk', 'utf-8', SIMPLIFIED, 'gb18030'],
    ['gbk', 'big5', SIMPLIFIED, 'gb18030'],
    ['gbk', '', SIMPLIFIED, 'gb18030'],
    ['gb18030', 'gb2312', `${SIMPLIFIED}㵲阳镇`, 'gb18030'],
    ['big5', 'big5', TRADITIONAL, 'big5'],
    ['big5', 'utf-8', TRADITIONAL, 'big5'],
    ['big5', 'gb2312', TRADITIONAL, 'big5'],
    ['big5', '', TRADITIONAL, 'big5'],
    ['utf-16le', '', SIMPLIFIED, 'utf-16le'],
    ['utf-16be', '', SIMPLIFIED, 'utf-16be'],
  ])('%s bytes under the label "%s"', (encoding, label, text, expected) => {
    const whole = page(label, text);
    const { source } = run(iconv.encode(whole, encoding, { addBOM: false }));
    expect(source?.encoding).toBe(expected);
    expect(source?.text).toBe(whole);
  });

  it('takes a byte order mark for what it says and leaves it out of the text', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(SIMPLIFIED)]);
    const { source } = run(bytes);
    expect(source?.encodingFrom).toBe('bom');
    expect(source?.text).toBe(SIMPLIFIED);
  });

  it('says where a label was not believed', () => {
    expect(run(iconv.encode(page('utf-8', SIMPLIFIED), 'gbk')).ids).toEqual([
      'decode/label-contradicted',
    ]);
    expect(run(Buffer.from(page('utf-8', SIMPLIFIED))).ids).toEqual([]);
  });

  it('uses the encoding of the HTTP header as evidence, and the one given as an order', () => {
    const bytes = iconv.encode(SIMPLIFIED, 'gbk');
    const header = run(bytes, { contentType: 'text/html; charset=GBK' });
    expect(header.source?.encodingFrom).toBe('http');
    expect(run(bytes, { encoding: 'big5' }).source?.encoding).toBe('big5');
    expect(run(bytes, { encoding: 'klingon' }).ids).toEqual(['decode/unknown-encoding']);
  });

  it('counts what was lost', () => {
    const bytes = Buffer.from(`${SIMPLIFIED}甲`).subarray(0, -1);
    const { source, ids } = run(bytes);
    expect(source?.encoding).toBe('utf-8');
    expect(ids).toEqual(['decode/lossy']);
  });

  // content, diagnostic
  it.each([
    [Buffer.alloc(0), 'decode/empty'],
    [Buffer.from(' \n\t '), 'decode/empty'],
    [Buffer.from('%PDF-1.7 …'), 'decode/binary'],
    [Buffer.from('PK\x03\x04word'), 'decode/binary'],
    [gzipSync('x'), 'decode/binary'],
    [Buffer.from('{ "title": "2013年政府信息公开年度报告", "figures": [] }\n'), 'decode/binary'],
    [
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i * 7) % 256)),
      'decode/binary',
    ],
    [Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32)), 'decode/binary'],
  ])('gives nothing for %s', (content, id) => {
    const { source, ids } = run(content);
    expect(source).toBeNull();
    expect(ids).toEqual([id]);
  });

  it('tells HTML from text by its tags', () => {
    expect(run('<p>a</p><p>b</p>').source?.mediaType).toBe('text/html');
    expect(run('信息公开年报 <2013> 全文 a<b').source?.mediaType).toBe('text/plain');
  });
});
