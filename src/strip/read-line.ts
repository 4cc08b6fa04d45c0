const SENTENCE_MARK = /[。;!]/u;
const HEADING =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3} ?[、.,:]|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,2}[)]|[㈠-㈩])/u;

const TITLE_CORE =
  /(?:信息公开|政务公开|公开信息|信息(?:工作)?年度公开)(?:工作)?.{0,12}?(?:报告|年报|总结|汇报)|(?:年度|信息)公开(?:工作)?(?:情况)?(?:的)?报告|政府信息.{0,6}年报/u;
const NOT_A_TITLE =
  /[。;!?,:]|(?:通知|指南|办法|规定|意见|方案|制度|专栏|栏目|目录|汇总|列表|模板|格式|要求|函)[)》]?$|^(?:[一二三四五六七八九十]{1,3}[、.]|\(|附件|附表|图解|解读|上一|下一|关于印发|\d{1,2}[.、])/u;
const TITLE_YEAR = /(?:19|20)\d\d|[二〇零一三四五六七八九]{4}/u;
const TITLE_SPACES = / /gu;
const MAX_TITLE = 80;

/** Furniture that runs on after a title on the same line. */
const AFTER_TITLE =
  / ?[【[(]? ?(?:(?:发布|发文|发表|更新|公开|成文|添加|录入)?(?:时间|日期) ?:|来源 ?:|信息来源 ?:|作者 ?:|浏览次数|点击(?:数|率|次数)? ?:|阅读(?:次数)? ?:|【? ?(?:字体|字号)[ :]|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}(?: |$)).*$/u;
const LONGEST_RUN_ON = 200;

/** Where a title ends on a line that goes on with furniture, -1 where the line is none such. */
export function endOfTitle(text: string): number {
  if (text.length > LONGEST_RUN_ON) return -1;
  const at = AFTER_TITLE.exec(text)?.index ?? -1;
  return at >= 8 && titleStrength(text.slice(0, at)) > 0 ? at : -1;
}

/** A line that reads as running text. */
export function isProse(text: string): boolean {
  if (text.length < 15 && text.endsWith('。')) return text.length >= 2;
  if (text.length < 12) return false;
  if (SENTENCE_MARK.test(text)) return text.length >= 15;
  return text.length >= 36 && (text.includes(',') || text.includes('、'));
}

/** A line that begins as the headings of reports do. */
export function isNumberedHeading(text: string): boolean {
  return HEADING.test(text);
}

/** How far a line reads as a report's title: 2 with a year or a name in it, 1 for the bare words, 0 not at all. */
export function titleStrength(line: string): 0 | 1 | 2 {
  if (line.length < 6 || line.length > MAX_TITLE) return 0;
  const text = line.replace(TITLE_SPACES, '');
  const match = TITLE_CORE.exec(text);
  if (match === null || NOT_A_TITLE.test(text)) return 0;
  return match.index >= 3 || TITLE_YEAR.test(text) ? 2 : 1;
}

/** Whether a character counts when two lines are compared: letters, digits and Han characters do, signs and spaces do not. */
export function isKeyCharacter(code: number): boolean {
  return (
    (code >= 0x4e00 && code < 0xe000) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code < 0x4dc0) ||
    code === 0x3007
  );
}

/** The letters, digits and Han characters of a text alone: two lines with the same key say the same. */
export function lineKey(text: string): string {
  let key = '';
  let from = -1;
  for (let index = 0; index < text.length; index++) {
    if (isKeyCharacter(text.charCodeAt(index))) {
      if (from < 0) from = index;
    } else if (from >= 0) {
      key += text.slice(from, index);
      from = -1;
    }
  }
  return from < 0 ? key : key + text.slice(from);
}
