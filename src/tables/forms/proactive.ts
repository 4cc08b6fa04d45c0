import type { FormRow } from './form-row.js';

const FORM =
  'Tables of section two, one for each item of Article 20 of the Regulations (条例第二十条), forms of 2019 and 2021.';

function row(
  key: string,
  pattern: RegExp,
  matches: readonly string[],
  rejects: readonly string[],
  unit?: string,
): FormRow {
  const id = `proactive/${key.replaceAll('_', '-')}` as const;
  const base = { id, key, pattern, matches, rejects, why: FORM };
  return unit === undefined ? base : { ...base, unit };
}

/** Rows of the proactive tables. */
export const proactiveRows: readonly FormRow[] = [
  row('regulations', /规章$/u, ['规章', '地方政府规章', '行政规章'], ['规章制度', '规范性文件']),
  row(
    'normative_documents',
    /规范性文件$/u,
    ['行政规范性文件', '规范性文件'],
    ['制发规范性文件总数', '主动公开规范性文件数'],
  ),
  row('licensing', /行政许可(?:事项)?$/u, ['行政许可'], ['行政许可公开专栏']),
  row('other_services', /其他对外管理(?:服务)?(?:事项)?$/u, ['其他对外管理服务事项'], ['其他处理']),
  row('penalties', /行政处罚(?:事项)?$/u, ['行政处罚'], ['行政处罚信息公示']),
  row('coercive_measures', /行政强制(?:措施|执行|事项)?$/u, ['行政强制'], ['行政强制法']),
  row('fees', /行政事业性收费(?:项目)?$/u, ['行政事业性收费'], ['本年收费金额']),
  row('procurement', /集中采购$/u, ['政府集中采购'], ['采购项目数量']),
];

/** Columns of the proactive tables. `unit` is what the form prints. */
export const proactiveColumns: readonly FormRow[] = [
  row('issued', /制(?:发|定)件?数/u, ['本年制发件数'], ['制发规范性文件总数'], '件'),
  row('repealed', /废止件?数/u, ['本年废止件数'], ['废止文件目录'], '件'),
  row('in_force', /(?:现行)?有效件?数/u, ['现行有效件数'], ['有效期'], '件'),
  row('made', /(?:新)?制作(?:数量|数)/u, ['本年新制作数量'], ['没有现成信息需要另行制作'], '件'),
  row(
    'newly_disclosed',
    /(?:本年)?新公开(?:的)?(?:数量|数)/u,
    ['本年新公开数量'],
    ['对外公开总数量'],
    '件',
  ),
  row('total_disclosed', /公开总(?:数量|数)/u, ['对外公开总数量'], ['本年新公开数量'], '件'),
  row(
    'previous_items',
    /上一?年(?:度)?项目(?:数量|数)/u,
    ['上一年项目数量'],
    ['采购项目数量'],
    '项',
  ),
  row('change', /本年(?:度)?增减?/u, ['本年增/减', '本年增/'], ['本年新公开数量'], '项'),
  row(
    'decisions',
    /处理决定(?:数量|数)/u,
    ['本年处理决定数量', '处理决定数量'],
    ['处理结果'],
    '件',
  ),
  row(
    'amount',
    /(?:收费|采购)(?:总)?金额/u,
    ['本年收费金额(单位:万元)', '采购总金额'],
    ['专项经费'],
  ),
  row('projects', /采购项目(?:数量|数)/u, ['采购项目数量'], ['上一年项目数量'], '个'),
];

/** Cells that each row of the proactive tables has, by form. */
export const proactiveCells: Readonly<
  Record<'2019' | '2021', Readonly<Record<string, readonly string[]>>>
> = {
  '2019': {
    regulations: ['made', 'newly_disclosed', 'total_disclosed'],
    normative_documents: ['made', 'newly_disclosed', 'total_disclosed'],
    licensing: ['previous_items', 'change', 'decisions'],
    other_services: ['previous_items', 'change', 'decisions'],
    penalties: ['previous_items', 'change', 'decisions'],
    coercive_measures: ['previous_items', 'change', 'decisions'],
    fees: ['previous_items', 'change'],
    procurement: ['projects', 'amount'],
  },
  '2021': {
    regulations: ['issued', 'repealed', 'in_force'],
    normative_documents: ['issued', 'repealed', 'in_force'],
    licensing: ['decisions'],
    penalties: ['decisions'],
    coercive_measures: ['decisions'],
    fees: ['amount'],
  },
};
