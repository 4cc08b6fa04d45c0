import { readPlaces } from '../divisions/read-place.js';
import { parseIssuer } from './parse-issuer.js';
import { findYears } from './read-year.js';

// Brands of hijacked sites: what stands before the name of the place and has such a word in it.
const BRAND =
  /[A-Za-z]|\d{3}(?!\d?年)|官网|下载|登录|登陆|注册|平台|入口|娱乐|彩票|棋牌|体育|网址|客户端/u;

// 体育局 and 文化体育中心 are bodies, 信息平台 no betting site.
const HONEST =
  /体育(?:总局|局|委员会|和|与|中心|发展|事业|运动|学校|学院|场馆?|馆|文化|旅游|广电|广播|新闻)|注册(?:管理|会计|登记)|(?:信息|公开|服务|交易)平台/gu;
const NAME_WORDS = /(?:政府|政务)?信息.*$/u;

// 长春市朝阳区政务信息网-朝阳区环境保护局2011年政府信息公开工作年度报告.
const SITE_PREFIX = /^[^-|_—–]{2,24}(?:网站?|门户|平台)\s*[-|_—–]+\s*(?=.{8})/u;
// A brand stands within so many characters.
const LONGEST_FRONT = 45;

/** The title without the brand or the site's name in front of it. */
export function cutBrand(title: string): string {
  const text = title.replace(SITE_PREFIX, '');
  const year = findYears(text)[0]?.start ?? text.length;
  const honest = BRAND.test(text) ? text.replace(HONEST, (word) => '〇'.repeat(word.length)) : text;
  for (let at = 1; at < Math.min(year, LONGEST_FRONT); at++) {
    if (!BRAND.test(honest.slice(0, at))) continue;
    if (readPlaces(text, at).some(({ form }) => form !== 'stem')) return text.slice(at);
  }
  // The brand may stand in the place of the issuer.
  const front = text.slice(0, year);
  const isBrand =
    year < text.length &&
    BRAND.test(honest.slice(0, year)) &&
    parseIssuer(front.replace(NAME_WORDS, '')) === null;
  return isBrand ? text.slice(year) : text;
}
