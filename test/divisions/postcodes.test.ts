import { describe, expect, it } from 'vitest';
import { divisionByCode } from '../../src/divisions/index.js';
import { countyByPostcode } from '../../src/divisions/postcodes.js';
import { postcodeProvinces } from '../../src/tables/area-codes.js';
import { countyPostcodes } from '../../src/tables/postcodes.js';

const entries = Object.entries(countyPostcodes).flatMap(([prefecture, list]) =>
  list.split(' ').map((entry) => ({
    code: prefecture + entry.slice(0, 2),
    digits: entry.slice(3),
  })),
);

describe('postcodes of counties', () => {
  it('belong to counties of 2012, each in the province of its first two digits', () => {
    expect(entries.filter(({ code }) => divisionByCode(code, 2012)?.level !== 'county')).toEqual(
      [],
    );
    expect(
      entries.filter(
        ({ code, digits }) => postcodeProvinces[digits.slice(0, 2)] !== code.slice(0, 2),
      ),
    ).toEqual([]);
  });

  it('belong to one county each', () => {
    expect(new Set(entries.map(({ digits }) => digits)).size).toBe(entries.length);
  });

  it.each([
    ['4769', '411422'],
    ['4134', '430922'],
    ['2262', '320681'],
    // a city's own digits, digits of nowhere
    ['4100', null],
    ['9999', null],
  ])('%s: %s', (digits, code) => {
    expect(countyByPostcode(digits)).toBe(code);
  });
});
