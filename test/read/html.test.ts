import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html.js';
import { visibleText } from '../../src/text/visible-text.js';
import type { Page, Source } from '../../src/types.js';

function lines(html: string): string[] {
  return readHtml(html).blocks.map((block) => block.text.text);
}

function kept(html: string): string[] {
  const page = readHtml(html);
  return page.blocks
    .filter((block) => block.dropped === null && page.containers[block.container]?.hidden === false)
    .map((block) => block.text.text);
}

/** The cells of the first table as `row,column,rowspan,colspan: text`. */
function grid(html: string): string[] {
  const page = readHtml(html);
  const [table] = page.tables;
  return (table?.cells ?? []).map((cell, index) => {
    const text = textOf(page, index);
    return `${cell.row},${cell.column},${cell.rowspan},${cell.colspan}: ${text}`;
  });
}

function textOf(page: Page, cell: number): string {
  return page.blocks
    .filter((block) => block.cell?.table === 0 && block.cell.cell === cell)
    .map((block) => block.text.text)
    .join('|');
}

describe('readHtml', () => {
  it('joins a line that crosses inline tags, and breaks it at blocks and <br>', () => {
    expect(lines('<p>收到<span>20</span><b>13</b>件</p><p>二、<br/>三</p>')).toEqual([
      '收到2013件',
      '二、',
      '三',
    ]);
  });

  it('resolves references and normalizes', () => {
    expect(lines('<p>&nbsp;&nbsp;共&#50;１&#x6761;&ldquo;甲&rdquo;&hearts;&unknown;&</p>')).toEqual(
      ['共21条“甲”♥&unknown;&'],
    );
  });

  it('marks the document title and hidden inline text, and knows hidden containers', () => {
    const page = readHtml(
      '<head><title>年报_门户</title></head><body><div style="display: none"><p>彩票</p></div><p>正<span style="display:none">棋牌</span>文</p><p style="display:none">赌</p><p>文</p></body>',
    );
    expect(page.meta.get('title')).toBe('年报_门户');
    expect(page.blocks.map((block) => [block.text.text, block.dropped])).toEqual([
      ['年报_门户', 'markup/document-title'],
      ['彩票', null],
      ['棋牌', 'markup/hidden'],
      ['正文', null],
      ['赌', 'markup/hidden'],
      ['文', null],
    ]);
    const hidden = page.blocks[1];
    expect(hidden && page.containers[hidden.container]?.hidden).toBe(true);
  });

  it('leaves scripts, styles and comments out, the broken ones as well', () => {
    expect(
      kept(
        '<script>var a="<p>x</p>";</script><style>p{}</style><!-- 注 --><p>甲</p><!-- 乙<p>丙</p>',
      ),
    ).toEqual(['甲', '乙', '丙']);
    expect(kept('<p>甲</p><script>if (a < b) {')).toEqual(['甲']);
  });

  it('reads a tag that lost its end as ended', () => {
    expect(kept('<div class="a"<p>甲</p><a href="x>乙</a><p>丙')).toContain('丙');
    expect(kept('<p>5<6，7>3</p>')).toEqual(['5<6,7>3']);
  });

  it('places cells as browsers do', () => {
    const html =
      '<table><tr><td rowspan="2">甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td></td></tr><tr><td>丁<td>戊</table>';
    expect(grid(html)).toEqual([
      '0,0,2,1: 甲',
      '0,1,1,2: 乙',
      '1,1,1,1: 丙',
      '1,2,1,1: ',
      '2,0,1,1: 丁',
      '2,1,1,1: 戊',
    ]);
  });

  it('keeps the paragraphs of one cell together', () => {
    expect(grid('<table><tr><td><p>结果</p><p>维持</p></td><td>3</td></tr></table>')).toEqual([
      '0,0,1,1: 结果|维持',
      '0,1,1,1: 3',
    ]);
  });

  it('tells tables that arrange the page from tables that hold data', () => {
    const prose = '全年主动公开政府信息，内容涵盖机构职能、规划计划、财政预决算。'.repeat(8);
    const page = readHtml(
      `<table><tr><td>导航</td><td><p>${prose}</p><table><tr><td>件</td><td>3</td></tr></table></td></tr></table>`,
    );
    expect(page.tables.map((table) => table.layout)).toEqual([true, false]);
    expect(page.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'cell',
      'cell',
    ]);
  });

  it('bounds gigantic spans', () => {
    const page = readHtml(
      '<table><tr><td colspan="99999999" rowspan="99999999">1</td><td>2</td></tr></table>',
    );
    expect(page.tables[0]?.cells[0]).toMatchObject({ colspan: 200, rowspan: 500 });
  });

  it('knows alignment, links and addresses', () => {
    const html =
      '<p align="right">甲</p><div style="text-align:center">乙</div><p>见<A HREF=\'f/1.doc\'>附件</A></p><img src="t.jpg">';
    const page = readHtml(html);
    expect(page.blocks.map((block) => [block.align, block.linked])).toEqual([
      ['right', 0],
      ['center', 0],
      [null, 2],
    ]);
    expect(
      page.references.map(({ kind, address }) => [kind, html.slice(address.start, address.end)]),
    ).toEqual([
      ['link', 'f/1.doc'],
      ['image', 't.jpg'],
    ]);
  });

  // one printed line of a PDF in each <br>, <p> or <div>
  it.each([
    ['<br>', (text: string) => `${text}<br>`],
    ['<p>', (text: string) => `<p>${text}</p>`],
    ['<div>', (text: string) => `<div>${text}</div>`],
  ])('joins the printed lines of converted PDF text, one %s each', (_tag, wrap) => {
    const printed = [
      '一、概述',
      '二〇一三年，全县各级各部门认真贯彻落实条例，健全工作机',
      '构，完善工作制度，公开政府信息一千余条，其中通过县政府',
      '门户网站公开的有九百条，通过其他方式公开的有一百余条，',
      '公开工作取得了新的成效，得到了群众的好评，也存在着一些',
      '不足。',
      '二、依申请公开情况',
      '全年收到申请三件，均在规定的期限内由县政府办公室会同有',
      '关部门予以答复，没有发生因此提起的复议和诉讼案件。',
      '<a href="a.doc">附表</a>',
    ];
    const html = `<div>${printed.map(wrap).join('')}</div>`;
    const page = readHtml(html);
    expect(page.blocks.map((block) => block.text.text.slice(0, 8))).toEqual([
      '一、概述',
      '二〇一三年,全县',
      '二、依申请公开情',
      '全年收到申请三件',
      '附表',
    ]);
    expect(page.blocks[1]?.text.text.endsWith('也存在着一些不足。')).toBe(true);
    expect(page.references.map((reference) => reference.block)).toEqual([4]);
  });

  it('gives each line the span that reads back to it', () => {
    const html = '<p>收<!--x-->到<b>21</b>&nbsp;件</p>';
    const [block] = readHtml(html).blocks;
    const source: Source = {
      path: '',
      url: null,
      bytes: 0,
      sha256: '',
      encoding: 'utf-8',
      encodingFrom: 'given',
      mediaType: 'text/html',
      text: html,
    };
    expect(block && visibleText(source, block.span)).toBe('收到 21 件');
  });

  // what would take a careless reader minutes
  it.each([
    ['nested elements', '<div>'.repeat(100_000) + '甲' + '</div>'.repeat(100_000)],
    ['unclosed comments', '<!--'.repeat(50_000)],
    ['unclosed quotes', '<a href="'.repeat(50_000)],
    [
      'unmatched end tags',
      `<section><table><td>${'<div>'.repeat(2000)}${'</section>'.repeat(50_000)}`,
    ],
    ['attributes', `<p ${'a=1 '.repeat(300_000)}>甲</p>`],
    ['ampersands', '&'.repeat(300_000)],
    ['angle brackets', '<'.repeat(300_000)],
    ['unclosed titles', '<title>'.repeat(50_000)],
  ])('reads hostile %s in a moment', (_name, html) => {
    expect(readHtml(html).blocks.length).toBeLessThan(60_000);
  });
});
