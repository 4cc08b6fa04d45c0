import type { Quantity } from '../types.js';
import { findTerms, markOf, type TermMark, termId } from './read-terms.js';
import { RETAGGED } from './term-kinds.js';

const REQUEST = termId('request');
const ONLINE = termId('online');
const TRAIN = termId('train');
const INFO = termId('info');
const OTHER_INFO = [termId('otherInfo')];
const OTHER_REQUEST = [termId('otherRequest')];
/** What a request is handled with: no request is counted. */
const THING_BEHIND =
  /^(?:流程|指南|渠道|平台|栏目|专栏|办法|制度|规程|程序|条件|材料|目录|系统|文书|规定|模块|功能|须知|手续|机制)/u;
const REQUEST_THING = [termId('requestThing')];
const STAFF = termId('staff');
const CONSULT = termId('consult');
const STAFF_OTHER = [termId('staffOther')];
const CONSULT_ELSE = [termId('consultElse')];
const OTHER_TRAINING = [termId('otherTraining')];
/** A request whose wording says that it is for information. */
const FOR_INFORMATION = /公开|信息|依申请/u;
/** The word itself is an application. */
const APPLICATION = /申请/u;
const HAN = /\p{Script=Han}/u;
/** Characters that may stand before 申请 or 培训 without saying for what. */
const PLAIN_BEFORE = '的了类项等种份件次位期名年月日再拟初后前中内起宗办条个例单批封笔余';
/** Verbs that may stand before 培训 without saying for what. */
const FOSTERS = /(?:强化|加强|推进|抓好|注重|做好|狠抓|突出|深化|重视|落实|加大|组织|开展|参与)$/u;

/** What may stand before 人员 without saying which. */
const TAKES_STAFF =
  /(?:明确|确定|安排|配备|配齐|配强|指定|抽调|落实|增加|充实|调整|负责|办公|工作|机构|从业|[名位的有了余个设置该各共新现在原])$/u;
/** What may stand before 咨询 without saying about what. */
const TAKES_ENQUIRIES =
  /[听供展受待答理行复助面线话访函众人民上场点共次为的或来去求们体方务策业到解做及和电要]$/u;

/** The wordings of a sentence from left to right; numbers stand between them, not in them. */
export function tagTerms(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
): TermMark[] {
  const marks: TermMark[] = [];
  let from = start;
  for (const quantity of quantities) {
    findTerms(text, from, quantity.start, marks);
    from = quantity.end;
  }
  findTerms(text, from, end, marks);
  retagAll(text, marks);
  return marks;
}

/** Gives the words that stand behind an unknown one the terms that they have there. */
export function retagAll(text: string, marks: TermMark[]): void {
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (mark === undefined || (mark.kinds & RETAGGED) === 0) continue;
    marks[index] = retag(text, mark, index === 0 ? undefined : marks[index - 1]);
  }
}

/** A bare 申请 or 培训 behind an unknown word is one for something else: 公租房申请, 农机培训. */
function retag(text: string, mark: TermMark, before: TermMark | undefined): TermMark {
  const isRequest = mark.terms.includes(REQUEST) || mark.terms.includes(ONLINE);
  const isTraining = mark.terms.includes(TRAIN);
  if (mark.terms.includes(REQUEST) && THING_BEHIND.test(text.slice(mark.end, mark.end + 2))) {
    return markOf(mark.start, mark.end, REQUEST_THING);
  }
  const isInfo = mark.terms.includes(INFO);
  const word = text.slice(mark.start, mark.end);
  const isStaff = word === '人员' && mark.terms.includes(STAFF);
  const isConsult = word === '咨询' && mark.terms.includes(CONSULT);
  if (!isRequest && !isTraining && !isInfo && !isStaff && !isConsult) return mark;
  const gap = text.charAt(mark.start - 1) === ' ' ? 1 : 0;
  const char = text.charAt(mark.start - 1 - gap);
  if (before !== undefined && before.end >= mark.start - gap && !isPeople(text, before))
    return mark;
  if (!HAN.test(char) || PLAIN_BEFORE.includes(char)) return mark;
  if (isTraining && FOSTERS.test(text.slice(Math.max(0, mark.start - 2), mark.start))) return mark;
  const ahead = text.slice(Math.max(0, mark.start - 2), mark.start);
  if (isStaff) return TAKES_STAFF.test(ahead) ? mark : markOf(mark.start, mark.end, STAFF_OTHER);
  if (isConsult)
    return TAKES_ENQUIRIES.test(ahead) ? mark : markOf(mark.start, mark.end, CONSULT_ELSE);
  if (isInfo) return word.startsWith('信息') ? markOf(mark.start, mark.end, OTHER_INFO) : mark;
  if (FOR_INFORMATION.test(word)) return mark;
  if (isRequest && APPLICATION.test(word)) return markOf(mark.start, mark.end, OTHER_REQUEST);
  return isTraining ? markOf(mark.start, mark.end, OTHER_TRAINING) : mark;
}

/** A bare 人员 behind an unknown word names people of another kind: 执法人员培训. */
function isPeople(text: string, mark: TermMark): boolean {
  return text.slice(mark.start, mark.end) === '人员' && HAN.test(text.charAt(mark.start - 1));
}
