import { describe, expect, it } from 'vitest';
import {
  concatMapped,
  editMapped,
  MappedBuilder,
  mapSlice,
  sliceMapped,
  squeeze,
  squeezeMapped,
  toSource,
} from '../../src/text/mapped-text.js';
import { appendNormalized, normalizeText } from '../../src/text/normalize.js';

const SOURCE = '全县　　共收到２１ 条，办结１１&nbsp;条';

function normalized(source: string, keepTabs = false) {
  const builder = new MappedBuilder();
  appendNormalized(builder, source, 0, { spaced: true }, keepTabs);
  return builder.build();
}

function slices(source: string, mapped: { text: string; runs: readonly number[] }): string[] {
  return [...mapped.text].map((_, index) => {
    const span = toSource(mapped, index, index + 1);
    return source.slice(span.start, span.end);
  });
}

describe('mapped text', () => {
  it('knows the source of every character after normalization', () => {
    const mapped = normalized('全县　　共收到２１ 条');
    expect(mapped.text).toBe('全县 共收到21 条');
    expect(slices('全县　　共收到２１ 条', mapped)).toEqual([...'全县　共收到２１ 条']);
  });

  it('keeps offsets through edits, slices and joins', () => {
    const mapped = normalized(SOURCE);
    const edited = editMapped(mapped, [
      { start: 0, end: 2, by: '' },
      { start: 2, end: 3, by: '' },
      { start: 8, end: 9, by: '' },
    ]);
    expect(edited.text.startsWith('共收到21条')).toBe(true);
    const at = edited.text.indexOf('21条');
    const span = toSource(edited, at, at + 3);
    expect(SOURCE.slice(span.start, span.end)).toBe('２１ 条');
    const part = sliceMapped(edited, at, at + 3);
    expect(toSource(part, 0, 3)).toEqual(span);
    const joined = concatMapped([part, mapSlice('年', 100)], ' ');
    expect(joined.text).toBe('21条 年');
    expect(toSource(joined, 4, 5)).toEqual({ start: 100, end: 101 });
  });

  it('maps an inserted character to an empty place', () => {
    const mapped = editMapped(mapSlice('20086月', 10), [{ start: 4, end: 4, by: '年' }]);
    expect(mapped.text).toBe('2008年6月');
    expect(toSource(mapped, 4, 5)).toEqual({ start: 14, end: 14 });
    expect(toSource(mapped, 0, 7)).toEqual({ start: 10, end: 16 });
  });

  it('drops spaces inside Chinese text and keeps them between numbers and words', () => {
    expect(squeeze('2013 年 收到 21 条')).toBe('2013年收到21条');
    expect(squeeze('琼 海 市 人民政府')).toBe('琼海市人民政府');
    expect(squeeze('152 7 0 0')).toBe('152 7 0 0');
    expect(squeeze('Microsoft Word')).toBe('Microsoft Word');
    const mapped = squeezeMapped(mapSlice('收到 21 条', 5));
    expect(mapped.text).toBe('收到21条');
    expect(toSource(mapped, 2, 5)).toEqual({ start: 8, end: 12 });
  });
});

describe('normalizeText', () => {
  it.each([
    ['２０１３年，共（１）', '2013年,共(1)'],
    ['\u3000\u3000一、概\u00a0述\u200b ', '一、概 述'],
    ['①2023年', '①2023年'],
    ['10²', '10²'],
    ['二○一三', '二〇一三'],
    ['⻄安⼈民', '西安人民'],
    ['﹝2013﹞24号', '〔2013〕24号'],
    ['信息。“五公开”《条例》、', '信息。“五公开”《条例》、'],
    ['\ue003正文\u0007', '正文'],
  ])('%s', (given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  it('makes wide white space one tab where columns must stay apart', () => {
    expect(normalized('规章   0\t0　1 2', true).text).toBe('规章\t0\t0\t1 2');
  });
});
