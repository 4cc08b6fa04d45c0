import type { FormRow } from './form-row.js';

const FORM =
  'Table of section four of the forms of 2019 and 2021: three blocks of five cells, reconsideration and the two kinds of lawsuits.';

function row(
  key: string,
  pattern: RegExp,
  matches: readonly string[],
  rejects: readonly string[],
): FormRow {
  return { id: `remedies/${key.replaceAll('_', '-')}`, key, pattern, matches, rejects, why: FORM };
}

/** Blocks of the remedies table. */
export const remedyBlocks: readonly FormRow[] = [
  row(
    'litigation_direct',
    /未经(?:行政)?复议(?:直接)?(?:起诉|提起诉讼)?|直接起诉/u,
    ['未经复议直接起诉'],
    ['复议后起诉'],
  ),
  row(
    'litigation_after_reconsideration',
    /(?:行政)?复议后(?:起诉|提起诉讼)?/u,
    ['复议后起诉'],
    ['未经复议直接起诉'],
  ),
  row('reconsideration', /行政复议|行政法?复议/u, ['行政复议', '行政法复议'], ['行政诉讼']),
];

/** Results of the remedies table, in the order of the form. */
export const remedyResults: readonly FormRow[] = [
  row('upheld', /结果维持|维持结果|维持$/u, ['结果维持'], ['结果纠正']),
  row('corrected', /结果纠正|纠正结果|纠[正错]$/u, ['结果纠正'], ['结果维持']),
  row('other', /其他结果|结果其他|^其他$/u, ['其他结果'], ['其他处理']),
  row('pending', /尚?未审结|未结案?$/u, ['尚未审结'], ['结果维持']),
  row('total', /总计|合计/u, ['总计'], ['尚未审结']),
];
