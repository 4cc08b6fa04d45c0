import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.js';
import { HtmlScanner } from '../../src/text/scan-html.js';

/** The tokens of a part of a source as `<name`, `</name` and the text itself; the attributes behind a space. */
function tokens(source: string, from = 0, to = source.length): string[] {
  const scanner = new HtmlScanner(source, codeUnits(source), from, to);
  const found: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { start, end, attributes, name } = scanner;
    if (token === 'text') found.push(source.slice(start, end));
    else if (token === 'close') found.push(`</${name}`);
    else found.push(`<${name}${source.slice(attributes, end - 1)}`);
  }
  return found;
}

describe('HtmlScanner', () => {
  it.each([
    ['<P align="a>b">文</P>', ['<p align="a>b"', '文', '</p']],
    ['甲<!-- <b> -->乙<?xml ?>丙</>', ['甲', '乙', '丙']],
    ['<title>a<b></title>c', ['<title', 'a<b>', '</title', 'c']],
    // What was cut inside a title is read on, a script is not.
    ['<title>a<b>', ['<title', 'a', '<b']],
    ['<script>a<b>', ['<script', 'a<b>']],
    ['<x-made-up-name>1<2</x-made-up-name>', ['<x-made-up-name', '1<2', '</x-made-up-name']],
    // What never closes costs only itself.
    ['<!-- a <b>c', [' a ', '<b', 'c']],
    ['<a href="x>甲<b>', ['<a href="x', '甲', '<b']],
    ['<a href=x<b>', ['<a href=', '<b']],
    ['1 < 2 <', ['1 < 2 <']],
  ])('reads %j', (source, expected) => {
    expect(tokens(source)).toEqual(expected);
  });

  it('hints at what attributes may say', () => {
    const hints = ['<p align=left>', "<p STYLE='x:NONE'>", '<p hidden>', '<p class="n">'].map(
      (source) => {
        const scanner = new HtmlScanner(source, codeUnits(source));
        scanner.next();
        return scanner.hints;
      },
    );
    expect(hints).toEqual([1, 2, 2, 0]);
  });

  it('reads a part as if it were all there is', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '"',
      "='",
      'a',
      '<p ',
      '<title>',
      '文',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.array(piece), (before, inside, after) => {
        const [head, part] = [before.join(''), inside.join('')];
        const source = head + part + after.join('');
        const end = head.length + part.length;
        expect(tokens(source, head.length, end)).toEqual(tokens(part));
      }),
    );
  });
});

describe('codeUnits', () => {
  it('gives the units of one text after another, a 0 behind each', () => {
    for (const text of ['甲乙丙', 'ab', '', '𠀀', '字'.repeat(300_000), 'x']) {
      const units = codeUnits(text);
      expect(String.fromCharCode(...units.subarray(0, Math.min(text.length, 9)))).toBe(
        text.slice(0, 9),
      );
      expect(units[text.length]).toBe(0);
    }
  });
});
