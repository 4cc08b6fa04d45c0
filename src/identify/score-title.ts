import { findYears } from './read-year.js';

/** Words that may be the title of a report, with where they stand and how like a title they are. */
export interface Candidate {
  readonly text: string;
  readonly score: number;
  readonly from: 'line' | 'meta';
  readonly blocks: readonly number[];
}

// What a report is called: 政府信息公开工作年度报告, 信息公开年报, 信息年度公开报告, 政务公开工作报告, 2009年年报.
export const REPORT =
  /(?:信息|政务).{0,14}?公开.{0,16}?(?:报告|年报|工作总结)|公开.{0,6}年度.{0,4}报告|年度?年报(?:$|[(])/u;
// The name of a column or a menu, which names no report.
export const COLUMN = /^(?:政府|政务|历年)*(?:信息)?公开(?:工作)?(?:年度)?(?:报告|年报)$/u;
// Words of a line that is about reports, or leads somewhere, instead of being one's title.
const NOT_TITLE =
  /[。;!?>|]|^(?:当前位置|您?(?:当前|现在)|首页|上一[篇条]|下一[篇条]|相关|附件|附表|附 ?[:《]|图解|图说|一图|解读|热点|关键词|根据|按照|依据|为了?|现将|本报告|各)|编制|有关事项|统计表$|如下|联系|下载地址|电子版|(?:专栏|栏目|指南|目录|制度|列表|汇总|一览)$/u;
export const NOTICE = /的?(?:通知|公告|函|通报|意见|办法|规定|通告)$/u;
const LONGEST_TITLE = 70;
const SPACES = /(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])|(?<=\d) (?=\d)/gu;
// The cells of a flattened table that stand beside the title are empty.
const BARS = /[\s|]+$/u;
const ENDING = /(?:报告|年报|总结)(?:[(〔【[][^()]{2,12}[)〕】\]])?$/u;
const REPEATED = /报告.*报告|年报.*年报/u;
const HEADLESS =
  /^(?:[的(]|关于)?(?:(?:\d{4}|[二贰][〇○零Oo0].{2})年度?)?(?:(?:人民)?(?:政府|政务)?信息(?:公开)?|(?:工作)?(?:年度)?(?:报告|年报))/u;

/** A title's words without the spaces of print and the empty cells beside them. */
export function tidy(text: string): string {
  const bare = text.endsWith('|') ? text.replace(BARS, '') : text;
  return bare.includes(' ') ? bare.replace(SPACES, '').trim() : bare;
}

/** How like a report's title a text is that was put together of `parts` lines; null where it is none. */
export function scoreTitle(text: string, parts: number): number | null {
  if (text.length > LONGEST_TITLE || text.length < 6) return null;
  // Every report's name has one of these words.
  if (!text.includes('公开') && !text.includes('年报')) return null;
  if (!REPORT.test(text) || NOT_TITLE.test(text) || COLUMN.test(text)) return null;
  let score = 10;
  if (ENDING.test(text)) score += 4;
  if (NOTICE.test(text)) score -= 5;
  if (findYears(text).length > 0) score += 3;
  if (!HEADLESS.test(text)) score += 4;
  if (REPEATED.test(text)) score -= 8;
  return score - (parts - 1);
}
