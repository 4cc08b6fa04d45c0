import { describe, expect, it } from 'vitest';
import { stripContent } from '../support/strip-content.js';

const TITLE = '青石县2013年政府信息公开工作年度报告';
const BODY = [
  '根据《中华人民共和国政府信息公开条例》要求，编制本年度报告，统计期限为2013年1月1日至12月31日。',
  '一、概述',
  '2013年，我县召开会议3次，培训120人次，各项工作有序推进。',
  '二、主动公开政府信息情况',
  '全年主动公开政府信息1280条，其中网站公开1100条。',
];

describe('furniture', () => {
  it.each([
    ['| 索引号 | 620702083/2014-00005 | 发文字号 | |'],
    ['索 引 号 | 014416330/2014-05102 | 分 类 | 政府信息公开年报 综合政务 其他 |'],
    ['· 公文生成日期：2014-03-06'],
    ['选择特殊符号'],
    ['请输入关键字'],
    ['合集下载'],
    ['1、下载文档前请自行甄别文档内容的完整性，平台不提供额外的编辑服务。'],
    ['一、概述，二、主动公开政府信息情况，三、依申请公开政府信息情况，四、复议、诉讼情况，'],
  ])('%s', (line) => {
    const { lines } = stripContent([line, TITLE, ...BODY].join('\n\n'));
    expect(lines[0]).toBe(TITLE);
    expect(lines).toHaveLength(BODY.length + 1);
  });
});

describe('lines that belong to the report', () => {
  it('keeps signature and dashed date below the body', () => {
    const tail = ['青石县人民政府办公室', '2014-3-12'];
    const { lines } = stripContent([TITLE, ...BODY, ...tail, '责任编辑：王小二'].join('\n\n'));
    expect(lines.slice(-2)).toEqual(tail);
  });

  it('keeps a lone issuer line above a split title', () => {
    const title = ['青石县人民政府', '2013年政府信息公开', '工作年度报告'];
    const { lines } = stripContent([...title, ...BODY].join('\n\n'));
    expect(lines.slice(0, 3)).toEqual(title);
  });

  it('keeps rows of a table with names of the form beside counts', () => {
    const rows = ['名称 | 编号 | 数量 |', '信息类别 | 公开时间 | 条数 |', '规范性文件 | 12 | 3 |'];
    const { lines } = stripContent(
      [TITLE, ...BODY, ...rows, '三、问题', '人员少，更新不够及时。'].join('\n\n'),
    );
    for (const row of rows) expect(lines).toContain(row);
  });
});
