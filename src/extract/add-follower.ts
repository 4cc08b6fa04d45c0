import type { Quantity } from '../types.js';
import { firstWord } from './first-word.js';
import type { ReadingState, Statement } from './reading-state.js';
import type { Sentence } from './sentence.js';

/** 累计收到申请96件,其中2009年41件: the number behind is that of the year. */
const OF_YEAR =
  /^[,;(、]?(?:其中[,:]?)?(?:本年度?|今年|当年|报告期内?|年内|(?<year>20\d\d)年度?)(?:我[省市县区局])?(?:新增|新公开|新发布|发布|公开|更新|收到|受理|访问|点击)*(?:信息|量)?(?:了|共|为|达|有)?$/u;
/** Words of a sum over the years; 已达 and 总量 are such where the count of the year follows. */
const SO_FAR = /累计|总量|总数|已达|以来|截[至止]/u;
const COUNTED_SO_FAR =
  /^(?:disclosure\.(?:total|cumulative|website|weibo|wechat|new_media|platform)|website\.visits|requests\.received)$/u;
/** 新增查阅点3处,至年底共有42处: what there is at the end of the year. */
const AT_END =
  /^[,;](?:[至到]|截[至止])?(?:年底|年末|目前|20\d\d年底)?,?(?:全[省市州县区旗镇乡])?(?:[已现])?(?:共有|共|总数(?:达到?|为)?|累计(?:达到?|有)?|现有|达到)$/u;
const STANDS = /^institution\.(?:access_points|request_points|offices|staff\w*)$/u;
/** 去年申请量为52件,今年下降到37件: the new value of what the last number was of the year before. */
const BECAME =
  /^[,;]?(?:今年|本年度?|20\d\d年)?(?:则)?(?:增加|增|上升|升|下降|降|减少|减|增长|提高|回落|攀升|调整)(?:到|至|为)(?:了|20\d\d年的?)?$/u;
const YEAR_BEFORE = /^(?:previous year|20\d\d)$/u;

/** Adds a number that only says of when, behind a count of the same thing: the count of the year behind the sum so far, what there is at the end, the new value behind the old one. */
export function addFollower(sentence: Sentence, index: number, state: ReadingState): boolean {
  if (index === 0 || state.statements.length === 0) return false;
  const quantity = sentence.quantities[index];
  const previous = sentence.quantities[index - 1];
  const known = state.statements[state.statements.length - 1];
  if (quantity === undefined || previous === undefined || known === undefined) return false;
  if (known.statedAs !== 'number' || quantity.unit !== previous.unit) return false;
  if (known.value !== previous.value || known.end < previous.end || known.start > previous.start)
    return false;
  const gap = sentence.text.slice(Math.max(previous.end, known.end), quantity.start).trim();
  const indicator = followerOf(sentence, { known, quantity, gap }, state);
  if (indicator === null) return false;
  const { value, low, high, qualifier } = quantity;
  state.statements.push({
    indicator,
    value,
    low,
    high,
    qualifier,
    statedAs: 'number',
    scope: 'total',
    scopeNote: null,
    rule: `${indicator}/behind-another-count`,
    start: firstWord(sentence.text, Math.max(previous.end, known.end), quantity.start),
    end: quantity.end,
  });
  return true;
}

interface Follower {
  readonly known: Statement;
  readonly quantity: Quantity;
  readonly gap: string;
}

/** What the number behind a count states; the count is then no longer that of the year. */
function followerOf(
  sentence: Sentence,
  { known, quantity, gap }: Follower,
  state: ReadingState,
): string | null {
  const last = state.statements.length - 1;
  const ofYear = OF_YEAR.exec(gap);
  if (ofYear !== null && COUNTED_SO_FAR.test(known.indicator) && known.value > quantity.value) {
    const year = ofYear.groups?.['year'];
    if (year !== undefined && Number(year) !== state.options.year) return null;
    const words = sentence.text.slice(sentence.start, known.end);
    const isSum = known.indicator === 'disclosure.cumulative' || SO_FAR.test(words);
    if (!isSum) return null;
    if (known.indicator === 'disclosure.total' || known.indicator === 'disclosure.cumulative') {
      state.statements[last] = { ...known, indicator: 'disclosure.cumulative' };
      return 'disclosure.total';
    }
    state.statements[last] = { ...known, scope: 'part', scopeNote: 'cumulative' };
    return known.indicator;
  }
  if (AT_END.test(gap) && STANDS.test(known.indicator) && known.value < quantity.value) {
    state.statements[last] = { ...known, scope: 'part', scopeNote: 'new in the year' };
    return known.indicator;
  }
  const wasBefore = known.scopeNote !== null && YEAR_BEFORE.test(known.scopeNote);
  return wasBefore && BECAME.test(gap) ? known.indicator : null;
}
