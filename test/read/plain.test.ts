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

  it('joins lines that a program wrapped by characters, whatever columns they take', () => {
    const wrapped = [
      '某县2010年政府信息公开年度报告',
      '本报告根据《条例》要求，由某县人民政府办公室综合各乡镇政府、',
      '县级各部门的年度报告编制而成。本报告所列数据的统计期限自',
      '2010年1月1日起至2010年12月31日止。',
      '二、主动公开政府信息情况',
      '2010年度，全县共主动公开政府信息5268条，全文电子化率',
      '98.4%。其中：机构职能类184条，法规文件类642条，规',
      '划计划类96条，业务工作类4346条。',
      '三、依申请公开政府信息情况',
      '2010年全县共收到政府信息公开申请28件，其中：网络申请',
      '15件，书面（含信函、当面）申请13件。从申请内容看，涉及土',
      '地征收、房屋拆迁的占七成。',
    ];
    expect(lines(wrapped.join('\n'))).toEqual([
      '某县2010年政府信息公开年度报告',
      '本报告根据《条例》要求,由某县人民政府办公室综合各乡镇政府、县级各部门的年度报告编制而成。本报告所列数据的统计期限自2010年1月1日起至2010年12月31日止。',
      '二、主动公开政府信息情况',
      '2010年度,全县共主动公开政府信息5268条,全文电子化率98.4%。其中:机构职能类184条,法规文件类642条,规划计划类96条,业务工作类4346条。',
      '三、依申请公开政府信息情况',
      '2010年全县共收到政府信息公开申请28件,其中:网络申请15件,书面(含信函、当面)申请13件。从申请内容看,涉及土地征收、房屋拆迁的占七成。',
    ]);
  });

  it('parts the title from the way to the page and from the metadata', () => {
    expect(
      lines(
        '当前位置：首页 > 信息公开 > 年报 某县2011年政府信息公开工作年度报告 时间：2012-03-12 来源：某县政府办 字号 大 中 小',
      ),
    ).toEqual([
      '当前位置:首页 > 信息公开 > 年报',
      '某县2011年政府信息公开工作年度报告',
      '时间:2012-03-12 来源:某县政府办 字号 大 中 小',
    ]);
    expect(lines('来源：某县政府办 现将政府信息公开工作报告 如下')).toHaveLength(1);
  });

  it('parts headings and paragraphs of glued sections at the spaces between them', () => {
    const glued =
      '现将我镇2013年政府信息公开情况报告如下。　　一、主动公开情况　　公开537条。　　村务公开按季更新，公开栏每村一处，由村监委会核对后张贴。　　二、行政复议、诉讼情况　　未发生。　　三、收费及减免情况　　未发生。';
    expect(lines(glued)).toEqual([
      '现将我镇2013年政府信息公开情况报告如下。',
      '一、主动公开情况',
      '公开537条。',
      '村务公开按季更新,公开栏每村一处,由村监委会核对后张贴。',
      '二、行政复议、诉讼情况',
      '未发生。',
      '三、收费及减免情况',
      '未发生。',
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
      '全年公开信息38',
      '二、依申请公开情',
      '本年度没有收到申',
      '三、收费及减免情',
      '没有发生收费。',
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
