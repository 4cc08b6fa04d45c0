import { subjectsOf } from '../tables/section-subjects.js';
import { type MappedText, sliceMapped } from '../text/mapped-text.js';

/** A heading's number inside a line: after the end of a sentence or a space, never inside a list of contents. */
const NUMBER = /(?:^|[。!?:] ?| )(?=([一二三四五六七八九十]{1,3})、)/gu;
const NUMERALS = '一二三四五六七八九十';
/** Lines shorter than this hold no two sections. */
const SHORTEST = 80;
/** Text behind a number that names its section. */
const HEADING_LENGTH = 60;
/** Pronunciation that some mirrors add behind characters. */
const GLOSS = /\([^()\p{Script=Han}]{1,8}\)/gu;
const FEWEST_HEADINGS = 2;

/** Divides a line that several sections were glued into, at the headings that follow each other in it; else null. */
export function splitGlued(mapped: MappedText): readonly MappedText[] | null {
  const { text } = mapped;
  if (text.length < SHORTEST || !text.includes('、')) return null;
  const cuts = findCuts(text);
  if (cuts.length < FEWEST_HEADINGS) return null;
  const starts = cuts[0] === 0 ? cuts : [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return sliceMapped(mapped, start, start + text.slice(start, end).trimEnd().length);
  });
}

/** Where numbered headings start that count on one by one, name sections and have sentences behind them. */
function findCuts(text: string): readonly number[] {
  const found: { readonly at: number; readonly number: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index + match[0].length;
    const number = numberOf(match[1] ?? '');
    const follows = found.length === 0 || number === (found[found.length - 1]?.number ?? 0) + 1;
    const title = text.slice(at, at + HEADING_LENGTH).replace(GLOSS, '');
    if (follows && number > 0 && subjectsOf(title).length > 0) found.push({ at, number });
  }
  const ends = found.map((_, index) => found[index + 1]?.at ?? text.length);
  const told = found.filter(({ at }, index) => text.slice(at, ends[index]).includes('。'));
  return told.length * 2 > found.length ? found.map(({ at }) => at) : [];
}

function numberOf(numeral: string): number {
  if (numeral.length === 1) return NUMERALS.indexOf(numeral) + 1;
  return numeral.startsWith('十') ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1 : 0;
}
