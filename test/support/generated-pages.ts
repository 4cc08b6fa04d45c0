import { createRequire } from 'node:module';
import { decode } from '../../src/decode/index.js';
import { type Division, divisionsIn } from '../../src/divisions/index.js';
import { pathOf } from '../../src/divisions/path.js';
import { identify } from '../../src/identify/index.js';
import { read } from '../../src/read/index.js';
import { stemOf } from '../../src/tables/division-short-names.js';
import type { Identity } from '../../src/types.js';
import { townOf } from './sample-towns.js';

/** A page made for a division in one shape, and whether its evidence decides between places of one name. */
export interface GeneratedPage {
  readonly shape: string;
  readonly lines: readonly string[];
  readonly decides: boolean;
}

/** What became of the pages of one shape. */
export interface ShapeResult {
  pages: number;
  right: number;
  /** Undecided where the evidence does not decide, with the true place among the alternatives. */
  listed: number;
  undecided: string[];
  wrong: string[];
}

const require = createRequire(import.meta.url);
const toTraditional: (text: string) => string = require('opencc-js/cn2t').Converter({
  from: 'cn',
  to: 't',
});

const REPORT = '政府信息公开工作年度报告';
const body = (self: string): string[] => [
  '根据《中华人民共和国政府信息公开条例》要求，编制本报告，现向社会公布。',
  '一、概述',
  `${self}高度重视政府信息公开工作，全年主动公开政府信息120条，收到申请3件。`,
];

interface Subject {
  readonly division: Division;
  readonly name: string;
  readonly parent: string;
  readonly path: string;
  readonly year: number;
  readonly isUnique: boolean;
  readonly kind: string;
}

/** The shapes, each from what is known of a division. */
export function pagesFor(division: Division, year: number, isUnique: boolean): GeneratedPage[] {
  const above = pathOf(division, year).slice(0, -1);
  const { name } = division;
  const parent = above.at(-1)?.name ?? '';
  const path = above.map((one) => one.name).join('') + name;
  const kind = name.slice(-1);
  const subject = { division, name, parent, path, year, isUnique, kind };
  return [...titledPages(subject), ...untitledPages(subject), ...bodyPages(subject)];
}

function titledPages({
  division,
  name,
  parent,
  path,
  year,
  isUnique,
  kind,
}: Subject): GeneratedPage[] {
  const own = body(`我${kind}`);
  const has = parent !== '';
  const page = (shape: string, lines: readonly string[], decides = true) => ({
    shape,
    lines,
    decides,
  });
  const stems = `${stemOf(parent)}${name}`;
  return [
    page('title only', [`${name}${year}年${REPORT}`, ...own], isUnique),
    page('title with parent', [`${parent}${name}${year}年${REPORT}`, ...own]),
    page('title with full path', [`${path}${year}年度${REPORT}`, ...own]),
    page('year first', [`${year}年度${parent}${name}${REPORT}`, ...own]),
    page('government', [`${parent}${name}人民政府${year}年${REPORT}`, ...own]),
    page('stem of the parent', [`${stems}${year}年${REPORT}`, ...own], has),
    page(
      'trail of the parent',
      [`当前位置：首页 > ${parent}人民政府 > 县区年报`, `${name}${year}年${REPORT}`, ...own],
      isUnique || has,
    ),
    page('traditional script', [toTraditional(`${path}${year}年${REPORT}`), ...own]),
    page('letter-spaced', [[...`${parent}${name}`].join(' '), `${year}年${REPORT}`, ...own]),
    page('split title', [`${parent}${name}人民政府`, `${year}年${REPORT}`, ...own]),
    page('site code', [
      `${name}${year}年${REPORT}`,
      ...own,
      `主办单位：${kind}人民政府办公室 网站标识码：${division.code}0001`,
    ]),
    page('mirror brand', [
      '新闻资讯 公司简介 金赢官网',
      `${parent}${name}${year}年${REPORT}`,
      ...own,
      '版权所有 金赢官网 粤ICP备12345678号',
    ]),
    page('brackets', [`${parent}${name}${REPORT}（${year}年度）`, ...own]),
  ];
}

function untitledPages({ name, parent, year, isUnique, kind, division }: Subject): GeneratedPage[] {
  const own = body(`我${kind}`);
  const title = `${year}年${REPORT}`;
  const law = `依据《${parent === '' ? name : parent}政府信息公开规定》，制定了工作方案。`;
  const decides = isUnique || parent !== '';
  const page = (shape: string, lines: readonly string[], sure = decides) => ({
    shape,
    lines,
    decides: sure,
  });
  return [
    page('contact block', [
      title,
      `本报告公布我${kind}情况，如有疑问，请与${name}人民政府办公室联系（地址：${parent}${name}政府大院）。`,
      ...own,
    ]),
    page('compiled by', [
      title,
      `本报告由${parent}${name}人民政府办公室编制，数据统计期限自${year}年1月1日起至12月31日止。`,
      ...own,
    ]),
    page('signature', [title, law, ...own, `${name}人民政府`, `${year + 1}年3月12日`]),
    page('own subject', [
      title,
      `现公布${parent}${name}${year}年政府信息公开工作年度报告。`,
      ...own,
    ]),
    page('portal', [
      `${parent}${name}人民政府门户网站 首页 公开 服务`,
      title,
      ...own,
      `网站标识码${division.code}0012`,
    ]),
  ];
}

function bodyPages({ division, name, parent, year, kind }: Subject): GeneratedPage[] {
  const page = (shape: string, lines: readonly string[]) => ({ shape, lines, decides: true });
  const pages = [
    page('department', [`${parent}${name}卫生局${year}年${REPORT}`, ...body('我局')]),
    page('department unnamed', [
      `首页 > ${parent}${name}人民政府 > 部门公开 > 教育局`,
      `${kind}教育局${year}年${REPORT}`,
      ...body('我局'),
      `${name}人民政府主办 网站标识码${division.code}0003`,
    ]),
  ];
  if (division.level !== 'county') return pages;
  const town = townOf(division.code);
  pages.push(
    page('town', [`${parent}${name}${town ?? '城关镇'}${year}年${REPORT}`, ...body('我镇')]),
  );
  if (town !== null) {
    pages.push(
      page('town under a trail', [
        `${parent}${name}政务公开 > 乡镇 > ${town}`,
        `${town}${year}年${REPORT}`,
        ...body('我镇'),
      ]),
    );
  }
  return pages;
}

/** Runs the pages of every division in force in a year, or of every `step`-th one, through `identify`. */
export function runGenerated(year: number, step = 1): Map<string, ShapeResult> {
  const divisions = divisionsIn(year).filter(({ code }) => code < '710000');
  const names = new Map<string, number>();
  for (const { name } of divisions) names.set(name, (names.get(name) ?? 0) + 1);
  const results = new Map<string, ShapeResult>();
  for (let index = 0; index < divisions.length; index += step) {
    const division = divisions[index];
    if (division === undefined) continue;
    for (const page of pagesFor(division, year, names.get(division.name) === 1)) {
      const result = results.get(page.shape) ?? {
        pages: 0,
        right: 0,
        listed: 0,
        undecided: [],
        wrong: [],
      };
      results.set(page.shape, result);
      judge(result, page, division, identifyLines(page.lines));
    }
  }
  return results;
}

function identifyLines(lines: readonly string[]): Identity {
  const report = () => {};
  const source = decode({ path: 'page.txt', content: lines.join('\n\n') }, {}, report);
  if (source === null) throw new Error('a generated page does not decode');
  const context = { source, options: {}, report };
  return identify(read(source, context), context);
}

function judge(
  result: ShapeResult,
  page: GeneratedPage,
  division: Division,
  { jurisdiction }: Identity,
): void {
  result.pages++;
  const code = jurisdiction?.code?.slice(0, 6) ?? null;
  if (code === division.code) result.right++;
  else if (code !== null) result.wrong.push(`${division.code} ${division.name}: ${code}`);
  else if (
    !page.decides &&
    jurisdiction?.alternatives.some((one) => one.code === division.code) === true
  ) {
    result.listed++;
  } else {
    result.undecided.push(`${division.code} ${division.name}`);
  }
}
