import type { Rule } from './rule.js';

/** A kind of page that is taken for a report by its words and is none. */
export interface PageKind extends Rule {
  /** What to call it. */
  readonly what: string;
  /** Where the pattern is looked for: in the title, or anywhere in a page with little text. */
  readonly where: 'title' | 'short-text';
}

/** Kinds of page that are no report, told by their titles or, where there is little text, by a phrase. */
export const pageKinds: readonly PageKind[] = [
  {
    id: 'kind/error',
    what: 'an error or login page',
    where: 'short-text',
    pattern:
      /\b(?:404|403|500|502|503)\b|Not Found|Forbidden|(?:页面|网页|文件|信息|文章|内容|链接|地址|栏目|资源)[^。]{0,40}(?:不存在|已(?:经)?(?:被)?删除|找不到|无法(?:访问|显示|找到|打开)|已(?:失效|下线|过期))|(?:没有|无)(?:访问|查看)?权限|请(?:先)?登[录陆]|登[录陆]后(?:查看|访问|方可)|系统(?:提示|错误|维护|繁忙)|访问(?:出错|受限|过于频繁)|(?:网站|系统)(?:正在)?(?:维护|升级|建设)中|安全验证|请输入验证码|账号已?(?:暂停|停用)/iu,
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
      /(?:上|下)半年|半年度|第?[一二三四1-4] ?季度|(?<!\d)(?!5 ?月?(?:-|—|至|~) ?12)\d{1,2} ?月?(?:-|—|至|~) ?\d{1,2} ?月份?(?!\d)|\d{1,2}月份/u,
    why: 'Statistics of half a year or of a quarter.',
    matches: [
      '铜山区2016年上半年政府信息公开情况统计表',
      '2012年第三季度政府信息公开工作情况',
      '2010年1-6月政府信息公开统计',
    ],
    rejects: [
      '2008年5月1日至12月31日政府信息公开年度报告',
      '2008年5-12月政府信息公开年度报告',
      '2016年政府信息公开年度报告',
    ],
  },
  {
    id: 'kind/template',
    what: 'a blank form',
    where: 'title',
    pattern:
      /模[板版]|样[表本式]|范[文本]|参考文本|示范文本|参考格式|空白表|格式(?:\(.{1,20}\))?$|填报说明|填表说明|[×xX]{2,}(?:年|市|县|区|局)|_{2,}年/u,
    why: 'Forms and models to be filled in.',
    matches: [
      '××局××××年政府信息公开工作年度报告(模板)',
      '政府信息公开年度报告格式',
      '政府信息公开工作年度报告范文',
    ],
    rejects: ['桃江县2013年政府信息公开工作年度报告'],
  },
  {
    id: 'kind/explanation',
    what: 'an explanation of a report',
    where: 'title',
    pattern: /^(?:图解|解读|图文解读|一图读懂|一图看懂|政策解读)|(?:解读|图解|问答|访谈)$/u,
    why: 'Pictures and interviews about a report.',
    matches: ['图解：分宜县2021年政府信息公开工作年度报告', '桃江县2020年度政府信息公开年报解读'],
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
    id: 'kind/news',
    what: 'a news item',
    where: 'title',
    pattern:
      /(?:举办|召开|举行|组织|参加|出席|赴|荣获|获评?|排名|位列|率先|全面|积极|扎实|部署|启动|印发|发布|公布|上线|开通)[^:]{0,50}(?:会议?|培训班?|活动|工作|调研|督查|检查|第[一二三]|先进|优秀|年报|报告)$/u,
    why: 'Headlines say what somebody did.',
    matches: [
      '我县举办2013年度政府信息公开工作年度报告编制培训班',
      '市政府召开政务公开工作会议',
      '我区公布2012年政府信息公开年度报告',
    ],
    rejects: ['桃江县2013年政府信息公开工作年度报告', '2014年度城区政府信息公开工作情况'],
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
