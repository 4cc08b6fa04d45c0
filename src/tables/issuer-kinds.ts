import type { Rule } from './rule.js';

/** A rule that tells what kind of body a name without its place is. */
export interface IssuerRule extends Rule {
  readonly kind: 'government' | 'department' | 'town' | 'zone' | 'institution';
}

// Tested in this order on what stands after the name of the place: 人民政府, 卫生局, 霍童镇. First match wins.
export const issuerKinds: readonly IssuerRule[] = [
  {
    id: 'issuer-kinds/government',
    kind: 'government',
    pattern: /^(?:(?:人民)?政府|行政公署|行署)(?:本级|机关)?$/u,
    why: 'The government of the place itself; in a 盟 or 地区 its 行政公署.',
    matches: ['人民政府', '政府', '政府本级', '行政公署', '行署'],
    rejects: ['人民政府办公室', '政府采购中心', '政府驻北京办事处'],
  },
  {
    id: 'issuer-kinds/school-or-hospital',
    kind: 'institution',
    pattern:
      /(?:大学|学院|学校|中学|小学|[一二三四五六七八九十]中|职专|职高|幼儿园|医院|中医院|卫生院|保健院|妇幼保健(?:计划生育)?(?:服务)?中心|卫生服务中心|电视台|广播电台|博物馆|图书馆|文化馆|福利院|养老院|自来水厂|公司|集团|银行|分行|支行)$/u,
    why: 'Public institutions and enterprises report under Article 55 of the Regulations of 2019.',
    matches: ['第三人民医院', '师范大学', '自来水有限公司', '第一中学', '农业银行支行'],
    rejects: ['教育局', '卫生健康委员会', '疾病预防控制中心', '人民法院'],
  },
  {
    id: 'issuer-kinds/zone-body',
    kind: 'zone',
    pattern:
      /(?:开发|高新|经开|产业|工业|新|示范|试验|实验|度假|保税|港|管理|风景|名胜|旅游|集聚|合作|园|垦)(?:区|园|港区|园区|新城|合作区)(?:管理委员会|管委会|管委|管理局|管理办公室)?(?:党政(?:综合|工作)?办公室|党政办|综合办公室|党群工作部|行政(?:综合)?办公室|办公室)?$/u,
    why: 'Zones report for themselves under a committee of management.',
    matches: [
      '经济技术开发区管理委员会',
      '高新区',
      '工业园区管委会',
      '旅游度假区',
      '经济技术开发区',
      '综合保税区管委会',
      '临港经济区管理委员会开发区',
      '经济开发区党政办公室',
      '工业园区综合办公室',
    ],
    rejects: ['教育局', '市场监督管理局', '住房保障中心', '示范镇'],
  },
  {
    id: 'issuer-kinds/zone-committee',
    kind: 'zone',
    pattern:
      /(?:(?:区|园|城|港|带|基地|景区|湖|山|海岛|岛|镇|矿)(?:管理委员会|管委会|管委)|^管委会)(?:办公室)?$/u,
    why: 'What has a committee of management and no other body is a zone.',
    matches: ['生态城管理委员会', '能源化工基地管委会'],
    rejects: ['国有资产监督管理委员会', '城市管理委员会', '行政管理委员会'],
  },
  {
    id: 'issuer-kinds/production-corps',
    kind: 'zone',
    pattern: /(?:生产建设兵团|兵团)$|^(?:.{0,8}兵团)?第[一二三四五六七八九十]+师(?:.{2,5}市)?$/u,
    why: '新疆生产建设兵团 and its divisions report like governments without being divisions of the standard.',
    matches: ['生产建设兵团', '生产建设兵团第八师', '第八师石河子市'],
    rejects: ['建设局', '兵团办公室'],
  },
  {
    id: 'issuer-kinds/zone-special',
    kind: 'zone',
    pattern: /(?:科技园|物流园|园区|新城|保税港|自贸区|景区|口岸|农场|林场|牧场|垦区)$/u,
    why: 'Zones that are named without a committee.',
    matches: ['大学科技园', '天津生态新城', '九三农场'],
    rejects: ['园林局', '景区管理处'],
  },
  {
    id: 'issuer-kinds/department-office',
    kind: 'department',
    pattern:
      /(?:局|海关|委员会|委|办公室|办公厅|办事处|办|厅|部|署|总队|支队|大队|中队|法院|检察院|研究院|科学院|设计院|院|中心|处|所|(?<!网)站|科|股|室|队|联合会|总会|工会|协会|学会|联社|供销社|社|团委|妇联|残联|工商联|科协|文联|侨联|馆|台|校|组|署|司|会)$/u,
    why: 'Departments and offices of a government, its courts, mass organisations and service centres.',
    matches: [
      '教育局',
      '卫生和计划生育委员会',
      '人民政府办公室',
      '政务服务中心',
      '人民法院',
      '残疾人联合会',
    ],
    rejects: ['人民政府', '霍童镇', '人民政府门户网站'],
  },
];

/** A town, township or street in front of whatever follows it: its name, then what kind of body it is. */
export const TOWN =
  /^(?<town>(?!各|.{0,7}[我本该全]|(?:乡镇|街道|城镇|[全本][镇乡])(?:、|街道|$))[^\s,.:;()"《》<>|/0-9A-Za-z]{1,9}?(?:街道|民族乡|民族苏木|苏木|镇|乡|地区办事处|街(?=$|办事处|人民政府)))(?<tail>办事处|党工委、?办事处|街办|人民政府|政府|党委|管理委员会|管委会|社区服务中心)?$/u;

/** A grown-up place left unnamed: 县教育局, 市人民政府, 我区. */
export const RELATIVE =
  /^(?<relative>[本我全]?(?:省|自治区|自治州|州|盟|市|县|区|旗|地区|镇|乡|街道))(?=\S)/u;

/** Ministries and other bodies of the State Council, and the courts and offices of the state. */
export const NATIONAL =
  /^(?:中华人民共和国|国务院|国家(?!税务总局.|统计局.{2}|级|森林公园|湿地|公园|电网)|外交部|国防部|教育部|科学技术部|科技部|工业和信息化部|公安部|监察部|民政部|司法部|财政部|人力资源和?社会保障部|国土资源部|自然资源部|环境保护部|生态环境部|住房和?城乡建设部|交通运输部|铁道部|水利部|农业部|农业农村部|商务部|文化部|文化和旅游部|卫生部|退役军人事务部|应急管理部|审计署|海关总署|中国人民银行$|中国(?:证监会|银监会|保监会|银保监会|民航局|气象|地震|民用航空|民航|证券监督|银行业监督|保险监督|银行保险监督|科学院|社会科学院|工程院)|最高人民(?:法院|检察院)|全国(?:总工会|妇联|社会保障基金)|新华通讯社)/u;

/** An office of a national body in one place: 中国证监会浙江监管局, 财政部驻湖北省财政监察专员办事处. What watches over several provinces is the state's own. */
export const BRANCH_OFFICE =
  /^(?:(?:地区)?(?:监管|监察|监督管理|通信管理|检验检疫|税务|气象|地震|海事|邮政管理|煤矿安全监察|能源监管)局|监管分局|监管(?:专员)?办(?:公室|事处)?|(?:财政监察)?专员办(?:事处)?|调查总?队|分行|(?:中心)?支行|营业管理部)$/u;

/** A branch of a national body in a place: 国家税务总局桃江县税务局. */
export const BRANCH =
  /^(?:国家税务总局|国家统计局|中国人民银行|中华人民共和国|中国共产党|中共)(?=.{3})/u;
