import { describe, expect, it } from 'vitest';
import { requiredWords } from '../../src/text/required-words.js';

describe('requiredWords', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/打印/u, ['打印']],
    // Alternatives: one of them stands there.
    [/^(?:打印|关闭)本页$/u, ['打印本页', '关闭本页']],
    // What may be missing is in both spellings, and the longer one has the shorter inside.
    [/位 ?置/u, ['位置', '位 置']],
    [/(?:网站)?导航/u, ['导航']],
    // Signs of a class are spelled out.
    [/[上下]一篇/u, ['上一篇', '下一篇']],
    // Any character breaks a word in two; the longer half counts.
    [/附件.{0,9}下载地址/u, ['下载地址']],
    [/(?:打印)+页/u, ['打印']],
    // Capital letters count as small ones.
    [/IPv6/u, ['ipv6']],
    [/ICP备/iu, ['icp备']],
    [/\u7b2c\d+\u9875/u, ['第']],
    [/(?<name>县|市)\.gov/u, ['县.gov', '市.gov']],
    // Nothing is certain of these.
    [/^\d+$/u, null],
    [/打印|\d{4}/u, null],
    [/(?:打印)?/u, null],
    [/(?:打印){0,3}/u, null],
    [/[^。]{1,9}/u, null],
    [/[一-十]/u, null],
    [/\p{Script=Han}/u, null],
    // What must not follow is no part of a match.
    [/^(?!打印)(?<!关闭)/u, null],
    [/打印(?!机)/u, ['打印']],
    [/\(打\)\||\[印\]/u, ['[印]', '(打)|']],
  ])('of %s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words);
  });
});
