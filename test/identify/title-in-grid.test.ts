import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';

const TITLE = '桃江县2013年政府信息公开工作年度报告';
const BODY =
  '<p>一、概述</p><p>2013年,全县主动公开政府信息1200条。</p><p>二、依申请公开情况</p><p>全年收到政府信息公开申请12件,均已答复。</p><p>三、收费情况</p><p>未收取费用,没有行政复议和行政诉讼。</p>';

function titleOf(head: string): string | null | undefined {
  return parse({ path: 'made.html', content: `${head}<div>${BODY}</div>` }).record?.title;
}

function grid(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table>${cells.join('')}</table>`;
}

describe('a title that stands in the grid alone', () => {
  it.each(['信息名称', '标 题：', '名　称', '文件名称:', '题名', '公文名称'])(
    'is read from the cell after %s',
    (label) => {
      const head = grid(
        ['索引号', '01473325/2014-00031', '发布机构', '桃江县人民政府'],
        [label, TITLE],
        ['发布日期', '2014-03-12', '公开方式', '主动公开'],
      );
      expect(titleOf(head)).toBe(TITLE);
    },
  );

  it('is read from a line of the grid, with a colon or with bars', () => {
    expect(titleOf(`<p>索引号:0147/2014-31 发布日期:2014-03-12</p><p>文件标题:${TITLE}</p>`)).toBe(
      TITLE,
    );
    expect(titleOf(`<p>| 索引号 | 0147/2014-31 | 名称 | ${TITLE} |</p>`)).toBe(TITLE);
  });

  it('is not taken from the row below', () => {
    const head = grid(
      ['索引号', '01473325/2014-00031', '信息名称', ''],
      ['相关文件', '霍邱县2012年政府信息公开工作年度报告'],
      ['发布机构', '桃江县人民政府', '发布日期', '2014-03-12'],
    );
    expect(titleOf(head)).toBeNull();
  });
});
