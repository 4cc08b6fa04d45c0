import type { Rule } from './rule.js';

/**
 * What search-engine spam hangs on a brand: 官网, 下载, 登录入口 … Official prose has these words too, after 门户网站, 政务 or a quoted
 * name; a brand is told by how often and where it sits (src/strip/find-brands.ts).
 */
export const SPAM_SUFFIXES: readonly string[] =
  '最新官网 官方网站 官方网址 官方入口 官方登录 官方版 官方下载 官方app下载 官方app 官网首页 官网入口 官网登录 官网app 官网下载 官网 备用网址 最新网址 网址 app下载 app官网 app官方 app登录 手机app下载 手机app 手机客户端 手机版下载 手机版app 手机版官网 手机版 手机官网 手机登录 手机网页版 网页版登录 网页版 安卓版下载 安卓版 苹果版下载 苹果版 ios版 IOS版 安卓下载 苹果下载 客户端下载 下载安装 下载入口 下载地址 下载app 免费下载 最新版下载 最新版本 最新版 最新地址 最新入口 登录入口 登陆入口 登录网址 登录平台 登录官网 登录注册 注册登录 注册平台 注册网址 注册送 入口官网 平台登录 平台官网 平台注册 平台网址 平台app 平台下载 会员登录 在线登录 在线娱乐 全站app 全站app下载 全站登录 全站下载 体育app 体育官网 体育官方 体育平台 体育登录 体育下载 体育在线 体育投注 体育彩票网 娱乐平台 娱乐官网 娱乐登录 娱乐app 娱乐下载 电子游戏 电竞 电竞app 直播app 直播平台'.split(
    ' ',
  );

/** Words of gambling and smut that no official report uses of itself. One makes the name around it a brand. */
export const GAMBLING_WORDS: readonly string[] =
  '博彩 赌场 赌博平台 赌城 娱乐城 娱乐场 棋牌 百家乐 老虎机 真人视讯 真人娱乐 真人荷官 时时彩 六合彩 北京赛车 幸运飞艇 快三 彩票网 彩票平台 足彩网 竞彩网 彩金 澳门金沙 金沙城 澳门新葡京 新葡京 葡京 威尼斯人 澳门皇冠 皇冠体育 皇冠足球 皇冠现金 太阳城 银河娱乐 永利 体育投注 投注网 投注平台 外围 盘口 买球 滚球 电子游艺 捕鱼 开户送 首存 返水 提款 亚博 必威 万博 华体会 九游会 凯发 乐鱼 米乐 开云体育 爱游戏 半岛体育 星空体育 雷火电竞 沙巴体育 伟德 韦德 betway bet365 365bet 365体育 188bet 10bet 12bet m88 w88 dafabet fun88 manbetx 成人视频 成人影院 黄色网站 色情 情色 裸聊 约炮 无码 av在线 春药 迷药 代开发票 办证刻章 私服 外挂'.split(
    ' ',
  );

/** Neighbours that make a suffix official: 门户网站, 政务客户端, 通过…APP. */
export const OFFICIAL_BEFORE =
  /(?:门户|政府|政务|官方|网站|微信|微博|公众号|移动|掌上|手机|智慧|“|"|《|通过|利用|开通|推出|下载|开发|建设|登录|登陆|安装|推广|使用|打造|上线|建成|统一|电脑|省|市|县|区|局|部|国家|全国|我市|我县|我区)$/u;

/** Lines that only mirrors and hijacked sites have. */
export const spam: readonly Rule[] = [
  {
    id: 'spam/mirror-byline',
    pattern:
      /^(?:[^。;]{0,60}(?:人气|作者) ?: ?)?[^。;]{0,40}(?:作者 ?: ?(?:admin|administrator|佚名|小编|网络|未知|本站|[a-z0-9]{2,16})\b|人气 ?: ?\d* ?(?:次|℃)? ?(?:作者|$|发表|【|来源|发布)|文章出处 ?:)[^。;]{0,60}$/iu,
    why: 'Author and hit counter of a blog system over an official text: dates in this line are those of the copy.',
    matches: [
      '发布时间:2022-10-04 07:50:26 人气: 作者:admin',
      '作者：admin 时间：2021-03-01',
      '文章出处：某某网　人气：　发表时间：2021-12-09 15:40:07【大 中 小】',
    ],
    rejects: ['作者：政务公开办　发布时间：2012-3-26 10:22:41', '来源：县政府办'],
  },
  {
    id: 'spam/keyword-list',
    pattern:
      /^(?:(?:关键词|关键字|标签|Tags?|本文标签|上一个|下一个)[:_ ]?)?[^。;]{0,30}(?:app下载|官网|登录入口|网址|娱乐|棋牌|bet|体育)[^。;]{0,20}(?:[|,、_ \-—][^。;|,、_]{0,20}(?:app|下载|官网|登录|入口|网址|娱乐|棋牌|bet|体育|平台)[^。;|,、_]{0,20}){2,}/iu,
    why: 'List of search words.',
    matches: [
      '某某体育app下载|某某官网|某某登录入口|某某网址',
      '标签：星光娱乐官网_星光棋牌下载_星光体育平台',
    ],
    rejects: ['开展体育、娱乐、文化活动12场', '通过官网、微信、微博、APP等平台公开'],
  },
];
