import { expect, it } from 'vitest';
import { readTime } from '../../src/inputs/read-time.js';

it.each([
  ['2014-03-05', '2014-03-05'],
  ['2014-03-05T01:02:03Z', '2014-03-05T01:02:03Z'],
  // WARC 1.1 allows fractions of a second.
  ['2014-03-05T01:02:03.456789Z', '2014-03-05T01:02:03Z'],
  ['2014-03-05 01:02:03', '2014-03-05T01:02:03'],
  ['2014-03-05T01:02:03+08:00', '2014-03-05T01:02:03+08:00'],
  ['20140305010203', '2014-03-05T01:02:03Z'],
  [' Wed, 05 Mar 2014 01:02:03 GMT ', '2014-03-05T01:02:03Z'],
  ['2014-02-30', null],
  ['20141305010203', null],
  ['Wed, 05 Foo 2014 01:02:03 GMT', null],
  ['03/05/2014', null],
  ['yesterday', null],
  ['', null],
])('%s is %s', (text, expected) => {
  expect(readTime(text)).toBe(expected);
});
