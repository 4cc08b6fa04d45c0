import { OFFICIAL_NAME } from '../tables/spam.js';
import type { Block } from '../types.js';
import type { Brand } from './find-brands.js';
import { HAS } from './marks.js';
import type { Survey } from './survey.js';

const LONGEST_NAME = 8;
/** No place is called so: a name of games before 人民政府 stands where the place stood. */
const BEFORE_GOVERNMENT =
  /(?:体育|娱乐|棋牌|电竞|彩票|博彩|真人|bet\d{0,4}|[a-z]{2,8}\d{2,4}|\d{2,4}bet)(?=[省市县区]?$)/u;
const GOVERNMENT = '人民政府';
/** As many characters before 人民政府 as the longest such name has. */
const LONGEST_SIGHT = 14;
/** Three and more words that search engines are fed with, behind the name of a game. */
const CHAIN =
  /(?:体育|娱乐|棋牌|电竞|彩票|博彩|真人|国际|bet\d{0,4}|[a-z]{2,8}\d{2,4})(?:(?:手机)?app|官方网站|官网|官方|下载|登录|登陆|注册|入口|网址|安卓版?|苹果版?|手机版|最新版|网页版){3,}(?![量次率数的\p{P}]|$)/gu;
const MAY_POSE = HAS.government | HAS.searchWord;
const NAME_END = /[\p{Script=Han}a-z0-9]*$/u;
/** What stands before a name in a sentence and is no part of it. */
const LEADING_WORDS =
  /^.*(?:[在由于与及和对向为从是按经将把]|公布|通过|根据|登录|依照|关于|我[省市县区镇乡局委办]|全[省市县区镇乡])/u;
/** Sports that offices see to. */
const COMMON_SPORT =
  /(?:教育|文化|文|群众|全民|竞技|公共|民族|学校|社会|旅游|卫生|健康|大众|农村|青少年|社区|科教|广电)$/u;
const LATIN = /^[a-z0-9]/u;
const SHORTEST_NAME = 2;
const MOST_NAMES = 20;

/** Where the name of a game stands, and what precedes it in its clause. */
interface Sight {
  readonly left: string;
  /** The name's last word with what hangs on it. */
  readonly tail: string;
}

/** Finds names of games that took the place of a government's name, or stand in a sentence with a chain of search words. */
export function findPosingBrands(blocks: readonly Block[], survey: Survey): readonly Brand[] {
  const brands = new Map<string, Brand>();
  if (!survey.has.some((has) => (has & MAY_POSE) !== 0)) return [];
  const texts = blocks.map(({ dropped, text }) =>
    dropped === null ? text.text.toLowerCase() : '',
  );
  for (const [index, text] of texts.entries()) {
    const has = survey.has[index] ?? 0;
    if ((has & MAY_POSE) === 0) continue;
    const chains = (has & HAS.searchWord) !== 0 ? Array.from(text.matchAll(CHAIN)) : [];
    const sights = [
      ...namesBeforeGovernment(text),
      ...chains.map((chain) => sightAt(text, chain.index, chain[0])),
    ];
    for (const sight of sights) {
      const name = nameOf(sight, texts);
      if (name !== null) brands.set(name, { token: name, name: '', places: 1 });
    }
    if (brands.size >= MOST_NAMES) break;
  }
  return [...brands.values()];
}

function namesBeforeGovernment(text: string): readonly Sight[] {
  const sights: Sight[] = [];
  for (let at = text.indexOf(GOVERNMENT); at >= 0; at = text.indexOf(GOVERNMENT, at + 1)) {
    const start = Math.max(0, at - LONGEST_SIGHT);
    const match = BEFORE_GOVERNMENT.exec(text.slice(start, at));
    if (match !== null) sights.push(sightAt(text, start + match.index, match[0]));
  }
  return sights;
}

function sightAt(text: string, at: number, tail: string): Sight {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  return { left: NAME_END.exec(before)?.[0] ?? '', tail };
}

/** The name without the words of the sentence before it: as it begins a line somewhere, or after the last such word. */
function nameOf({ left, tail }: Sight, texts: readonly string[]): string | null {
  const bare = left.replace(LEADING_WORDS, '');
  if (OFFICIAL_NAME.test(bare) || COMMON_SPORT.test(bare)) return null;
  for (let from = 0; from <= bare.length - SHORTEST_NAME; from++) {
    const name = bare.slice(from) + tail;
    if (texts.some((text) => text.startsWith(name))) return name;
  }
  if (bare.length < SHORTEST_NAME && !LATIN.test(tail)) return null;
  return bare + tail;
}
