import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.js';
import { collect, type Diagnostic } from '../../src/diagnostics.js';

const REPORT =
  '根据《中华人民共和国政府信息公开条例》要求，现公布本县2013年政府信息公开工作年度报告。全年共收到申请12件，均已按时答复。没有发生行政复议、行政诉讼，未收取费用。';
const FOOT = '主办：青石县人民政府办公室　技术支持：信息中心　地址：人民路一号';

function run(content: Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const source = decode({ path: 'page', content }, {}, collect(diagnostics));
  return { source, ids: diagnostics.map(({ id }) => id) };
}

function hz(text: string): Buffer {
  const parts: Buffer[] = [];
  for (const [stretch] of text.matchAll(/[\u0080-\uffff]+|[\0-\u007f]+/gu)) {
    if (stretch.charCodeAt(0) < 0x80) parts.push(Buffer.from(stretch.replaceAll('~', '~~')));
    else {
      const low = iconv.encode(stretch, 'gbk').map((byte) => byte & 0x7f);
      parts.push(Buffer.from('~{'), Buffer.from(low), Buffer.from('~}'));
    }
  }
  return Buffer.concat(parts);
}

describe('pages in two encodings', () => {
  it('reads a GBK foot in a UTF-8 page', () => {
    const bytes = Buffer.concat([
      Buffer.from(`<meta charset="utf-8"><p>${REPORT}</p><div>`),
      iconv.encode(FOOT, 'gbk'),
      Buffer.from('</div>'),
    ]);
    const { source, ids } = run(bytes);
    expect(source?.encoding).toBe('utf-8');
    expect(source?.text).toContain(`<div>${FOOT}</div>`);
    expect(source?.text).toContain(REPORT);
    expect(ids).toEqual(['decode/mixed']);
  });

  it('reads a UTF-8 head in a GBK page', () => {
    const bytes = Buffer.concat([
      iconv.encode('<meta charset="gb2312"><div>', 'gbk'),
      Buffer.from(FOOT),
      iconv.encode(`</div><p>${REPORT}</p><p>${REPORT}</p><p>${REPORT}</p>`, 'gbk'),
    ]);
    const { source, ids } = run(bytes);
    expect(source?.encoding).toBe('gbk');
    expect(source?.text).toContain(`<div>${FOOT}</div><p>${REPORT}`);
    expect(ids).toEqual(['decode/mixed']);
  });

  it('leaves a UTF-8 page with a lost byte as it is, and counts the loss', () => {
    const whole = Buffer.from(`<p>${REPORT}</p><p>${REPORT}</p>`);
    const bytes = Buffer.concat([whole.subarray(0, 40), whole.subarray(41)]);
    const { source, ids } = run(bytes);
    expect(source?.encoding).toBe('utf-8');
    expect(source?.text).toContain(`<p>${REPORT}</p>`);
    expect(ids).toEqual(['decode/lossy']);
  });

  it('finds no second encoding in an honest GBK page', () => {
    const { source, ids } = run(
      iconv.encode(`<meta charset="gbk"><p>${REPORT}</p>${FOOT}联通`, 'gbk'),
    );
    expect(source?.text).toContain(`${FOOT}联通`);
    expect(ids).toEqual([]);
  });
});

describe('double encoding', () => {
  it('is undone where UTF-8 had been taken for Latin text', () => {
    const page = `<html><p>${REPORT}</p></html>`;
    const spoiled = Buffer.from(page).toString('latin1');
    const { source, ids } = run(Buffer.from(spoiled));
    expect(source?.text).toBe(page);
    expect(ids).toEqual(['decode/mojibake']);
  });

  it('is undone where UTF-8 had been taken for windows-1252', () => {
    const page = `<p>${REPORT.replace(/[，。]/gu, ' ')}</p>`;
    const spoiled = iconv.decode(Buffer.from(page), 'windows-1252');
    const { source } = run(Buffer.from(spoiled));
    const mended = source?.text ?? '';
    // windows-1252 has no letter for five bytes, so a few characters are gone for good.
    expect([...mended].filter((character) => REPORT.includes(character)).length).toBeGreaterThan(
      REPORT.length * 0.7,
    );
  });

  it('is undone as far as it can be where UTF-8 had been taken for GBK', () => {
    const page = `<p>${REPORT}</p>\n<p>${FOOT}</p>`;
    const spoiled = iconv.decode(Buffer.from(page), 'gbk');
    const { source, ids } = run(Buffer.from(spoiled));
    const mended = source?.text ?? '';
    expect(mended).toContain('政府信息公开工作年度报告');
    expect(ids).toContain('decode/mojibake');
  });

  it('leaves French alone', () => {
    const text = '<p>Le résumé français: é, è, ç, à, ü. Déjà vu, garçon, élève, forêt.</p>';
    expect(run(Buffer.from(text)).source?.text).toBe(text);
  });
});

describe('HZ', () => {
  it('is read', () => {
    const page = `<html><body><p>${REPORT}</p><p>a~b ${FOOT.replaceAll('　', '')}</p></body></html>`;
    const { source } = run(hz(page));
    expect(source?.encoding).toBe('hz-gb-2312');
    expect(source?.text).toBe(page);
  });

  it('is not seen in a script full of tildes', () => {
    const script = '<script>if(~{a:1}.a){x=~~y}</script><p>plain words only, nothing else</p>';
    expect(run(Buffer.from(script)).source?.encoding).toBe('utf-8');
  });
});

it('decodes any bytes without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { source, ids } = run(bytes);
      return source !== null || ids.length > 0;
    }),
    { numRuns: 300 },
  );
});
