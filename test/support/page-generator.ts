import { createRandom, type Random } from './random.js';
import type { MadeReport, Part } from './report-generator.js';

/** What a page may have suffered. */
export const CORRUPTIONS = [
  'spam',
  'body-twice',
  'tail-twice',
  'hidden-copy',
  'mobile-copy',
  'ornaments',
  'lost-year-sign',
] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

/** A page made around a report. */
export interface MadePage {
  readonly content: string;
  /** Advertising put in, as often as it was. */
  readonly spam: readonly string[];
}

const INDENT = '　　';

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

function table(
  rows: readonly (readonly string[])[],
  attributes = 'border="1" cellspacing="0"',
): string {
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table ${attributes}>${body}</table>`;
}

/** The report's parts as HTML; `line` makes a line of text. */
function renderParts(parts: readonly Part[], line: (text: string, part: Part) => string): string {
  return parts
    .map((part) => (part.kind === 'table' ? table(part.rows) : line(escapeHtml(part.text), part)))
    .join('\n');
}

const paragraph = (text: string, part: Part): string =>
  part.kind === 'signature'
    ? `<p style="text-align:right">${text}</p>`
    : `<p style="text-indent:2em">${text}</p>`;
const wordParagraph = (text: string): string =>
  `<p class="MsoNormal" style="line-height:28pt;mso-line-height-rule:exactly"><span style="font-size:16pt;font-family:仿宋_GB2312">${text}<o:p></o:p></span></p>`;

/** What a template is given: the title as the page shows it, the body without it, and what else pages print. */
interface Slots {
  readonly title: string;
  readonly body: readonly Part[];
  readonly site: string;
  readonly date: string;
  readonly office: string;
  readonly year: number;
  readonly place: string;
  readonly random: Random;
  /** Where a copy for phones goes. */
  readonly extra: string;
}

type Template = (slots: Slots) => string;

function links(names: readonly string[], tag = 'li'): string {
  return names
    .map((name) => `<${tag}><a href="/x/${encodeURIComponent(name)}.html">${name}</a></${tag}>`)
    .join('');
}

const MENU = ['首页', '走进青石', '新闻中心', '政务公开', '政务服务', '政民互动', '数据开放'];
const COLUMNS = [
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '政府信息公开年报',
  '依申请公开',
];
const OTHERS = [
  '关于印发2014年重点工作责任分解的通知',
  '春季森林防火工作全面展开',
  '全县义务教育均衡发展推进会召开',
  '关于开展安全生产大检查的通知',
  '农村饮水安全工程建设进展',
];

const trs: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
}) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${site}</title>
<meta name="SiteName" content="${site}"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date} 10:21"></head><body>
<div class="top"><span>${site}</span><ul class="nav">${links(MENU)}</ul><form><input value="请输入关键字"><button>搜索</button></form></div>
<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<div class="main"><div class="xxgk"><table><tr><td>索 引 号：</td><td>01473325/2015-00031</td><td>主题分类：</td><td>政务公开</td></tr><tr><td>发布机构：</td><td>${office}</td><td>发布日期：</td><td>${date}</td></tr><tr><td>文　　号：</td><td></td><td>公开方式：</td><td>主动公开</td></tr></table></div>
<h1>${title}</h1><div class="info">发布时间：${date} 10:21　来源：${office}　【字体：<a>大</a> <a>中</a> <a>小</a>】　浏览次数：<span id="c">215</span></div>
<div class="TRS_Editor"><style>.TRS_Editor P{line-height:2}</style>${renderParts(body, paragraph)}</div>
<div class="tools"><a>【打印本页】</a><a>【关闭窗口】</a></div></div>${extra}
<div class="footer"><p>主办：${office}　承办：信息中心　技术支持：某某科技</p><p>湘ICP备12001234号-1　湘公网安备 43092202000101号　网站标识码：4309220001</p></div></body></html>`;

const hanweb: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
  random,
}) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${site} 信息公开年报 ${title}</title></head><body>
<table width="1000"><tr><td>${MENU.map((name) => `<a href="#">${name}</a>`).join(' | ')}</td></tr></table>
<table width="1000"><tr><td width="200" valign="top"><table>${COLUMNS.map((name) => `<tr><td><a href="#">${name}</a></td></tr>`).join('')}</table></td><td>
<table><tr><td>您现在的位置：<a>首页</a> &gt;&gt; 信息公开 &gt;&gt; 信息公开年报</td></tr><tr><td align="center"><b>${title}</b></td></tr><tr><td align="center">发布日期：${date}　　浏览次数：${random.integer(3, 900)}　　字号：〖大 中 小〗</td></tr>
<tr><td><div id="zoom"><!--ZJEG_RSS.content.begin-->${renderParts(body, paragraph)}<!--ZJEG_RSS.content.end--></div></td></tr>
<tr><td>信息来源：${office}</td></tr><tr><td align="right">【<a>打印</a>】【<a>关闭</a>】</td></tr><tr><td>上一篇：<a>${random.pick(OTHERS)}</a></td></tr><tr><td>下一篇：没有了</td></tr></table></td></tr></table>${extra}
<table width="1000"><tr><td align="center">版权所有：${office}<br>地址：人民路1号　邮编：413400　电话：0737-8822001<br>Produced By 大汉网络 大汉版通发布系统</td></tr></table></body></html>`;

const dede: Template = ({
  title,
  body,
  date,
  extra,
  random,
}) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><meta name="keywords" content="${title}"></head><body>
<div id="header"><a href="/">主页</a><ul>${links(['公司简介', '新闻资讯', '产品中心', '工程案例', '联系我们'])}</ul></div>
<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a>新闻资讯</a> > <a>行业新闻</a> ></div>
<div class="viewbox"><div class="title"><h2>${title}</h2></div><div class="info"><small>时间:</small>${date} 08:12<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>${random.integer(1, 500)}次</div>
<div class="content"><div>${renderParts(body, (text) => `${INDENT}${text}<br>`)}</div></div>
<div class="newdigg"><div>顶一下</div><div>(0)</div><div>0%</div><div>踩一下</div><div>(0)</div><div>0%</div></div>
<div class="context"><ul><li>上一篇：<a>${random.pick(OTHERS)}</a></li><li>下一篇：没有了</li></ul></div></div>
<div class="pright"><dl><dt>推荐内容</dt>${links(random.some(OTHERS, 3), 'dd')}</dl><dl><dt>热点内容</dt>${links(random.some(OTHERS, 3), 'dd')}</dl></div>
<div class="comment"><h3>最新评论</h3><p>发表评论 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</p><p>验证码: <button>匿名? 发表评论</button></p></div>${extra}
<div class="footer"><p>Copyright &copy; 2002-2023 某某公司 版权所有 Power by DedeCms</p></div></body></html>`;

const ucap: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
  year,
  place,
}) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} - ${site}</title></head><body>
<div class="a11y"><a>无障碍</a><a>适老版</a><a>简体</a><a>繁体</a><a>移动版</a></div><header><div>${site}</div><nav><ul>${links(MENU)}</ul></nav></header>
<div class="crumb">您当前所在位置：<a>首页</a> > <a>政务公开</a> > <a>政府信息公开年报</a> > 正文</div>
<div class="wrap"><aside><h3>政府信息公开</h3><ul>${links(COLUMNS)}</ul></aside><article class="pages_content"><h1>${title}</h1>
<div class="pages-date">${date} 15:30 <span class="font">来源： ${office}</span> <span>【字体：<b>大</b> <b>中</b> <b>小</b>】</span><span>打印</span><span class="share">分享：微信 微博 QQ空间</span></div>
<div id="UCAP-CONTENT">${renderParts(body, wordParagraph)}</div><p class="editor">【责任编辑：李某】</p><div>扫一扫在手机打开当前页</div></article></div>
<div class="related"><h4>相关链接</h4><ul>${links([`${place}${year - 1}年政府信息公开工作年度报告`, `${place}${year - 2}年政府信息公开工作年度报告`])}</ul></div>${extra}
<div id="dialog" style="display:none"><p>您访问的链接即将离开“${site}”，是否继续？</p><a>继续访问</a><a>放弃</a></div>
<footer><ul>${links(['网站地图', '关于我们', '联系我们', '网站声明'])}</ul><p>主办单位：${office}　网站标识码：4402330001　粤ICP备05011234号　粤公网安备 44023302000123号</p><p>本网站支持IPv6访问</p></footer></body></html>`;

const boda: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
}) => `<HTML><HEAD><TITLE>${title}-${site}</TITLE><META Name="keywords" Content="${site}"></HEAD><BODY>
<TABLE width=970><TR><TD>今天是 <script>document.write(new Date())</script></TD><TD><a onclick="">设为首页</a> | <a>加入收藏</a></TD></TR></TABLE>
<TABLE width=970><TR>${MENU.map((name) => `<TD><a href="a.htm">${name}</a></TD>`).join('')}</TR></TABLE>
<TABLE width=970><TR><TD>当前位置: <a>首页</a>&gt;&gt;<a>信息公开</a>&gt;&gt;<a>年度报告</a>&gt;&gt;正文</TD></TR></TABLE>
<form name="_newscontent_fromname"><table class="winstyle"><tr><td class="titlestyle" align="center">${title}</td></tr><tr><td align="center"><span class="timestyle">${date} 09:05</span> <span class="authorstyle">${office}</span> &nbsp;(<span>点击：<span id="dynclicks">88</span></span>)</td></tr>
<tr><td class="contentstyle"><div id="vsb_content"><div class="v_news_content">${renderParts(body, wordParagraph)}</div></div></td></tr><tr><td align="right">【<a>关闭窗口</a>】</td></tr></table></form>${extra}
<TABLE width=970><TR><TD>友情链接：</TD><TD><select><option>--省直部门--</option><option>省教育厅</option></select></TD></TR><TR><TD colspan=2>版权所有 ${office} 建议使用IE8.0以上浏览器 1024*768分辨率</TD></TR></TABLE></BODY></HTML>`;

const rows2009: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
  random,
}) => `<html><head><title>${title}</title></head><body topmargin=0>
<table width=760 align=center><tr><td colspan=2><img src=top.jpg></td></tr><tr><td colspan=2 bgcolor=#cc0000><font color=white>首 页 | 青石概况 | 政务动态 | 信息公开 | 办事大厅 | 互动交流</font></td></tr>
<tr><td width=180 valign=top><b>信息公开导航</b><br>·公开指南<br>·公开目录<br>·公开年报<br>·依申请公开<br><b>点击排行</b><br>${random
  .some(OTHERS, 4)
  .map((name, index) => `${index + 1}.${name}<br>`)
  .join('')}</td>
<td valign=top><table width=100%><tr><td><font size=2>位置：${site} -&gt; 信息公开 -&gt; 年报</font></td></tr><tr><td align=center><font size=4 color=red>${title}</font></td></tr><tr><td align=center>作者：${office}　发布时间：${date}　阅读：${random.integer(5, 800)}次</td></tr>
${renderParts(
  body,
  (text) => `<tr><td><font size=3>&nbsp;&nbsp;&nbsp;&nbsp;${text}</font></td></tr>`,
)
  .replace(/<table border="1"[^>]*>/gu, '<tr><td><table border="1">')
  .replace(/<\/table>/gu, '</table></td></tr>')}
<tr><td align=right>[ <a href="javascript:window.print()">打印本页</a> ] [ <a>返回顶部</a> ]</td></tr></table></td></tr></table>${extra}
<table width=760 align=center><tr><td align=center>主办：${office}　维护：电子政务中心<br>您是第 103245 位访客　吉ICP备05001234号</td></tr></table></body></html>`;

const wordpress: Template = ({
  title,
  body,
  date,
  extra,
  random,
}) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${title} | 某某网</title><link rel="canonical" href="http://example.com/p/1"></head><body class="single">
<header id="masthead"><p class="site-title"><a>某某网</a></p><nav><ul>${links(['首页', '新闻中心', '关于我们', '联系方式'])}</ul></nav></header>
<main><article class="post"><header><h1 class="entry-title">${title}</h1><div class="entry-meta">发布于 ${date} 11:20:45 由 admin</div></header><div class="entry-content">${renderParts(body, (text) => `<p>${text}</p>`)}</div>
<footer class="entry-footer">分类：<a>未分类</a> 标签：<a>信息公开</a></footer></article><nav class="post-nav"><a>上一篇：${random.pick(OTHERS)}</a><a>下一篇：${random.pick(OTHERS)}</a></nav>
<div id="comments"><h3>发表评论</h3><p>您的电子邮箱地址不会被公开。</p><form><label>评论</label><textarea></textarea><button>发表评论</button></form></div></main>
<aside><section><h2>近期文章</h2><ul>${links(random.some(OTHERS, 4))}</ul></section><section><h2>分类目录</h2><ul>${links(['行业新闻', '公司动态'])}</ul></section></aside>${extra}<footer>Copyright © 2023 某某网 All Rights Reserved. Powered by WordPress</footer></body></html>`;

const jcms: Template = ({
  title,
  body,
  site,
  date,
  office,
  extra,
  random,
}) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${site} ${title}</title></head><body><div class="head-bar"><span>${date.slice(0, 4)}年6月3日 星期三 晴</span><span>欢迎访问${site}！</span></div>
<div class="menu">${MENU.map((name) => `<div><a href="/${name}">${name}</a></div>`).join('')}</div>
<div class="dqwz"><span>当前位置:</span><span>首页</span><span>&gt;</span><span>政务公开</span><span>&gt;</span><span>政府信息公开年报</span></div>
<div class="left-tree"><dl>${COLUMNS.map((name) => `<dt>${name}</dt>`).join('')}</dl></div>
<div class="right-con"><div class="con-title">${title}</div><ul class="con-info"><li>索引号：<b>K12345/2019-0007</b></li><li>信息分类：<b>政府信息公开年报</b></li><li>发布机构：<b>${office}</b></li><li>生成日期：<b>${date}</b></li><li>公开时限：<b>长期公开</b></li></ul>
<div class="article_cont">${renderParts(body, (text, part) => `<div style="${part.kind === 'signature' ? 'text-align:right' : 'text-indent:2em'}">${text}</div>`)}</div>
<div class="fjxz">附件：<a href="/files/1.doc">${title}.doc</a></div><div class="page-op"><a>打印</a>|<a>收藏</a>|<a>纠错</a>|<a>分享到：</a></div></div>
<div class="hot"><b>热点信息</b>${random
  .some(OTHERS, 4)
  .map((name) => `<p><a href="#">${name}</a></p>`)
  .join('')}</div>${extra}
<div class="foot">联系我们 | 网站地图 | 网站声明<br>主办:${office} 苏ICP备05003456号 网站标识码:3212830001 苏公网安备32128302000123号</div></body></html>`;

const plain: Template = ({ title, body, site, date, office, random }) => {
  const text = body
    .map((part) =>
      part.kind === 'table'
        ? part.rows.flat().join('\n\n')
        : part.kind === 'heading'
          ? `${INDENT}${part.text}`
          : INDENT + part.text,
    )
    .join('\n\n');
  return `${site}\n\n当前位置: 首页 > 政务公开 > 信息公开年报\n\n${title}\n\n发布时间：${date} 来源：${office} 浏览次数：${random.integer(5, 900)} 【字体：大 中 小】\n\n${text}\n\n【打印本页】 【关闭窗口】\n\n上一篇：${random.pick(OTHERS)}\n\n主办：${office}　桂ICP备05000123号`;
};

/** The looks of pages, by name. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  trs,
  hanweb,
  dede,
  ucap,
  boda,
  rows2009,
  wordpress,
  jcms,
  plain,
};

const BRAND_NAMES =
  '沐澜体育 星穹娱乐 禾鼎棋牌 kx88 云霄电竞 bty365 金域国际 vn9体育 澜海真人 BOB综合 爱体育 天博 开元 NG南宫 乐动 球友会 江南 新宝GG 杏彩 恒行 飞凰直播 8868'.split(
    ' ',
  );
const BRAND_ENDINGS =
  '官网 app下载 官方网站 登录入口 手机版下载 最新官网 官网入口 app官方下载 平台登录 备用网址 (中国)官方网站 ·(中国)官网 官方网站登录入口 手机APP 网页版 注册登录 首页 官方平台 国际娱乐 体育官方网站 ·中国 app最新版本 手机端下载 平台官网 网页登录 体育(中国)科技公司'.split(
    ' ',
  );

function spliceSpam(
  parts: readonly Part[],
  brand: string,
  random: Random,
): { parts: readonly Part[]; count: number } {
  let count = 0;
  const spliced = parts.map((part): Part => {
    if (part.kind !== 'paragraph' || !random.chance(0.35)) return part;
    const places = [
      0,
      ...[...part.text.matchAll(/[,。;](?=[\u4e00-\u9fff]{4})/gu)].map((match) => match.index + 1),
    ];
    const at = random.pick(places);
    count++;
    return { kind: part.kind, text: part.text.slice(0, at) + brand + part.text.slice(at) };
  });
  return { parts: spliced, count };
}

function scatter(parts: readonly Part[], random: Random): readonly Part[] {
  const signs = random.pick(['ξ', 'Ψ▓', '※', '◆', 'ж']);
  return parts.map((part): Part => {
    if (part.kind !== 'paragraph') return part;
    return {
      kind: part.kind,
      text: part.text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu, () =>
        random.chance(0.03) ? signs.charAt(random.integer(0, signs.length - 1)) : '',
      ),
    };
  });
}

function loseYearSigns(parts: readonly Part[]): readonly Part[] {
  return parts.map(
    (part): Part =>
      part.kind === 'signature'
        ? { kind: part.kind, text: part.text.replace(/(\d{4})年(\d{1,2}月)/u, '$1$2') }
        : part,
  );
}

/** A page of one look around a report, with what it is to suffer. */
export function makePage(
  report: MadeReport,
  look: string,
  suffers: readonly Corruption[],
  seed: number,
): MadePage {
  const random = createRandom(seed * 104729 + 7);
  const template = TEMPLATES[look];
  if (template === undefined) throw new Error(`no look called ${look}`);
  const spam: string[] = [];
  let title = report.title;
  let body = report.parts.filter((part) => part.kind !== 'title');
  const has = (corruption: Corruption): boolean => suffers.includes(corruption);
  const brand = random.pick(BRAND_NAMES) + random.pick(BRAND_ENDINGS);
  if (has('lost-year-sign')) body = [...loseYearSigns(body)];
  if (has('ornaments')) body = [...scatter(body, random)];
  const clean = body;
  if (has('spam')) {
    const spliced = spliceSpam(body, brand, random);
    body = [...spliced.parts];
    for (let index = 0; index < spliced.count; index++) spam.push(brand);
    title = random.chance(0.5) ? title + brand : brand + title;
    spam.push(brand);
  }
  if (has('body-twice')) {
    const copy = has('spam') ? spliceSpam(clean, brand, random) : { parts: body, count: 0 };
    for (let index = 0; index < copy.count; index++) spam.push(brand);
    body = [...body, ...copy.parts];
  }
  if (has('tail-twice')) {
    const from = clean.findLastIndex((part) => part.kind === 'heading');
    const tail = clean.slice(Math.max(0, from)).filter((part) => part.kind !== 'signature');
    if (from >= 0) body = [...body, ...tail];
  }
  const hidden = has('hidden-copy')
    ? `<div style="display:none">${renderParts(clean, paragraph)}<p>${brand}|${brand}|${brand}</p></div>`
    : '';
  const mobile = has('mobile-copy')
    ? `<div class="mobile-con"><h2>${report.title}</h2>${renderParts(clean, (text) => `<p>${text}</p>`)}</div>`
    : '';
  const content = template({
    title,
    body,
    site: `${report.place}人民政府门户网站`,
    date: `${report.year + 1}-03-${String(random.integer(10, 28))}`,
    office: `${report.place}人民政府办公室`,
    year: report.year,
    place: report.place,
    random,
    extra: hidden + mobile,
  });
  return { content, spam };
}
