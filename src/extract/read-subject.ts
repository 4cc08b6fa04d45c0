import { Cue } from './cue.js';
import { BLOT, type Sentence } from './sentence.js';

const SENTENCE_REACH = 200;
/** A subject that is one office, town or firm: 齐村镇, 县教育局, 万盛经开区档案馆. */
const SUBJECT = new Cue(
  /(?:^|[,;:(、。\n]|其中[,:]?)(?<name>\p{Script=Han}{1,12}?(?:镇|乡|街道|街道办事处|局|委员会|委|办公室|办事处|管委会|中心|公司|学校|医院|大队|支队|总队|学院|馆|社区|村|党政办|公开办|厅|院|(?<!政府|职能|工作|公开|主管|责任|承办|直|级)部门|(?<![场务])所))(?=全年|通过|共|本年度|今年|年内|一年来|累计|总共|主动|新|被|因|也|则|\d|发布|公开|收到|受理|接到|接受|办理|办结|答复|举办|开展|召开|报送|网站|门户|官方|微信|微博|政务|[,:])/gu,
);
/** Beginnings of names that mean the body as a whole, or many at once. */
const MANY = /^(?:全|各|两|该|其他|有关|相关|所有|乡镇|镇街|部门|区级|县级|市级|政务|行政)/u;
/** A bare kind of office, without a name of its own, is the body itself. */
const BARE =
  /^(?:省|市|县|区|州)?(?:局|医院|学校|中心|学院|街道|委|院|馆|乡|镇|厅|管委会|档案馆|图书馆|社区|村)$/u;
/** The office of the government itself, which does the work for the body as a whole. */
const OWN_OFFICE =
  /^(?:省|自治区|市|州|盟|县|区|旗)?(?:人民)?政府(?:办公厅|办公室|办|信息公开办公室|信息公开办)$/u;
/** What is no name: a verb or a link inside it. */
const NO_NAME =
  /我|本|在|去年|今年|上年|全年|召开|举办|开展|发布|公开|通过|经由|下设|设在|成立|向|及|和|与|以及|各|等|个|推进|加强|政府及|机关/u;
/** One group of offices as the subject of a clause: 县直部门受理申请50件,乡镇受理12件. */
const GROUP = new Cue(
  /(?:^|[,;:(。])(?:其中,?)?(?<name>(?:省|市|县|区|州)?[直级]?(?:部门|单位|乡镇|镇街|街道|乡镇街道|县区|区县|县市区|下属单位|所属单位|直属单位|基层单位|二级单位|下辖单位))(?:共|全年|合计)?(?:受理|收到|接到|主动公开|公开|发布|办理|答复|办结)[^,;:。]*$/u,
);
/** 街道 alone is the body that reports, but for a list of those below it. */
const AMONG = /^其中/u;
const ONE_OR_MANY = '街道';
const LISTED = '、和及与';
const PLAIN_ISSUER = /人民|政府/gu;

/** Whether the name means the issuing body as a whole. */
function isWhole(name: string, issuer: string | null): boolean {
  if (
    MANY.test(name) ||
    BARE.test(name) ||
    OWN_OFFICE.test(name) ||
    NO_NAME.test(name) ||
    name.includes(BLOT)
  )
    return true;
  if (issuer === null) return false;
  const plain = issuer.replace(PLAIN_ISSUER, '');
  const bare = name.replace(PLAIN_ISSUER, '');
  return plain.includes(bare) || (plain !== '' && bare.endsWith(plain));
}

/** The one office, town or firm that the sentence up to `at` is about; null where it is about the body as a whole. */
export function readSubject(sentence: Sentence, at: number, issuer: string | null): string | null {
  const from = Math.max(sentence.start, at - SENTENCE_REACH);
  return (
    (SUBJECT.mayBeIn(sentence) ? lastName(sentence.text.slice(from, at), issuer) : null) ??
    (GROUP.mayBeIn(sentence) ? groupName(sentence.text.slice(from, at)) : null)
  );
}

/** The last name of one office in the text; null where it belongs to a list or means the body itself. */
function lastName(text: string, issuer: string | null): string | null {
  const { pattern } = SUBJECT;
  let subject: string | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const name = (match.groups?.['name'] ?? '').replace(AMONG, '');
    const before = text.charAt(match.index + match[0].length - name.length - 1);
    subject = LISTED.includes(before || ' ') || isWhole(name, issuer) ? null : name;
  }
  return subject;
}

function groupName(text: string): string | null {
  const group = GROUP.pattern.exec(text);
  const name = group?.groups?.['name'] ?? null;
  return name === ONE_OR_MANY && !text.includes('其中') ? null : name;
}
