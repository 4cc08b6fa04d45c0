import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { printable } from '../../src/text/printable.js';

describe('displayWidth', () => {
  it.each([
    ['abc 12', 6],
    ['公开,', 5],
    ['，：（', 6],
    // Combining accent: pinyin that came apart.
    ['da\u0304ng', 4],
    ['\u{20bb7}', 2],
    ['', 0],
  ])('%j takes %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('printable', () => {
  it.each([
    // An escape sequence must not reach the terminal.
    ['\u001b[31m红', '\\u{1b}[31m红'],
    ['a\tb\r', 'a b\\u{d}'],
    // Directional override.
    ['\u202e12', '\\u{202e}12'],
    ['\ud800x', '\\u{d800}x'],
    ['𠮷，公开', '𠮷，公开'],
  ])('%j becomes %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
