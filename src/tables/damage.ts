import type { Rule } from './rule.js';

/** Damage that can be mended with certainty: one reading and no other. */
export interface RepairRule extends Rule {
  readonly kind: 'lost_character' | 'lost_bracket';
  /** What the match becomes; `$1` … are the groups. */
  readonly by: string;
  /** Only in a line where this stands too. */
  readonly within?: RegExp;
}

/** A sentence that states the period of the figures. From its last opening word on: then no stretch is read twice. */
const PERIOD =
  /(?:统计|数据|时限|期限|期间|时间|截止|截至|[自从])(?:[^。;自从统数时期至到止—-]|统(?!计)|数(?!据)|[时期](?![限间])){0,40}[至到止—-]/u;

/** What `(一)` to `(十)` in GBK become when the byte before them is lost; private-use characters, which nobody sees, left out. */
const SHIFTED_NUMBERS: readonly (readonly [shifted: string, numeral: string])[] = [
  ['ㄒ唬', '一'],
  ['ǘ', '二'],
  ['ㄈ', '三'],
  ['ㄋ模', '四'],
  ['ㄎ澹', '五'],
  ['ㄆ撸', '七'],
  ['ò耍', '八'],
  ['ň牛', '九'],
  ['ㄊ', '十'],
];

const shiftedNumbers: readonly RepairRule[] = SHIFTED_NUMBERS.map(([shifted, numeral], index) => ({
  id: `damage/shifted-number-${index}`,
  kind: 'lost_character',
  pattern: new RegExp(`^(?:[? ]*)。?${shifted}`, 'gu'),
  by: `(${numeral})`,
  why: 'A lost byte moved the pairs of GBK by one: the number of a paragraph reads as bopomofo and rare characters.',
  matches: [`?。${shifted}健全组织。`, `${shifted}强化培训。`],
  rejects: [`(${numeral})健全组织。`, `健全${shifted}组织`],
}));

export const repairs: readonly RepairRule[] = [
  ...shiftedNumbers,
  {
    id: 'damage/missing-nian',
    kind: 'lost_character',
    pattern: /(?<![\d.])((?:19|20)\d\d)(1[0-2]|[1-9])(月)(?!份?均)/gu,
    by: '$1年$2$3',
    why: 'A lone 年 in its own span fell out: 20086月. Five or six digits before 月 can be nothing but year and month.',
    matches: ['区政府于20086月成立了领导小组', '20085月至9月', '自201211月起'],
    rejects: ['2008年6月', '共发放12月', '合计220086月'],
  },
  {
    id: 'damage/missing-nian-yue-first',
    kind: 'lost_character',
    pattern: /(?<![\d.])((?:19|20)\d\d)(1)(1)(日)(?=起?[,至到止—-]| 至| 起)/gu,
    by: '$1年$2月$3$4',
    within: PERIOD,
    why: '年 and 月 lost at the beginning of the period: 201711日至20171231日.',
    matches: ['统计期限自201711日至20171231日止'],
    rejects: ['2017年11日', '于201711日召开会议'],
  },
  {
    id: 'damage/missing-nian-yue-last',
    kind: 'lost_character',
    pattern: /(?<![\d.])((?:19|20)\d\d)(12)(31)(日)/gu,
    by: '$1年$2月$3$4',
    within: PERIOD,
    why: '年 and 月 lost at the end of the period; 12 and 31 is the only way to cut it.',
    matches: ['统计期限自201711日至20171231日止', '截至20101231日止'],
    rejects: ['于20101231日发布'],
  },
  {
    id: 'damage/missing-yue-first',
    kind: 'lost_character',
    pattern: /(?<=(?:19|20)\d\d年)(1)(1)(日)(?=起?[,至到止—-]| 至| 起)/gu,
    by: '$1月$2$3',
    within: /年11日起?[^。;]{0,12}12月?31日/u,
    why: '月 lost at the beginning of the period; that the end of the year follows makes it certain.',
    matches: ['统计期限自2009年11日至12月31日'],
    rejects: ['2009年11日'],
  },
  {
    id: 'damage/missing-yue-last',
    kind: 'lost_character',
    pattern: /(?<=(?:19|20)\d\d年|至|到)(12)(31)(日)/gu,
    by: '$1月$2$3',
    within: PERIOD,
    why: '月 lost at the end of the period: 2009年1231日.',
    matches: ['统计期限为2009年1月1日至2009年1231日', '自2009年1月1日至1231日止'],
    rejects: ['至1月31日'],
  },
  {
    id: 'damage/missing-closing-bracket',
    kind: 'lost_bracket',
    pattern: /([〔[])((?:19|20)\d\d)(?=\d{1,4}号)/gu,
    by: '$1$2〕',
    why: 'The closing bracket of a document number fell out: 〔201724号. A year has four digits.',
    matches: ['(国办发〔201724号)', '桂政办发[201449号'],
    rejects: ['(国办发〔2017〕24号)', '〔2017〕第5号'],
  },
  {
    id: 'damage/missing-opening-bracket',
    kind: 'lost_bracket',
    pattern: /(?<=[发办函字政委文令])((?:19|20)\d\d)〕(?=\d{1,4}号)/gu,
    by: '〔$1〕',
    why: 'The opening bracket of a document number fell out.',
    matches: ['(国办发2017〕24号)'],
    rejects: ['(国办发〔2017〕24号)'],
  },
];

/** Damage that is reported and left: nobody knows what stood there. */
export interface ReportRule extends Rule {
  readonly what: string;
  /** Stretches of which at least one stands in every match: looked for first, for they cost less than the pattern. */
  readonly needs: readonly string[];
}

export const reports: readonly ReportRule[] = [
  {
    id: 'damage/replacement-character',
    what: 'characters that did not decode',
    needs: ['\ufffd'],
    pattern: /\ufffd+/u,
    why: 'U+FFFD stands where bytes were lost.',
    matches: ['公开\ufffd\ufffd信息'],
    rejects: ['公开信息'],
  },
  {
    id: 'damage/question-marks',
    what: 'question marks in the place of characters',
    needs: ['?'],
    pattern: /(?<!\?)\?{2,200}(?=[\p{Script=Han}\d])|(?<=\p{Script=Han})\?(?=\p{Script=Han})/u,
    why: 'A conversion to a smaller character set writes ? for what it lacks; a real question mark ends a sentence.',
    matches: ['主动公开??信息12条', '㵲?阳镇'],
    rejects: ['为什么要公开?'],
  },
  {
    id: 'damage/emptied-quotes',
    what: 'emptied quotes or brackets',
    needs: ['“”', '“ ”', '《》', '《 》', '‘’', '()', '( )', '〔〕', '〔 〕', '【】', '【 】'],
    pattern: /“ ?”|《 ?》|‘ ?’|\( ?\)(?=[等中上的])|(?<=网站|网址|邮箱)\( ?\)|〔 ?〕|【 ?】(?=\S)/u,
    why: 'A filter took the words and left the marks.',
    matches: ['坚持以理论、“”重要思想为指导', '通过市人民政府门户网站()等渠道', '印发《》'],
    rejects: ['“三公”经费', '主要负责人( 签字)'],
  },
  {
    id: 'damage/fused-sentence',
    what: 'two sentences run into one',
    needs: ['线年', '线 年', '邮编', '电话', '传真', '邮箱', '地址'],
    pattern:
      /电[话线] ?年[,度]|(?:邮编|电话|联系电话|传真|邮箱|地址) ?:? ?(?:,|。|;|\)|年)[^。]{0,6}(?:我|全|本|,)/u,
    why: 'A stretch was deleted between a label and the next sentence: 电线年,我市.',
    matches: ['邮编:530003;电线年,我市坚持以', '联系电话:,我县'],
    rejects: ['联系电话:0771-5511111', '公布办公地址、联系电话,方便群众'],
  },
  {
    id: 'damage/emptied-period',
    what: 'a period without its dates',
    needs: ['自至', '从起', '自起', '从至', '自到', '从到'],
    pattern: /(?:期限|期间|时限|时间|数据)(?:为|是)?(?:自|从) ?(?:起)?(?:至|到) ?(?:止)?[,。;]/u,
    why: 'The dates of the period were left out by the system.',
    matches: ['统计期限自至。', '数据统计时限从起至止。'],
    rejects: ['统计期限自1月1日至12月31日。', '自下而上'],
  },
  {
    id: 'damage/lost-year-digits',
    what: 'a year that lost its digits',
    needs: ['200年', '201年', '202年'],
    pattern: /(?<![\d年近约达满过周第长—-])(?:200|201|202)年(?:度|,|底|初|全|我|以来|\d{1,2}月)/u,
    why: 'Digits in spans of their own fell out: 200年.',
    matches: ['200年,我县认真贯彻', '截至201年底'],
    rejects: ['2013年,我县', '近200年,该古树', '建村200年'],
  },
  {
    id: 'damage/joined-date',
    what: 'a date without 年 and 月',
    needs: ['0日', '1日', '2日', '3日', '4日', '5日', '6日', '7日', '8日', '9日'],
    pattern: /(?<![\d.])(?:19|20)\d\d(?:\d{2,4})日|(?<=(?:19|20)\d\d年)\d{3,4}日/u,
    why: 'Digits of a date run together; outside the period of the figures several readings are possible.',
    matches: ['于2017210日召开', '2009年111日'],
    rejects: ['2017年2月10日', '20170210'],
  },
];
