import type { Rule } from './rule.js';

/** A kind of page that is taken for a report by its words and is none. */
export interface PageKind extends Rule {
  /** What to call it. */
  readonly what: string;
  /** Where the pattern is looked for: in the title, anywhere in a page with little text, or in the lines of a page not called a report. */
  readonly where: 'title' | 'short-text' | 'text';
}

/** Kinds of page that are no report, told by their titles or, where there is little text, by a phrase. */
export const pageKinds: readonly PageKind[] = [
  {
    id: 'kind/error',
    what: 'an error or login page',
    where: 'short-text',
    pattern:
      /\b(?:404|403|500|502|503)\b|Not Found|Forbidden|(?:页面|网页|文件|信息|文章|内容|链接|地址|栏目|资源)(?:(?!页面|网页|文件|信息|文章|内容|链接|地址|栏目|资源)[^。]){0,40}(?:不存在|已(?:经)?(?:被)?删除|找不到|无法(?:访问|显示|找到|打开)|已(?:失效|下线|过期))|(?:没有|无)(?:访问|查看)?权限|请(?:先)?登[录陆]|登[录陆]后(?:查看|访问|方可)|系统(?:提示|错误|维护|繁忙)|访问(?:出错|受限|过于频繁)|(?:网站|系统)(?:正在)?(?:维护|升级|建设)中|安全验证|请输入验证码|账号已?(?:暂停|停用)/iu,
    why: 'What servers and portals say in the place of a page.',
    matches: [
      '对不起，您访问的页面不存在',
      '404 Not Found',
      '您没有权限访问',
      '请先登录后查看',
      '网站正在维护中',
    ],
    rejects: ['申请公开的信息不能提供的12件', '完善网站登录功能', '答复告知该政府信息的获取方式'],
  },
  {
    id: 'kind/notice',
    what: 'a notice',
    where: 'title',
    pattern:
      /(?:通知|通报|的函|公函|请示|批复|倡议书|公告)(?:\(.{1,30}\))?$|^关于(?:做好|开展|报送|认真|进一步|加强|编制|组织)/u,
    why: 'Notices tell others to write reports, and have all the words of one.',
    matches: [
      '关于做好2016年度政府信息公开工作年度报告编制和发布工作的通知',
      '关于报送年度报告的函',
      '关于编制2012年度报告有关事项',
    ],
    rejects: ['桃江县2013年政府信息公开工作年度报告', '关于2013年政府信息公开工作情况的报告'],
  },
  {
    id: 'kind/guide',
    what: 'a guide to disclosure',
    where: 'title',
    pattern: /(?:公开|办事|服务|申请)?(?:工作)?(?:指南|须知|流程图?|说明书)(?:\(.{1,20}\))?$/u,
    why: 'Disclosure guides tell how to ask, not what was done.',
    matches: ['宜都市政府信息公开指南', '依申请公开须知', '政府信息公开指南(2019年版)'],
    rejects: ['政府信息公开年报'],
  },
  {
    id: 'kind/rules',
    what: 'a regulation',
    where: 'title',
    pattern:
      /(?:条例|办法|规定|规则|细则|规范|制度|标准|方案|要点|意见|计划|目录|清单)(?:\(.{1,20}\))?$/u,
    why: 'Rules, plans and catalogues about disclosure.',
    matches: ['桃江县政府信息公开考核办法', '2014年政府信息公开工作要点', '政府信息公开目录'],
    rejects: ['2014年政府信息公开工作报告'],
  },
  {
    id: 'kind/part-of-year',
    what: 'figures for a part of the year',
    where: 'title',
    pattern:
      /(?:上|下)半年|半年度|第?[一二三四1-4] ?季度|(?<!\d)(?!0?1 ?月?份?(?:-|—|至|~) ?12)\d{1,2} ?月?(?:-|—|至|~) ?\d{1,2} ?月份?(?!\d)|\d{1,2}月份/u,
    why: 'Statistics of half a year or of a quarter; 2008 is reported from May on, for the Regulation began then.',
    matches: [
      '铜山区2016年上半年政府信息公开情况统计表',
      '2012年第三季度政府信息公开工作情况',
      '2010年1-6月政府信息公开统计',
    ],
    rejects: [
      '2008年5月1日至12月31日政府信息公开年度报告',
      '2010年1-12月政府信息公开情况',
      '2016年政府信息公开年度报告',
    ],
  },
  {
    id: 'kind/template',
    what: 'a blank form',
    where: 'title',
    pattern:
      /模[板版]|样[表本式]|(?<!规|示|师|模)范[文本](?!件)|例文|参考文本|示范文本|参考格式|空白表|(?<![一-龥])空表|\(空表\)|格式(?:\(.{1,20}\))?$|填报说明|填表说明|(?:[×xX○*]{2,}|某某?)(?:年|省|市|县|区|乡|镇|街道|局|厅|委|单位|部门)|_{2,}年/u,
    why: 'Forms and models to be filled in.',
    matches: [
      '××局××××年政府信息公开工作年度报告(模板)',
      '政府信息公开年度报告格式',
      '政府信息公开情况统计表(空表)',
      '政府信息公开工作年度报告范文',
      '某某县2012年政府信息公开年度报告',
      'XX镇2019年政府信息公开工作年度报告',
    ],
    rejects: ['桃江县2013年政府信息公开工作年度报告', '规范文件制发与政府信息公开年报'],
  },
  {
    id: 'kind/explanation',
    what: 'an explanation of a report',
    where: 'title',
    pattern: /^(?:图解|解读|图文解读|一图读懂|一图看懂|政策解读)|(?:解读|图解|问答|访谈)(?:$|:)/u,
    why: 'Pictures and interviews about a report.',
    matches: [
      '图解：分宜县2021年政府信息公开工作年度报告',
      '桃江县2020年度政府信息公开年报解读',
      '年报解读:公开条数再创新高',
    ],
    rejects: ['2020年政府信息公开年报'],
  },
  {
    id: 'kind/other-report',
    what: 'another kind of report',
    where: 'title',
    pattern:
      /^(?!.*(?:信息公开|政务公开|公开.{0,4}年报)).*(?:政府工作报告|法治政府|依法行政|(?:预|决)算|绩效|述职|国民经济|统计公报|发展报告|网站(?:工作)?年度(?:工作)?报表|社会责任|审计|质量年度报告|总结)/u,
    why: 'Other documents that governments publish every year.',
    matches: [
      '2013年桃江县政府工作报告',
      '2021年法治政府建设年度报告',
      '政府网站工作年度报表',
      '2015年部门决算',
    ],
    rejects: ['2013年政府信息公开工作总结', '财政局2013年政府信息公开年度报告'],
  },
  {
    id: 'kind/research',
    what: 'a research paper',
    where: 'title',
    pattern:
      /(?:研究|探析|探究|探讨|初探|浅析|浅谈|浅议|刍议|述评|综述|思考|实证分析|比较分析|内容分析)(?:[:—-].{0,30})?$|^(?:浅析|浅谈|浅议|浅论|试论|试析|略论|论)(?!证)|(?:为例|为视角|为中心|为样本)$/u,
    why: 'Papers and essays about disclosure count cases and name reports.',
    matches: [
      '我国政府信息依申请公开的司法审查研究',
      '浅析基层政府信息公开年度报告的写法',
      '省级政府信息公开年度报告的文本分析——以2019年为例',
      '对政府信息公开年度报告的思考',
    ],
    rejects: ['青石县教育研究院2019年政府信息公开年度报告', '论证中心2013年政府信息公开年报'],
  },
  {
    id: 'kind/speech',
    what: 'a speech',
    where: 'title',
    pattern:
      /(?:讲话|致辞|发言|讲话稿|发言稿|发言材料|主持词|讲稿|经验材料|交流材料|汇报材料)(?:\(.{1,20}\))?$/u,
    why: 'Speeches at meetings about disclosure.',
    matches: ['在全县政务公开工作会议上的讲话', '政府信息公开工作经验交流材料'],
    rejects: ['2013年政府信息公开工作汇报', '县长讲话公开情况年度报告'],
  },
  {
    id: 'kind/evaluation',
    what: 'an evaluation',
    where: 'title',
    pattern:
      /(?:评估|考评|考核|测评|评测|评议|普查|排名|排行榜?|绩效(?:自评|评价)?)(?:工作)?(?:的)?(?:情况|结果|报告|总报告|得分|评分表?|通报|排名|公示)*(?:\(.{1,20}\))?$/u,
    why: 'Rankings and evaluations measure the disclosure of many offices.',
    matches: [
      '2015年政府信息公开第三方评估报告',
      '全市2012年度政府信息公开考核结果公示',
      '2021年政务公开考评情况',
      '2018年部门整体支出绩效评价报告',
    ],
    rejects: ['房地产评估所2013年政府信息公开年报', '绩效办2013年政府信息公开年度报告'],
  },
  {
    id: 'kind/news',
    what: 'a news item',
    where: 'title',
    pattern:
      /(?:举办|召开|举行|组织|参加|出席|赴|荣获|获评?|排名|位列|率先|全面|积极|扎实|部署|启动|印发|发布|公布|上线|开通)[^:]{0,50}(?:会议?|培训班?|活动|工作|调研|督查|检查|第[一二三]|先进|优秀|年报|报告)$|(?:会议?|培训班?|座谈|活动|工作|讲座|演练|推进)(?:圆满|顺利|成功|正式|如期|在.{2,12})?(?:召开|举行|举办|开班|开讲|启动|结束|落幕|闭幕|完成)$/u,
    why: 'Headlines say what somebody did.',
    matches: [
      '我县举办2013年度政府信息公开工作年度报告编制培训班',
      '市政府召开政务公开工作会议',
      '我区公布2012年政府信息公开年度报告',
      '青石县政务公开培训会召开',
      '全市政府信息公开业务培训班圆满结束',
    ],
    rejects: ['桃江县2013年政府信息公开工作年度报告', '2014年度城区政府信息公开工作情况'],
  },
  {
    id: 'kind/research-text',
    what: 'a research paper',
    where: 'text',
    pattern:
      /^[【[]? ?(?:摘 ?要|内容提要|提 ?要) ?[】\]:][\s\S]{12,600}?[\s。;][【[]? ?关键[词字] ?[】\]:]|^(?:中图分类号|文献标识码|文章编号|基金项目)[】\]:]/mu,
    why: 'Abstract and key words stand above a paper, whatever its title.',
    matches: [
      '【摘要】《条例》于2008年施行,本文分析了137件案件。\n【关键词】政府信息;依申请公开',
      '中图分类号:D63 文献标识码:A',
    ],
    rejects: ['关键词:政府信息公开;年报', '摘要:桃江县2013年年报', '编印年报摘要和关键词索引'],
  },
  {
    id: 'kind/news-text',
    what: 'a news item',
    where: 'text',
    pattern:
      /^(?:(?:本报|本网|记者|通讯员|近日|日前|昨日|今日).{0,20}?,|(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚)?,).{0,60}(?:召开|举行|举办|开展|组织|参加).{0,40}(?:会议?|培训|讲座|座谈|活动)[\s\S]{0,800}?(?:会议(?:由|通报|要求|强调|指出|听取|认为)|会上|与会|参会|参训|授课|培训(?:由|强调|要求|采取|指出)|出席)/mu,
    why: 'News of a meeting begins with its day and says what the meeting heard; figures of the year are told there.',
    matches: [
      '3月8日,红花岗区召开政务公开培训会,信息员120人参加。\n会议通报了2022年公开情况',
      '近日,县政府办举办信息公开业务培训班。会上,各单位作了交流',
    ],
    rejects: [
      '2013年,我县召开会议3次,培训120人次。会议要求各单位及时更新',
      '3月8日,区政府召开常务会议研究公开工作。',
    ],
  },
  {
    id: 'kind/news-source',
    what: 'a news item',
    where: 'text',
    pattern:
      /^[(【]?(?:本报|本网|本站|[^。,:]{2,8}(?:网|报|社|新闻))(?:综合)?讯(?![息号])|^[^。]{0,20}(?:记者|笔者)[^。]{0,16}从[^。]{2,30}(?:获悉|了解到|得知|看到)|^据(?:悉|了解|介绍|[^。,]{2,10}(?:消息|报道)),|^(?:日前|近日|近期|连日来),?(?:各地|多地|多个?省|全国|各省)[^。]{0,30}(?:公布|发布|公开|晒出)[^。]{0,24}(?:报告|年报)/mu,
    why: 'News and comments say where they have it from.',
    matches: [
      '本网讯(记者 某某)近日,全县主动公开政府信息6120条',
      '近日,记者从县政府办了解到,2015年全县主动公开政府信息6120条',
      '据悉,2016年我县将拓宽公开渠道。',
      '日前,各地陆续公布2016年政府信息公开工作年度报告。',
    ],
    rejects: ['通过本网讯息栏目发布53条', '接受记者采访5次', '据统计,全年公开信息120条。'],
  },
  {
    id: 'kind/speech-text',
    what: 'a speech',
    where: 'text',
    pattern:
      /^(?:同志们|各位(?:领导|同志|代表|委员|来宾|同仁)|尊敬的.{1,20}|大家(?:上午|下午)?好)[,、:!]/mu,
    why: 'A speech greets its hearers.',
    matches: ['同志们:', '各位领导、同志们:', '尊敬的各位来宾:'],
    rejects: ['各位领导高度重视信息公开工作', '同志们的努力'],
  },
];

/** What the sections of a report are about; two of them make a report likely. */
export const SUBJECTS: readonly RegExp[] = [
  /概述|概况|总体情况|基本情况|工作情况|组织领导/u,
  /主动公开/u,
  /依申请公开|收到(?:和处理)?[^。]{0,20}申请|受理[^。]{0,12}申请|申请公开/u,
  /收费|减免|收取[^。]{0,8}费用/u,
  /复议|诉讼/u,
  /(?:存在|主要|不足)[^。]{0,8}问题|改进(?:措施|情况)?|下一步|今后/u,
  /年度报告|年报/u,
];

/** A statement of something done or not done. */
export const STATEMENT =
  /(?<!\d)\d{1,10}(?:[.,]\d{1,6}){0,3}(?:余|多|万|亿){0,3}(?:条次?|件次?|份|次|人次|宗|项|篇|期|场|起|元|万元|名|人|个)|(?:未|没有|无)(?:曾|有)?(?:收到|发生|产生|收取|受理|接到|出现|因|引发)|(?:为|均为|共)(?:零|0|〇)|[一二三四五六七八九十百千](?:余|多)?(?:条|件|份|次|人次|宗|项|篇|期)/gu;

/** An order to those who have to write reports. */
export const ORDER =
  /请各|各单位(?:要|应|须|务必|于)|(?:应当?|须|必须|务必)(?:于|在|按|将|表述|如实|认真|及时|报送|包括)|要求如下|通知如下|(?:月|日)前[^。]{0,30}(?:报|发布|完成|送)|逾期|报送(?:至|到)|联系人 ?:|请认真/gu;

/** Headings under which reports tell of their year, and hardly any other document does. */
export const REPORT_HEADING =
  /^(?:[一二三四五六七八九十]{1,3} ?、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十]{1,3}部分|\d{1,2}[.、])[^。;]{0,12}(?:主动公开|依申请公开|申请公开|公开(?:政府)?信息的?(?:情况|申请)|收费|减免|复议|诉讼|公开(?:指南|目录)|目录、?指南|指南、?目录|机构和?人员|机构、人员|制度情况|咨询|平台建设|解读回应)/u;

/** Items of information disclosed, or requests for them, counted. */
export const YEAR_COUNT =
  /(?:公开|发布|公布)(?:了)?(?:各类|各种|政府|政务|相关|有关)*信息(?:共|约|近|达|累计|计)*\d|(?:收到|受理|接收)[^。;,]{0,24}申请[^。;,]{0,8}\d+ ?[件条份宗次]|依申请公开(?:共|约)?\d+ ?[件条份宗]|(?:未|没有|无)[^。;,]{0,12}(?:收到|受理|接到)[^。;,]{0,24}(?:申请|依申请公开)/u;
