import { createRandom, type Random } from './random.js';

/** A line of a made-up report, or a table of it. */
export type Part =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A made-up report: the whole truth about what is body. */
export interface MadeReport {
  readonly place: string;
  readonly issuer: string;
  readonly year: number;
  readonly title: string;
  readonly parts: readonly Part[];
}

const PLACES =
  '青石县 临江区 云台市 白塔镇 双桥街道 龙潭县 河西区 清溪县 松岭市 长湖区 丰乐镇 望城县 安顺区 金山屯镇 红旗街道 兴隆县'.split(
    ' ',
  );
const BUREAUS =
  '教育局 体育局 水利局 民政局 交通运输局 卫生和计划生育局 文化广电旅游局 市场监督管理局'.split(
    ' ',
  );

const OVERVIEW = [
  '{y}年,{s}认真贯彻落实《中华人民共和国政府信息公开条例》,坚持以公开为常态、不公开为例外,扎实推进政府信息公开工作。',
  '加强组织领导。调整充实政府信息公开工作领导小组,由分管负责同志任组长,办公室具体负责日常工作,配备专职人员{n}名、兼职人员{n}名。',
  '健全制度机制。先后制定信息发布审核、保密审查、责任追究等{n}项制度,明确每条信息的拟稿、审核、签发责任。',
  '强化业务培训。全年举办培训班{n}期,培训{m}人次,邀请专家讲解《条例》的新变化和典型案例。',
  '严格督查考核。把信息公开纳入年度绩效考核,每季度通报一次,对{n}个更新不及时的单位进行约谈。',
  '{s}办公室会同有关部门开展了专项检查,实地查看公开栏、查阅点的运行情况,发现问题{n}个,全部督促整改到位。',
  '12345热线、县长信箱等渠道运行平稳,全年受理群众来信{m}件,办结率为98.6%。',
];
const PROACTIVE = [
  '{y}年共主动公开政府信息{m}条,其中概况类信息{n}条,政策法规类信息{n}条,工作动态类信息{m}条。',
  '通过门户网站公开信息{m}条,通过政务微博、微信公开信息{m}条,通过公告栏、电子显示屏等其他方式公开信息{n}条。',
  '围绕财政预决算、保障性住房、食品药品安全、环境保护、征地拆迁等重点领域,及时公开群众关心的信息{n}条。',
  '在政务大厅免费开通WiFi,方便群众通过手机APP查询办事指南,日均访问{n}人次。',
  '规范性文件公开情况:制发规范性文件{n}件,全部在印发后20个工作日内公开;清理废止{n}件。',
  '发布政策解读稿件{n}篇,其中图解{n}篇,召开新闻发布会{n}次。',
  '对网站栏目进行了优化调整,新增“惠民政策”、“办事公开”两个专栏;点击率比上年提高12.5%。',
  '举办全民健身活动{n}场,公开体育彩票公益金使用情况,公布篮球、乒乓球场馆开放时间,群众反映良好。',
];
const REQUESTS = [
  '全年共收到政府信息公开申请{n}件,其中当面申请{n}件,网络申请{n}件,信函申请{n}件,均在规定时限内答复。',
  '从申请内容看,主要涉及土地征收、房屋拆迁、社会保障等方面。',
  '答复情况:予以公开{n}件,部分公开{n}件,信息不存在{n}件。',
  '全年未收到政府信息公开申请。',
];
const FEES = [
  '{y}年未收取任何政府信息公开费用。',
  '没有发生收费和减免情况。',
  '依申请提供政府信息共收取检索、复制费用{n}元。',
];
const REMEDIES = [
  '{y}年未发生因政府信息公开引起的行政复议、行政诉讼。',
  '全年发生行政复议{n}件,维持具体行政行为{n}件;行政诉讼{n}件,正在审理中。',
];
const ISSUES = [
  '一是公开内容与群众需求还有差距,部分栏目更新不够及时;二是基层工作人员业务水平有待提高,解读材料形式单一。',
  '下一步,将重点做好以下工作:进一步拓宽公开渠道,推动重点领域信息公开;加强队伍建设,定期组织业务培训。',
  '针对上述问题,将完善考核办法,加大督查力度,把公开工作做深做细做实,让群众看得到、听得懂、能监督。',
  '存在的主要问题是经费投入不足,查阅点设备陈旧,乡镇之间工作不平衡。',
];
const OTHER = [
  '无其他需要报告的事项。',
  '本报告的电子版可以在门户网站下载。',
  '没有其他需要报告的事项;统计数据不含垂直管理部门。',
];

const OUTLINES: readonly (readonly (readonly [string, readonly string[], number])[])[] = [
  [
    ['概述', OVERVIEW, 4],
    ['主动公开政府信息的情况', PROACTIVE, 5],
    ['依申请公开政府信息的情况', REQUESTS, 2],
    ['政府信息公开的收费及减免情况', FEES, 1],
    ['因政府信息公开申请行政复议、提起行政诉讼的情况', REMEDIES, 1],
    ['存在的主要问题和改进措施', ISSUES, 2],
    ['其他需要报告的事项', OTHER, 1],
  ],
  [
    ['总体情况', [...OVERVIEW, ...PROACTIVE.slice(3)], 6],
    ['主动公开政府信息情况', PROACTIVE.slice(0, 3), 2],
    ['收到和处理政府信息公开申请情况', REQUESTS.slice(0, 3), 2],
    ['政府信息公开行政复议、行政诉讼情况', REMEDIES, 1],
    ['存在的主要问题及改进情况', ISSUES, 2],
    ['其他需要报告的事项', OTHER, 1],
  ],
];
const SHORT = [
  [
    '{y}年,{s}主动公开政府信息{n}条,主要是惠农补贴和低保名单,在公示栏张贴。未收到公开申请,未收取费用,没有行政复议和诉讼。',
    '今后将进一步加强学习,及时更新内容。',
  ],
  [
    '{s}{y}年政府信息公开工作情况如下:共公开信息{n}条,受理申请{n}件,已答复;未发生复议、诉讼。存在的问题是人员少、更新慢,下一年将加以改进。',
  ],
];

/** A made-up report; the same seed gives the same report. */
export function makeReport(seed: number): MadeReport {
  const random = createRandom(seed * 7919 + 17);
  const place = random.pick(PLACES);
  const isBureau = random.chance(0.3) && !place.endsWith('道') && !place.endsWith('镇');
  const issuer = isBureau ? place + random.pick(BUREAUS) : place + random.pick(['', '人民政府']);
  const year = random.integer(2008, 2023);
  const title = random.pick([
    `${issuer}${year}年政府信息公开工作年度报告`,
    `${issuer}${year}年度政府信息公开年度报告`,
    `${year}年${issuer}政府信息公开工作报告`,
  ]);
  const fill = (text: string): string => fillSlots(text, random, year, place);
  const parts: Part[] = [{ kind: 'title', text: title }];
  if (random.chance(0.15)) {
    for (const text of random.pick(SHORT)) parts.push({ kind: 'paragraph', text: fill(text) });
  } else {
    parts.push({ kind: 'paragraph', text: preamble(random, issuer, year) });
    parts.push(...sections(random, fill, year));
  }
  if (random.chance(0.6)) {
    parts.push({ kind: 'signature', text: isBureau ? issuer : `${place}人民政府` });
    parts.push({
      kind: 'signature',
      text: `${year + 1}年${random.integer(1, 3)}月${random.integer(1, 28)}日`,
    });
  }
  return { place, issuer, year, title, parts };
}

function fillSlots(text: string, random: Random, year: number, place: string): string {
  return text
    .replaceAll('{y}', String(year))
    .replaceAll('{s}', place.endsWith('县') ? '我县' : random.pick(['我区', '我市', place]))
    .replace(/\{n\}/gu, () => String(random.integer(1, 96)))
    .replace(/\{m\}/gu, () => String(random.integer(120, 9800)));
}

function preamble(random: Random, issuer: string, year: number): string {
  const period = `统计期限自${year}年1月1日起至${year}年12月31日止`;
  const contact = random.chance(0.6)
    ? `如有疑问,请与${issuer}办公室联系(地址:人民路${random.integer(1, 300)}号,邮编:${random.integer(100000, 699999)},电话:0${random.integer(311, 998)}-${random.integer(2000000, 8999999)})。`
    : '';
  return `根据《中华人民共和国政府信息公开条例》要求,编制本报告。本报告中所列数据的${period}。${contact}`;
}

const NUMERALS = '一二三四五六七八九';

function sections(random: Random, fill: (text: string) => string, year: number): readonly Part[] {
  const isModern = year >= 2019;
  const outline = OUTLINES[isModern ? 1 : 0] ?? [];
  const parts: Part[] = [];
  for (const [index, [heading, bank, count]] of outline.entries()) {
    parts.push({ kind: 'heading', text: `${NUMERALS.charAt(index)}、${heading}` });
    const sentences = random.some(bank, random.integer(1, count));
    for (const [at, sentence] of sentences.entries()) {
      const number = sentences.length > 1 && random.chance(0.5) ? `(${NUMERALS.charAt(at)})` : '';
      parts.push({ kind: 'paragraph', text: number + fill(sentence) });
    }
    if (index === 2 && (isModern || random.chance(0.3))) parts.push(makeTable(random));
  }
  return parts;
}

function makeTable(random: Random): Part {
  const header = ['申请人情况', '自然人', '商业企业', '科研机构', '总计'];
  const labels = [
    '本年新收政府信息公开申请数量',
    '上年结转政府信息公开申请数量',
    '予以公开',
    '部分公开',
    '结转下年度继续办理',
  ];
  const rows = labels.map((label) => [
    label,
    ...header.slice(1).map(() => String(random.integer(0, 60))),
  ]);
  return { kind: 'table', rows: [header, ...rows] };
}

/** The lines of a report's parts, each cell of a table a line. */
export function linesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : [part.text]));
}
