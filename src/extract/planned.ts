import { Cue } from './cue.js';
import type { Sentence } from './sentence.js';

/** 2025年,我们将…, 下一步,要…: a year and what is to be done in it. */
const COMING = new Cue(
  /^[^,:转延至到结]{0,8}?(?:(?<year>20\d\d)年|明年|来年|下一?年度?|下一步|下阶段|新的一年|今后)(?:度|里|,)?,?[^,:]{0,8}(?:将|要|拟|计划|力争|争取|打算|着力|继续|重点)/u,
);
const REACH = 40;

/** Whether the sentence opens with what is to be done after the covered year. */
export function isPlanned(sentence: Sentence, year: number | null): boolean {
  if (!COMING.mayBeIn(sentence)) return false;
  const { text, start, end } = sentence;
  const match = COMING.pattern.exec(text.slice(start, Math.min(end, start + REACH)));
  if (match === null) return false;
  const named = match.groups?.['year'];
  return named === undefined || (year !== null && Number(named) > year);
}
