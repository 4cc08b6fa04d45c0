import { describe, expect, it } from 'vitest';
import { measureContamination } from '../../src/strip/measure-contamination.js';
import { normalizeText } from '../../src/text/normalize.js';
import { stripContent } from '../support/strip-content.js';

const TITLE = '青石县2013年政府信息公开工作年度报告';
const OPENING =
  '根据《中华人民共和国政府信息公开条例》要求，现公布青石县2013年政府信息公开工作年度报告，统计期限为2013年1月1日至12月31日。';
const COUNTS =
  '全年主动公开政府信息1280条，其中政策法规类信息56条，工作动态类信息1224条，全部通过政府网站公布。';
const REQUESTS = '全年共收到政府信息公开申请5件，均按规定时限答复，没有发生行政复议和行政诉讼。';
const BODY = [OPENING, '一、概述', COUNTS, '二、依申请公开情况', REQUESTS];

function lines(...parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** The rule that took out the line that begins with `start`, null where it is kept. */
function ruleOf(content: string, start: string): string | null | undefined {
  return stripContent(content).page.blocks.find(({ text }) =>
    text.text.startsWith(normalizeText(start)),
  )?.dropped;
}

describe('page furniture in plain text', () => {
  // line above the title, rule
  it.each([
    ['当前位置：首页 > 政务公开 > 年报', 'chrome/breadcrumb'],
    ['首页 新闻中心 政务公开 政务服务 互动交流', 'chrome/navigation'],
    ['网站支持IPv6', 'chrome/site-banner'],
    ['索引号：4309/2014-0131 发布机构：县政府办 发布日期：2014-03-27', 'chrome/metadata'],
    ['简体 繁体 无障碍 长者模式', 'chrome/print-close'],
    ['今天是2014年3月27日 星期四', 'chrome/site-banner-clock'],
  ])('drops %s above the title', (line, rule) => {
    expect(ruleOf(lines(line, TITLE, ...BODY), line.slice(0, 3))).toBe(rule);
  });

  // line below the body, rule
  it.each([
    ['【打印本页】【关闭窗口】', 'chrome/print-close'],
    ['上一篇：关于春节放假的通知', 'chrome/related-next'],
    ['责任编辑：某某', 'chrome/editor'],
    ['主办：青石县人民政府 湘ICP备05000123号', 'chrome/footer-filing'],
    ['附件：青石县2013年报.doc', 'chrome/attachment'],
    ['分享到：', 'chrome/share'],
  ])('drops %s below the body', (line, rule) => {
    expect(ruleOf(lines(TITLE, ...BODY, line), line.slice(0, 3))).toBe(rule);
  });

  // lines that a report may have, in or after the body
  it.each([
    ['（一）公开方式。通过网站公开。'],
    ['1.政府网站公开情况'],
    ['浏览量达12万人次，比上年增长5%。'],
    ['地址：人民路1号，邮编：410000，电话：0731-88000000，欢迎监督。'],
    ['2548'],
    ['附件：政府信息公开情况统计表'],
    ['其他'],
  ])('keeps %s inside the body', (line) => {
    const { lines: kept } = stripContent(
      lines(TITLE, ...BODY, line, '三、存在的问题', REQUESTS.replace('5件', '6件')),
    );
    expect(kept.some((text) => text.startsWith(line.slice(0, 2).replace('（', '(')))).toBe(true);
  });

  it('keeps signature and date, which stand before the buttons', () => {
    const { lines: kept } = stripContent(
      lines(TITLE, ...BODY, '青石县人民政府', '2014年3月20日', '【打印】【关闭】', '青石概况'),
    );
    expect(kept.slice(-2)).toEqual(['青石县人民政府', '2014年3月20日']);
  });

  it('keeps a township report of three lines whole', () => {
    const report = [
      '白塔镇2012年政府信息公开年度报告',
      '2012年我镇公开信息38条，主要是低保名单和惠农补贴。',
      '未收到公开申请，未收费，无复议诉讼。',
    ];
    const { lines: kept, what } = stripContent(lines(...report));
    expect(kept).toHaveLength(3);
    expect(what).toBeNull();
  });

  it('takes page numbers out of flattened tables and leaves the numbers of the table', () => {
    const table = ['申请总数', '12', '— 3 —', '答复总数', '11'];
    const { lines: kept } = stripContent(lines(TITLE, ...BODY, ...table));
    expect(kept.slice(-4)).toEqual(['申请总数', '12', '答复总数', '11']);
  });
});

describe('titles', () => {
  it('keeps one of two equal title lines', () => {
    const { lines: kept, page } = stripContent(lines(TITLE, TITLE, ...BODY));
    expect(kept.filter((line) => line === TITLE)).toHaveLength(1);
    expect(page.blocks.some(({ dropped }) => dropped === 'repeats/title')).toBe(true);
  });

  it('keeps the halves of a split title together', () => {
    const { lines: kept } = stripContent(
      lines('首页 > 年报', '青石县人民政府', '2013年政府信息公开工作年度报告', ...BODY),
    );
    expect(kept.slice(0, 2)).toEqual(['青石县人民政府', '2013年政府信息公开工作年度报告']);
  });

  it('cuts what runs on after a title on its line', () => {
    const { lines: kept, page } = stripContent(
      lines(`${TITLE} 发布时间：2014-03-27 10:00 来源：县政府办`, ...BODY),
    );
    expect(kept[0]).toBe(TITLE);
    expect(page.blocks[0]?.cuts.map(({ rule }) => rule)).toEqual(['chrome/metadata']);
  });
});

describe('spam', () => {
  it('cuts an unknown brand out of title and sentences, and says so', () => {
    const brand = '蓝鲸竞技官方app下载';
    const {
      lines: kept,
      diagnostics,
      page,
    } = stripContent(
      lines(
        TITLE + brand,
        brand + OPENING,
        '一、概述',
        COUNTS.replace('其中', `${brand}其中`),
        REQUESTS,
      ),
    );
    expect(kept).toEqual(
      [TITLE, OPENING, '一、概述', COUNTS, REQUESTS].map((line) => line.replace(/，/gu, ',')),
    );
    expect(diagnostics.map(({ id }) => id)).toContain('strip/spam');
    expect(measureContamination(page)).toBeGreaterThan(0.5);
  });

  it('takes a foreign site by its title, wherever its name stands in the text', () => {
    const name = '玩彩中心';
    const page = lines(
      `${name}_${name}官网入口`,
      TITLE,
      OPENING,
      '一、概述',
      COUNTS.replace('其中', `${name}其中`),
      `${name}${REQUESTS}`,
    );
    expect(stripContent(page).lines.join('')).not.toContain(name);
    const quoted = lines(
      `${name}_${name}官网入口`,
      TITLE,
      `开通“${name}”栏目。${name}为群众服务。`,
    );
    expect(stripContent(quoted).lines.join('')).toContain(`“${name}”栏目`);
  });

  it('tells a brand without any word of advertising by its places', () => {
    const { lines: kept } = stripContent(
      lines(
        `${TITLE}海澜星`,
        `海澜星${OPENING}`,
        COUNTS.replace('工作动态', '海澜星工作动态'),
        `${REQUESTS}海澜星下一步将加大力度。`,
      ),
    );
    expect(kept.join('')).not.toContain('海澜星');
    expect(kept[0]).toBe(TITLE);
  });

  // texts with words that spam has too
  it.each([
    [
      '青石县体育局2013年政府信息公开工作年度报告',
      '体育局举办篮球联赛5场，公布体育彩票公益金使用情况12条，“青石体育”公众号发布信息30条。',
    ],
    [
      TITLE,
      '通过“掌上青石”手机APP客户端发布信息320条，APP下载安装量达2万次，12345热线受理来电560件。',
    ],
    [TITLE, '县政府官网改版上线，官网首页设置专栏，群众登录官网即可查询，免费WiFi覆盖政务大厅。'],
    [TITLE, '公安机关打击赌博、六合彩违法活动，公开案件信息12条；整治棋牌室5家，公开处罚信息5条。'],
    [
      '国家体育总局2013年政府信息公开工作年度报告',
      '国家体育总局全年公布体育彩票信息30条，国家体育总局通过网站发布竞技体育信息60条，举办国际赛事12场。',
    ],
    [
      '青石国际港务区2013年政府信息公开工作年度报告',
      '国际港务区全年发布信息300条，青石国际港务区通过微信发布信息60条，青石国际港务区未收到申请，平台在线办理12件。',
    ],
    [
      '桃江县2013年政府信息公开工作年度报告',
      '桃江公众信息网发布信息300条；桃江手机报发布信息60条；桃江电视台播出12期，全年收到来信12件。',
    ],
    [
      '万山经开区2013年政府信息公开工作年度报告',
      '万山网发布信息300条，万山手机报发布信息60条；由万山经开区管委会办公室编制，万山电视台播出节目12期。',
    ],
  ])('leaves %s alone', (title, sentence) => {
    const {
      lines: kept,
      page,
      diagnostics,
    } = stripContent(lines(title, OPENING, sentence, COUNTS, REQUESTS));
    expect(kept).toHaveLength(5);
    expect(page.blocks.flatMap(({ cuts }) => cuts)).toEqual([]);
    expect(diagnostics.map(({ id }) => id)).not.toContain('strip/spam');
    expect(measureContamination(page)).toBe(0);
  });
});

describe('repeats', () => {
  const issues =
    '存在的主要问题是公开内容还不够全面，个别单位更新不及时；下一步将加强督查，完善考核办法。';

  it('drops the second of two bodies, headings and all', () => {
    const { lines: kept, page } = stripContent(lines(TITLE, ...BODY, ...BODY));
    expect(kept).toHaveLength(1 + BODY.length);
    expect(page.blocks.filter(({ dropped }) => dropped === 'repeats/body')).toHaveLength(
      BODY.length,
    );
  });

  it('keeps the better of two copies', () => {
    const spoiled = COUNTS.replace('政策法规', '\ufffd\ufffd\ufffd\ufffd').replace(
      '工作动态',
      '\ufffd\ufffd\ufffd\ufffd',
    );
    const { lines: kept } = stripContent(
      lines(TITLE, OPENING, spoiled, REQUESTS, OPENING, COUNTS, REQUESTS),
    );
    expect(kept.join('')).not.toContain('\ufffd');
    expect(kept).toHaveLength(4);
  });

  it('drops a tail that stands twice', () => {
    const { page } = stripContent(
      lines(TITLE, ...BODY, '三、存在的问题', issues, '三、存在的问题', issues),
    );
    expect(
      page.blocks.filter(({ dropped }) => dropped !== null).map(({ dropped }) => dropped),
    ).toEqual(['repeats/tail', 'repeats/tail']);
  });

  it('leaves likenesses that a report has of itself', () => {
    const body = [
      TITLE,
      OPENING,
      '一、行政复议情况',
      '无。',
      '二、行政诉讼情况',
      '无。',
      '三、各镇情况',
      '双桥镇全年主动公开政府信息120条，其中财务类信息40条，受理申请2件，均已按期办结答复，群众表示满意。',
      '白塔镇全年主动公开政府信息134条，其中财务类信息38条，受理申请3件，均已按期办结答复，群众表示满意。',
    ];
    expect(stripContent(lines(...body)).lines).toHaveLength(body.length);
  });
});

describe('damage', () => {
  // what stands there, what it becomes
  it.each([
    ['县政府于20086月成立领导小组，负责全县政府信息公开工作。', '2008年6月'],
    ['统计期限自201711日至20171231日止，公开信息12条。', '2017年1月1日至2017年12月31日'],
    ['印发《实施方案》（国办发〔201724号），公开信息12条。', '〔2017〕24号'],
  ])('mends %s', (line, after) => {
    const { lines: kept, page } = stripContent(lines(TITLE, line, COUNTS, REQUESTS));
    expect(kept[1]).toContain(after);
    expect(page.blocks[1]?.repairs.map((repair) => repair.after).join('')).not.toBe('');
  });

  // what is left as it is, and said
  it.each([
    ['坚持以“”为指导，公开信息12条，各项工作有序推进。', 'damage/lost-text'],
    ['（地址：人民路6号，邮编：530003；电线年，我县公开信息12条。', 'damage/lost-text'],
    ['统计期限自至。公开信息12条，各项工作有序推进。', 'damage/lost-text'],
    ['公开\ufffd\ufffd信息12条，各项工作有序推进，群众满意。', 'damage/lost-text'],
  ])('reports %s', (line, id) => {
    const { diagnostics, lines: kept } = stripContent(lines(TITLE, OPENING, line, COUNTS));
    expect(diagnostics.map((diagnostic) => diagnostic.id)).toContain(id);
    expect(kept).toHaveLength(4);
  });

  it('lists the first places of a page full of damage, and counts the others', () => {
    const sentence =
      '全县坚持公开为常态、不公开为例外的原则，推进决策、执行、管理、服务和结果公开，各乡镇和部门按照分工抓好落实，按月报送工作进展，年底纳入绩效考核并向社会公布考核结果';
    const damaged = Array.from(
      { length: 20 },
      (_, index) => `第${index}项（公开\ufffd\ufffd信息${index}条，${sentence}。`,
    );
    const { diagnostics } = stripContent(lines(TITLE, OPENING, ...damaged, COUNTS));
    const listed = (id: string) => diagnostics.filter((diagnostic) => diagnostic.id === id);
    expect(listed('damage/lost-text')).toHaveLength(12);
    expect(listed('damage/more-lost-text').map(({ message }) => message)).toEqual([
      'text was lost at 8 more places',
    ]);
    expect(listed('damage/unclosed-bracket')).toHaveLength(12);
    expect(listed('damage/more-unclosed-brackets').map(({ message }) => message)).toEqual([
      '8 more lines open a bracket that nothing closes',
    ]);
  });

  it('takes out glosses, ornaments and lost indents, and lists them', () => {
    const { lines: kept, page } = stripContent(
      lines(
        TITLE,
        '當(dāng)前公開(kāi)政府信息1280條，均已發布，群众满意(yì)。',
        '为ξ方便群众，本指Ψ南公开信息12条，均已发布。',
        `?? ${COUNTS}`,
        `?? ${REQUESTS}`,
      ),
    );
    expect(kept[1]).toBe('当前公开政府信息1280条,均已发布,群众满意。');
    expect(kept[2]).toBe('为方便群众,本指南公开信息12条,均已发布。');
    expect(kept[3]?.startsWith('全年')).toBe(true);
    expect(new Set(page.blocks.flatMap(({ cuts }) => cuts.map(({ rule }) => rule)))).toEqual(
      new Set(['markup/pinyin-gloss', 'markup/ornament', 'markup/lost-indent']),
    );
  });
});

describe('HTML', () => {
  const paragraphs = BODY.map((line) => `<p>${line}</p>`).join('');

  it('drops hidden copies, and keeps hidden text that is all there is', () => {
    const both = stripContent(
      `<h1>${TITLE}</h1><div>${paragraphs}</div><div style="display:none">${paragraphs}</div>`,
    );
    expect(both.lines).toHaveLength(1 + BODY.length);
    const hidden = stripContent(`<h1>${TITLE}</h1><div style="display:none">${paragraphs}</div>`);
    expect(hidden.lines).toHaveLength(1 + BODY.length);
  });

  it('keeps a short report among long sidebars', () => {
    const list = Array.from(
      { length: 80 },
      (_, index) => `<li><a href="/${index}">第${index}次推进会议召开</a></li>`,
    ).join('');
    const { lines: kept } = stripContent(
      `<ul>${list}</ul><div><h1>${TITLE}</h1>${paragraphs}</div><ul>${list}</ul>`,
    );
    expect(kept).toHaveLength(1 + BODY.length);
  });

  it('reads metadata grids as metadata and figures as figures', () => {
    const grid =
      '<table><tr><td>索 引 号：</td><td>0147/2014-31</td></tr><tr><td>发布机构：</td><td>县政府办</td></tr></table>';
    const figures =
      '<table><tr><td>申请人情况</td><td>自然人</td></tr><tr><td>本年新收</td><td>5</td></tr><tr><td>上年结转</td><td>0</td></tr></table>';
    const { page } = stripContent(`${grid}<h1>${TITLE}</h1>${paragraphs}${figures}`);
    const cells = page.blocks.filter(({ cell }) => cell !== null);
    expect(cells.filter(({ dropped }) => dropped === 'chrome/metadata')).toHaveLength(4);
    expect(cells.filter(({ dropped }) => dropped === null)).toHaveLength(6);
  });
});
