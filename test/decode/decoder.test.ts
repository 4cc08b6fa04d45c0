import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decoder } from '../../src/decode/decoder.js';

describe('decodeBytes', () => {
  it.each([
    ['', ''],
    ['plain', 'plain'],
    ['\ufeff中文', '中文'],
    ['\ufeff', ''],
    // Only the first mark is one.
    ['\ufeff\ufeffa', '\ufeffa'],
    ['é中\u{20000}\u0000x', 'é中\u{20000}\u0000x'],
  ])('reads %j', (text, expected) => {
    expect(decodeBytes(Buffer.from(text), 'utf-8')).toBe(expected);
  });

  it('gives what the decoder gives, for any bytes', () => {
    const written = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text));
    fc.assert(
      fc.property(fc.oneof(written, fc.uint8Array()), (bytes) => {
        expect(decodeBytes(bytes, 'utf-8')).toBe(decoder('utf-8').decode(bytes));
      }),
    );
  });
});
