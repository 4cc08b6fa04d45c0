import { addZeros, firstWordFrom } from './add-zeros.js';
import { cuesOf } from './cue.js';
import { findTerms, markOf, type TermMark } from './read-terms.js';
import type { ReadingState, Statement } from './reading-state.js';
import { Sentence } from './sentence.js';

const WHEN =
  '(?:截[至止]?(?:目前|20\\d\\d年?(?:底|末|12月(?:31日|底)?)?)?|20\\d\\d年度?(?:内|底)?|本年度?(?:内)?|今年|全年|年[内度底]|当年|一年来|报告期内?|目前|到目前为止|年度内)';
const WHO =
  '(?:我|本|全|我们)(?:[省市州盟县区旗镇乡局委办厅院处所中心部门街道单位机关社区园]{1,4})(?:办|政府|机关)?';
const LEAD = `(?:(?:${WHEN}|${WHO}|均|都|暂|也|尚|并|一直|从|共|总计|合计|共计|为|是|,|:)\\s?)*`;
const SAYS = '(?:没有|没|无|未|未有|未曾|不存在|暂无|尚无|尚未|从未)';
const HAPPENS = '(?:发生|出现|收到|接到|接收到?|产生|涉及|有|发现|受理)?过?';
const WHICH =
  '(?:任何|一[例件起宗次])?(?:此|该|这|上述|以上|相关|有关|类似|相应|本)?[类项种]?(?:方面)?的?';
const THING = '(?:情况|事项|内容|情形|事件|案件|现象|业务|数据|记录|行为|工作)?';
const NONE = `${SAYS}${HAPPENS}${WHICH}${THING}(?:发生|出现|产生|的?情况|(?<=[类项述该])问题)?`;
const ZERO = '(?:零|0)(?:件|次|起|宗|例|元|万元|人次|人|个|条)?(?:情况)?';
const DATUM =
  '(?:此|该|本|上述|以上|相关|各)[类项]?(?:情况|数据|工作|指标|数值|统计数?|内容|数量)(?:均|都|全部)?为?(?:零|0|无|空)(?:件|次|起|宗|例|元|人次)?';
const INCOME =
  '(?:没有|无|未发生|未产生|未取得)(?:此|该|这|上述|相关)[类项](?:方面的?)?(?:收入|费用|收费|支出)';
/** A sentence that says none and nothing else. */
const BARE = new RegExp(
  `^[\\s、,:()（）\\d.一二三四五六七八九十]*${LEAD}(?:${NONE}|${DATUM})\\s*$`,
  'u',
);
/** None of the money that the heading names: 无此项收入 says nothing of money waived. */
const BARE_MONEY = new RegExp(`^\\s*${LEAD}${INCOME}(?:发生)?\\s*$`, 'u');
/** A zero and nothing else, with the signs of a list before it: 0件, 共0元. */
const BARE_ZERO = new RegExp(`^\\s*${LEAD}${ZERO}\\s*$`, 'u');
const MAX_LENGTH = 36;

const COLLECTED = 'fees.collected';

/** Reads 无此类情况 or 0件 as none of what the heading before it names; says whether that was so. */
export function addBareNone(sentence: Sentence, state: ReadingState): boolean {
  const { heads, heading, section } = state;
  if (sentence.end - sentence.start > MAX_LENGTH || section === 'issues') return false;
  if (heads === null && heading === null) return false;
  const words = sentence.text.slice(sentence.start, sentence.end);
  const isZero = BARE_ZERO.test(words);
  const isMoney = isZero ? words.includes('元') : BARE_MONEY.test(words);
  if (!isZero && !isMoney && !BARE.test(words)) return false;
  const own = heads?.text.slice(heads.start, heads.end) ?? '';
  return (
    (own !== '' && addNamed(sentence, { heading: own, isMoney }, state)) ||
    (heading !== null && addNamed(sentence, { heading, isMoney }, state))
  );
}

interface Named {
  readonly heading: string;
  /** Nothing but a sum of money: none was collected. */
  readonly isMoney: boolean;
}

function addNamed(sentence: Sentence, named: Named, state: ReadingState): boolean {
  const { heading, isMoney } = named;
  const marks: TermMark[] = [];
  findTerms(heading, 0, heading.length, marks);
  const source = {
    text: heading,
    start: 0,
    end: heading.length,
    quantities: [],
    stops: [],
    fresh: sentence.fresh,
    cues: cuesOf(heading),
  };
  const end = markOf(heading.length, heading.length, []);
  const before = state.statements.length;
  addZeros(new Sentence(source, marks), { start: 0, end: heading.length }, end, state);
  const found = state.statements.splice(before);
  for (const statement of found) {
    if (isMoney && statement.indicator !== COLLECTED) continue;
    const stated: Statement = {
      ...statement,
      start: firstWordFrom(sentence, sentence.start),
      end: sentence.end,
    };
    state.statements.push(stated);
  }
  return state.statements.length > before;
}
