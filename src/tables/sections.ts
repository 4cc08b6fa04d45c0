import type { SectionKey } from '../types.js';
import type { Rule } from './rule.js';

/** A wording by which headings name a subject; the earliest wording in a heading gives its key, the others go to `also`. */
export interface SectionRule extends Rule {
  readonly key: SectionKey;
}

/** Subjects of headings. Where the wordings of two rows overlap, the earlier row has it: order matters. */
export const sectionRules: readonly SectionRule[] = [
  {
    id: 'sections/fees-on-request',
    key: 'fees',
    pattern:
      /(?:依?申请|提供|政府信息|信息)(?:公开|提供)?(?:政府)?(?:信息)?(?:工作)?的?(?:支出和收费|支出与收费|收费|收取费用|检索|减免|费用)/u,
    why: 'The fee section of the 2007 Regulations, Article 32 (三): fees and waivers; named after the requests they are charged for.',
    matches: [
      '依申请公开政府信息的收费及减免情况',
      '政府信息公开收费及减免情况',
      '申请公开信息收取费用情况',
    ],
    rejects: ['依申请公开政府信息情况', '行政事业性收费公开情况'],
  },
  {
    id: 'sections/fees',
    key: 'fees',
    pattern:
      /(?:政府)?支出(?:和|与|及)收费|收费(?=[、和与及,])|收费(?:情况|及减免|和减免|与减免|及其减免|、减免|和免费|标准|及收费|$)|费用(?:情况|及减免|减免|收取|收支)|减免(?:费用|收费|情况)|收取(?:的)?费用|收支情况|收费减免|^(?:检索|复制|邮寄|、){0,5}费用$|(?:^|公开)支出情况/u,
    why: 'The 2007 Regulations, Article 32 (三). fixtures/331082-2012-gbk-breadcrumb-repeated-tail',
    matches: [
      '五、收费及减免情况',
      '政府支出与收费情况',
      '信息公开收支情况',
      '收费情况',
      '四、收费减免',
      '费用',
      '七、支出情况',
      '收费、复议、诉讼和投诉情况',
    ],
    rejects: ['价格和收费信息公开', '重点领域收费目录清单'],
  },
  {
    id: 'sections/remedies',
    key: 'remedies',
    pattern:
      /(?:因?(?:政府)?信息公开(?:工作)?(?:被)?(?:申请|提起|引发的?|引起的?|导致的?)?)?(?:被?申请|提起|引发的?|申请或提起)?(?:行政)?(?:复议|诉讼|申诉|应诉)|(?:举报|投诉)(?:情况|处理|受理|及|和|、|$)|举报的?情况|(?:监督|行政|法律)救济/u,
    why: 'The 2007 Regulations, Article 32 (四), and section four of the standard form.',
    matches: [
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '复议、诉讼和申诉情况',
      '举报投诉情况',
      '因学校信息公开工作遭到举报的情况',
      '五、行政救济情况',
    ],
    rejects: ['依申请公开政府信息情况', '投诉电话公开'],
  },
  {
    id: 'sections/consultations',
    key: 'consultations',
    pattern: /咨询(?:情况|处理|受理|服务|接待|及|和|、|$)|接受(?:公民|公众|群众)咨询/u,
    why: 'Reports of Shanghai style give enquiries a section of their own. phenomena.md section 3',
    matches: ['四、咨询处理情况', '政府信息公开咨询情况'],
    rejects: ['聘请法律咨询专家'],
  },
  {
    id: 'sections/requests',
    key: 'requests',
    pattern:
      /(?:政府信息)?依?申请(?:的)?(?:公开|办理|受理|和|及|情况|处理|提供|答复)|收到(?:和|及|、)?(?:处理|办理)?(?:的)?(?:政府)?信息公开申请|(?:受理|处理|办理|答复)(?:政府)?信息公开申请|信息公开申请(?:的?(?:办理|处理|受理|答复|情况))|依公民.{0,12}申请|不予公开(?:政府)?信息|(?:群众|公众|公民|社会)申请(?:情况)?$|^申请(?:件)?$/u,
    why: 'The 2007 Regulations, Article 32 (二); section three of the standard form.',
    matches: [
      '四、依申请公开政府信息和不予公开政府信息的情况',
      '三、收到和处理政府信息公开申请情况',
      '政府信息公开申请办理情况',
      '(二)依申请办理情况',
      '不予公开政府信息情况',
      '三、群众申请',
    ],
    rejects: ['因政府信息公开申请行政复议的情况', '申请公开信息收取费用情况'],
  },
  {
    id: 'sections/issues',
    key: 'issues',
    pattern:
      /存在(?:的|着)?(?:主要|突出)?(?:的)?(?:问题|不足|困难|差距)|(?:主要|突出|面临的?|有关)(?:的)?(?:问题|困难|不足)|问题(?:及|和|与|、|以及)|不足(?:之处|及|和|与|、)|(?:改进|整改|完善)(?:的)?(?:措施|情况|办法|意见|方向|计划|打算|建议)|下一?(?:步|阶段|年度?)(?:的)?(?:工作)?|(?:今后|来年|明年)(?:的)?(?:工作|努力|打算)|努力方向|工作(?:打算|思路|计划|设想|安排)|^(?:主要)?问题|意见(?:和|及)?建议/u,
    why: 'The 2007 Regulations, Article 32 (五); section five of the standard form.',
    matches: [
      '六、存在的主要问题及改进措施',
      '七、下步工作重点及改进措施',
      '2018年工作思路',
      '问题和不足',
      '下一年度工作打算',
    ],
    rejects: ['突出重点领域问题导向', '回应群众关心的热点问题'],
  },
  {
    id: 'sections/other',
    key: 'other',
    pattern:
      /(?:其他|其它)(?:需要)?(?:报告|说明|公开)?(?:的)?(?:重要)?(?:事项|情况|有关)|需要(?:报告|说明)(?:的)?(?:其他|其它)?(?:的)?(?:事项|情况|问题)?|说明事项|有关说明|^说明$|^说明(?=与|和|及|、)|(?:建议|议案|提案).{0,10}办理/u,
    why: 'The 2007 Regulations, Article 32 (六); section six of the standard form.',
    matches: [
      '六、其他需要报告的事项',
      '七、需要说明的事项',
      '其它有关事项',
      '人大代表建议和政协提案办理情况',
    ],
    rejects: ['其他行政机关联系方式', '及时公开需要公众知晓的事项'],
  },
  {
    id: 'sections/response',
    key: 'response',
    pattern:
      /(?:回应|政策)?解读(?:回应|情况|工作|和|与|、|$)|回应(?:解读|关切|社会|公众|情况|热点)|舆情(?:回应|应对|处置)|政民互动|互动交流/u,
    why: 'Section two of the 2014 statistics table; headings of 2014 to 2018.',
    matches: ['三、回应解读情况', '政策解读和回应关切', '舆情回应'],
    rejects: ['解读新《条例》培训班开班'],
  },
  {
    id: 'sections/proactive',
    key: 'proactive',
    pattern:
      /主动(?:向社会)?公开|政府信息(?:公开)?(?:的)?(?:主要)?情况(?!统计)|^信息公开情况$|^(?:信息|政务)?公开(?:的)?(?:情况|成效|实效|效果|事项|重点|亮点)$|公开(?:的)?(?:政府)?信息(?:的)?(?:主要)?(?:情况|数量|内容|范围|形式|方式|类别|途径)|重点领域|(?:公开|信息公开|发布)(?:的)?(?:平台|渠道|载体|内容|形式|途径|数量)|载体(?:建设|方式|形式)|平台建设|信息发布|政府网站|政务新媒体|政府公报|公开目录|公开指南|五公开/u,
    why: 'The 2007 Regulations, Article 32 (一); section two of the standard form.',
    matches: [
      '二、主动公开政府信息情况',
      '推进政府信息公开及重点领域政府信息公开情况',
      '公开政府信息的情况',
      '公开的主要内容',
      '公开情况',
      '公开成效',
    ],
    rejects: ['依申请公开政府信息情况', '不予公开政府信息情况'],
  },
  {
    id: 'sections/institution',
    key: 'institution',
    pattern:
      /(?:组织|工作|领导|专门|内设)机构|机构(?:、|和|及|与|建设|设置|人员|情况)|人员(?:、|和|及|与|配备|队伍|情况|设置)|经费|培训|队伍建设|组织领导|加强领导|领导(?:小组|组织)|组织(?:保障|建设)|保障(?:情况|措施|机制)|监督保障|教育培训/u,
    why: 'Group eight of the 2014 statistics table; headings on staff, money and training.',
    matches: [
      '五、机构、人员和经费情况',
      '二、编制教材开展培训,加强人员队伍建设',
      '加强组织领导',
      '(五)监督保障情况',
    ],
    rejects: ['公共企事业单位信息公开'],
  },
  {
    id: 'sections/annex',
    key: 'annex',
    pattern: /附(?:件|表|录)|^附(?::|注|\d|一)|统计(?:表|附表)|指标(?:表|统计)|情况统计表/u,
    why: 'Tables appended to the report. domain.md',
    matches: ['附表:政府信息公开情况统计表', '附件', '八、附表', '政府信息公开工作情况统计表'],
    rejects: ['附近居民可到服务中心查阅', '统计信息公开情况'],
  },
  {
    id: 'sections/preamble',
    key: 'preamble',
    pattern: /^(?:引言|前言|导言|序言)/u,
    why: 'Beijing and Shanghai style opens with 引言. phenomena.md section 3',
    matches: ['引言', '前 言'],
    rejects: ['引导公众参与'],
  },
  {
    id: 'sections/overview',
    key: 'overview',
    pattern:
      /概(?:述|况)|(?:总体|基本|整体|主要|工作|全面|综合|开展)(?:工作)?(?:概述|概况|情况|评价|回顾|综述)|制度(?:建设|机制)?|工作(?:机制|推进|开展)/u,
    why: 'Section one: 概述 before 2019, 总体情况 from then on. phenomena.md section 3',
    matches: [
      '一、概述',
      '一、总体情况',
      '本年度政府信息公开工作的基本情况',
      '三、制定相关工作制度,规范信息公开流程',
    ],
    rejects: ['重点领域信息公开'],
  },
];

/** Headings that stand without a number; they must fill their line. */
export const bareHeading: Rule = {
  id: 'sections/bare-heading',
  pattern:
    /^(?:概述|概况|引言|前言|导言|总体情况|基本情况|工作概述|(?:政府信息)?主动公开(?:政府信息)?(?:的)?情况|(?:政府信息)?依申请公开(?:政府信息)?(?:的)?(?:办理)?情况|收到和处理政府信息公开申请(?:的)?情况|(?:政府信息公开)?(?:的)?收费(?:及|和)减免情况|(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请)?行政复议(?:、|和|及)(?:提起)?行政诉讼(?:的)?情况|(?:行政)?复议(?:、|和|及)(?:行政)?诉讼(?:的)?情况|(?:政府信息公开工作)?存在的(?:主要)?问题(?:(?:及|和|与)(?:改进|整改|下一步).{0,10})?|其[他它]需要(?:报告|说明)的(?:其他)?事项|附[件表录])[:。]?$/u,
  why: 'Numbers of headings get lost with their list mark-up (<ol>) or were never printed.',
  matches: ['概述', '总体情况', '收到和处理政府信息公开申请情况', '存在的主要问题及改进情况'],
  rejects: ['主动公开政府信息情况良好', '存在的主要问题是公开不及时'],
};
