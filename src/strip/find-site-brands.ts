import { OFFICIAL_NAME } from '../tables/spam.js';
import type { Block } from '../types.js';
import { type Brand, isOdd } from './find-brands.js';
import { HAS } from './marks.js';
import type { Survey } from './survey.js';

/** A site whose title says its name, and says it again with the words of search-engine spam. */
const TITLE =
  /^([\p{Script=Han}a-z0-9]{2,12})(?:官网|官方网站)?[_|—–·,-]{1,2}\1(?:\([^)]{1,8}\))?(?:官网|官方|网站|平台|最新|手机|安卓|电脑)*(?:入口|登录|登陆|注册|app|下载|网址)/iu;
/** Lines above the report in which a site names itself. */
const HEAD_LINES = 8;
const QUOTES = '“"《(';

/** The names of foreign sites, by their titles, that stand where no name belongs in the text below: X_X官网入口, …条。X全年接待…. */
export function findSiteBrands(blocks: readonly Block[], survey: Survey): readonly Brand[] {
  const brands: Brand[] = [];
  for (const [index, { text }] of blocks.slice(0, HEAD_LINES).entries()) {
    if (((survey.has[index] ?? 0) & HAS.spamWord) === 0) continue;
    const name = TITLE.exec(text.text)?.[1]?.toLowerCase();
    if (name === undefined || OFFICIAL_NAME.test(name) || brands.some((b) => b.name === name))
      continue;
    const places = countOdd(name, blocks);
    if (places > 0) brands.push({ token: name, name, places });
  }
  return brands;
}

/** How often the name stands at odd places of the kept text; 0 where a sentence speaks of it. */
function countOdd(name: string, blocks: readonly Block[]): number {
  let odd = 0;
  for (const { dropped, text } of blocks) {
    if (dropped !== null) continue;
    const lower = text.text.toLowerCase();
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      if (at > 0 && QUOTES.includes(lower.charAt(at - 1))) return 0;
      if (isOdd(lower, at, at + name.length)) odd++;
    }
  }
  return odd;
}
