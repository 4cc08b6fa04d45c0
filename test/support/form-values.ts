/** A deterministic source of random numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Counts as reports have them: mostly zeros and small, some large. */
export function count(random: Random, large: number): number {
  const kind = random();
  if (kind < 0.45) return 0;
  if (kind < 0.8) return Math.floor(random() * 12);
  return Math.floor(random() * large);
}

export const APPLICANTS = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_interest_organisation',
  'legal_service',
  'other_organisation',
] as const;

/** Label, key and group heading of each row of the requests table. */
export interface RequestRow {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
}

const GROUPED: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    '（三）不予公开',
    'denied',
    [
      ['state_secret', '1.属于国家秘密'],
      ['prohibited_by_law', '2.其他法律行政法规禁止公开'],
      ['safety_and_stability', '3.危及“三安全一稳定”'],
      ['third_party_rights', '4.保护第三方合法权益'],
      ['internal_affairs', '5.属于三类内部事务信息'],
      ['deliberative', '6.属于四类过程性信息'],
      ['enforcement_files', '7.属于行政执法案卷'],
      ['administrative_inquiry', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    'unavailable',
    [
      ['not_held', '1.本机关不掌握相关政府信息'],
      ['needs_creation', '2.没有现成信息需要另行制作'],
      ['unclear', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    'rejected',
    [
      ['petition', '1.信访举报投诉类申请'],
      ['duplicate', '2.重复申请'],
      ['publication', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['reissue', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
];
const OTHER_2021: readonly (readonly [string, string])[] = [
  ['no_amendment', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['unpaid_fee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['other', '3.其他'],
];

/** The rows of the requests table of a form, in order. */
export function requestRowsOf(form: '2019' | '2021'): RequestRow[] {
  const rows: RequestRow[] = [
    { key: 'new', label: '一、本年新收政府信息公开申请数量', group: null },
    { key: 'carried_over', label: '二、上年结转政府信息公开申请数量', group: null },
    { key: 'granted', label: '（一）予以公开', group: null },
    {
      key: 'partially_granted',
      label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      group: null,
    },
  ];
  for (const [group, key, items] of GROUPED) {
    for (const [item, label] of items) rows.push({ key: `${key}.${item}`, label, group });
  }
  if (form === '2019') rows.push({ key: 'other', label: '（六）其他处理', group: null });
  else {
    for (const [item, label] of OTHER_2021) {
      rows.push({ key: `other.${item}`, label, group: '（六）其他处理' });
    }
  }
  rows.push({ key: 'total', label: '（七）总计', group: null });
  rows.push({ key: 'carried_forward', label: '四、结转下年度继续办理', group: null });
  return rows;
}

const NOT_RESULTS = new Set(['new', 'carried_over', 'total', 'carried_forward']);

/** A requests table whose identities all hold: keys `row.column`. */
export function consistentRequests(random: Random, form: '2019' | '2021'): Map<string, number> {
  const cells = new Map<string, number>();
  const rows = requestRowsOf(form);
  const scale = pick(random, [6, 40, 400, 3000]);
  for (const column of APPLICANTS) {
    const share = column === 'natural_person' ? scale : Math.max(2, scale / 20);
    let total = 0;
    for (const { key } of rows) {
      if (NOT_RESULTS.has(key)) continue;
      const value = count(random, share);
      cells.set(`${key}.${column}`, value);
      total += value;
    }
    const forward = count(random, share);
    const over = Math.min(count(random, share), total + forward);
    cells.set(`total.${column}`, total);
    cells.set(`carried_forward.${column}`, forward);
    cells.set(`carried_over.${column}`, over);
    cells.set(`new.${column}`, total + forward - over);
  }
  for (const { key } of rows) {
    let sum = 0;
    for (const column of APPLICANTS) sum += cells.get(`${key}.${column}`) ?? 0;
    cells.set(`${key}.total`, sum);
  }
  return cells;
}

/** A remedies table whose blocks add up: keys `block.result`. */
export function consistentRemedies(random: Random): Map<string, number> {
  const cells = new Map<string, number>();
  for (const block of [
    'reconsideration',
    'litigation_direct',
    'litigation_after_reconsideration',
  ]) {
    let total = 0;
    for (const result of ['upheld', 'corrected', 'other', 'pending']) {
      const value = count(random, 40);
      cells.set(`${block}.${result}`, value);
      total += value;
    }
    cells.set(`${block}.total`, total);
  }
  return cells;
}
