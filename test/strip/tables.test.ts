import { describe, expect, it } from 'vitest';
import { chrome } from '../../src/tables/chrome.js';
import { contentsLabel, contentsPage } from '../../src/tables/contents.js';
import { repairs, reports } from '../../src/tables/damage.js';
import { pageKinds } from '../../src/tables/page-kinds.js';
import type { Rule } from '../../src/tables/rule.js';
import { spam } from '../../src/tables/spam.js';
import { normalizeText } from '../../src/text/normalize.js';

function claims(rule: Rule, text: string): boolean {
  rule.pattern.lastIndex = 0;
  const normalized = normalizeText(text);
  const within = 'within' in rule && rule.within instanceof RegExp ? rule.within : null;
  return rule.pattern.test(normalized) && (within?.test(normalized) ?? true);
}

const tables: readonly (readonly [string, readonly Rule[]])[] = [
  ['chrome', chrome],
  ['contents', [contentsLabel, contentsPage]],
  ['spam', spam],
  ['page kinds', pageKinds],
  ['damage repairs', repairs],
  ['damage reports', reports],
];

describe.each(tables)('%s', (_name, rules) => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s claims its examples', (_id, rule) => {
    expect(rule.matches.filter((text) => !claims(rule, text))).toEqual([]);
    expect(rule.rejects.filter((text) => claims(rule, text))).toEqual([]);
  });
});

it('gives no chrome example to an earlier row', () => {
  const stolen = chrome.flatMap((rule, index) =>
    rule.matches
      .filter((text) => chrome.slice(0, index).some((earlier) => claims(earlier, text)))
      .map((text) => `${rule.id}: ${text}`),
  );
  expect(stolen).toEqual([]);
});

it('takes no near miss for chrome anywhere in the body', () => {
  const anywhere = chrome.filter((rule) => rule.where === 'any');
  const taken = chrome.flatMap((rule) =>
    rule.rejects.filter((text) => anywhere.some((other) => claims(other, text))),
  );
  expect(taken).toEqual([]);
});
