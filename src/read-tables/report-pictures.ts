import type { Context, Page, Regime } from '../types.js';

const YEAR = /20[0-3]\d(?=年)/u;
/** Headings under which the forms of 2019 and 2021 have their tables. */
const HEADING = /收到和处理政府信息公开申请|主动公开政府信息情况|行政复议、?行政诉讼情况/u;
const END = /存在的?主要问题|需要报告的事项/u;
const ATTACHED_TABLE = /(?:统计|情况)表|附表/u;
const DOCUMENT = /\.(?:xlsx?|et|docx?|wps|pdf|jpe?g|png|gif|bmp)(?:[?#]|$)/iu;
/** A heading is short; sentences name the sections too. */
const LONGEST_HEADING = 40;
const FEWEST_HEADINGS = 2;

/** The form of the first year that the text names: 2019 or 2021. */
export function formOfYear(page: Page): Regime {
  for (const { text } of page.blocks) {
    const year = YEAR.exec(text.text)?.[0];
    if (year !== undefined) return Number(year) < 2021 ? '2019' : '2021';
  }
  return '2021';
}

/** Reports pictures and attachments that stand for tables missing from the text; gives the form where its headings tell it. */
export function reportPictures(
  page: Page,
  context: Context,
  found: Readonly<Record<string, boolean>>,
): Regime | null {
  if (found['requests'] === true || found['statistics'] === true) return null;
  const headings = page.blocks.flatMap(({ text, dropped }, index) =>
    dropped === null && text.text.length <= LONGEST_HEADING && HEADING.test(text.text)
      ? [index]
      : [],
  );
  const [first] = headings;
  const last = page.blocks.findIndex(
    ({ text }, index) =>
      index > (first ?? 0) && text.text.length <= LONGEST_HEADING && END.test(text.text),
  );
  const isForm = first !== undefined && headings.length >= FEWEST_HEADINGS;
  let pictures = 0;
  for (const { kind, address, block } of page.references) {
    const url = context.source.text.slice(address.start, address.end);
    if (kind === 'image') {
      const isInside = isForm && block > first && (last < 0 || block <= last);
      if (!isInside) continue;
      pictures++;
      context.report('tables/not-as-text', { kind: 'a picture', address: url }, address);
    } else if (DOCUMENT.test(url) && ATTACHED_TABLE.test(page.blocks[block]?.text.text ?? '')) {
      context.report('tables/not-as-text', { kind: 'an attachment', address: url }, address);
    }
  }
  return pictures > 0 ? formOfYear(page) : null;
}
