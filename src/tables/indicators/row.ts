import type { Term } from './terms.js';

/** What the text is about at a place, told from its section or from the figure read last. */
export const topics = [
  'atDisclosure',
  'atChannels',
  'atRequests',
  'atReceived',
  'atReplies',
  'atDenied',
  'atReconsideration',
  'atLitigation',
  'atRemedies',
  'atFees',
  'atInstitution',
  'atStaff',
  'atTraining',
  'atLetters',
  'atConsultations',
  'atPress',
  'atInterviews',
  'atGazette',
  'atResponse',
  'atCumulative',
  'byWebsite',
  'byWeibo',
  'byWechat',
  'byNewMedia',
] as const;

/** Name of a topic. */
export type Topic = (typeof topics)[number];

/** Kinds of units that a number of an indicator may carry. */
export const unitClasses = {
  info: [
    '条',
    '條',
    '篇',
    '项',
    '項',
    '件',
    '份',
    '个',
    '個',
    '则',
    '条次',
    '件次',
    '篇次',
    '條次',
    '余条',
    '条（件）',
    '条(件)',
    '件(条)',
    '篇(条)',
    '条(篇)',
    '件(份)',
    '份(件)',
    '个次',
    '项次',
    '类',
    '幅',
  ],
  /** Pieces of information where 个 counts something else. */
  pieces: [
    '条',
    '條',
    '篇',
    '项',
    '項',
    '件',
    '份',
    '则',
    '条次',
    '件次',
    '篇次',
    '條次',
    '余条',
    '条（件）',
    '条(件)',
    '件(条)',
    '篇(条)',
    '条(篇)',
    '件(份)',
    '份(件)',
    '项次',
    '幅',
    '条(次)',
    '篇(次)',
    '余条次',
  ],
  cases: [
    '件',
    '宗',
    '起',
    '例',
    '条',
    '條',
    '份',
    '个',
    '個',
    '项',
    '項',
    '人次',
    '次',
    '件次',
    '条次',
    '批',
    '封',
    '单',
    '笔',
    '件(次)',
    '件(条)',
    '条(件)',
    '人',
    '名',
    '份(件)',
    '件(份)',
    '桩',
    '宗件',
    '户',
    '例次',
    '人(次)',
    '份次',
    '批次',
  ],
  events: [
    '件次',
    '次',
    '场',
    '期',
    '个',
    '場',
    '场次',
    '期次',
    '回',
    '轮',
    '班',
    '班次',
    '节',
    '堂',
    '场(次)',
    '期(次)',
    '次(期)',
    '件',
    '条',
    '项',
    '届次',
    '批',
    '批次',
    '起',
    '篇',
    '项次',
  ],
  issues: ['期', '期次'],
  courses: ['次', '期', '场', '班次', '场次', '期次'],
  persons: ['人', '名', '位', '人次', '人(次)', '余人', '人员', '人次数'],
  visits: ['人次', '次', '人', '点次', '次数'],
  bodies: ['个', '處', '处', '家', '所', '個', '间', '座', '项', '场', '站', '套'],
  papers: [
    '件',
    '份',
    '个',
    '部',
    '篇',
    '项',
    '条',
    '册',
    '本',
    '件次',
    '件(份)',
    '份(件)',
    '条次',
    '期',
    '卷',
  ],
  money: ['元'],
  share: ['%'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a class of units. */
export type UnitClass = keyof typeof unitClasses;

/** A wording of an indicator: which terms stand around the number. */
export interface IndicatorRow {
  /** The indicator's key, a slash, the name of the wording. */
  readonly id: `${string}/${string}`;
  /** One term of each group stands with the number: before it in its clause, or as the noun behind it. */
  readonly local: readonly (readonly Term[])[];
  /** One of each group stands with the number or earlier in the sentence, or is the topic. */
  readonly near?: readonly (readonly (Term | Topic)[])[];
  /** None of these stands with the number. */
  readonly not?: readonly Term[];
  /** None of these stands with the number or earlier in the sentence. */
  readonly notNear?: readonly (Term | Topic)[];
  /** One of these follows in the sentence. */
  readonly ahead?: readonly Term[];
  /** None of these follows soon in the sentence. */
  readonly notAhead?: readonly Term[];
  readonly units: UnitClass;
  /** Everything between the term of the first group (`key`), or the beginning of the clause (`clause`), and the number is known vocabulary. */
  readonly covered?: 'key' | 'clause';
  /** First and last covered year in which the wording means this. */
  readonly from?: number;
  readonly to?: number;
  /** The figure is only ever a part of the indicator; says of what. */
  readonly part?: string;
  /** Holds only where nothing else in the report states the indicator: else the number is a part of it. */
  readonly weak?: true;
  /** The same number also states this indicator. */
  readonly also?: `${string}/${string}`;
  readonly why: string;
  readonly matches: readonly string[];
  readonly rejects: readonly string[];
}

/** A wording that says none, or all, of an indicator: which terms stand in the reach of the word. */
export interface WordRow {
  readonly id: `${string}/${string}`;
  readonly terms: readonly (readonly Term[])[];
  readonly near?: readonly (readonly (Term | Topic)[])[];
  readonly not?: readonly Term[];
  readonly notNear?: readonly (Term | Topic)[];
  readonly from?: number;
  readonly to?: number;
  readonly why: string;
  readonly matches: readonly string[];
  readonly rejects: readonly string[];
}
