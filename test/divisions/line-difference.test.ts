import { describe, expect, it } from 'vitest';
import { compareSortedLines } from '../../src/divisions/line-difference.js';

const lines = (entries: readonly string[]) =>
  Buffer.from(entries.map((line) => `${line}\n`).join(''));

describe('compareSortedLines', () => {
  it.each([
    // nothing changed
    [['1 一', '2 二'], ['1 一', '2 二'], [], []],
    // a name changed, also only in its last byte
    [['1 一', '2 二', '3 三'], ['1 一', '2 贰', '3 三'], ['2 二\n'], ['2 贰\n']],
    // lines came at the start and at the end
    [['2 二'], ['1 一', '2 二', '3 三'], [], ['1 一\n', '3 三\n']],
    // lines went
    [['1 一', '2 二', '3 三'], ['2 二'], ['1 一\n', '3 三\n'], []],
    // one went, another came
    [['1 一', '3 三'], ['2 二', '3 三'], ['1 一\n'], ['2 二\n']],
    // from nothing, to nothing
    [[], ['1 一'], [], ['1 一\n']],
    [['1 一'], [], ['1 一\n'], []],
  ])('%j to %j', (before, after, removed, added) => {
    const difference = compareSortedLines(lines(before), lines(after), 1);
    expect(difference).toEqual({ removed, added });
  });
});
