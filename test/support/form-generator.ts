import { proactiveCells } from '../../src/tables/forms/proactive.js';
import { statisticsRows } from '../../src/tables/forms/statistics.js';
import {
  APPLICANTS,
  consistentRemedies,
  consistentRequests,
  count,
  pick,
  type Random,
  randomFrom,
  requestRowsOf,
} from './form-values.js';

/** A generated page and what its tables say: paths such as `requests.new.total`. */
export interface GeneratedPage {
  readonly name: string;
  readonly content: string;
  readonly intact: boolean;
  /** Null where the printed cell holds no number. */
  readonly cells: ReadonlyMap<string, number | null>;
  /** The words printed in each of them; empty where a cell was left blank. */
  readonly printed: ReadonlyMap<string, string>;
  /** What the rendering lost between cells. */
  readonly loses: 'blanks' | 'separators' | null;
}

export type Form = '2014' | '2019' | '2021';

/** A table before it is drawn: rows of cells, labels first. */
interface Sheet {
  /** Header rows; a cell is text with the columns and rows that it spans. */
  readonly header: readonly (readonly Span[])[];
  readonly rows: readonly Line[];
  readonly columns: number;
  readonly labelColumns: number;
}

interface Span {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

interface Line {
  readonly group: string | null;
  readonly label: string;
  readonly values: readonly string[];
  /** How many columns each value takes; 1 where not given. */
  readonly across?: number;
  /** A line across the table that is neither a header nor a row. */
  readonly title?: boolean;
  readonly head?: readonly string[];
}

const COLUMN_LABELS = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
];
const PROACTIVE_LABELS: Readonly<Record<string, string>> = {
  regulations: '规章',
  normative_documents: '规范性文件',
  licensing: '行政许可',
  other_services: '其他对外管理服务事项',
  penalties: '行政处罚',
  coercive_measures: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
  issued: '本年制发件数',
  repealed: '本年废止件数',
  in_force: '现行有效件数',
  made: '本年新制作数量',
  newly_disclosed: '本年新公开数量',
  total_disclosed: '对外公开总数量',
  previous_items: '上一年项目数量',
  change: '本年增/减',
  decisions: '本年处理决定数量',
  amount: '本年收费金额（单位：万元）',
  projects: '采购项目数量',
};
const ITEMS = ['一', '一', '五', '五', '六', '六', '八', '九'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
const RESULT_LABELS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const BLOCKS = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
] as const;

/** How filers print a value; `blanks` allows cells without a number. */
function print(random: Random, value: number, style: Style): [string, number | null] {
  if (value === 0 && style.zeros === 'blank') return ['', null];
  if (value === 0 && style.blanks && random() < 0.3) {
    const sign = pick(random, ['', '/', '-', '—', '无']);
    return [sign, sign === '无' ? 0 : null];
  }
  let text = String(value);
  if (style.grouped && value >= 1000) text = value.toLocaleString('en-US');
  if (style.wide)
    text = text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return [text, value];
}

/** Filers who leave rows blank print the zeros of the others. */
function styleOfRow(values: readonly number[], style: Style): Style {
  const isBlank = style.zeros === 'blank rows' && values.every((value) => value === 0);
  return isBlank ? { ...style, zeros: 'blank' } : style;
}

interface Style {
  readonly blanks: boolean;
  /** Every zero is left blank, or every row of zeros alone. */
  readonly zeros?: 'blank' | 'blank rows';
  readonly grouped: boolean;
  readonly wide: boolean;
  readonly noTotal: boolean;
  readonly extraRow: boolean;
}

/** The cells of a page as they are drawn. */
class Cells {
  readonly values = new Map<string, number | null>();
  readonly printed = new Map<string, string>();

  /** Notes a cell and gives its words back. */
  set(path: string, value: number | null, text: string): string {
    this.values.set(path, value);
    this.printed.set(path, text);
    return text;
  }
}

function requestsSheet(random: Random, form: '2019' | '2021', style: Style, cells: Cells): Sheet {
  const values = consistentRequests(random, form);
  if (random() < 0.2) {
    const broken = pick(random, [...values.keys()]);
    values.set(broken, (values.get(broken) ?? 0) + 1 + Math.floor(random() * 20));
  }
  const columns = style.noTotal ? [...APPLICANTS] : [...APPLICANTS, 'total'];
  const rows: Line[] = [];
  for (const { key, label, group } of requestRowsOf(form)) {
    const own = columns.map((column) => values.get(`${key}.${column}`) ?? 0);
    const rowStyle = styleOfRow(own, style);
    const printed = columns.map((column, at) => {
      const [text, value] = print(random, own[at] ?? 0, rowStyle);
      return cells.set(`requests.${key}.${column}`, value, text);
    });
    rows.push({ group, label, values: printed });
    if (style.extraRow && key === 'rejected.duplicate') {
      rows.push({ group, label: '其中：涉及征地拆迁的', values: columns.map(() => '0') });
    }
  }
  const width = columns.length;
  const header: Span[][] = [
    [
      {
        text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        across: 3,
        down: 3,
      },
      { text: '申请人情况', across: width, down: 1 },
    ],
    [
      { text: '自然人', across: 1, down: 2 },
      { text: '法人或其他组织', across: 5, down: 1 },
      ...(style.noTotal ? [] : [{ text: '总计', across: 1, down: 2 }]),
    ],
    COLUMN_LABELS.slice(1, 6).map((text) => ({ text, across: 1, down: 1 })),
  ];
  return { header, rows, columns: width, labelColumns: 3 };
}

function remediesSheet(random: Random, style: Style, cells: Cells): Sheet {
  const values = consistentRemedies(random);
  const printed = BLOCKS.flatMap((block) => {
    const own = RESULTS.map((result) => values.get(`${block}.${result}`) ?? 0);
    const blockStyle = styleOfRow(own, style);
    return RESULTS.map((result, at) => {
      const [text, value] = print(random, own[at] ?? 0, blockStyle);
      return cells.set(`remedies.${block}.${result}`, value, text);
    });
  });
  const results = RESULT_LABELS.map((text) => ({ text, across: 1, down: 1 }));
  const header: Span[][] = [
    [
      { text: '行政复议', across: 5, down: 1 },
      { text: '行政诉讼', across: 10, down: 1 },
    ],
    [
      ...RESULT_LABELS.map((text) => ({ text, across: 1, down: 2 })),
      { text: '未经复议直接起诉', across: 5, down: 1 },
      { text: '复议后起诉', across: 5, down: 1 },
    ],
    [...results, ...results],
  ];
  return {
    header,
    rows: [{ group: null, label: '', values: printed }],
    columns: 15,
    labelColumns: 0,
  };
}

function proactiveSheet(random: Random, form: '2019' | '2021', style: Style, cells: Cells): Sheet {
  const rows: Line[] = [];
  let before = '';
  for (const [index, [row, columns]] of Object.entries(proactiveCells[form]).entries()) {
    const at =
      form === '2021' && row !== 'regulations'
        ? ['一', '一', '五', '六', '六', '八'][index]
        : ITEMS[index];
    const item = `第二十条第（${at ?? ''}）项`;
    if (item !== before) {
      rows.push({ group: null, label: item, values: [], title: true });
      const head = columns.map((column) =>
        row === 'procurement' && column === 'amount'
          ? '采购总金额'
          : (PROACTIVE_LABELS[column] ?? ''),
      );
      rows.push({ group: null, label: '信息内容', values: [], head });
    }
    before = item;
    const printed = columns.map((column) => printProactive(random, row, column, style, cells));
    const label =
      form === '2021' && row === 'normative_documents'
        ? '行政规范性文件'
        : (PROACTIVE_LABELS[row] ?? '');
    rows.push({ group: null, label, values: printed });
  }
  return { header: [], rows, columns: 3, labelColumns: 1 };
}

function printProactive(
  random: Random,
  row: string,
  column: string,
  style: Style,
  cells: Cells,
): string {
  const path = `proactive.${row}.${column}`;
  if (column === 'amount') {
    const tenths = Math.floor(random() * 1_000_000);
    if (row === 'fees') {
      return cells.set(path, tenths / 100, String(tenths / 100));
    }
    const inWan = random() < 0.5;
    const text = inWan ? `${tenths / 100}万元` : `${tenths}元`;
    return cells.set(path, inWan ? tenths * 100 : tenths, text);
  }
  if (column === 'change') {
    const change = Math.floor(random() * 41) - 20;
    const words = [String(change), change > 0 ? `+${change}` : String(change)];
    if (change !== 0) words.push(`${change > 0 ? '增' : '减'}${Math.abs(change)}`);
    if (change !== 0) words.push(`${change > 0 ? '增加' : '减少'}${Math.abs(change)}`);
    return cells.set(path, change, pick(random, words));
  }
  const [text, value] = print(random, count(random, 40_000), style);
  return cells.set(path, value, text);
}

/** Units of the statistics table: money is printed in 万元. */
function statisticsSheet(random: Random, style: Style, cells: Cells): Sheet {
  const titles: Readonly<Record<string, string>> = {
    'disclosure.total': '一、主动公开情况',
    'response.hot_topics': '二、回应解读情况',
    'requests.received': '三、依申请公开情况',
    'institution.offices': '八、机构建设和保障经费情况',
    'training.meetings': '九、政府信息公开会议和培训情况',
  };
  const rows: Line[] = [];
  for (const row of statisticsRows) {
    const title = titles[row.key];
    if (title !== undefined) rows.push({ group: null, label: title, values: ['——', ''] });
    const isMoney = row.unit === '元';
    const cents = Math.floor(random() * 5000);
    const [text, value] = isMoney
      ? [String(cents / 100), cents * 100]
      : print(random, count(random, 20_000), style);
    cells.set(`statistics.${row.key}`, value, text);
    const [label = ''] = row.matches;
    rows.push({ group: null, label, values: [isMoney ? '万元' : (row.unit ?? ''), text] });
  }
  const header = [['统计指标', '单位', '统计数'].map((text) => ({ text, across: 1, down: 1 }))];
  return { header, rows, columns: 2, labelColumns: 1 };
}

type Draw = (sheet: Sheet, random: Random) => string;

function tag(name: string, text: string, across = 1, down = 1): string {
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  return `<${name}${spans}>${text}</${name}>`;
}

/** One table as HTML; `cell` wraps the text of each cell as an editor would. */
function htmlTable(sheet: Sheet, cell: (text: string) => string, options: HtmlOptions): string {
  const out: string[] = [];
  const width = sheet.labelColumns + sheet.columns;
  const header: string[] = [];
  for (const row of sheet.header) {
    header.push(
      `<tr>${row.map(({ text, across, down }) => tag('td', cell(text), across, down)).join('')}</tr>`,
    );
  }
  out.push(...header);
  let group: string | null = null;
  let isResults = false;
  for (const [index, line] of sheet.rows.entries()) {
    const cells: string[] = [];
    if (line.title === true) cells.push(tag('td', cell(line.label), width));
    else if (line.head !== undefined) {
      cells.push(tag('td', cell(line.label)));
      for (const [at, text] of line.head.entries())
        cells.push(tag('td', cell(text), spread(line.head.length, at)));
    } else {
      if (sheet.labelColumns === 3 && options.spans) {
        const results = sheet.rows.length - 3;
        if (line.label.startsWith('（一）')) {
          isResults = true;
          cells.push(tag('td', cell('三、本年度办理结果'), 1, results));
        }
        if (line.label.startsWith('四')) isResults = false;
        if (line.group !== null && line.group !== group) {
          const down = sheet.rows.filter((other) => other.group === line.group).length;
          cells.push(tag('td', cell(line.group), 1, down));
        }
        const across = isResults ? (line.group === null ? 2 : 1) : 3;
        cells.push(tag('td', cell(line.label), across));
      } else if (sheet.labelColumns > 0) {
        const prefix =
          line.group !== null && line.group !== group && options.joined ? line.group : '';
        cells.push(tag('td', cell(prefix + line.label), options.spans ? 1 : sheet.labelColumns));
      }
      group = line.group;
      const { values } = line;
      for (const [at, text] of values.entries()) {
        cells.push(
          tag(
            'td',
            cell(text),
            sheet.labelColumns === 1 && sheet.header.length === 0 ? spread(values.length, at) : 1,
          ),
        );
      }
      if (options.remark && sheet.labelColumns === 3) cells.push(tag('td', cell('')));
    }
    out.push(`<tr>${cells.join('')}</tr>`);
    if (index === options.repeatAt) out.push(...header);
    if (options.cutAt !== null && index === options.cutAt && index < sheet.rows.length - 1) {
      out.push('</tbody></table><p>— 2 —</p><table border="1"><tbody>');
    }
  }
  return `<table border="1"><tbody>${out.join('\n')}</tbody></table>`;
}

interface HtmlOptions {
  readonly spans: boolean;
  /** Header cells lost what they span, so that columns no longer stand under them. */
  readonly lost?: boolean;
  readonly joined: boolean;
  readonly remark: boolean;
  readonly cutAt: number | null;
  /** After this row the header stands again. */
  readonly repeatAt?: number;
}

const PLAIN_HTML: HtmlOptions = { spans: true, joined: false, remark: false, cutAt: null };

/** Three columns shared out among fewer values: the last takes the rest. */
function spread(count: number, at: number): number {
  return at === count - 1 ? 4 - count : 1;
}

/** Columns as rows: results down the side of remedies, columns down the side of the proactive tables. */
function htmlTurned(sheet: Sheet): string {
  const [line] = sheet.rows;
  if (sheet.columns === 15 && line !== undefined) {
    const rows = RESULT_LABELS.map((label, at) => {
      const values = [0, 5, 10].map((block) => tag('td', line.values[block + at] ?? ''));
      return `<tr>${tag('td', label)}${values.join('')}</tr>`;
    });
    const blocks = ['', '行政复议', '未经复议直接起诉', '复议后起诉'].map((text) =>
      tag('td', text),
    );
    return `<table><tr>${blocks.join('')}</tr>${rows.join('')}</table>`;
  }
  return htmlTable(sheet, (text) => text, PLAIN_HTML);
}

/** Labels wrapped behind their values: the values stand on the first line. */
function valuesFirst(sheet: Sheet): string[] {
  const { words, lines } = flatWords(sheet);
  return [
    ...words,
    ...lines.flatMap(([label, values]) => {
      const [first = '', ...rest] = values.length === 0 || label === '' ? [label] : wrap(label, 13);
      return [[first, ...values].filter((part) => part !== '').join('  '), ...rest];
    }),
  ];
}

function wordCell(random: Random): (text: string) => string {
  return (text) => {
    const cut =
      text.length > 1 && random() < 0.4
        ? 1 + Math.floor(random() * (text.length - 1))
        : text.length;
    const parts = [text.slice(0, cut), text.slice(cut)].filter((part) => part !== '');
    const spans = parts.map(
      (part) =>
        `<span lang="EN-US" style="font-size:10.5pt;mso-bidi-font-family:宋体">${part}</span>`,
    );
    return `<p class="MsoNormal" align="center">${spans.join('') || '&nbsp;'}<span lang="EN-US"><o:p></o:p></span></p>`;
  };
}

/** Lines of a flattened table: labels and values, header words first. */
function flatWords(sheet: Sheet): {
  words: string[];
  lines: (readonly [string, readonly string[]])[];
} {
  const words = sheet.header.flatMap((row) => row.map(({ text }) => text));
  const lines: (readonly [string, readonly string[]])[] = [];
  let group: string | null = null;
  for (const line of sheet.rows) {
    if (line.label.startsWith('（一）') && sheet.labelColumns === 3)
      lines.push(['三、本年度办理结果', []]);
    if (line.group !== null && line.group !== group) lines.push([line.group, []]);
    group = line.group;
    if (line.head !== undefined) {
      lines.push([line.label, []]);
      for (const text of line.head) lines.push([text, []]);
    } else lines.push([line.label, line.values]);
  }
  return { words, lines };
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

interface Rendering {
  readonly name: string;
  readonly intact: boolean;
  readonly html: boolean;
  readonly style?: Partial<Style>;
  /** What is lost between cells: some of them cannot be told any more. */
  readonly loses?: 'blanks' | 'separators';
  /** Share of cells right at least, where too much is lost to prove cell by cell what can be told. */
  readonly least?: number;
  readonly draw: Draw;
}

/** Lines on which a page ends in the middle of a table. */
function withPages(lines: readonly string[], random: Random): string[] {
  const at = 4 + Math.floor(random() * lines.length);
  return lines.flatMap((line, index) => (index === at ? [line, '— 3 —', ''] : [line]));
}

export const renderings: readonly Rendering[] = [
  {
    name: 'html-spans',
    intact: true,
    html: true,
    style: { blanks: true },
    draw: (sheet) => htmlTable(sheet, (text) => text, PLAIN_HTML),
  },
  {
    name: 'html-word',
    intact: true,
    html: true,
    style: { blanks: true },
    draw: (sheet, random) => htmlTable(sheet, wordCell(random), PLAIN_HTML),
  },
  {
    name: 'html-layout',
    intact: true,
    html: true,
    draw: (sheet) =>
      `<table width="100%"><tr><td><p>以下为统计数据，请以表格为准，详细说明见各节。</p>${htmlTable(sheet, (text) => `<div align="center">${text}</div>`, PLAIN_HTML)}</td></tr></table>`,
  },
  {
    name: 'html-wide',
    intact: true,
    html: true,
    style: { wide: true },
    draw: (sheet) => htmlTable(sheet, (text) => `<p>${text}</p>`, PLAIN_HTML),
  },
  {
    name: 'html-grouped',
    intact: true,
    html: true,
    style: { grouped: true },
    draw: (sheet) => htmlTable(sheet, (text) => text, PLAIN_HTML),
  },
  {
    name: 'html-no-total',
    intact: true,
    html: true,
    style: { noTotal: true },
    draw: (sheet) => htmlTable(sheet, (text) => text, PLAIN_HTML),
  },
  {
    name: 'html-extra-row',
    intact: true,
    html: true,
    style: { extraRow: true },
    draw: (sheet) => htmlTable(sheet, (text) => text, PLAIN_HTML),
  },
  {
    name: 'html-remark',
    intact: true,
    html: true,
    draw: (sheet) => htmlTable(sheet, (text) => text, { ...PLAIN_HTML, remark: true }),
  },
  {
    name: 'html-no-spans',
    intact: true,
    html: true,
    draw: (sheet) =>
      htmlTable(sheet, (text) => text, { ...PLAIN_HTML, spans: false, joined: true }),
  },
  {
    name: 'html-cut',
    intact: true,
    html: true,
    style: { blanks: true },
    draw: (sheet, random) =>
      htmlTable(sheet, (text) => text, {
        ...PLAIN_HTML,
        spans: false,
        cutAt: sheet.header.length > 0 ? 3 + Math.floor(random() * 10) : null,
      }),
  },
  {
    name: 'html-one-cell-a-paragraph',
    intact: false,
    html: true,
    draw: (sheet) =>
      flatCells(sheet)
        .map((text) => `<p>${text}</p>`)
        .join('\n'),
  },
  {
    name: 'html-line-breaks',
    intact: false,
    html: true,
    draw: (sheet) => `<div>${flatCells(sheet).join('<br/>')}</div>`,
  },
  {
    name: 'text-one-cell-a-line',
    intact: false,
    html: false,
    draw: (sheet) => flatCells(sheet).join('\n'),
  },
  {
    name: 'text-tabs',
    intact: false,
    html: false,
    draw: (sheet) => flatLines(sheet, '\t').join('\n'),
  },
  {
    name: 'text-layout',
    intact: false,
    html: false,
    draw: (sheet, random) =>
      withPages(
        flatLines(sheet, '        ').map((line) => `    ${line}`),
        random,
      ).join('\n'),
  },
  {
    name: 'text-raw-wrapped',
    intact: false,
    html: false,
    draw: (sheet, random) => withPages(rawLines(sheet), random).join('\n'),
  },
  {
    name: 'text-glued-label',
    intact: false,
    html: false,
    draw: (sheet) =>
      flatLines(sheet, ' ')
        .map((line) => line.replace(/(?<=[\p{Script=Han}）”]) (?=\d)/u, ''))
        .join('\n'),
  },
  {
    name: 'text-pipes',
    intact: false,
    html: false,
    style: { blanks: true },
    draw: (sheet) => pipeLines(sheet, false).join('\n'),
  },
  {
    name: 'text-markdown',
    intact: false,
    html: false,
    style: { blanks: true },
    draw: (sheet) => pipeLines(sheet, true).join('\n'),
  },
  {
    name: 'html-lost-spans',
    intact: true,
    html: true,
    draw: (sheet) =>
      htmlTable(sheet, (text) => text, { ...PLAIN_HTML, spans: false, joined: true, lost: true }),
  },
  {
    name: 'html-renumbered',
    intact: true,
    html: true,
    draw: (sheet) =>
      htmlTable(
        sheet,
        (text) =>
          text.replace(
            /^(?:（[一二三四五六七]）|\d\.|[一二三四]、)(?=\p{Script=Han})/u,
            () => '⒈ ',
          ),
        PLAIN_HTML,
      ),
  },
  {
    name: 'html-turned',
    intact: true,
    html: true,
    style: { blanks: true },
    draw: (sheet) => htmlTurned(sheet),
  },
  {
    name: 'html-header-repeated',
    intact: true,
    html: true,
    draw: (sheet) =>
      htmlTable(sheet, (text) => text, { ...PLAIN_HTML, spans: false, repeatAt: 12 }),
  },
  {
    name: 'text-pipe-lines',
    intact: false,
    html: false,
    draw: (sheet) =>
      flatCells(sheet)
        .flatMap((text) => [text, '|'])
        .join('\n'),
  },
  {
    name: 'text-values-first',
    intact: false,
    html: false,
    draw: (sheet) => valuesFirst(sheet).join('\n'),
  },
  {
    name: 'text-blanks-lost',
    intact: false,
    html: false,
    style: { blanks: true },
    loses: 'blanks',
    draw: (sheet) => flatCells(sheet).join('\n'),
  },
  {
    name: 'text-zeros-blank',
    intact: false,
    html: false,
    style: { zeros: 'blank' },
    loses: 'blanks',
    least: 0.6,
    draw: (sheet) => flatCells(sheet).join('\n'),
  },
  {
    name: 'html-rows-blank',
    intact: false,
    html: true,
    style: { zeros: 'blank rows' },
    loses: 'blanks',
    draw: (sheet) =>
      flatCells(sheet)
        .map((text) => `<p>${text}</p>`)
        .join('\n'),
  },
  {
    name: 'text-no-separator',
    intact: false,
    html: false,
    loses: 'separators',
    draw: (sheet) => flatLines(sheet, '').join('\n'),
  },
  {
    name: 'text-no-separator-zeros-blank',
    intact: false,
    html: false,
    style: { zeros: 'blank' },
    loses: 'separators',
    least: 0.5,
    draw: (sheet) => flatLines(sheet, '').join('\n'),
  },
];

function flatCells(sheet: Sheet): string[] {
  const { words, lines } = flatWords(sheet);
  return [
    ...words,
    ...lines.flatMap(([label, values]) => (label === '' ? [...values] : [label, ...values])),
  ].filter((text) => text !== '');
}

function flatLines(sheet: Sheet, gap: string): string[] {
  const header = sheet.header.map((row) => row.map(({ text }) => text).join(gap));
  const { lines } = flatWords(sheet);
  return [
    ...header,
    ...lines.map(([label, values]) => [label, ...values].filter((text) => text !== '').join(gap)),
  ];
}

/** pdftotext in raw order: labels wrapped at the width of their column, values behind the last line. */
function rawLines(sheet: Sheet): string[] {
  const { words, lines } = flatWords(sheet);
  const header = words.flatMap((text) => wrap(text, sheet.columns > 3 ? 2 : 14));
  return [
    ...header,
    ...lines.flatMap(([label, values]) => {
      const wrapped = label === '' ? [''] : wrap(label, 13);
      const last = wrapped.length - 1;
      return wrapped.map((text, at) =>
        at === last ? [text, ...values].filter((part) => part !== '').join(' ') : text,
      );
    }),
  ];
}

function pipeLines(sheet: Sheet, markdown: boolean): string[] {
  const row = (cells: readonly string[]): string =>
    markdown ? `| ${cells.join(' | ')} |` : cells.join(' | ');
  const lines = sheet.header.map((spans) => row(spans.map(({ text }) => text)));
  if (markdown && lines.length > 0)
    lines.splice(1, 0, row(sheet.rows[0]?.values.map(() => '---') ?? ['---']));
  let group: string | null = null;
  for (const line of sheet.rows) {
    if (line.group !== null && line.group !== group) lines.push(row([line.group, '']));
    group = line.group;
    const cells = line.head ?? line.values;
    lines.push(row(line.label === '' ? cells : [line.label, ...cells]));
  }
  return lines;
}

const BASE_STYLE: Style = {
  blanks: false,
  grouped: false,
  wide: false,
  noTotal: false,
  extraRow: false,
};

/** The page of a seed: one form in one rendering, with prose around its tables. */
export function generatePage(seed: number, form: Form, rendering: Rendering): GeneratedPage {
  const random = randomFrom(seed * 7919 + 17);
  const style = { ...BASE_STYLE, ...rendering.style };
  const cells = new Cells();
  const year = form === '2014' ? 2015 : form === '2019' ? 2019 : 2022;
  const tables =
    form === '2014'
      ? [['附表：政府信息公开情况统计表', statisticsSheet(random, style, cells)] as const]
      : ([
          ['二、主动公开政府信息情况', proactiveSheet(random, form, style, cells)],
          ['三、收到和处理政府信息公开申请情况', requestsSheet(random, form, style, cells)],
          ['四、政府信息公开行政复议、行政诉讼情况', remediesSheet(random, style, cells)],
        ] as const);
  const paragraph = (text: string): string => (rendering.html ? `<p>${text}</p>` : text);
  const body = [
    paragraph(`临河县${year}年政府信息公开工作年度报告`),
    paragraph('一、总体情况'),
    paragraph(
      `${year}年，临河县认真落实条例规定，扎实推进各项公开工作，全年召开专题会议3次，举办培训班2期。`,
    ),
    ...tables.flatMap(([title, sheet]) => [paragraph(title), rendering.draw(sheet, random)]),
    paragraph('五、存在的主要问题及改进情况'),
    paragraph('公开内容不够丰富，解读形式较为单一。下一步，将加强培训，完善制度，提高质量。'),
  ].join('\n');
  const content = rendering.html
    ? `<!DOCTYPE html><html><head><meta charset="utf-8"><title>临河县${year}年政府信息公开工作年度报告</title></head><body><div class="content">${body}</div></body></html>`
    : body;
  return {
    name: `${form} ${rendering.name} ${seed}`,
    content,
    intact: rendering.intact,
    cells: cells.values,
    printed: cells.printed,
    loses: rendering.loses ?? null,
  };
}
