import type { Block, RuleId } from '../types.js';
import { DIGIT_OR_PIPE, type Lines, NAVIGATION, RELATED } from './body-lines.js';
import { dropBlock } from './edit-block.js';
import type { Body } from './find-body.js';
import { matchAnywhere, matchAtEdge } from './match-chrome.js';
import type { Rated } from './rate-blocks.js';
import type { Survey } from './survey.js';

const FOOTER: RuleId = 'chrome/footer';
/** The last lines of a report: who signs, when, and notes. */
const SIGNATURE =
  /^(?:[^。;|>]{2,40}(?:政府|委员会|管委会|办公室|办公厅|办|局|厅|委|院|校|中心|办事处|站|所|处|领导小组|大队|支队|公司|机关)|(?:(?:19|20)\d\d ?年?|[二〇零一三四五六七八九○]{4}年)[^。;|>]{2,12}日?|\(?(?:盖章|公章|印章)\)?|\(?(?:此件|联系人|附件|附表|附:|注:|备注|填报|单位负责人|审核人|填表|抄送|主题词)[^|>]{0,80})$/u;
/** The date under a signature, written with dashes as pages write theirs; brackets would make it a page's. */
const SIGNED_DATE = /^(?:19|20)\d\d ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}$/u;

/** After the body: signature, date and notes stay until the furniture begins. Gives the index of the last block kept. */
export function stripTail(
  blocks: Block[],
  { rated, survey }: Lines,
  { last, within, title }: Body,
): number {
  let end = last;
  let furniture: RuleId | null = null;
  for (let index = last + 1; index < blocks.length; index++) {
    const block = blocks[index];
    const rate = rated[index];
    if (block === undefined || rate === undefined || rate.trait === 'gone') continue;
    if (title.includes(index)) continue;
    const { text } = block.text;
    const isDate: boolean = furniture === null && index === end + 1 && SIGNED_DATE.test(text);
    const rule: RuleId | null =
      rate.rule ??
      (isDate ? null : matchAtEdge(survey, index)) ??
      (furniture === null && opensFoot(blocks, survey, index, within) ? FOOTER : null) ??
      judgeTailLine(block, rate, furniture, within);
    if (rule === null) {
      end = index;
      continue;
    }
    if (rule !== 'chrome/page-number' && rule !== 'chrome/attachment') furniture = rule;
    blocks[index] = dropBlock(block, rule);
  }
  return end;
}

/** The name of a site at its foot: outside the body's element, with address or filing number below it. */
function opensFoot(
  blocks: readonly Block[],
  survey: Survey,
  index: number,
  within: ReadonlySet<number> | null,
): boolean {
  const container = blocks[index]?.container ?? 0;
  if (within === null || within.has(container)) return false;
  return [index + 1, index + 2, index + 3].some(
    (line) =>
      (matchAnywhere(survey, line) ?? matchAtEdge(survey, line))?.startsWith(FOOTER) === true,
  );
}

function judgeTailLine(
  block: Block,
  rate: Rated,
  furniture: RuleId | null,
  within: ReadonlySet<number> | null,
): RuleId | null {
  const { text } = block.text;
  if (furniture !== null) return furniture.startsWith(FOOTER) ? FOOTER : RELATED;
  if (rate.trait === 'link') return RELATED;
  const inside = within === null || within.has(block.container);
  const signs = SIGNATURE.test(text) || SIGNED_DATE.test(text);
  if (!inside) return signs && text.length <= 30 ? null : NAVIGATION;
  if (signs || rate.trait === 'cell' || DIGIT_OR_PIPE.test(text)) return null;
  if (rate.trait === 'prose' || rate.trait === 'heading') return null;
  return block.kind === 'item' ? RELATED : null;
}
