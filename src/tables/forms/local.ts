import type { FormRow } from './form-row.js';

const FORM =
  'Indicator tables that places appended before 2014, Shanghai first (上海市政府信息公开指标统计表) and others after it.';

/** A row of a local table; `indicator` is the key of the codebook, where the label means the same. */
export interface LocalRow extends FormRow {
  readonly indicator: string | null;
}

function row(
  key: string,
  indicator: string | null,
  pattern: RegExp,
  matches: readonly string[],
  rejects: readonly string[],
): LocalRow {
  const id = `local/${key.replaceAll('.', '-').replaceAll('_', '-')}` as const;
  return { id, key, indicator, pattern, matches, rejects, why: FORM };
}

/** Rows of local indicator tables. Keys are our own: the tables differ from place to place. */
export const localRows: readonly LocalRow[] = [
  row(
    'disclosed',
    'disclosure.total',
    /^主动公开(?:政府)?信息(?:总)?(?:条)?数(?:量)?$/u,
    ['主动公开信息数', '主动公开政府信息总数'],
    ['其中:全文电子化的主动公开信息数'],
  ),
  row(
    'disclosed.digital',
    null,
    /全文电子化/u,
    ['其中:全文电子化的主动公开信息数'],
    ['主动公开信息数'],
  ),
  row(
    'visits',
    'website.visits',
    /(?:页面)?访问量|点击量|浏览量/u,
    ['网站专栏页面访问量'],
    ['网上咨询数'],
  ),
  row(
    'consultations',
    'consultations.total',
    /^(?:接受)?咨询(?:总)?(?:数|人次)$|咨询总(?:数|人次)/u,
    ['接受咨询总数'],
    ['网上咨询数'],
  ),
  row(
    'received',
    'requests.received',
    /申请总数(?:量)?$|^(?:收到|受理)(?:的)?申请(?:总)?数(?:量)?$/u,
    ['申请总数', '受理申请数'],
    ['对申请的答复总数'],
  ),
  row(
    'received.in_person',
    'requests.received.in_person',
    /当面申请/u,
    ['其中:1.当面申请数'],
    ['信函申请数'],
  ),
  row('received.fax', 'requests.received.fax', /传真申请/u, ['2.传真申请数'], ['当面申请数']),
  row('received.email', null, /(?:电子邮件|电邮|邮件)申请/u, ['3.电子邮件申请数'], ['网上申请数']),
  row(
    'received.online',
    'requests.received.online',
    /(?:网上|网络|网站|在线)申请/u,
    ['4.网上申请数'],
    ['电子邮件申请数'],
  ),
  row(
    'received.mail',
    'requests.received.mail',
    /(?:信函|来信|书信)申请/u,
    ['5.信函申请数'],
    ['电子邮件申请数'],
  ),
  row(
    'received.mail_and_fax',
    null,
    /信函[和及]?传真(?:申请)?|传真[和及]?信函(?:申请)?/u,
    ['3.信函、传真申请数'],
    ['2.传真申请数'],
  ),
  row(
    'received.other',
    null,
    /其他(?:形式|方式|途径)(?:的)?申请/u,
    ['6.其他形式申请数'],
    ['网上申请数'],
  ),
  row(
    'replied',
    'requests.replied',
    /答复总数|^(?:申请)?答复(?:总)?数(?:量)?$/u,
    ['对申请的答复总数'],
    ['否决公开答复总数'],
  ),
  row(
    'replied.granted',
    'requests.replied.granted',
    /(?<!不)同意公开(?:答复)?/u,
    ['其中:1.同意公开答复数'],
    ['同意部分公开答复数', '不同意公开答复数'],
  ),
  row(
    'replied.partially',
    'requests.replied.partially_granted',
    /部分公开(?:答复)?/u,
    ['2.同意部分公开答复数'],
    ['同意公开答复数'],
  ),
  row(
    'replied.denied',
    'requests.replied.denied',
    /(?:否决|不予|不同意)公开(?:答复)?(?:总)?(?:数)?/u,
    ['3.否决公开答复总数', '不予公开答复数'],
    ['同意公开答复数'],
  ),
  row(
    'denied.not_government_information',
    'requests.replied.denied.not_government_information',
    /(?:非|不是).{0,6}政府信息/u,
    ['(1)“非《规定》所指政府信息”数'],
    ['主动公开政府信息总数'],
  ),
  row(
    'denied.nonexistent',
    'requests.replied.nonexistent',
    /信息不存在/u,
    ['(2)“信息不存在”数'],
    ['内容不明确数'],
  ),
  row(
    'denied.not_this_agency',
    'requests.replied.not_this_agency',
    /(?:非|不属于)本(?:行政)?机关(?:职[权责])?(?:权限)?(?:范围|掌握)?/u,
    ['(3)“非本机关职责权限范围”数', '(3)“非本机关掌握”数'],
    ['信息不存在数'],
  ),
  row('denied.unclear', null, /(?:申请)?内容不明确/u, ['(4)“申请内容不明确”数'], ['信息不存在数']),
  row('denied.duplicate', null, /重复申请/u, ['(5)“重复申请”数'], ['当面申请数']),
  row(
    'denied.state_secret',
    'requests.replied.denied.state_secret',
    /国家秘密/u,
    ['(6)“免予公开范围1”(国家秘密)数'],
    ['免予公开范围2商业秘密'],
  ),
  row(
    'denied.trade_secret',
    'requests.replied.denied.trade_secret',
    /商业秘密/u,
    ['(7)“免予公开范围2”(商业秘密)数'],
    ['免予公开范围1国家秘密'],
  ),
  row(
    'denied.privacy',
    'requests.replied.denied.privacy',
    /个人隐私/u,
    ['(8)“免予公开范围3”(个人隐私)数'],
    ['免予公开范围2商业秘密'],
  ),
  row(
    'denied.exempt',
    null,
    /免予公开范围\d?(?:数)?$|^(?:其他)?免予公开(?:数)?$/u,
    ['(5)“免予公开范围1”数', '“免予公开范围”数'],
    ['免予公开范围1(国家秘密)'],
  ),
  row(
    'reconsideration',
    'reconsideration.total',
    /^行政复议(?:案件)?(?:总)?(?:数|件数)(?:量)?$/u,
    ['行政复议数'],
    ['行政申诉数'],
  ),
  row(
    'litigation',
    'litigation.total',
    /^行政诉讼(?:案件)?(?:总)?(?:数|件数)(?:量)?$/u,
    ['行政诉讼数'],
    ['行政申诉数'],
  ),
  row(
    'fees',
    'fees.collected',
    /收取(?:的)?费用|收费(?:总)?(?:数|额|金额)/u,
    ['收取费用总数'],
    ['专项经费'],
  ),
  row(
    'waived',
    'fees.waived',
    /(?:减免|免除)(?:的)?费用|费用减免/u,
    ['减免费用总数'],
    ['收取费用总数'],
  ),
  row(
    'access_points',
    'institution.access_points',
    /查阅(?:点|室|场所)(?:的)?(?:总数|个数|数)/u,
    ['公共查阅点个数', '政府信息查阅点数'],
    ['查阅点接待人数'],
  ),
  row(
    'request_points',
    'institution.request_points',
    /(?:申请)?受理(?:点|窗口)(?:的)?(?:总数|个数|数)/u,
    ['申请受理点个数'],
    ['申请受理数'],
  ),
  row(
    'staff',
    'institution.staff',
    /专职人员总数|(?:工作)?人员总数/u,
    [
      '政府信息公开指定专职人员总数(不包括政府公报及政府网站人员数)',
      '政府信息公开指定专职人员总数',
    ],
    ['专职人员数(全职)', '接待人数'],
  ),
  row(
    'staff.full_time',
    'institution.staff_full_time',
    /专职人员(?:数)?全职|^全职(?:人员)?(?:数)?$|^专职(?:工作)?人员(?:数)?$/u,
    ['其中:1.专职人员数(全职)', '专职工作人员数'],
    ['专职人员数(兼职)'],
  ),
  row(
    'staff.part_time',
    'institution.staff_part_time',
    /(?:专职)?人员(?:数)?兼职|^兼职(?:(?:工作)?人员)?(?:数)?$/u,
    ['2.专职人员数(兼职)', '兼职人员数', '兼职工作人员数'],
    ['专职人员数(全职)'],
  ),
  row(
    'funding',
    'institution.funding',
    /专项经费/u,
    ['处理政府信息公开的专项经费'],
    ['处理政府信息公开的实际支出'],
  ),
  row(
    'spending',
    null,
    /实际支出/u,
    ['处理政府信息公开的实际支出'],
    ['处理政府信息公开的专项经费'],
  ),
];
