import type { FormRow } from './form-row.js';

const FORM =
  'Table of section three of the forms of 2019 and 2021 (国务院办公厅政府信息与政务公开办公室, 政府信息公开工作年度报告格式).';

function row(
  key: string,
  pattern: RegExp,
  matches: readonly string[],
  rejects: readonly string[],
  group?: string,
): FormRow {
  const id = `requests/${key.replaceAll('.', '-').replaceAll('_', '-')}` as const;
  const base = { id, key, pattern, matches, rejects, why: FORM };
  return group === undefined ? base : { ...base, group };
}

/** Rows of the requests table, in the order of the form. */
export const requestRows: readonly FormRow[] = [
  row(
    'new',
    /新收(?:到)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?|新收$/u,
    ['一、本年新收政府信息公开申请数量', '一、本年新收', '本年度新收到申请数量'],
    ['本年新制作数量', '收到和处理政府信息公开申请情况'],
  ),
  row(
    'carried_over',
    /上(?:一)?年(?:度)?(?:结转|转结|转入|遗留)/u,
    ['二、上年结转政府信息公开申请数量', '二、上一年度结转政府信息公开申请数量'],
    ['上一年项目数量', '四、结转下年度继续办理'],
  ),
  row(
    'granted',
    /(?<!不)予以公开|^(?:全部|同意)公开/u,
    ['(一)予以公开', '(一)予以公开数量', '全部公开'],
    ['(三)不予公开', '(二)部分公开'],
  ),
  row(
    'partially_granted',
    /部分公开(?:区分处理的?)?(?:只计这一情形)?/u,
    ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', '(二)部分公开'],
    ['(一)予以公开'],
  ),
  row(
    'denied.state_secret',
    /(?:属于|涉及)?国家秘密/u,
    ['1.属于国家秘密', '涉及国家秘密'],
    ['第三方商业秘密'],
  ),
  row(
    'denied.prohibited_by_law',
    /法律(?:、|和)?(?:行政)?(?:法规)?(?:规定)?(?:禁?止)公开|其他法律行政法?/u,
    ['2.其他法律行政法规禁止公开', '2.其他法律、行政法规禁止公开', '2.其他法律行政止公开'],
    ['法律服务机构'],
  ),
  row(
    'denied.safety_and_stability',
    /三安全一?|安全.{0,12}稳定/u,
    ['3.危及“三安全一稳定”', '3.危及国家安全、公共安全、经济安全、社会稳定'],
    ['安全生产'],
  ),
  row(
    'denied.third_party_rights',
    /(?:保护)?第三方(?:的)?(?:合法)?(?:权益|合法)?/u,
    ['4.保护第三方合法权益'],
    ['第三项加第四项之和'],
  ),
  row(
    'denied.internal_affairs',
    /(?:三类)?内部(?:管理)?事务(?:信息)?/u,
    ['5.属于三类内部事务信息'],
    ['6.属于四类过程性信息'],
  ),
  row(
    'denied.deliberative',
    /(?:四类)?过程性(?:信息)?/u,
    ['6.属于四类过程性信息'],
    ['5.属于三类内部事务信息'],
  ),
  row(
    'denied.enforcement_files',
    /(?:行政)?执法案卷/u,
    ['7.属于行政执法案卷', '7.属于行政执法案卷信息'],
    ['行政执法决定'],
  ),
  row(
    'denied.administrative_inquiry',
    /行政查询(?:事项)?/u,
    ['8.属于行政查询事项'],
    ['行政事业性收费'],
  ),
  row(
    'unavailable.not_held',
    /不掌握(?:相关)?(?:政府)?(?:信息)?/u,
    ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息'],
    ['没有现成信息需要另行制作'],
  ),
  row(
    'unavailable.needs_creation',
    /没有现成(?:信息)?(?:需要?)?(?:另行)?(?:制作)?|另行制作/u,
    ['2.没有现成信息需要另行制作'],
    ['本年新制作数量'],
  ),
  row(
    'unavailable.unclear',
    /补正后(?:申请)?(?:内容)?(?:仍)?(?:不明确)?|仍不明确/u,
    ['3.补正后申请内容仍不明确'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ),
  row(
    'rejected.petition',
    /信访(?:、)?(?:举报)?(?:投诉)?(?:类)?(?:申请)?/u,
    ['1.信访举报投诉类申请'],
    ['六、举报投诉数量'],
  ),
  row('rejected.duplicate', /重复(?:性)?申请/u, ['2.重复申请'], ['4.无正当理由大量反复申请']),
  row('rejected.publication', /(?:提供)?公开出版物?/u, ['3.要求提供公开出版物'], ['(一)予以公开']),
  row(
    'rejected.excessive',
    /(?:无正当理由)?大量(?:、)?反复(?:申请)?|无正当理由大量/u,
    ['4.无正当理由大量反复申请'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ),
  row(
    'rejected.reissue',
    /确认或(?:者)?(?:重新)?(?:出具)?|重新出具/u,
    ['5.要求行政机关确认或重新出具已获取信息'],
    ['另行制作'],
  ),
  row(
    'other.no_amendment',
    /无正当理由逾期(?:不补?正?)?|逾期不补(?:正)?/u,
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['3.补正后申请内容仍不明确'],
  ),
  row(
    'other.unpaid_fee',
    /逾期(?:未|不)(?:按|缴|交)(?:收费)?(?:通知)?/u,
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['1.申请人无正当理由逾期不补正'],
  ),
  row('other.other', /^其他(?:情形|情况)?$/u, ['3.其他'], ['(六)其他处理'], 'other'),
  row('other', /其他处理(?:情况)?/u, ['(六)其他处理'], ['3.其他', '其他法律']),
  row(
    'total',
    /(?:^|[^申])总计$|^(?:合计|小计|总数|总计数量)$/u,
    ['(七)总计', '(七)合计'],
    ['申请总数'],
  ),
  row(
    'carried_forward',
    /结转(?:到|至|入)?下(?:一)?年(?:度)?(?:继续)?(?:办理)?/u,
    ['四、结转下年度继续办理', '四、结转下一年度继续办理'],
    ['二、上年结转政府信息公开申请数量'],
  ),
];

/** Groups of rows: headings that say where a row such as 其他 belongs. */
export const requestGroups: readonly FormRow[] = [
  row('denied', /不予公开/u, ['(三)不予公开'], ['(一)予以公开']),
  row('unavailable', /无法提供/u, ['(四)无法提供'], ['要求提供公开出版物']),
  row('rejected', /不予处理/u, ['(五)不予处理'], ['(六)其他处理']),
  row('other', /其他处理/u, ['(六)其他处理'], ['3.其他']),
];

/** Columns of the requests table: kinds of applicants. */
export const requestColumns: readonly FormRow[] = [
  row('natural_person', /自然人/u, ['自然人'], ['申请人情况']),
  row(
    'commercial_enterprise',
    /商业企业|^企业$|(?<!事业)企业(?:法人)?$/u,
    ['商业企业'],
    ['企事业单位'],
  ),
  row('research_institution', /科研机构|科研/u, ['科研机构'], ['机构情况']),
  row(
    'public_interest_organisation',
    /(?:社会)?公益组织|社会公益|社会组织/u,
    ['社会公益组织'],
    ['法人或其他组织'],
  ),
  row('legal_service', /法律服务(?:机构)?/u, ['法律服务机构'], ['其他法律行政法规禁止公开']),
  row(
    'other_organisation',
    /^(?:法人或其他组织)?其他(?:组织|机构)?$/u,
    ['其他'],
    ['法人或其他组织', '其他处理'],
  ),
  row('total', /^(?:申请人情况)?(?:总计|合计|小计|总数)$/u, ['总计'], ['申请总数']),
];
