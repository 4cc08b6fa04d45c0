import type { Rule } from './rule.js';

/** The words of lists written with spaces between them. */
function words(...lists: readonly string[]): readonly string[] {
  return lists.join(' ').split(' ');
}

/**
 * What search-engine spam hangs on a brand. Official prose has some of these words too, after 门户, 政务 or a quoted name, and a name is
 * taken for a brand only by how often and where it sits.
 */
export const SPAM_SUFFIXES = words(
  '最新官网 官方网站 官方网址 官方入口 官方登录 官方版 官方下载 官方app下载 官方app 官网首页 官网入口 官网登录 官网app 官网下载 官网 备用网址 最新网址 最新地址 最新入口 登录网址 注册网址 平台网址',
  'app下载安装 app下载 app官网 app官方 app登录 app安卓版 app苹果版 手机app下载 手机版下载 手机版app 手机版官网 手机官网 手机登录 手机网页版 网页版登录 安卓版下载 安卓版 苹果版下载 苹果版 ios版 安卓下载 苹果下载',
  '下载安装 下载入口 下载地址 下载app 最新版下载 登录入口 登陆入口 登录平台 登录官网 登录注册 注册登录 注册平台 注册送礼 注册送彩金 注册送现金 注册送钱 注册送 入口官网 平台登录 平台官网 平台注册 平台app 平台下载 会员登录 在线登录 在线娱乐',
  '全站app下载 全站app 全站登录 全站下载 全站 体育app下载 体育app 体育官网 体育官方 体育登录 体育下载 体育投注 娱乐官网 娱乐登录 娱乐app 娱乐下载 棋牌官网 棋牌app 棋牌下载 直播app 加速器下载',
);

/** Words of gambling and smut. They mark a brand where they stand at odd places; a report on 打击赌博 uses them of itself. */
export const GAMBLING_WORDS = words(
  '博彩 娱乐城 棋牌 百家乐 老虎机 真人视讯 真人娱乐 时时彩 六合彩 北京赛车 幸运飞艇 彩票网 足彩网 竞彩网 体彩网 澳门金沙 金沙集团 金沙城 金沙娱乐 新葡京 葡京 威尼斯人 澳门皇冠 皇冠体育 皇冠足球 皇冠现金',
  '太阳城 银河娱乐 永利 体育投注 投注网 投注平台 买球 滚球 电子游艺 首存 亚博 必威 万博 华体会 九游会 凯发 乐鱼 米乐 开云体育 爱游戏 半岛体育 星空体育 雷火电竞 沙巴体育 伟德体育 韦德 电竞',
  'betway bet365 365bet 365体育 188bet 10bet 12bet manbetx dafabet fun88 allsport sport365 成人视频 成人影院 av在线',
);

/** Those of them that name a game and no brand: reports on crime use them. */
export const COMMON_GAMES: ReadonlySet<string> = new Set(
  words(
    '博彩 棋牌 百家乐 老虎机 时时彩 六合彩 北京赛车 幸运飞艇 电竞 买球 滚球 首存 成人视频 永利 必威 万博 乐鱼 米乐 亚博',
  ),
);

/** Words in a name that speak for a brand of games. */
export const BRAND_MARK =
  /棋牌|娱乐|体育|电竞|博彩|彩票|国际|游戏|直播|平台|真人|赌|[A-Za-z]|\d{2,}/u;

/** What may follow a brand and belongs to it; matched where the brand ends. */
export const BRAND_TAIL =
  /(?:(?<=官方)(?:网站|网址|网|入口|下载|登录|版)|官方网站|官网|官方|app|下载|安装|登录入口|登陆入口|入口|网址|手机版|安卓版|苹果版|最新版|网页版|网站(?=$)|中心(?=[:$(_])|集团(?=[》:]|$)|[A-Za-z$][A-Za-z0-9$]*|[_|·—-](?=[A-Za-z]|[\u4e00-\u9fff]{1,6}(?:官网|网址|app|下载|体育|娱乐|网|\d)))+/iuy;

/** What stands before a name that officials talk of. */
export const OFFICIAL_BEFORE =
  /(?:“|"|通过|利用|开通|推出|关注|下载|开发|建设|登录|登陆|安装|推广|使用|打造|上线|建成|依托|查处|打击|整治|取缔|严查|禁止)$/u;

/** Words of search-engine spam; a name with one, standing where no name belongs, is a brand. */
export const SPAM_WORD =
  /官网|官方|app|登录|登陆|入口|下载|注册|网址|首页|网页|手机端|手机版|客户端|在线|平台|直播|娱乐|棋牌|体育|电竞|博彩|彩票|国际|[（(]中国[)）]|·中国|投注|竞技|游戏|[A-Za-z]{2}\d|\d{2}[A-Za-z]|[a-z]{2}$/iu;

/** Those of them that stand in no title of an office: 体育 and 国际 do. */
export const SEARCH_WORD =
  /(?:官方网站|官网|官方|app|登录|登陆|入口|下载|注册|网址|首页|手机端|手机版|客户端|网页版|[（(]中国[)）]|·中国|(?<=[)）])(?:科技|网络|有限|集团)*公司)/giu;

/** Endings of names of places and offices, which titles and clauses do begin with. */
export const OFFICIAL_ENDING =
  /(?:(?<!网)站|[省市县区旗州盟镇乡村道局委办厅院校学会处所室府部队社馆组段]|中心|街道|单位|机关|部门|集团|银行|专栏|政府信息公开|工作)$/u;

/** Endings of names that are no brands: 县政府官网, 门户网站下载. */
export const OFFICIAL_NAME =
  /(?:门户|政府|政务|政务网|网站|信息网|公众号|委员会|办公室|[局厅委办省市县区乡镇]|街道|单位|部门|我[省市县区局]|手机|移动|电脑|在线|网上)$/u;

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
