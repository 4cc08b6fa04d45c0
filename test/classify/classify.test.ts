import { describe, expect, it } from 'vitest';
import { stripContent } from '../support/strip-content.js';

const LAW =
  '根据《中华人民共和国政府信息公开条例》要求，编制本年度报告，统计期限为2013年1月1日至12月31日。';
const BODY = [
  LAW,
  '一、概述',
  '2013年，我县召开会议3次，培训120人次，各项工作有序推进。',
  '二、主动公开政府信息情况',
  '全年主动公开政府信息1280条，其中网站公开1100条。',
  '三、依申请公开情况',
  '全年收到申请5件，均已答复。',
  '四、收费和复议诉讼情况',
  '未收取费用，没有发生行政复议和行政诉讼。',
  '五、存在的问题和改进措施',
  '更新不够及时，下一步将加强督查。',
];

function whatIs(...lines: readonly string[]): string | null {
  return stripContent(lines.join('\n\n')).what;
}

describe('reports', () => {
  it.each([
    ['青石县2013年政府信息公开工作年度报告'],
    ['2013年度政府信息公开年报'],
    ['关于青石县2013年政府信息公开工作情况的报告'],
    ['青石县教育局2013年政府信息公开工作总结'],
    ['青石县2008年5-12月政府信息公开年度报告'],
    ['青石县人民政府关于公布2013年政府信息公开年度报告的通知'],
    [''],
  ])('with the title "%s"', (title) => {
    expect(whatIs(title, ...BODY)).toBeNull();
  });

  it('of a township, in three sentences', () => {
    expect(
      whatIs(
        '双桥镇2012年信息公开年度报告',
        '2012年公开信息38条。无人申请公开，未收费，无复议诉讼。明年将继续努力。',
      ),
    ).toBeNull();
  });

  it('without title and headings', () => {
    expect(
      whatIs(
        '2012年，我乡主动公开政府信息56条，收到申请2件，已答复。',
        '没有收费，没有行政复议、行政诉讼。存在的问题是人员少，下一步将加强培训。',
      ),
    ).toBeNull();
  });

  it('that follow a notice on the same page', () => {
    expect(
      whatIs(
        '关于公布青石县2013年政府信息公开工作年度报告的通知',
        '各乡镇人民政府，县直各单位：',
        '现将年度报告公布如下。',
        '青石县2013年政府信息公开工作年度报告',
        ...BODY,
      ),
    ).toBeNull();
  });

  it('with figures in tables and little else', () => {
    const rows = Array.from(
      { length: 8 },
      (_, row) => `<tr><td>第${row}项申请数量</td><td>${row}</td><td>${row * 3}</td></tr>`,
    ).join('');
    expect(
      stripContent(
        `<h1>青石县2020年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>${rows}</table>`,
      ).what,
    ).toBeNull();
  });
});

describe('what is no report', () => {
  // what it is, its lines
  it.each([
    [
      'a notice',
      [
        '关于做好2013年度政府信息公开工作年度报告编制工作的通知',
        '各乡镇人民政府：',
        '一、概述。简要说明工作情况。',
        '二、主动公开情况。应当说明公开的数量。',
        '三、依申请公开、收费、复议诉讼情况。',
        '请各单位于2014年2月10日前报送，逾期通报。',
      ],
    ],
    [
      'a notice',
      [
        '各乡镇人民政府、县直各单位：',
        '为做好政府信息公开年度报告工作，现将有关事项通知如下。',
        '年度报告应当包括主动公开、依申请公开、复议诉讼等内容。',
        '请各单位于1月20日前将年度报告报送至县政府办。',
      ],
    ],
    [
      'a guide to disclosure',
      [
        '青石县政府信息公开指南',
        '一、主动公开',
        '（一）公开范围。主动公开机构职能等信息。',
        '二、依申请公开',
        '申请人可以当面申请，受理机构20个工作日内答复，不收取费用。',
        '三、监督方式',
        '可以依法申请行政复议或者提起行政诉讼。',
      ],
    ],
    ['figures for a part of the year', ['青石县2013年上半年政府信息公开工作总结', ...BODY]],
    [
      'a regulation',
      [
        '青石县政府信息公开工作考核办法',
        '第一条 为推进政府信息公开，制定本办法。',
        '第二条 主动公开情况占40分，依申请公开情况占20分，年度报告占10分。',
        '第三条 复议、诉讼情况占10分。',
      ],
    ],
    [
      'a news item',
      [
        '我县召开政府信息公开工作会议',
        '1月12日，我县召开政府信息公开工作会议，各单位120人参加。',
        '会议通报了2013年主动公开信息1280条、受理申请5件的情况，要求做好年度报告编制工作。',
      ],
    ],
    [
      'another kind of report',
      [
        '2013年青石县政府工作报告',
        '2013年，全县实现生产总值120亿元，增长8.5%。',
        '完成固定资产投资56亿元，新建学校3所。',
      ],
    ],
    [
      'a blank form',
      [
        '××局××××年政府信息公开工作年度报告（模板）',
        '全年主动公开政府信息  条，收到申请  件。',
        '××市××局',
        '一、总体情况',
        '二、主动公开',
        '三、依申请公开',
        '四、复议诉讼',
      ],
    ],
    [
      'a list of reports',
      [
        '青石县2013年政府信息公开年度报告',
        '青石县2012年政府信息公开年度报告',
        '青石县2011年政府信息公开年度报告',
        '青石县2010年政府信息公开年度报告',
      ],
    ],
    ['an error or login page', ['系统提示', '对不起，您访问的页面不存在或已被删除。']],
    [
      'a page about something else',
      [
        '青石县2013年义务教育招生公告',
        '符合条件的适龄儿童请于6月10日前报名。',
        '报名地点：各小学教务处。',
      ],
    ],
  ])('%s', (what, lines) => {
    expect(whatIs(...lines)).toBe(what);
  });

  it('a page that only has the report attached', () => {
    const html =
      '<h1>青石县2013年政府信息公开工作年度报告</h1><p><a href="/files/nb.pdf">青石县2013年政府信息公开工作年度报告.pdf</a></p>';
    expect(stripContent(html).what).toBe('a page with the report in an attachment');
  });
});
