import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/read/plain.js';
import { toSource } from '../../src/text/mapped-text.js';

function lines(text: string): string[] {
  return readPlain(text).blocks.map((block) => block.text.text);
}

const WRAPPED = `某某县2013年政府信息公开年度报告

　　根据《中华人民共和国政府信息公开条例》的规定，某某县
人民政府办公室编制本报告。报告由概述、主动公开情况、依申
请公开情况等部分组成，所列数据的统计期限自2013年1月1日起
至12月31日止。
一、概述
　　2013年，全县各级各部门认真贯彻落实条例，健全工作机构
，完善工作制度，公开政府信息1,234条，其中通过县政府门户网
- 1 -
站公开的有1,100条，通过其他方式公开的有134条，公开工作
取得了新的成效，得到了群众的好评，也存在着一些不足之处。
二、依申请公开情况
　　全年收到申请3件。
`;

describe('readPlain', () => {
  it('makes each line a block and skips blank ones', () => {
    expect(lines('一、概述\r\n\r\n  全年收到３件\n')).toEqual(['一、概述', '全年收到3件']);
  });

  it('keeps the columns of table lines apart', () => {
    expect(lines('行政许可    57\t3\n规章 0 0 0')).toEqual(['行政许可\t57\t3', '规章 0 0 0']);
  });

  it('joins hard-wrapped lines, across page numbers too', () => {
    expect(lines(WRAPPED)).toEqual([
      '某某县2013年政府信息公开年度报告',
      '根据《中华人民共和国政府信息公开条例》的规定,某某县人民政府办公室编制本报告。报告由概述、主动公开情况、依申请公开情况等部分组成,所列数据的统计期限自2013年1月1日起至12月31日止。',
      '一、概述',
      '2013年,全县各级各部门认真贯彻落实条例,健全工作机构,完善工作制度,公开政府信息1,234条,其中通过县政府门户网站公开的有1,100条,通过其他方式公开的有134条,公开工作取得了新的成效,得到了群众的好评,也存在着一些不足之处。',
      '- 1 -',
      '二、依申请公开情况',
      '全年收到申请3件。',
    ]);
  });

  it('leaves lines alone that were not wrapped', () => {
    const text = ['标题', '甲'.repeat(90), '乙'.repeat(120), '一、概述', '丙'.repeat(200)].join(
      '\n',
    );
    expect(lines(text)).toHaveLength(5);
  });

  it('divides a line that sections were glued into, and leaves a list of contents alone', () => {
    const glued =
      '现将我镇2013年政府信息公开情况报告如下： 一、主动公开情况 全年公开信息38件，涉及政策文件和人事变动。二、依申请公开情况 本年度没有收到申请。 三、收费及减免情况 没有发生收费。';
    expect(lines(glued).map((line) => line.slice(0, 8))).toEqual([
      '现将我镇2013',
      '一、主动公开情况',
      '二、依申请公开情',
      '三、收费及减免情',
    ]);
    const contents =
      '本报告由 一、概述 二、主动公开政府信息情况 三、依申请公开政府信息情况 四、收费及减免情况 五、复议和诉讼情况 六、存在的主要问题及改进措施等部分组成，所列数据的统计期限自1月1日起。';
    expect(lines(contents)).toHaveLength(1);
  });

  it('leaves a table of one cell a line alone', () => {
    const cells = Array.from({ length: 60 }, (_, index) => `${index % 7}`);
    expect(lines(cells.join('\n'))).toHaveLength(60);
  });

  it('maps every character to its source, traditional script included', () => {
    const text = '  縣政府２０１３年收到申請３件';
    const [block] = readPlain(text).blocks;
    expect(block?.text.text).toBe('县政府2013年收到申请3件');
    const at = block?.text.text.indexOf('申请3件') ?? -1;
    const span = block && toSource(block.text, at, at + 4);
    expect(span && text.slice(span.start, span.end)).toBe('申請３件');
  });
});
