/** A consistency rule: documented here, applied by `src/check`. */
export interface CheckRule {
  readonly id: `${string}/${string}`;
  /** As in the legend of the form: what must hold. */
  readonly formula: string;
  readonly relation: '==' | '<=';
  /** An error breaks an identity of the form; a warning is likely, not certain, to be one. */
  readonly severity: 'error' | 'warning';
  readonly why: string;
}

/** A rule over cells of one table: `expected` is what the other cells make of it, `actual` what is printed. */
export interface CellRule extends CheckRule {
  readonly table: 'requests' | 'remedies' | 'proactive' | 'statistics';
  /** Expands to one instance a value of `each`, put in the place of `{}` in the paths. */
  readonly each: readonly string[];
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const LEGEND =
  'Legend of the form (勾稽关系): 第一项加第二项之和,等于第三项加第四项之和; 政府信息公开条例 Article 50.';
const FORM_2014 =
  'Instructions of the statistics table (政府信息公开情况统计表填报说明); 政府信息公开条例 (2008) Article 32.';

const APPLICANTS = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_interest_organisation',
  'legal_service',
  'other_organisation',
] as const;

const DENIED = [
  'state_secret',
  'prohibited_by_law',
  'safety_and_stability',
  'third_party_rights',
  'internal_affairs',
  'deliberative',
  'enforcement_files',
  'administrative_inquiry',
].map((row) => `denied.${row}`);
const UNAVAILABLE = ['not_held', 'needs_creation', 'unclear'].map((row) => `unavailable.${row}`);
const REJECTED = ['petition', 'duplicate', 'publication', 'excessive', 'reissue'].map(
  (row) => `rejected.${row}`,
);
const OTHER = ['other', 'other.no_amendment', 'other.unpaid_fee', 'other.other'];

/** The rows of the requests table that its total adds up; `other` is one row in 2019 and three from 2021 on. */
export const RESULTS: readonly string[] = [
  'granted',
  'partially_granted',
  ...DENIED,
  ...UNAVAILABLE,
  ...REJECTED,
  ...OTHER,
];

/** Rows of the requests table in the order of the form. */
export const REQUEST_ROWS: readonly string[] = [
  'new',
  'carried_over',
  ...RESULTS,
  'total',
  'carried_forward',
];

export const APPLICANT_COLUMNS: readonly string[] = APPLICANTS;

/** Rules over the cells of the standard tables. */
export const cellRules: readonly CellRule[] = [
  {
    id: 'requests/balance',
    table: 'requests',
    formula: '本年新收 + 上年结转 == 总计 + 结转下年度, in each column',
    relation: '==',
    severity: 'error',
    each: [...APPLICANTS, 'total'],
    expected: ['new.{}', 'carried_over.{}'],
    actual: ['total.{}', 'carried_forward.{}'],
    why: LEGEND,
  },
  {
    id: 'requests/column-sum',
    table: 'requests',
    formula: '总计 == the sum of all rows of results, in each column',
    relation: '==',
    severity: 'error',
    each: [...APPLICANTS, 'total'],
    expected: RESULTS.map((row) => `${row}.{}`),
    actual: ['total.{}'],
    why: LEGEND,
  },
  {
    id: 'requests/row-sum',
    table: 'requests',
    formula: '总计 == the sum of the six kinds of applicants, in each row',
    relation: '==',
    severity: 'error',
    each: REQUEST_ROWS,
    expected: APPLICANTS.map((column) => `{}.${column}`),
    actual: ['{}.total'],
    why: LEGEND,
  },
  {
    id: 'remedies/block-sum',
    table: 'remedies',
    formula: '总计 == 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each block',
    relation: '==',
    severity: 'error',
    each: ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'],
    expected: ['{}.upheld', '{}.corrected', '{}.other', '{}.pending'],
    actual: ['{}.total'],
    why: LEGEND,
  },
  {
    id: 'proactive/disclosed-within-total',
    table: 'proactive',
    formula: '本年新公开数量 <= 对外公开总数量',
    relation: '<=',
    severity: 'error',
    each: ['regulations', 'normative_documents'],
    expected: ['{}.total_disclosed'],
    actual: ['{}.newly_disclosed'],
    why: 'Form of 2019: what was newly disclosed is part of what is open to the public.',
  },
  {
    id: 'proactive/disclosed-of-made',
    table: 'proactive',
    formula: '本年新公开数量 <= 本年新制作数量',
    relation: '<=',
    severity: 'warning',
    each: ['regulations', 'normative_documents'],
    expected: ['{}.made'],
    actual: ['{}.newly_disclosed'],
    why: 'Form of 2019: more can be opened than was made where older documents are, but seldom is.',
  },
  {
    id: 'proactive/items-left',
    table: 'proactive',
    formula: '0 <= 上一年项目数量 + 本年增/减',
    relation: '<=',
    severity: 'error',
    each: ['licensing', 'other_services', 'penalties', 'coercive_measures', 'fees'],
    expected: ['{}.previous_items', '{}.change'],
    actual: [],
    why: 'Form of 2019: a body cannot drop more items than it had.',
  },
  statistics(
    'statistics/received',
    '收到申请数 == 当面 + 传真 + 网络 + 信函',
    'requests.received',
    [
      'requests.received.in_person',
      'requests.received.fax',
      'requests.received.online',
      'requests.received.mail',
    ],
  ),
  statistics('statistics/concluded', '申请办结数 == 按时 + 延期', 'requests.concluded', [
    'requests.concluded.on_time',
    'requests.concluded.extended',
  ]),
  statistics('statistics/replied', '申请答复数 == its eight kinds', 'requests.replied', [
    'requests.replied.already_public',
    'requests.replied.granted',
    'requests.replied.partially_granted',
    'requests.replied.denied',
    'requests.replied.not_this_agency',
    'requests.replied.nonexistent',
    'requests.replied.to_be_amended',
    'requests.replied.other_channel',
  ]),
  statistics(
    'statistics/denied',
    '不同意公开答复数 == its six grounds',
    'requests.replied.denied',
    [
      'requests.replied.denied.state_secret',
      'requests.replied.denied.trade_secret',
      'requests.replied.denied.privacy',
      'requests.replied.denied.safety_and_stability',
      'requests.replied.denied.not_government_information',
      'requests.replied.denied.other_law',
    ],
  ),
  statistics(
    'statistics/reconsideration',
    '行政复议数量 == 维持 + 纠错 + 其他',
    'reconsideration.total',
    ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
  ),
  statistics(
    'statistics/litigation',
    '行政诉讼数量 == 维持或驳回 + 纠错 + 其他',
    'litigation.total',
    ['litigation.upheld', 'litigation.corrected', 'litigation.other'],
  ),
  statistics('statistics/staff', '工作人员数 == 专职 + 兼职', 'institution.staff', [
    'institution.staff_full_time',
    'institution.staff_part_time',
  ]),
  {
    ...statistics('statistics/replied-concluded', '申请答复数 ~ 申请办结数', 'requests.replied', [
      'requests.concluded',
    ]),
    severity: 'warning',
  },
  atMost(
    'statistics/documents-within-total',
    '主动公开规范性文件数 <= 主动公开政府信息数',
    'disclosure.normative_documents',
    ['disclosure.total'],
  ),
  {
    ...atMost(
      'statistics/documents-issued',
      '主动公开规范性文件数 <= 制发规范性文件总数',
      'disclosure.normative_documents',
      ['documents.normative_issued'],
    ),
    severity: 'warning',
  },
  {
    ...atMost(
      'statistics/total-within-channels',
      '主动公开政府信息数 <= the sum of the channels (one piece counts once)',
      'disclosure.total',
      [
        'disclosure.gazette',
        'disclosure.website',
        'disclosure.weibo',
        'disclosure.wechat',
        'disclosure.other_channels',
      ],
    ),
    severity: 'warning',
  },
  {
    ...atMost('statistics/channel-within-total', 'each channel <= 主动公开政府信息数', '{}', [
      'disclosure.total',
    ]),
    each: [
      'disclosure.gazette',
      'disclosure.website',
      'disclosure.weibo',
      'disclosure.wechat',
      'disclosure.other_channels',
    ],
  },
  {
    ...atMost('statistics/by-head', '主要负责同志参加次数 <= 总次数', '{}_by_head', ['{}']),
    each: ['response.press_conferences', 'response.interviews'],
  },
];

function statistics(
  id: CheckRule['id'],
  formula: string,
  total: string,
  parts: readonly string[],
): CellRule {
  return {
    id,
    table: 'statistics',
    formula,
    relation: '==',
    severity: 'error',
    each: [''],
    expected: parts,
    actual: [total],
    why: FORM_2014,
  };
}

function atMost(
  id: CheckRule['id'],
  formula: string,
  part: string,
  whole: readonly string[],
): CellRule {
  return { ...statistics(id, formula, part, whole), relation: '<=' };
}

/** Rules that need more than the cells of one table; each is applied by the file of its family. */
export const otherRules: readonly CheckRule[] = [
  {
    id: 'statistics/trainees',
    formula: '接受培训人员数 > 0 needs 举办各类培训班数 > 0',
    relation: '<=',
    severity: 'warning',
    why: FORM_2014,
  },
  {
    id: 'proactive/procurement',
    formula: '采购项目数量 == 0 if and only if 采购总金额 == 0',
    relation: '==',
    severity: 'error',
    why: 'Form of 2019: a purchase costs money and money is spent on a purchase.',
  },
  {
    id: 'proactive/regulations',
    formula: '规章 == 0 below the cities that are divided into districts',
    relation: '==',
    severity: 'warning',
    why: 'Counties and towns make no regulations (立法法 Article 93): a number here is likely one of 规范性文件, or of documents applied.',
  },
  {
    id: 'proactive/fees',
    formula: '行政事业性收费 below 1 万元 is told of in section six, which is no bare 无',
    relation: '==',
    severity: 'warning',
    why: 'Form of 2021: a sum of some hundred 元 is likely the fees for information, which are stated under 其他需要报告的事项; larger ones are the ordinary fees of the body.',
  },
  {
    id: 'local/received',
    formula: '申请总数 == the sum of its channels',
    relation: '==',
    severity: 'error',
    why: 'Rows marked 其中 under 申请总数 in local indicator tables.',
  },
  {
    id: 'local/replied',
    formula:
      '答复总数 == 同意公开 + 部分公开 + 否决公开, with the grounds beside it where the table counts them apart',
    relation: '==',
    severity: 'error',
    why: 'Rows marked 其中 under 对申请的答复总数; later variants of the table move some grounds beside 否决公开.',
  },
  {
    id: 'local/denied',
    formula: '否决公开答复总数 == the sum of its grounds',
    relation: '==',
    severity: 'error',
    why: 'Rows marked 其中 under 否决公开答复总数.',
  },
  {
    id: 'local/staff',
    formula: '专职人员总数 == 全职 + 兼职',
    relation: '==',
    severity: 'error',
    why: 'Rows marked 其中 under 指定专职人员总数.',
  },
  {
    id: 'local/cumulative',
    formula: '本期 <= 累计, in each row',
    relation: '<=',
    severity: 'error',
    why: 'A sum since the beginning holds the year it ends with.',
  },
  {
    id: 'breakdown/parts',
    formula: '共 N, 其中 A a, B b: a + b <= N, and == N where the list leaves nothing out',
    relation: '==',
    severity: 'error',
    why: 'Parts introduced by 其中, 分别, brackets or a list by kind add up to the total that they break down.',
  },
  {
    id: 'breakdown/channels',
    formula: '收到申请数 == 当面 + 传真 + 网络 + 信函, as stated in the text',
    relation: '==',
    severity: 'error',
    why: 'A request comes in by one channel.',
  },
  {
    id: 'breakdown/staff',
    formula: '工作人员数 == 专职 + 兼职, as stated in the text',
    relation: '==',
    severity: 'error',
    why: 'Staff are full-time or part-time.',
  },
  {
    id: 'prose/cell',
    formula: 'the figure in the text == the cell of the table',
    relation: '==',
    severity: 'error',
    why: 'The text sums up the table: received, carried over, replied, carried forward, reconsideration and litigation.',
  },
  {
    id: 'prose/no-requests',
    formula: '未收到申请 means that 本年新收 is 0',
    relation: '==',
    severity: 'error',
    why: 'The text says in words what the table says in zeros.',
  },
  {
    id: 'repeated/figure',
    formula: 'two statements of one quantity overlap',
    relation: '==',
    severity: 'error',
    why: 'Approximate words are intervals: 570余 and 590多 do not overlap.',
  },
  {
    id: 'percentage/share',
    formula: 'a stated share == part / whole, to half a unit of its last digit',
    relation: '==',
    severity: 'warning',
    why: 'Recomputed from the counts in the same sentence.',
  },
  {
    id: 'percentage/growth',
    formula:
      'a stated growth == (this year - last year) / last year, to half a unit of its last digit',
    relation: '==',
    severity: 'warning',
    why: 'Recomputed from both years in the same sentence.',
  },
  {
    id: 'outline/parts',
    formula: 'the number of parts that the report announces == the number of its sections',
    relation: '==',
    severity: 'warning',
    why: 'The preamble lists the parts of the report (全文由…六个部分组成).',
  },
];

/** Every rule that `check` applies, for documentation. */
export const checkRules: readonly CheckRule[] = [...cellRules, ...otherRules];
