import { describe, expect, it } from 'vitest';
import { isLike } from '../../src/strip/likeness.js';
import { LineKeys } from '../../src/strip/line-keys.js';
import { HAS } from '../../src/strip/marks.js';
import { matchAnywhere, matchAtEdge } from '../../src/strip/match-chrome.js';
import { Survey } from '../../src/strip/survey.js';
import { chrome } from '../../src/tables/chrome.js';
import { repairs, reports } from '../../src/tables/damage.js';
import { GAMBLING_WORDS, SPAM_SUFFIXES } from '../../src/tables/spam.js';
import { mapSlice } from '../../src/text/mapped-text.js';
import { normalizeText } from '../../src/text/normalize.js';
import type { Block } from '../../src/types.js';

function block(text: string): Block {
  return {
    kind: 'paragraph',
    text: mapSlice(text, 0),
    span: { start: 0, end: text.length },
    level: 0,
    align: null,
    container: 0,
    linked: 0,
    cell: null,
    dropped: null,
    cuts: [],
    repairs: [],
  };
}

function surveyOf(...texts: readonly string[]): Survey {
  return new Survey(texts.map(block));
}

describe('Survey', () => {
  it.each(chrome.map((rule) => [rule.id, rule] as const))(
    'lets %s see its examples',
    (id, rule) => {
      const survey = surveyOf(...rule.matches.map(normalizeText));
      const match = rule.where === 'any' ? matchAnywhere : matchAtEdge;
      // Buttons are counted before the table is asked, and give the id of one of its rows.
      const missed = rule.matches.filter((_, line) => {
        const found = match(survey, line);
        return found !== id && found !== 'chrome/print-close';
      });
      expect(missed).toEqual([]);
    },
  );

  it.each(reports.map((rule) => [rule.id, rule] as const))('has loss for %s', (_id, rule) => {
    const { has } = surveyOf(...rule.matches.map(normalizeText));
    expect(Array.from(has).every((bits) => (bits & HAS.loss) !== 0)).toBe(true);
  });

  it.each(repairs.map((rule) => [rule.id, rule] as const))('has repair for %s', (_id, rule) => {
    const { has } = surveyOf(...rule.matches.map(normalizeText));
    expect(Array.from(has).every((bits) => (bits & HAS.repair) !== 0)).toBe(true);
  });

  it('finds every word of advertising, in capitals too', () => {
    const words = [...SPAM_SUFFIXES, ...GAMBLING_WORDS];
    const { has } = surveyOf(...words.map((word) => `在${word.toUpperCase()}的`));
    expect(words.filter((_, line) => ((has[line] ?? 0) & HAS.spamWord) === 0)).toEqual([]);
  });

  it('knows where clauses begin', () => {
    const { clauses } = surveyOf('全年公开12条,同比增长。', '', '(一)概述');
    expect(clauses).toEqual([0, 8, 13, 16]);
  });

  it('is the same for lines whose texts are the same', () => {
    const survey = surveyOf('全年公开12条', '没有收费');
    expect(survey.renew([block('全年公开12条'), block('没有收费')])).toBe(survey);
    expect(survey.renew([block('全年公开12条'), block('没有')])).not.toBe(survey);
  });
});

describe('LineKeys', () => {
  it('compares lines by their letters, signs and spaces aside', () => {
    const blocks = [
      '全年公开12条, 同比增长。',
      '全年公开12条;同比增长',
      '全年公开13条;同比增长',
    ].map(block);
    const keys = new LineKeys(blocks, new Survey(blocks));
    expect(keys.key(0)).toBe('全年公开12条同比增长');
    expect(keys.isEqual(0, 1)).toBe(true);
    expect(keys.isEqual(0, 2)).toBe(false);
    expect(isLike(keys.letters(0), keys.letters(2), 0.4)).toBe(true);
    expect(isLike(keys.letters(0), keys.letters(2), 0.8)).toBe(false);
  });

  it('keeps to what is left of a line that lost its end', () => {
    const survey = surveyOf('政府信息公开年度报告 打印本页');
    const keys = new LineKeys([block('政府信息公开年度报告')], survey);
    expect(keys.lengths[0]).toBe(10);
    expect(keys.letters(0).length).toBe(10);
  });
});
