import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, scaleDecimal } from '../../src/text/decimal.js';

describe('parseDecimal', () => {
  it.each([
    ['1234', 1234],
    ['1,234.50', 1234.5],
    ['１，２３４', 1234],
    ['1 234', 1234],
    ['-18', -18],
    ['+12', 12],
    ['0.1', 0.1],
    ['12,34', null],
    ['1,2345', null],
    ['1.2.3', null],
    ['12件', null],
    ['', null],
    ['.', null],
    ['5.', null],
  ])('%s', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it('reads what toLocaleString writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        (value) => parseDecimal(value.toLocaleString('en-US')) === (value === 0 ? 0 : value),
      ),
    );
  });
});

describe('scaleDecimal', () => {
  it('moves the point as the decimal notation does', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.integer({ min: -12, max: 6 }),
        (mantissa, exponent) =>
          scaleDecimal(mantissa, exponent) === Number(`${mantissa}e${exponent}`),
      ),
    );
  });
});
