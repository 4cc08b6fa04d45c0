import type { Rule } from './rule.js';

/** The line above a list of contents. */
export const contentsLabel: Rule = {
  id: 'chrome/contents-label',
  pattern: /^[【[(《]? ?(?:目 {0,6}录|目 {0,6}次|本文目录|报告目录|contents) ?[】\])》]? ?:?$/iu,
  why: 'Printed reports have their contents on a page of its own, and conversions put them before the text.',
  matches: ['目录', '目  录', '【目录】', '目 次:', '本文目录', 'CONTENTS'],
  rejects: ['目录更新', '公开目录', '主动公开目录', '目录:一、概述'],
};

/** The end of an entry: dots or a gap, and the page. */
export const contentsPage: Rule = {
  id: 'chrome/contents-page',
  pattern: /(?:[ \t.…·•．。_—-]{2,}|[ \t]|(?=[(〔[]))[(〔[]? ?[-—]? ?\d{1,3} ?[-—]? ?[)〕\]]?$/u,
  why: 'Page numbers of the printed report stand behind its headings, in the list of contents and nowhere else.',
  matches: [
    '一、概述.......1',
    '二、主动公开情况……3',
    '三、收费情况 12',
    '四、复议诉讼(5)',
    '一、概述 - 1 -',
  ],
  rejects: ['一、概述', '二、主动公开政府信息12条', '2013', '第1'],
};
