import type { Rule } from './rule.js';

/** A line of page furniture. */
export interface ChromeRule extends Rule {
  /**
   * `any`: certain wherever the line stands. `edge`: taken only before the first paragraph of the body or after its last line,
   * for inside the body the same words may be text.
   */
  readonly where: 'any' | 'edge';
}

/** Lines of page furniture; the first match wins. */
export const chrome: readonly ChromeRule[] = [
  {
    id: 'chrome/breadcrumb',
    where: 'any',
    pattern:
      /^[【[(>]? ?(?:您好,?)?(?:(?:您|你|我)(?:现在|当前|目前)?(?:所在|浏览)?的?(?:位 ?置|栏目|页面)|(?:现在|当前|目前)(?:所在|浏览)?的?(?:位 ?置|栏目|页面|路径)|所[在处]位置|网站位置|位置|导航)[】\])]? ?(?:是|在)?(?: ?[:>»›→]|->)/u,
    why: 'Breadcrumb line above the title, with a label.',
    matches: [
      '当前位置：首页>政务公开',
      '您当前的位置:首页',
      '您现在所在的位置： 首页 > 政务公开',
      '你现在的位置: 首页 > 信息公开年报',
      '【当前位置】：网站首页',
      '当前位置是：首页',
      '位置:首页 > 年报',
      '当前位置 → 网站首页 → 年度报告',
    ],
    rejects: ['当前位置偏远的乡镇仍有38个未通公交', '位置图、交通图均已公布:见政府网站'],
  },
  {
    id: 'chrome/breadcrumb-home',
    where: 'any',
    pattern: /^(?:网站|本站|返回)?(?:首 ?页|主 ?页|Home) ?(?:>|›|»|→|->|\/|::)[^。;]{1,160}$/u,
    why: 'Breadcrumb line that begins with the home page.',
    matches: ['首页 > 政府信息公开年度报告', '网站首页>>信息公开>>年报', '首页 / 政务公开 / 年报'],
    rejects: ['首页点击量为120万次', '首页设置公开专栏,方便群众查询'],
  },
  {
    id: 'chrome/breadcrumb-arrows',
    where: 'edge',
    pattern: /^[^。;:,<>]{1,24}(?:>{1,2}|›|»|->)[^。;,<>]{1,30}(?:>{1,2}|›|»|->)[^。;,]{0,100}$/u,
    why: 'Breadcrumb without a label: three names with arrows between.',
    matches: ['镇远县政务公开 >> 乡镇 >> 㵲阳镇', '桃江县 > 信息公开 > 年报 >'],
    rejects: ['同比增长>5%', '拟稿->公开'],
  },
  {
    id: 'chrome/font-size',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:选择|调整|设置)?(?:文字|字体|字号|正文字体|页面字体)(?:大小|显示|选择)?[】\])]? ?:? ?[【[(]{0,2} ?(?:$|[【[(]?(?:特大|超大|大|小|A\+|T))/u,
    why: 'Font-size switch, also one that lost its letters or its closing bracket.',
    matches: [
      '【字体：大 中 小】',
      '字体大小:【',
      '字号：[大] [中] [小] 打印',
      '文字大小: 大 中 小',
    ],
    rejects: ['字体统一使用仿宋', '文字材料120份'],
  },
  {
    id: 'chrome/share',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:一键)?(?:分享|转发|分享本文|分享本页|分享链接)(?:到|至|给)?[】\])]? ?(?::|$)[^。]{0,80}$/u,
    why: 'Share buttons.',
    matches: ['分享到:', '分享到： 新浪微博 微信', '【分享】'],
    rejects: ['分享经验3次,推广先进做法', '转发上级文件12件'],
  },
  {
    id: 'chrome/share-code',
    where: 'any',
    pattern:
      /^(?:请?(?:打开|用|使用)?微信?,?)?(?:扫一扫|扫码|扫描二维码|扫描上方二维码|扫描下方二维码|微信扫一扫)[^。;]{0,30}$|^[^。;\d]{0,8}微信[^。;\d]{0,60}分享[到至给][^。;\d]{0,10}(?:朋友圈|好友|朋友)[^。;\d]{0,4}。?$/u,
    why: 'Caption of the QR code that opens the page on a phone.',
    matches: [
      '扫一扫在手机上查看当前页面',
      '扫一扫在手机打开当前页',
      '微信扫一扫：分享',
      '打开微信,点击底部的“发现”,使用“扫一扫”即可将网页分享至朋友圈。',
    ],
    rejects: [
      '扫码即可查看办事流程,全年访问3万人次。',
      '通过微信公众号推送信息35条,由干部分享至朋友圈。',
    ],
  },
  {
    id: 'chrome/print-close',
    where: 'any',
    pattern:
      /^[【[(〖「]? ?(?:我要)?(?:打 ?印|关 ?闭|收 ?藏)(?:本页|此页|正文|本文|此文|文章|窗口|页面|预览|内容)? ?[】\])〗」]?(?:$|[ |/,?]*[【[(〖]? ?(?:打|关|收|返|T|字|大|下|保|分)[^。;]{0,40}$)/u,
    why: 'Print and close buttons, on their own or in a row.',
    matches: ['打印本页】??【关闭窗口', '【打印】【关闭】', '[ 打印本页 ] [ 关闭 ]', '打印 关闭'],
    rejects: ['打印宣传单5000份', '关闭不合格网站3个', '打印、复印免费'],
  },
  {
    id: 'chrome/editor',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:责任编辑|责编|编辑|编 辑|网络编辑|录入人?员?|信息录入|审核人?员?|信息审核|内容审核|撰稿人?|供稿|校对|编审|终审|初审|复审|一审|二审|三审|来稿|信息员|签发人?|发布人|上传人?|文字编辑|监制)(?:\/[^:]{1,8})? ?:[^。;,]{0,50}$/u,
    why: 'Byline of those who posted the page.',
    matches: ['责任编辑：王小二', '【录入人:县政府办', '(编辑:xxzx)', '审核:办公室 责任编辑:李四'],
    rejects: [
      '编辑:出版《政务公开手册》12期,发放2000册。',
      '审核:对拟公开的信息实行三级审核,确保准确',
    ],
  },
  {
    id: 'chrome/counter',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:本文|本页|此文|文章|已有|您是第|您是本页第|总)?(?:已?被?)?(?:浏览|点击|阅读|访问|查看|人气)(?:次数|总数|人次|总量|量|数|率)? ?:? ?[[(]? ?\d{0,9} ?[\])]? ?(?:次|人次|人)?[】\])]?$/u,
    why: 'View counter on its own.',
    matches: ['浏览次数：125', '点击数: 33次', '【浏览量:】', '访问量：'],
    rejects: ['访问量120万人次,比上年增长5%', '阅读量突破10万的稿件5篇'],
  },
  {
    id: 'chrome/counter-sentence',
    where: 'any',
    pattern:
      /^(?:您是(?:本页|本站|网站)?的?第 ?\d{0,9} ?(?:位|个|名)|已有 ?\d{0,9} ?(?:人|次|人次)(?:浏览|阅读|访问|点击)|本(?:文|页|信息)已?(?:被)?(?:浏览|阅读|点击|访问)(?:了|过)? ?\d{0,9} ?次)[^。;]{0,12}$/u,
    why: 'View counter as a sentence.',
    matches: ['您是第 12345 位访客', '本文已被浏览了 320 次', '已有56人浏览'],
    rejects: ['已有13个镇建成公开专区', '已有5人申请'],
  },
  {
    id: 'chrome/category',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:文章|本文|所属|信息)?(?:分类|标签|归档|Tags?|Categories) ?:[^。;,]{0,60}$/iu,
    why: 'Category and tags under the posts of a blog system.',
    matches: ['分类：未分类 标签：信息公开', '标签: 政务公开 年报'],
    rejects: ['分类:将信息分为概况、法规、财政等12类,逐条编号。'],
  },
  {
    id: 'chrome/comment',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:顶一下|踩一下|发表评论|网友评论|我要评论|最新评论|评论列表|请自觉遵守互联网|您的(?:电子)?(?:邮箱|邮件)地址不会|必填项已|登录后(?:才能|方可|即可)评论|自觉遵守[:]?爱国|验证码|匿名[?]?$|评分[:：]|您对(?:该|本)?(?:文章|页面|网站|信息)的?(?:评价|满意)|(?:此|本)(?:信息|内容|文章|页面)(?:是否)?对您(?:是否)?有(?:用|帮助))/u,
    why: 'Votes and comments under an article.',
    matches: [
      '顶一下 (0) 0%',
      '您的电子邮箱地址不会被公开。',
      '发表评论 请自觉遵守互联网相关的政策法规',
      '验证码：',
    ],
    rejects: ['评分结果在全县通报', '验证材料12份'],
  },
  {
    id: 'chrome/page-number',
    where: 'any',
    pattern:
      /^(?:[-—–―－_·~]+ ?\d{1,3} ?[-—–―－_·~]+|第 ?\d{1,3} ?页(?: ?[,/(]? ?共 ?\d{1,3} ?页)?\)?|共 ?\d{1,3} ?页 ?,? ?第 ?\d{1,3} ?页|\d{1,3} ?\/ ?\d{1,3} ?页?|[Pp]age ?\d{1,3}(?: of \d{1,3})?)$/u,
    why: 'Page number of a PDF or of a split page.',
    matches: ['— 4 —', '-3-', '第 3 页 共 12 页', '- 12 -', '3 / 12页'],
    rejects: ['4', '-3', '3件', '第3项'],
  },
  {
    id: 'chrome/footer-filing',
    where: 'any',
    pattern:
      /(?:[\u4e00-\u9fff]ICP[备证]|ICP备案?(?:序号|编号|号)?|公网安备|网站标识码|政府网站标识|备案(?:序号|编号|号) ?:)/u,
    why: 'Filing numbers that the law wants at the foot of every site; unanchored, for they stand anywhere in the line.',
    matches: [
      '吉ICP备05002231号',
      '粤公网安备 44010402000123号',
      '网站标识码：3605210001',
      '主办：县政府 备案序号:湘ICP备05001234',
    ],
    rejects: ['完成网站ICP登记', '规范性文件备案12件'],
  },
  {
    id: 'chrome/footer-copyright',
    where: 'any',
    pattern:
      /^(?:版权(?:所有|声明)|Copy ?[Rr]ight|COPYRIGHT|©|\(C\)|All [Rr]ights [Rr]eserved|Powered by|Produced [Bb]y|Designed by|Processed in)/u,
    why: 'Copyright and maker lines.',
    matches: [
      '版权所有：朝阳区人民政府',
      'Copyright 2016-2021',
      '© 2020 桃江县',
      'Produced By 大汉网络 大汉版通发布系统',
    ],
    rejects: ['版权登记事项12件'],
  },
  {
    id: 'chrome/footer-notice',
    where: 'any',
    pattern:
      /(?:All Rights Reserved|版权所有 ?[:©]|未经(?:授权|许可|书面)[^。]{0,12}(?:不得|禁止|严禁)(?:转载|复制|建立镜像)|建议使用[^。]{0,30}(?:浏览器|分辨率|IE)|最佳(?:浏览|分辨率)|推荐使用[^。]{0,20}浏览器)/u,
    why: 'Copyright and browser advice; unanchored, the owner may come first.',
    matches: [
      '云岭县政府 All Rights Reserved',
      '建议使用IE8.0以上浏览器、1024×768分辨率',
      '未经授权不得转载',
    ],
    rejects: ['建议使用统一的公开目录模板', '软件版权所有权转让'],
  },
  {
    id: 'chrome/footer-host',
    where: 'any',
    pattern:
      /^(?:网站)?(?:主 ?办 ?(?:单位|方)?|承 ?办 ?(?:单位|方)?|协 ?办 ?(?:单位)?|主管(?:单位|部门)?|运维(?:单位)?|技术(?:支持|维护|开发|保障)(?:单位)?|维护(?:单位)?|网站(?:管理|维护|运维|建设)(?:单位)?|设计(?:制作|单位)|制作维护|建设(?:运维)?单位|投稿邮箱|网站纠错|网站邮箱|网站联系电话|网站值班电话|值班电话) ?[:|]/u,
    why: 'Who runs the site.',
    matches: [
      '主办：桃江县人民政府',
      '主办单位：分宜县人民政府办公室　',
      '技术支持:大汉网络',
      '网站维护：县信息中心',
    ],
    rejects: ['主办新闻发布会5场:分别为', '承办单位答复情况'],
  },
  {
    id: 'chrome/footer-contact',
    where: 'edge',
    pattern:
      /^(?:(?:联系|办公|单位|通信|通讯)?地址|邮 ?编|邮政编码|(?:联系|办公|咨询|服务|监督|举报|传真|网站管理)?电话|传真|E-?mail|电子邮[箱件]|网址|关于我们|联系我们|网站地图|网站声明|违法和?不良信息|不良信息举报|党政机关|政府网站找错|我为政府网站找错|12345|您?访问的?是|在线人数)(?: ?[:|]| ?$| [^。,]{1,40}$)/u,
    why: 'Address and duty lines at the foot of a site.',
    matches: [
      '地址：桃江县政务服务中心 邮编:413400',
      '网站地图',
      '党政机关',
      '联系我们 | 网站声明',
    ],
    rejects: ['地址变更后及时更新公开指南', '电话接听率达100%'],
  },
  {
    id: 'chrome/attachment',
    where: 'any',
    pattern:
      /^(?:附件\d{0,2}[:、.]? ?|相关附件[:]? ?|\d{1,2}[.、] ?)?[^。;]{0,90}\.(?:pdf|docx?|xlsx?|wps|et|ofd|rar|zip|pptx?|ceb)(?: ?[([][^)\]]{0,20}[)\]])?(?: ?(?:下载|点击下载|预览|下载次数:? ?\d*))?$/iu,
    why: 'Name of an attached file.',
    matches: [
      '附件：桃江县2013年政府信息公开年度报告.doc',
      '政府信息公开情况统计表.xls',
      '2015年报.pdf (1.2MB) 下载',
    ],
    rejects: ['附件：政府信息公开情况统计表', '以doc、pdf等格式公开文件'],
  },
  {
    id: 'chrome/attachment-link',
    where: 'any',
    pattern:
      /^(?:附件(?:下载|列表)|下载附件|相关下载|点击(?:这里|此处)?(?:下载|查看|收听|播放)[^。;]{0,30}|(?:请)?(?:点击|下载)(?:附件|文件)?(?:查看|阅读)[^。;]{0,20}|文件下载)[:]?[^。;]{0,40}$/u,
    why: 'Invitation to download or to listen.',
    matches: ['附件下载：', '点击下载附件', '点击收听年报语音朗读'],
    rejects: ['点击量12万次', '下载量达5000次'],
  },
  {
    id: 'chrome/related-next',
    where: 'any',
    pattern:
      /^[【[(]? ?(?:上|下)[一1](?:篇|条|页|则|文章|信息)(?:文章|新闻|信息)?[】\])]? ?(?::|$|》|>)/u,
    why: 'Link to the page before or after.',
    matches: ['上一篇：关于公布2013年预算的通知', '下一条: 没有了', '下一篇'],
    rejects: ['下一条线路的建设', '上一年度结转2件'],
  },
  {
    id: 'chrome/related',
    where: 'edge',
    pattern:
      /^[【[(]? ?(?:相关|热门|热点|推荐|最新|延伸|更多|其他|本栏|栏目|同类|历年|往年)(?:阅读|链接|信息|文章|新闻|文件|文档|解读|报道|稿件|推荐|内容|专题|资讯|词条|公开|点击|搜索|标签|热点|列表|政策|附件|年报|导读|导航|图文|下载|排行)[】\])]? ?(?::|$|>)/u,
    why: 'Heading of a list of other pages.',
    matches: ['相关阅读：', '热门推荐:某某安卓版', '相关文档', '【相关链接】', '历年年报'],
    rejects: ['相关文件均已公开', '最新信息及时发布'],
  },
  {
    id: 'chrome/related-ranking',
    where: 'edge',
    pattern:
      /^[【[(]? ?(?:(?:阅读|点击|浏览|访问|新闻|本周|本月|一周|24小时)(?:排行|热点|热门|热榜|排名)榜?|近期(?:文章|评论)|分类目录|文章归档|猜你喜欢|大家都在看|友情链接|快速(?:导航|链接|通道)|网站导航|站点导航|信息检索|标签|Tags?|TAG|图解|专题推荐|政务链接|常用链接|部门链接|区县链接|市直部门|县直部门)[】\])]? ?(?::|$|>)/u,
    why: 'Heading of rankings and link blocks.',
    matches: ['阅读排行', '友情链接：', '猜你喜欢', '图解：分宜县2021年政府信息公开工作年度报告'],
    rejects: ['点击排行前三的栏目为', '图解政策12篇'],
  },
  {
    id: 'chrome/related-empty',
    where: 'any',
    pattern:
      /^(?:没有了|暂无(?:相关)?(?:信息|内容|附件|评论)|无相关信息|加载中\.*|正在加载\.*|Loading\.*)$/iu,
    why: 'What lists say when they are empty.',
    matches: ['没有了', '暂无相关信息', '加载中...'],
    rejects: ['没有了解到相关情况'],
  },
  {
    id: 'chrome/site-banner',
    where: 'any',
    pattern:
      /^(?:本)?(?:网站|站|页面|平台)?(?:已)?(?:全面)?支持 ?IPv6|^IPv6 ?(?:网络)?(?:支持|已支持|访问)?(?:检测)?$|^(?:您好,? ?)?(?:欢迎|您好,?)(?:您)?(?:来到|访问|光临|进入|浏览|使用)|^本网站已支持/iu,
    why: 'Greeting and IPv6 notice of a portal.',
    matches: [
      '网站支持IPv6',
      '欢迎访问广西柳州柳北区人民政府网站!',
      '您好，欢迎来到桃江公众信息网',
      '本站已支持IPv6访问',
    ],
    rejects: ['完成网站IPv6改造', '欢迎群众监督'],
  },
  {
    id: 'chrome/site-banner-clock',
    where: 'edge',
    pattern:
      /^(?:今天是|现在是|当前时间|当前日期|北京时间)? ?:? ?(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|公元)?,? ?(?:星期[一二三四五六日天]|农历|今日天气|天气预报|多云|晴|小雨|阵雨)/u,
    why: 'Clock and weather of a portal.',
    matches: ['今天是2019年12月3日 星期二', '2019年12月3日 星期二 晴', '天气预报：多云'],
    rejects: ['今天是政府开放日,接待群众80人'],
  },
  {
    id: 'chrome/site-banner-name',
    where: 'edge',
    pattern:
      /^[^。,;:]{2,24}(?:门户网站|政府网站|政务网|政府网|公众信息网|信息网|政务公开网|信息公开网|信息公开专栏|信息公开平台|政务服务网|官方网站|人民政府网)(?:欢迎您|欢迎你)?!?$/u,
    why: 'Name of the site.',
    matches: ['桃江县人民政府门户网站', '桃江公众信息网', '枣庄市政府信息公开专栏'],
    rejects: ['全部公布在县政府门户网站。', '信息及时上传政府网站12条'],
  },
  {
    id: 'chrome/dialog',
    where: 'any',
    pattern:
      /(?:您?(?:访问|点击)的(?:链接|网站)即将(?:离开|跳转|打开)|即将(?:离开|跳转)[^。]{0,30}(?:网站|是否继续)|是否继续[?]?$|请(?:您)?使用[^。]{0,10}浏览器(?:访问|浏览)|您的浏览器(?:版本)?(?:不支持|过低|暂不支持)|请开启JavaScript|不支持(?:脚本|框架|播放))/iu,
    why: 'Dialogs and browser warnings that stand in the page unseen; unanchored, the site name may come first.',
    matches: [
      '您访问的链接即将离开“桃江县人民政府门户网站” 是否继续?',
      '您的浏览器不支持Javascript,请开启',
    ],
    rejects: ['申请人是否继续申请由其自行决定'],
  },
  {
    id: 'chrome/script-residue',
    where: 'any',
    pattern:
      /^(?:-->|<!--|<!\[|\]\]>|\/\/<!|\/\*|\*\/|var [a-zA-Z_$]{1,60} ?=|function ?[\w$]{0,60}\(|document\.|window\.|\$\(|[.#][\w .#,>:-]{1,120}\{|@media|\{\{|<%|\[if |if ?\()/u,
    why: 'Pieces of scripts, styles and templates that reached the text.',
    matches: [
      '-->',
      'var _hmt = _hmt || [];',
      'document.write("x")',
      '.TRS_Editor P{font-size:12pt}',
      '{{ item.title }}',
    ],
    rejects: ['(一)概述', '# 附注'],
  },
  {
    id: 'chrome/search-box',
    where: 'any',
    pattern:
      /^(?:请?(?:选择|输入)(?:特殊符号|搜索类型|搜索范围|检索范围|查询类型|(?:您?要)?(?:搜索|查询|检索)(?:的)?(?:内容|信息|词|关键[词字])?|关键[词字]|查询条件|栏目|时间范围)|(?:热门|热搜|搜索)(?:搜索|词|关键[词字]) ?:.{0,60})[.…:]*$/u,
    why: 'Prompts of the search box.',
    matches: [
      '选择特殊符号',
      '选择搜索类型',
      '请输入搜索',
      '请输入关键字',
      '请输入您要查询的内容...',
      '热搜词：社保 公积金',
    ],
    rejects: ['选择公开方式12种', '请输入关键字后查询,全年检索3万次', '搜索关键词统计情况'],
  },
  {
    id: 'chrome/document-site',
    where: 'any',
    pattern:
      /^(?:\d{1,2}[.、] ?){0,2}(?:下载文档前请(?:自行|先|仔细|务必|认真)|["“]?仅(?:部分|前|支持)[^。]{0,12}预览|该文档(?:由|为)[^。]{0,20}(?:上传|VIP)|本文档(?:由|为)[^。]{0,20}(?:上传|会员|提供下载)|(?:文档|资料)?(?:合集|全套|批量|打包|免费|付费|立即|VIP|会员)下载$|(?:VIP|会员)(?:免费|专享|特权)|(?:文档|资源|资料)(?:加载中|大小 ?:|格式 ?:|页数 ?:|热度 ?:|星级 ?:|下载券)|(?:剩余|还剩) ?\d{1,4} ?页(?:未读|可)|继续阅读|阅读已?结束|(?:上传者|上传人|贡献者) ?:|如(?:果您)?(?:发现|认为)[^。]{0,16}(?:侵权|侵犯)[^。]{0,30}(?:联系|删除|举报))/iu,
    why: 'What document and flip-book sites write around a text.',
    matches: [
      '合集下载',
      '1、下载文档前请自行甄别文档内容的完整性，平台不提供额外的编辑、内容补充、找答案等附加服务。',
      '"仅部分预览"的文档，不可在线预览部分如存在完整性等问题，可反馈申请退款',
      '该文档由用户上传',
      '剩余12页未读，继续阅读',
    ],
    rejects: ['下载文档前请示1件', '资料下载栏目提供表格56份', '发现侵权行为12起'],
  },
  {
    id: 'chrome/contents-line',
    where: 'any',
    pattern:
      /^(?:目录 ?:? ?)?一、(?=.*,二、)(?=.*,三、)(?!.*\d ?(?:条|件|次|份|元|万|人|项|个))[^;:]{12,}(?<!。)$/u,
    why: 'Contents that a wiki joined by commas and put above the text.',
    matches: [
      '一、概述，（一）抓住重点，推进公开。，（二）注重培训。，二、主动公开政府信息情况，三、依申请公开政府信息情况，四、复议、诉讼情况，',
      '目录：一、概述，二、主动公开情况，三、依申请公开情况',
    ],
    rejects: [
      '一、概述,二、主动公开信息12条,三、收到申请5件',
      '一、加强领导,二、健全制度,三、狠抓落实。',
      '一、主动公开,依申请公开情况',
    ],
  },
];
