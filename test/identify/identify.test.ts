import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.js';
import { collect, type Diagnostic } from '../../src/diagnostics.js';
import { identify } from '../../src/identify/index.js';
import { parse } from '../../src/pipeline.js';
import { read } from '../../src/read/index.js';
import type { Identity, Options } from '../../src/types.js';

function identifyText(
  lines: readonly string[],
  options: Options = {},
): { identity: Identity; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = collect(diagnostics);
  const source = decode({ path: 'page.txt', content: lines.join('\n\n') }, options, report);
  if (source === null) throw new Error('the text does not decode');
  const context = { source, options, report };
  return { identity: identify(read(source, context), context), diagnostics };
}

const BODY = [
  '根据《中华人民共和国政府信息公开条例》要求，编制本报告，现向社会公布。',
  '一、概述',
  '全年主动公开政府信息120条，收到政府信息公开申请3件，均已按期答复。',
];

const codeOf = (title: string, ...more: string[]) =>
  identifyText([title, ...BODY, ...more]).identity.jurisdiction?.code ?? null;

describe('whose report', () => {
  it.each([
    // the title alone: a place, a place with its parent, its government, a short name
    ['桃江县2013年政府信息公开工作年度报告', '430922', 'county', 'government'],
    ['2013年度益阳市桃江县政府信息公开年度报告', '430922', 'county', 'government'],
    ['桃江县人民政府2013年政府信息公开年度报告', '430922', 'county', 'government'],
    ['桃江县人民政府信息公开工作2013年度报告', '430922', 'county', 'government'],
    ['甘肃省2013年政府信息公开工作年度报告', '620000', 'province', 'government'],
    ['临夏回族自治州永靖县2013年政府信息公开年度报告', '622923', 'county', 'government'],
    ['南昌2013年政府信息公开年度报告', '360100', 'prefecture', 'government'],
    // a department, an office of the government, a court, a branch of a national body
    ['桃江县卫生局2013年政府信息公开工作年度报告', '430922', 'county', 'department'],
    ['桃江县人民政府办公室2013年政府信息公开年度报告', '430922', 'county', 'department'],
    ['国家税务总局桃江县税务局2018年政府信息公开工作年度报告', '430922', 'county', 'department'],
    // a school
    ['常州市第三人民医院2013年度信息公开工作报告', '320400', 'prefecture', 'institution'],
    // a town, a street, a town called after a province and one after a district
    ['礼县盐官镇2013年政府信息公开年度报告', '621226', 'town', 'town'],
    ['衢州市衢江区湖南镇2013年政府信息公开年度报告', '330803', 'town', 'town'],
    ['江北区慈城镇2012年政府信息公开年度报告', '330205', 'town', 'town'],
    ['杭州市余杭区余杭街道办事处2020年政府信息公开年度报告', '330110', 'town', 'town'],
    // zones: the host stands in the name, in a former district's name, in the table
    ['合肥高新技术产业开发区2013年政府信息公开年度报告', '340100', 'zone', 'zone'],
    ['万盛经开区政府信息公开工作年度报告(2017年度)', '500110', 'zone', 'zone'],
    ['重庆两江新区管委会2013年政府信息公开年度报告', '500000', 'zone', 'zone'],
    // a body of the state
    ['国家测绘地理信息局2016年政府信息公开工作年度报告', '000000', 'national', 'department'],
  ])('%s: %s', (title, code, level, kind) => {
    const { identity } = identifyText([title, ...BODY]);
    expect(identity.jurisdiction?.code?.slice(0, 6)).toBe(code);
    expect(identity.jurisdiction?.level).toBe(level);
    expect(identity.issuer?.kind).toBe(kind);
  });

  it('takes a division as it was in the covered year', () => {
    expect(codeOf('永定县2013年政府信息公开年度报告')).toBe('350822');
    expect(codeOf('永定区2013年政府信息公开年度报告')).toBe('430802');
    expect(codeOf('武隆县2013年政府信息公开年度报告')).toBe('500232');
  });

  it('leaves a name of several places undecided and lists them', () => {
    const { identity, diagnostics } = identifyText([
      '鼓楼区2013年政府信息公开工作年度报告',
      ...BODY,
    ]);
    expect(identity.jurisdiction?.code).toBeNull();
    expect(identity.jurisdiction?.alternatives.map(({ code }) => code)).toEqual([
      '320106',
      '320302',
      '350102',
      '410204',
    ]);
    expect(diagnostics.map(({ id }) => id)).toContain('identify/ambiguous-jurisdiction');
  });

  it.each([
    // the parent in a law, an area code, a site code, a police registration, a document number, a trail
    ['依据《福建省政府信息公开办法》，福州市对各区作了部署。', '350102'],
    ['联系电话：0516-83403086', '320302'],
    ['网站标识码：4102040001', '410204'],
    ['苏公网安备 32010602000213号', '320106'],
    ['贯彻《关于政府信息公开的意见》（豫政办〔2013〕12号）。', '410204'],
    ['当前位置：首页 > 徐州市 > 政府信息公开年报', '320302'],
  ])('tells places of one name apart by %s', (line, code) => {
    expect(codeOf('鼓楼区2013年政府信息公开工作年度报告', line)).toBe(code);
  });

  it('tells places of one name apart by the signature', () => {
    const code = codeOf(
      '新华区2013年政府信息公开年度报告',
      '赴石家庄市、沧州市学习考察。',
      '平顶山市新华区人民政府办公室',
    );
    expect(code).toBe('410402');
  });

  it.each([
    ['巴州2013年政府信息公开年度报告', '652800'],
    ['东乡县2013年政府信息公开年度报告', '361029'],
    ['吉林2013年政府信息公开年度报告', '220000'],
    ['湘西自治州2013年政府信息公开年度报告', '433100'],
    ['锡林郭勒盟行政公署2013年政府信息公开年度报告', '152500'],
    ['第八师石河子市2013年政府信息公开年度报告', '659001'],
    ['奉化区2013年政府信息公开年度报告', '330283'],
    ['湖南镇2013年政府信息公开年度报告', '330803113'],
  ])('reads %s as %s', (title, code) => {
    expect(codeOf(title)).toBe(code);
  });

  it('does not let the portal, a mirror or a list of sisters win over the title', () => {
    expect(
      codeOf(
        '大关县2016年政府信息公开工作年度报告',
        '版权所有：昭通市人民政府 地址：昭阳区迎宾大道',
        '县区网站：昭阳区 鲁甸县 巧家县 盐津县 永善县 绥江县 镇雄县',
      ),
    ).toBe('530624');
  });

  it('does not take the portal of the city for a report that says 我县', () => {
    const { identity, diagnostics } = identifyText([
      '益阳市人民政府门户网站',
      '当前位置：首页 > 政务公开 > 区县年报 > 桃江县',
      '2013年政府信息公开工作年度报告',
      '根据要求编制本报告，我县高度重视，全县共公开政府信息120条。',
      '主办：益阳市人民政府办公室 网站标识码：4309000001',
    ]);
    expect(identity.jurisdiction?.code).toBe('430922');
    expect(identity.issuer).toEqual({ name: '桃江县人民政府', kind: 'government' });
    expect(diagnostics).toEqual([]);
  });

  it('finds the county of a department that names none', () => {
    const { identity } = identifyText([
      '您当前的位置：首页 > 梨树县人民政府 > 教育局',
      '县教育局2012年政府信息公开工作年度报告',
      ...BODY,
      '梨树县人民政府主办',
    ]);
    expect(identity.jurisdiction?.code).toBe('220322');
    expect(identity.issuer).toEqual({ name: '梨树县教育局', kind: 'department' });
  });

  it('finds the host of a zone that names none, whatever it calls itself', () => {
    const { identity } = identifyText([
      '高新区2013年政府信息公开工作年度报告',
      ...BODY,
      '2013年，我区公开信息120条。',
      '潍坊高新技术产业开发区管委会',
      '2014年3月1日',
    ]);
    expect(identity.jurisdiction).toMatchObject({ code: '370700', level: 'zone' });
  });

  it('takes the office that signs for its government', () => {
    const { identity } = identifyText([
      '2013年政府信息公开工作年度报告',
      ...BODY,
      '沙坪坝区人民政府办公室',
      '2014年3月1日',
    ]);
    expect(identity.issuer).toEqual({ name: '沙坪坝区人民政府', kind: 'government' });
  });

  it('reads the issuer from 由…编制 where the title has none', () => {
    const { identity } = identifyText([
      '2014年度政府信息公开工作报告',
      '本报告由桃江县人民政府办公室编制，统计期限自2014年1月1日至12月31日。',
      '一、概述',
      '全年主动公开政府信息120条。',
    ]);
    expect(identity.jurisdiction?.code).toBe('430922');
    expect(identity.issuer?.kind).toBe('government');
  });

  it('tells a county by its postcode beside the area code, a city in no way', () => {
    const placeOf = (contact: string) =>
      identifyText(['2014年政府信息公开工作报告', ...BODY, '我县公开信息120条。', contact]).identity
        .jurisdiction?.code ?? null;
    expect(placeOf('联系电话：0370-8111222，邮编：476900。')).toBe('411422');
    expect(placeOf('联系电话：0370-8111222，邮编：476000。')).toBeNull();
    expect(placeOf('联系电话：0370-8111222，邮编：413400。')).toBeNull();
  });

  it('says so where nothing names anybody', () => {
    const { identity, diagnostics } = identifyText(['2014年度政府信息公开工作报告', ...BODY]);
    expect(identity.jurisdiction).toBeNull();
    expect(diagnostics.map(({ id }) => id)).toContain('identify/no-jurisdiction');
  });
});

describe('which year', () => {
  it.each([
    ['桃江县2013年政府信息公开年度报告', 2013],
    ['桃江县二〇一三年政府信息公开年度报告', 2013],
    ['桃江县二○一三年度政府信息公开年度报告', 2013],
    ['桃江县二零一三年政府信息公开年度报告', 2013],
    ['桃江县 2 0 1 3 年政府信息公开年度报告', 2013],
    ['桃江县２０１３年政府信息公开年度报告', 2013],
    ['桃江县政府信息公开工作年度报告（2013年度）', 2013],
    ['2013桃江县政府信息公开年度报告', 2013],
    ['湖南大学2013-2014学年信息公开工作年度报告', 2014],
  ])('%s', (title, year) => {
    expect(identifyText([title, ...BODY]).identity.year).toBe(year);
  });

  it('does not take the year of signature, of publication or of a plan', () => {
    const { identity } = identifyText([
      '桃江县政府信息公开工作年度报告',
      '发布日期：2014-03-27',
      ...BODY,
      '2014年，我们将继续做好政府信息公开工作。',
      '桃江县人民政府',
      '2014年3月26日',
    ]);
    expect([identity.year, identity.published, identity.signed]).toEqual([
      2013,
      '2014-03-27',
      '2014-03-26',
    ]);
  });

  it('outvotes a stray year and reports it', () => {
    const { identity, diagnostics } = identifyText([
      '桃江县2013年政府信息公开年度报告',
      '根据要求，编制2012年政府信息公开工作年度报告，统计期限自2013年1月1日起至2013年12月31日止。',
      '2013年，全县主动公开政府信息120条。',
    ]);
    expect(identity.year).toBe(2013);
    expect(diagnostics.map(({ id }) => id)).toContain('identify/year-disagreement');
  });

  it.each([
    // a trail names one year, a menu names many
    [['首页 > 政府信息公开年报 > 2013年', '桃江县政府信息公开年度报告'], 2013],
    [['2011年 2012年 2013年 2014年', '桃江县2013年政府信息公开年度报告'], 2013],
    // a document number and the Regulations' own dates are no covered years
    [['桃江县政府信息公开年度报告', '按国办发〔2012〕26号要求编制。', '2014年3月1日'], 2013],
  ])('%j: %i', (lines, year) => {
    const [head = '', ...rest] = lines;
    expect(identifyText([head, ...rest.slice(0, 1), ...BODY, ...rest.slice(1)]).identity.year).toBe(
      year,
    );
  });

  it.each([
    ['http://www.taojiang.gov.cn/xxgk/2014/0327/12.html', 2013],
    ['http://xxgk.example.gov.cn/xxgkAnnualReport.jsp?area=4309&fbtime=2012', 2012],
    ['http://wiki.example/桃江縣2011年政府信息公開年度報告', 2011],
    [`http://wiki.example/${encodeURIComponent('桃江县2010年政府信息公开年度报告')}`, 2010],
  ])('is told by the address where the page has no year: %s', (url, year) => {
    expect(identifyText(['桃江县政府信息公开年度报告', ...BODY], { url }).identity.year).toBe(year);
  });

  it('is told by the outline where two years stand against each other', () => {
    const lines = ['桃江县2019年政府信息公开年度报告', '2018年，全县主动公开政府信息120条。'];
    const paragraphs = ['现将2018年政府信息公开情况公布如下。', ...lines.slice(1)];
    const old = [lines[0] ?? '', ...paragraphs, '一、概述', '工作有序推进，各项任务完成。'];
    expect(identifyText(old).identity.year).toBe(2018);
  });

  it('follows --year', () => {
    const { identity } = identifyText(['桃江县政府信息公开年度报告', ...BODY], { year: 2011 });
    expect(identity.year).toBe(2011);
  });

  it('says so where no year stands', () => {
    const { identity, diagnostics } = identifyText(['桃江县政府信息公开年度报告', ...BODY]);
    expect(identity.year).toBeNull();
    expect(diagnostics.map(({ id }) => id)).toContain('identify/no-year');
  });
});

describe('an HTML page', () => {
  it('is told by its head where the lines name nobody, in traditional script, too', () => {
    const { identity } = identifyText([
      '<html><head><title>桃江縣2013年政府信息公開工作年度報告_桃江縣人民政府</title></head><body>',
      '<p>一、概述</p><p>全年主動公開政府信息120條，收到政府信息公開申請3件，均已按期答復。</p></body></html>',
    ]);
    expect(identity.title).toBe('桃江县2013年政府信息公开工作年度报告');
    expect([identity.jurisdiction?.code, identity.year]).toEqual(['430922', 2013]);
  });
});

describe('a page whose furniture is told from its text', () => {
  const pageOf = (...parts: readonly string[]) => {
    const text = BODY.map((line) => `<p>${line}</p>`).join('');
    const html = `<html><body>${parts.join('')}${text}</body></html>`;
    return parse({ path: 'page.html', content: Buffer.from(html) }).record;
  };
  const title = '桃江县2012年政府信息公开工作年度报告';

  it('has the day of publication in the info line under the first copy of its title', () => {
    const record = pageOf(
      '<div class="crumb"><a>首页</a>&gt;<a>信息公开</a></div>',
      `<div class="bt">${title}</div>`,
      '<div><span>2013-03-29</span><span>访问量：<em>2797</em></span><span>我要纠错</span></div>',
      `<p align="center">${title}</p>`,
    );
    expect([record?.title, record?.published]).toEqual([title, '2013-03-29']);
  });

  it('is called what its heading says where nothing says more', () => {
    const record = pageOf(
      '<p align="center">政府信息公开工作年度报告</p>',
      '<p>统计期限自2012年1月1日起至2012年12月31日止。由桃江县人民政府办公室编制。</p>',
    );
    expect([record?.title, record?.year]).toEqual(['政府信息公开工作年度报告', 2012]);
  });
});

describe('the period', () => {
  it.each([
    ['统计期限自2013年1月1日起至2013年12月31日止', '2013-01-01', '2013-12-31'],
    ['统计期限为2013年1月1日至12月31日', '2013-01-01', '2013-12-31'],
    ['统计时限从2008年5月1日到2008年12月31日', '2008-05-01', '2008-12-31'],
    [
      '所列数据统计期限自二〇一三年一月一日起，至二〇一三年十二月三十一日止',
      '2013-01-01',
      '2013-12-31',
    ],
    ['统计数据截至2013年12月31日', '2013-01-01', '2013-12-31'],
    ['统计期限为2013年度', '2013-01-01', '2013-12-31'],
    ['统计期限：2013年1月至12月', '2013-01-01', '2013-12-31'],
    ['统计期限自201311日至20131231日', '2013-01-01', '2013-12-31'],
    ['统计期间为2013-01-01至2013-12-31', '2013-01-01', '2013-12-31'],
    ['统计期限：2012年12月1日—2013年10月30日', '2012-12-01', '2013-10-30'],
    ['统计期限：2013.1.1-2013.12.31', '2013-01-01', '2013-12-31'],
    ['统计期限自2013年1月1日起至12月底止', '2013-01-01', '2013-12-31'],
    ['统计期限从施行之日（2008年5月1日）起至2008年12月31日', '2008-05-01', '2008-12-31'],
    ['统计期限自2013年1月1日零时起至2013年12月31日24时止', '2013-01-01', '2013-12-31'],
    ['统计期限为2013年1月1日（含）至2013年12月31日（含）', '2013-01-01', '2013-12-31'],
    ['统计期限为二○○八年五月至十二月', '2008-05-01', '2008-12-31'],
    ['统计数据起止日期为2013.1.1-2013.12.31', '2013-01-01', '2013-12-31'],
    ['反映2008年5月1日《条例》施行起至2008年12月31日的工作', '2008-05-01', '2008-12-31'],
    ['反映2013年1月1日至2013年12月31日的工作', '2013-01-01', '2013-12-31'],
  ])('%s', (clause, from, to) => {
    const { identity } = identifyText(['桃江县政府信息公开年度报告', `本报告${clause}。`, ...BODY]);
    expect(identity.period).toEqual({ from, to });
  });

  it.each([
    // a line may end inside the statement, before a date or within one
    [['统计期限自', '2008年5月1日起至2008年12月31日止。'], '2008-05-01', '2008-12-31'],
    [['统计期限从2009年1月1', '日起至2009年12月31日止。'], '2009-01-01', '2009-12-31'],
  ])('goes on over the line: %j', (lines, from, to) => {
    const { identity } = identifyText(['桃江县政府信息公开年度报告', ...lines, ...BODY]);
    expect(identity.period).toEqual({ from, to });
  });

  it.each(['统计期限自至', '本报告自公布之日起施行', '2013年1月1日施行，12月31日废止'])(
    'finds none in %s',
    (clause) => {
      const { identity } = identifyText([
        '桃江县2013年政府信息公开年度报告',
        `${clause}。`,
        ...BODY,
      ]);
      expect(identity.period).toBeNull();
    },
  );
});

describe('dates and numbers', () => {
  it('reads a grid of labelled values', () => {
    const { identity } = identifyText([
      '索 引 号：000014349/2014-00012　发布机构：桃江县政府办　成文日期：2014年3月20日',
      '文号：桃政办〔2014〕3号　发布时间：2014-03-27 10:22　来源：县政府办公室　浏览次数：12',
      '桃江县2013年政府信息公开年度报告',
      ...BODY,
    ]);
    expect(identity.published).toBe('2014-03-27');
    expect(identity.signed).toBe('2014-03-20');
    expect(identity.document).toEqual({
      index_number: '000014349/2014-00012',
      document_number: '桃政办〔2014〕3号',
      source_name: '县政府办公室',
    });
  });

  it('prefers 发布 to 发文 and to a bare 日期', () => {
    const { identity } = identifyText([
      '日期：2014-03-21 发文日期：2014-03-20 发布时间：2014-03-27',
      '桃江县2013年政府信息公开年度报告',
      ...BODY,
    ]);
    expect(identity.published).toBe('2014-03-27');
  });

  it('takes a written date alone under the title for the signature', () => {
    const { identity } = identifyText([
      '桃江县2013年政府信息公开年度报告',
      '（二〇一四年三月二十日）',
      ...BODY,
    ]);
    expect([identity.published, identity.signed]).toEqual([null, '2014-03-20']);
  });

  it.each([
    ['2014年03月27日 10:20 来源：县政府办 【字体：大 中 小】', '2014-03-27'],
    ['[2014-3-27] 浏览次数：20 次', '2014-03-27'],
    ['时间：20140327来源：本站', '2014-03-27'],
    ['发布时间 ： 2014/03/27 作者：管理员', '2014-03-27'],
    ['2014年3月27日 星期四 天气晴', null],
  ])('reads the date of publication from %s', (line, date) => {
    const { identity } = identifyText(['桃江县2013年政府信息公开年度报告', line, ...BODY]);
    expect(identity.published).toBe(date);
  });

  it('reads a signature in Chinese numerals and prefers it to a label', () => {
    const { identity } = identifyText([
      '成文日期：2014-03-27',
      '桃江县2013年政府信息公开年度报告',
      ...BODY,
      '桃江县人民政府办公室',
      '二〇一四年三月二十六日',
    ]);
    expect(identity.signed).toBe('2014-03-26');
  });

  it.each(['2021-11-30 06:17:55', '2019年3月1日', '2011-03-01'])(
    'leaves out a date of publication that is no date of this report: %s',
    (date) => {
      const { identity, diagnostics } = identifyText([
        '桃江县2013年政府信息公开年度报告',
        `发布时间：${date}`,
        ...BODY,
      ]);
      expect(identity.published).toBeNull();
      expect(diagnostics.map(({ id }) => id)).toContain('identify/doubtful-date');
    },
  );
});

describe('the title', () => {
  it.each([
    [
      ['桃江县人民政府', '2013年政府信息公开工作年度报告'],
      '桃江县人民政府2013年政府信息公开工作年度报告',
    ],
    [
      ['桃江县人民政府', '2013年度', '政府信息公开工作报告'],
      '桃江县人民政府2013年度政府信息公开工作报告',
    ],
    [
      ['桃江县教育局', '二〇一四年度政府信息公开工作年度报告'],
      '桃江县教育局二〇一四年度政府信息公开工作年度报告',
    ],
    [
      ['桃江县人民政府办公室', '关于2013年度政府信息公开工作情况的报告', '市人民政府办公室：'],
      '桃江县人民政府办公室关于2013年度政府信息公开工作情况的报告',
    ],
    [['中文名：桃江县2013年政府信息公开年度报告'], '桃江县2013年政府信息公开年度报告'],
    [
      ['北京市体育局2013年政府信息公开年度报告', '我局主动公开政府信息12条。'],
      '北京市体育局2013年政府信息公开年度报告',
    ],
    [
      ['河北省体育局政府信息公开工作2011年度工作报告'],
      '河北省体育局政府信息公开工作2011年度工作报告',
    ],
    [
      ['桃江县政务信息网-桃江县环境保护局2011年政府信息公开工作年度报告'],
      '桃江县环境保护局2011年政府信息公开工作年度报告',
    ],
    [
      [
        '当前位置：首页 > 信息公开 > 年报 桃江县2012年政府信息公开年报 时间：2013-01-08 字号 大 中 小',
      ],
      '桃江县2012年政府信息公开年报',
    ],
    [['金赢体育官网2013年政府信息公开年度报告'], '2013年政府信息公开年度报告'],
    [['桃江县2013年度政府信息公开', '工作年度报告'], '桃江县2013年度政府信息公开工作年度报告'],
    [['桃江县政府信息公开工作年度报告', '(2013年度)'], '桃江县政府信息公开工作年度报告(2013年度)'],
    [
      ['桃 江 县 人 民 政 府', '2 0 1 3 年政府信息公开年度报告'],
      '桃江县人民政府2013年政府信息公开年度报告',
    ],
    [
      ['桃江县2013年政府信息公开年度报告', '桃江县2013年政府信息公开年度报告'],
      '桃江县2013年政府信息公开年度报告',
    ],
    [['金赢app下载桃江县2013年政府信息公开年度报告金赢官网'], '桃江县2013年政府信息公开年度报告'],
    [['桃江县二○一三年政府信息公开年度报告'], '桃江县二○一三年政府信息公开年度报告'],
  ])('%j', (lines, title) => {
    expect(identifyText([...lines, ...BODY]).identity.title).toBe(title);
  });

  it('is not the name of a column, nor a trail, nor a sentence', () => {
    const { identity } = identifyText([
      '当前位置：首页 > 政府信息公开年度报告',
      '信息公开年报',
      ...BODY,
      '2013年，全县各级各部门都编制了政府信息公开年度报告。',
    ]);
    expect(identity.title).toBeNull();
  });
});

describe('bodies that the title does not name', () => {
  const told = (lines: readonly string[], url?: string) => {
    const { identity } = identifyText(lines, url === undefined ? {} : { url });
    const { jurisdiction, issuer } = identity;
    return [jurisdiction?.code ?? null, jurisdiction?.level ?? null, issuer?.kind, issuer?.name];
  };

  it.each([
    // 由…编制 with the regulation, or a short name in brackets, in between
    [
      '本报告由桃江县林业局依据《中华人民共和国政府信息公开条例》(以下简称《条例》)编制,由概述等部分组成。',
      ['430922', 'county', 'department', '桃江县林业局'],
    ],
    [
      '本年报由桃江县马迹塘镇依照《条例》编制。2013年,本镇共主动公开政府信息20条。',
      ['430922115', 'town', 'town', '桃江县马迹塘镇人民政府'],
    ],
    [
      '本报告是由东海师范大学(以下简称我校)编制的2012年度信息公开年度报告。我校收到申请2件。',
      [null, null, 'institution', '东海师范大学'],
    ],
    // an office that compiles stands for its government, one that the report is about for itself
    [
      '本报告由益阳市人民政府办公室在各县区和市直部门报告的基础上编写而成。2012年,我市进展明显。',
      ['430900', 'prefecture', 'government', '益阳市人民政府'],
    ],
    [
      '现公布桃江县人民政府办公室2021年政府信息公开工作年度报告。',
      ['430922', 'county', 'department', '桃江县人民政府办公室'],
    ],
    // the contact is an office of the government
    [
      '本报告依照《条例》编制。如有疑问,请与桃江县政府信息中心联系。全县主动公开信息3000条。',
      ['430922', 'county', 'government', '桃江县人民政府'],
    ],
    // the subject of the sentences, the rules that it made
    [
      '2021年,桃江县乡村振兴局以门户网站为主要平台。全年公开信息112条。',
      ['430922', 'county', 'department', '桃江县乡村振兴局'],
    ],
    [
      '我局健全机制,制定了《益阳市教育局信息公开审查制度》,市教育局办公室牵头。',
      ['430900', 'prefecture', 'department', '益阳市教育局'],
    ],
    // a committee of management calls itself 我委
    [
      '特向社会公布2014年桃江经济开发区管委会政府信息公开工作年度报告。2014年我委没有申请件。',
      ['430922', 'zone', 'zone', '桃江经济开发区管理委员会'],
    ],
    // the government speaks of the departments
    [
      '桃江县认真落实条例。2021年,全县主动公开信息300条。县教育局公开信息20条,县卫生局公开30条。',
      ['430922', 'county', 'government', '桃江县人民政府'],
    ],
    [
      '全文见门户网站。2021年,县教育局公开信息20条,县卫生局公开信息30条,桃江县人民政府公开文件。',
      ['430922', 'county', 'government', '桃江县人民政府'],
    ],
    [
      '我县认真落实,我县主动公开300条,我县加强培训,我县收到申请2件,我县无收费。某单位反映“我局无人负责”。',
      [null, null, 'government', '我县'],
    ],
    ['2019年,我院门诊公开药价。我院没有被人民法院判决败诉。', [null, null, 'institution', '我院']],
    // nothing but what it calls itself
    ['2019年,我局认真做好公开,我局收到申请1件。', [null, null, 'department', '我局']],
    ['2019年,我院门诊大厅公开药价,我院未收到申请。', [null, null, 'institution', '我院']],
    [
      '2019年,我院公开审判流程,人民法院各庭室未收到申请,我院没有收费。',
      [null, null, 'department', '我院'],
    ],
    [
      '2024年,我市认真落实要求,各县、区政府和市政府部门公开有序。',
      [null, null, 'government', '我市'],
    ],
  ])('%s', (line, expected) => {
    expect(told(['一、总体情况', line])).toEqual(expected);
  });

  it.each([
    // the host names a place whose level fits
    ['http://www.taojiang.gov.cn/a.html', '2020年,我局收到申请1件。', '430922', 'department'],
    ['http://www.taojiang.gov.cn/a.html', '2020年,我镇收到申请1件。', '430922', 'town'],
    ['https://tunchang.hainan.gov.cn/x', '2020年,我局收到申请1件。', '469022', 'department'],
    ['https://www.yiyang.gov.cn/x', '2024年,市政府办公室收到申请1件。', '430900', 'department'],
    // province or city and place by their first letters
    ['http://www.zjpj.gov.cn/x', '2020年,我县收到申请1件。', '330726', 'government'],
    [
      'https://wjw.yiyang.gov.cn/x',
      '市卫生健康委员会公开9条,我委收到1件。',
      '430900',
      'department',
    ],
    // a bureau on a province's host, a ministry's host
    ['https://www.hunan.gov.cn/x', '2020年,我局收到申请1件。', null, 'department'],
    ['https://www.stats.gov.cn/x', '2020年,我局收到申请1件。', null, 'department'],
    // a town on a city's host, a county on a city's host, a host that is no government's, two cities of one spelling
    ['https://www.yiyang.gov.cn/x', '2020年,我镇收到申请1件。', null, 'town'],
    ['https://www.yiyang.gov.cn/x', '2020年,我县收到申请1件。', null, 'government'],
    ['https://www.taojiang.com/x', '2020年,我县收到申请1件。', null, 'government'],
    ['https://www.taizhou.gov.cn/x', '2020年,我市收到申请1件。', null, 'government'],
  ])('%s: %s', (url, line, code, kind) => {
    const [found, , foundKind] = told(['一、总体情况', line], url);
    expect([found, foundKind]).toEqual([code, kind]);
  });

  it('lets the host pick among places of one name', () => {
    const lines = ['鼓楼区2020年政府信息公开工作年度报告', ...BODY];
    expect(told(lines)[0]).toBeNull();
    expect(told(lines, 'http://www.njgl.gov.cn/a')[0]).toBe('320106');
    expect(told(lines, 'http://www.kaifeng.gov.cn/a')[0]).toBe('410204');
  });

  it.each([
    ['新湾街2021年政府信息公开工作年度报告', 'town'],
    ['桃江县妇幼保健服务中心(县妇幼保健院)2021年政府信息公开年度报告', 'institution'],
    ['武汉市场监督管理局2021年政府信息公开年度报告', 'department'],
  ])('%s', (title, kind) => {
    expect(told([title, ...BODY])[2]).toBe(kind);
  });
});

describe('dates, periods and titles in odd forms', () => {
  it.each([
    ['统计时限从2010年1月1日至2010年12月月31日。', '2010-01-01', '2010-12-31'],
    ['所列数据自2008年5月1日《条例》施行之日起至2008年12月31日止。', '2008-05-01', '2008-12-31'],
  ])('%s', (line, from, to) => {
    expect(identifyText(['桃江县年度报告', line]).identity.period).toEqual({ from, to });
  });

  it('reads labels with 公文 before them, and cells between bars', () => {
    const { identity } = identifyText([
      '• 公文生成日期:2012-03-06',
      '桃江县2011年政府信息公开工作年度报告',
      '文号: | 公开日期: | 2012-03-07 | |',
      ...BODY,
    ]);
    expect([identity.signed, identity.published]).toEqual(['2012-03-06', '2012-03-07']);
    const bars = identifyText([
      '桃江县2011年政府信息公开工作年度报告',
      '| 生成日期 | 2012-03-08 15:40:12 | 是否有效 |',
      ...BODY,
    ]);
    expect(bars.identity.signed).toBe('2012-03-08');
  });

  it.each([
    [
      '附:《2011年政府信息公开年度报告》',
      '2011年政府信息公开年度报告',
      '2011年政府信息公开年度报告',
    ],
    ['桃江县2011年政府信息公开年度报告 | ||', '正文', '桃江县2011年政府信息公开年度报告'],
  ])('%s', (first, second, title) => {
    expect(identifyText([first, second, ...BODY]).identity.title).toBe(title);
  });

  it('takes the year of the text and not that of an item in it', () => {
    const yearOf = (line: string) => identifyText(['一、总体情况', line]).identity.year;
    expect(
      yearOf('公开了2018年度信息公开工作报告。2019年度我局共收到申请2件,2019年没有收费。'),
    ).toBe(2019);
    expect(yearOf('2025年度主要涉及:公示了2024年度部门决算。')).toBe(2025);
  });
});
