import { ORDER, pageKinds, STATEMENT, SUBJECTS } from '../tables/page-kinds.js';
import type { Block, Context, Page } from '../types.js';
import { findHeadline } from './find-headline.js';

const TITLE_KINDS = pageKinds.filter((kind) => kind.where === 'title');
const SHORT_KINDS = pageKinds.filter((kind) => kind.where === 'short-text');
const SALUTATION = /^(?:各|县直|市直|区直|省直)[^。]{2,60}:$/u;
const YEAR_REPORT = /(?:19|20)\d\d[^。,]{0,40}(?:信息公开|政务公开)[^。,]{0,14}(?:报告|年报)/u;
const REPORT_TITLE =
  /(?:信息公开|政务公开|信息.{0,6}公开)[^。;,:]{0,14}(?:报告|年报|总结)(?:\(.{1,20}\))?$/u;
const HEADING = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、)/u;
/** Articles of a regulation; `第二十条第(一)项` heads tables of the 2019 form. */
const ARTICLE = /^第[一二三四五六七八九十]{1,3}条(?! ?第)/u;
const OWN_WORDS =
  /本(?:年度)?(?:报告|年报)(?:中)?(?:所列|的|由|数据|电子)|编制(?:了)?本(?:年度)?(?:报告|年报)|统计(?:期限|时限|时间|期间)/u;
const DIGIT_CELL = /^\d[\d.,]*$/u;
const ATTACHED = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rar|zip|ceb|jpe?g|png)\b/iu;
const BLANK =
  /(?:共|为|信息|申请|计|收到|费用|公开) ?[_×]* {1,3}[_×]*(?:条|件|次|元|份|人)|[×xX]{2,}|_{3,}|某[市县区局镇]/gu;
const SENTENCE = /[。;]/u;

/** What the kept text of a page says, counted. */
interface Evidence {
  readonly lines: readonly string[];
  readonly text: string;
  /** Characters in running text. */
  readonly prose: number;
  readonly subjects: number;
  readonly statements: number;
  readonly orders: number;
  readonly filledCells: number;
  readonly blanks: number;
  /** Numbered headings of the first level. */
  readonly headings: number;
  /** A line near the top is a report's title, or the text calls itself one. */
  readonly callsItselfReport: boolean;
}

/** What a page is: null for a report, else a noun phrase that says what it is instead. */
export function classify(page: Page, context: Context): string | null {
  const evidence = gather(page.blocks);
  const headline = findHeadline(page);
  return (
    judgeSmall(page, evidence, context) ??
    judgeByTitle(headline, evidence) ??
    judgeByContent(headline, evidence)
  );
}

function gather(blocks: readonly Block[]): Evidence {
  const kept = blocks.filter((block) => block.dropped === null);
  const lines = kept.map((block) => block.text.text);
  const text = lines.join('\n');
  let prose = 0;
  let filledCells = 0;
  for (const line of lines) {
    if (SENTENCE.test(line)) prose += line.length;
    else if (DIGIT_CELL.test(line)) filledCells++;
  }
  return {
    lines,
    text,
    prose,
    subjects: SUBJECTS.filter((pattern) => pattern.test(text)).length,
    statements: text.match(STATEMENT)?.length ?? 0,
    orders: text.match(ORDER)?.length ?? 0,
    filledCells,
    blanks: text.match(BLANK)?.length ?? 0,
    headings: lines.filter((line) => line.length < 60 && HEADING.test(line)).length,
    callsItselfReport:
      lines.slice(0, 10).some((line) => line.length < 80 && REPORT_TITLE.test(line)) ||
      OWN_WORDS.test(text),
  };
}

/** Pages with hardly any running text. */
function judgeSmall(page: Page, evidence: Evidence, context: Context): string | null {
  const { lines, prose, subjects, statements, filledCells } = evidence;
  if (filledCells >= 12) return null;
  if (prose < 160 && subjects < 4) {
    const all = page.blocks.map((block) => block.text.text).join('\n');
    const kind = SHORT_KINDS.find(({ pattern }) => pattern.test(all));
    if (kind !== undefined) return kind.what;
  }
  const saysLittle = prose < 60 || (prose < 300 && statements === 0);
  if (saysLittle && countListed(page, lines.length) >= 3) return 'a list of reports';
  if (prose >= 60 || statements >= 3) return null;
  const hasFile =
    page.references.some(({ address }) =>
      ATTACHED.test(context.source.text.slice(address.start, address.end)),
    ) || page.blocks.some(({ dropped }) => dropped?.startsWith('chrome/attachment') === true);
  if (hasFile) return 'a page with the report in an attachment';
  return prose < 20 ? 'a page without running text' : null;
}

/** Different titles of reports, kept or not; 0 where they are few among the lines of the page. */
function countListed(page: Page, kept: number): number {
  const titles = new Set<string>();
  for (const { text, dropped } of page.blocks) {
    if (dropped === 'markup/document-title' || text.text.length >= 70) continue;
    if (YEAR_REPORT.test(text.text)) titles.add(text.text);
  }
  return titles.size * 3 >= kept ? titles.size : 0;
}

/** Documents of other kinds, unless what a report says stands in them all the same. */
function judgeByTitle(headline: string, evidence: Evidence): string | null {
  if (headline === '') return null;
  const kind = TITLE_KINDS.find(({ pattern }) => pattern.test(headline));
  if (kind === undefined) return null;
  if (kind.id === 'kind/notice') return holdsReport(evidence) ? null : kind.what;
  if (kind.id === 'kind/part-of-year') return kind.what;
  if (kind.id === 'kind/template')
    return evidence.blanks === 0 && isRich(evidence) ? null : kind.what;
  if (kind.id === 'kind/news') return evidence.headings >= 3 && isRich(evidence) ? null : kind.what;
  return evidence.callsItselfReport && isRich(evidence) ? null : kind.what;
}

/** A notice that is followed by the report itself. */
function holdsReport({ lines, statements, orders, subjects, headings }: Evidence): boolean {
  const title = lines.findIndex(
    (line, index) => index > 0 && line.length < 70 && REPORT_TITLE.test(line),
  );
  if (title > 0 && statements >= 5 && subjects >= 4 && statements > orders) return true;
  if (headings >= 4 && statements >= 5 && subjects >= 4 && orders <= 1) return true;
  return statements >= 10 && subjects >= 5 && orders <= 2;
}

function isRich({ statements, subjects, filledCells }: Evidence): boolean {
  return (statements >= 4 && subjects >= 4) || (filledCells >= 20 && subjects >= 3);
}

/** What the text itself says, where the title tells nothing. */
function judgeByContent(headline: string, evidence: Evidence): string | null {
  const { lines, statements, subjects, orders, blanks, filledCells, prose, headings } = evidence;
  if (blanks >= 6 && blanks > statements / 4 && filledCells < 12) return 'a blank form';
  if (lines.filter((line) => ARTICLE.test(line)).length >= 4 && headings < 5) return 'a regulation';
  const salutes = lines.slice(0, 8).some((line) => SALUTATION.test(line));
  if (salutes && orders >= 2 && !holdsReport(evidence)) return 'a notice';
  if (REPORT_TITLE.test(headline)) return null;
  if (subjects >= 3 && statements >= 1) return null;
  if (subjects >= 2 && statements >= 2) return null;
  if (filledCells >= 12 && subjects >= 2) return null;
  return prose < 400 || subjects < 2 ? 'a page about something else' : null;
}
