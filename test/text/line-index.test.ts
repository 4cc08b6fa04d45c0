import { describe, expect, it } from 'vitest';
import { indexLines, lineBounds, placeOf } from '../../src/text/line-index.js';

describe('placeOf', () => {
  it.each([
    // text, offset, line, column
    ['', 0, 1, 1],
    ['一二三', 2, 1, 3],
    ['一\n二三', 2, 2, 1],
    ['一\r\n二三', 4, 2, 2],
    ['一\r二三', 2, 2, 1],
    // A character outside the basic plane is one column, two units.
    ['𠮷二三', 2, 1, 2],
    // Past the end is the end.
    ['一\n二', 99, 2, 2],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(placeOf(indexLines(text), offset)).toEqual({ line, column });
  });
});

describe('lineBounds', () => {
  it('leaves the line break out', () => {
    const text = '一二\r\n三四\n';
    const lines = indexLines(text);
    expect(lineBounds(lines, 1)).toEqual({ start: 0, end: 2 });
    expect(lineBounds(lines, 5)).toEqual({ start: 4, end: 6 });
    expect(lineBounds(lines, 7)).toEqual({ start: 7, end: 7 });
  });
});
