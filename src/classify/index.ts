import {
  ORDER,
  pageKinds,
  REPORT_HEADING,
  STATEMENT,
  SUBJECTS,
  YEAR_COUNT,
} from '../tables/page-kinds.js';
import type { Block, Context, Page } from '../types.js';
import { findHeadline } from './find-headline.js';
import { reportFrames } from './report-frames.js';

const TITLE_KINDS = pageKinds.filter((kind) => kind.where === 'title');
const SHORT_KINDS = pageKinds.filter((kind) => kind.where === 'short-text');
const TEXT_KINDS = pageKinds.filter((kind) => kind.where === 'text');
const SALUTATION = /^(?:各|县直|市直|区直|省直)[^。]{2,60}:$/u;
const YEAR_REPORT = /(?:19|20)\d\d[^。,]{0,40}(?:信息公开|政务公开)[^。,]{0,14}(?:报告|年报)/u;
const YEAR = /(?:19|20)\d\d/u;
const REPORT_TITLE =
  /(?:信息公开|政务公开|信息.{0,6}公开)[^。;,:]{0,14}(?:报告|年报|总结)(?:\(.{1,20}\))?$/u;
const HEADING = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、)/u;
/** Articles of a regulation; `第二十条第(一)项` heads tables of the 2019 form. */
const ARTICLE = /^第[一二三四五六七八九十]{1,3}条(?! ?第)/u;
const OWN_WORDS =
  /本(?:年度)?(?:报告|年报)(?:中)?(?:所列|的|由|数据|电子)|编制(?:了)?本(?:年度)?(?:报告|年报)|统计(?:期限|时限|时间|期间)/u;
/** A report that says which year its figures are of, and that it is one. */
const OWN_PERIOD =
  /(?:期限|时限|时间|期间)[^。;]{0,8}(?:19|20)\d\d ?年?[^。;]{0,20}(?:至|到|止|-|—)/u;
const NAMES_ITSELF =
  /(?:编制|编写|公布|发布|撰写)(?:了)?[^。;]{0,50}(?:报告|年报)|本(?:年度)?(?:报告|年报)|报告(?:由|共|分|包括)/u;
/** The first year of the Regulation, in force from 1 May 2008 on. */
const FIRST_YEAR =
  /2008 ?年?[^。;]{0,24}(?:下半年|5 ?月?[^。;]{0,4}(?:-|—|至|到|~|以来))|(?:下半年|5 ?月?[^。;]{0,6}12 ?月)[^。;]{0,24}2008/u;
const OTHER_PART = /上半年|季度|(?<!\d)1\d?月份/u;
/** A notice that makes a report known. */
const PUBLISHES =
  /关于(?:公布|印发|发布|公开|转发|报送)[^。;]{0,60}(?:报告|年报)[^。;]{0,6}的?(?:通知|公告|通报|函)/u;
/** A place whose name was taken out of a model. */
const MODEL_NAME = /(?:某某?|[×xX○*]{2,})(?:省|市|县|区|乡|镇|街道|局|厅|单位|部门)/gu;
/** The first lines of what this program prints about a document. */
const EXPLANATION = /^source\r?\n {2}.{1,400}, \d+ bytes, /u;
const DIGIT_CELL = /^\d[\d.,]*$/u;
const ATTACHED = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rar|zip|ceb|jpe?g|png)\b/iu;
const BLANK =
  /(?:共|为|信息|申请|计|收到|费用|公开) ?[_×]* {1,3}[_×]*(?:条|件|次|元|份|人)|[×xX]{2,}|_{3,}|某[市县区局镇]/gu;
const SENTENCE = /[。;]/u;
const NO_TEXT = 'a page without running text';
/** So many titles are a list beyond doubt. */
const MOST_LISTED = 40;

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
  /** Numbered headings under which reports tell of their year. */
  readonly reportHeadings: number;
  /** A line near the top is a report's title, or the text calls itself one. */
  readonly callsItselfReport: boolean;
}

/** What a page is: null for a report, else a noun phrase that says what it is instead; a page without a body tells where its frames lead. */
export function classify(page: Page, context: Context): string | null {
  const what = judge(page, context);
  if (what === NO_TEXT) reportFrames(context);
  return what;
}

function judge(page: Page, context: Context): string | null {
  if (EXPLANATION.test(context.source.text)) return 'what this program printed about a document';
  const evidence = gather(page.blocks);
  const headline = findHeadline(page);
  return (
    judgeSmall(page, evidence, context) ??
    judgeByTitle(headline, evidence) ??
    judgeByText(page, headline, evidence) ??
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
    reportHeadings: lines.filter((line) => line.length < 60 && REPORT_HEADING.test(line)).length,
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
  if (saysLittle && !statesItself(evidence) && countListed(page, lines.length) >= 3)
    return 'a list of reports';
  if (prose >= 60 || statements >= 3) return null;
  const hasFile =
    page.references.some(({ address }) =>
      ATTACHED.test(context.source.text.slice(address.start, address.end)),
    ) || page.blocks.some(({ dropped }) => dropped?.startsWith('chrome/attachment') === true);
  if (hasFile) return 'a page with the report in an attachment';
  return prose < 20 ? NO_TEXT : null;
}

/** Different titles of reports, kept or not, as far as counted; 0 where they are few among the lines of the page. */
function countListed(page: Page, kept: number): number {
  const titles: string[] = [];
  for (const { text, dropped } of page.blocks) {
    if (dropped === 'markup/document-title' || text.text.length >= 70) continue;
    if (!YEAR_REPORT.test(text.text)) continue;
    // One title, with its label or its file's ending, says no more than itself.
    const isKnown = titles.some((known) => known.includes(text.text) || text.text.includes(known));
    if (!isKnown) titles.push(text.text);
    if (titles.length >= MOST_LISTED) break;
  }
  return titles.length * 3 >= kept || titles.length >= MOST_LISTED ? titles.length : 0;
}

/** Documents of other kinds, unless what a report says stands in them all the same. */
function judgeByTitle(headline: string, evidence: Evidence): string | null {
  if (headline === '') return null;
  const kind = TITLE_KINDS.find(({ pattern }) => pattern.test(headline));
  if (kind === undefined) return null;
  return standsAgainst(kind.id, headline, evidence) ? null : kind.what;
}

/** Whether the text is a report in spite of a title of that kind. */
function standsAgainst(kind: string, headline: string, evidence: Evidence): boolean {
  switch (kind) {
    case 'kind/notice':
      return holdsReport(evidence, headline);
    case 'kind/part-of-year':
      return coversFirstYear(headline, evidence.text);
    case 'kind/research':
    case 'kind/speech':
    case 'kind/evaluation':
      // They have all the words of a report: only what it says of itself speaks against the title.
      return statesItself(evidence) && isRich(evidence);
    case 'kind/template':
      return evidence.blanks === 0 && isRich(evidence);
    case 'kind/news':
      return evidence.headings >= 3 && isRich(evidence);
    default:
      return evidence.callsItselfReport && isRich(evidence);
  }
}

/** A notice that is followed by the report itself. */
function holdsReport(evidence: Evidence, headline: string): boolean {
  const { lines, statements, orders, subjects, headings } = evidence;
  const title = lines.findIndex(
    (line, index) => index > 0 && line.length < 70 && REPORT_TITLE.test(line),
  );
  const publishes = PUBLISHES.test(headline) || PUBLISHES.test(lines.slice(0, 3).join(''));
  if (publishes && isTold(evidence) && statements > orders) return true;
  if (title > 0 && statements >= 5 && subjects >= 4 && statements > orders) return true;
  if (headings >= 4 && statements >= 5 && subjects >= 4 && orders <= 1) return true;
  return statements >= 10 && subjects >= 5 && orders <= 2;
}

/** Sections of a report with counts of the year, or the report's own period with at least one of them. */
function isTold(evidence: Evidence): boolean {
  const { reportHeadings, statements, text } = evidence;
  if (statements < 2 || !YEAR_COUNT.test(text)) return false;
  return reportHeadings >= 3 || (reportHeadings >= 1 && statesItself(evidence));
}

/** Whether the text calls itself a report and says what dates its figures are of. */
function statesItself({ text, orders }: Evidence): boolean {
  return orders <= 1 && OWN_PERIOD.test(text) && NAMES_ITSELF.test(text);
}

/** May to December of 2008: all of the year that there was to report on. */
function coversFirstYear(headline: string, text: string): boolean {
  if (OTHER_PART.test(headline)) return false;
  return (
    FIRST_YEAR.test(headline) || (!YEAR.test(headline) && FIRST_YEAR.test(text.slice(0, 1500)))
  );
}

/** Papers, news and speeches, by how they are written; a page that is called a report is none of them. */
function judgeByText(page: Page, headline: string, evidence: Evidence): string | null {
  if (REPORT_TITLE.test(headline) || statesItself(evidence)) return null;
  const all = page.blocks.map((block) => block.text.text).join('\n');
  const kind = TEXT_KINDS.find(({ pattern }) => pattern.test(all));
  if (kind === undefined) return null;
  return kind.id !== 'kind/research-text' && evidence.reportHeadings >= 2 ? null : kind.what;
}

function isRich({ statements, subjects, filledCells }: Evidence): boolean {
  return (statements >= 4 && subjects >= 4) || (filledCells >= 20 && subjects >= 3);
}

/** What the text itself says, where the title tells nothing. */
function judgeByContent(headline: string, evidence: Evidence): string | null {
  const { lines, text, statements, subjects, orders } = evidence;
  const { blanks, filledCells, prose, headings } = evidence;
  const models = text.match(MODEL_NAME)?.length ?? 0;
  if (models >= 3 && models > statements / 4) return 'a blank form';
  if (blanks >= 6 && blanks > statements / 4 && filledCells < 12) return 'a blank form';
  if (lines.filter((line) => ARTICLE.test(line)).length >= 4 && headings < 5) return 'a regulation';
  const salutes = lines.slice(0, 8).some((line) => SALUTATION.test(line));
  if (salutes && orders >= 2 && !holdsReport(evidence, headline)) return 'a notice';
  if (REPORT_TITLE.test(headline)) return null;
  if (subjects >= 3 && statements >= 1) return null;
  if (subjects >= 2 && statements >= 2) return null;
  if (filledCells >= 12 && subjects >= 2) return null;
  if (isTold(evidence) || (statesItself(evidence) && subjects >= 3)) return null;
  return prose < 400 || subjects < 2 ? 'a page about something else' : null;
}
