/** Words of links that portals carry around an article. */
const LINKS =
  '首页 政务公开 机构职能 领导之窗 政策文件 财政预决算 人事信息 规划计划 统计信息 应急管理 重点领域 建议提案 政府会议 公共资源 行政许可 行政处罚 权责清单 办事服务 互动交流 网上信访 在线访谈 民意征集 历史沿革 风景名胜 投资指南 视频新闻 图片新闻 部门动态 乡镇动态 通知公告'.split(
    ' ',
  );

/** Places whose portals the pages pretend to be. */
const PLACES = '桃江县 霍邱县 新昌县 永靖县 蓝山县 洪泽县 玉环县 彝良县 会昌县 通榆县'.split(' ');

/** Parts of sentences: one of each makes a sentence, so that a page hardly says anything twice. */
const OPENINGS =
  '按照省、市部署 根据条例要求 围绕中心工作 结合本地实际 针对群众关切 在县委领导下 依托门户网站 通过业务培训 坚持先审查后公开 以规范化建设为抓手 为方便群众查阅 按照年初计划 对照考核细则 借助新闻媒体 为提高服务水平 从完善制度入手'.split(
    ' ',
  );
const SUBJECTS =
  '各乡镇 各部门 县政府办公室 县档案馆 县图书馆 政务服务中心 县监察局 县法制办 县财政局 县民政局 县教育局 县环保局 县住建局 各街道办事处 各公共企事业单位 政府信息公开领导小组'.split(
    ' ',
  );
const ACTIONS =
  '健全了公开目录和公开指南 及时更新本单位的公开栏目 细化财政资金和住房保障信息 完善保密审查和依申请办理制度 明确了分管领导和具体承办人员 定期开展督促检查和社会评议 对过期和错漏内容逐项清理 扩大征地拆迁和环境保护信息的公开范围 简化查询手续并延长开放时间 把公开工作列入年度目标管理 推进办事流程和收费依据公开 充实公报和宣传栏的内容'.split(
    ' ',
  );
const RESULTS =
  '群众的知情权和监督权得到保障 工作逐步走上规范化轨道 查询和办事更加便捷 工作人员的责任意识有所增强 公开的时效性明显提高 政府工作的透明度不断提高 社会反映良好 形成了上下联动的工作格局 公开内容更加贴近生产生活 行政效能得到提升'.split(
    ' ',
  );

type Random = (below: number) => number;

/** A generator of numbers that gives the same ones in every run. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** A page as government portals make them: about 78 KB of HTML around an annual report of about 6,000 characters. */
export function portalPage(seed: number, of: string | null = null): string {
  const random = createRandom(seed + 1);
  const drawn = PLACES[random(PLACES.length)] ?? '';
  const place = of ?? drawn;
  const year = 2009 + random(10);
  const title = `${place}${year}年政府信息公开工作年度报告`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}_${place}人民政府</title>
<meta name="SiteName" content="${place}人民政府"><meta name="ArticleTitle" content="${title}">
${scripts(13)}${styles(60)}</head><body>
<div class="header"><div class="top"><a href="/">${place}人民政府</a> <a href="/en">English</a> <a href="/wza">无障碍</a></div>
${menu(random, 9, 9)}</div>
<div class="position">当前位置:<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">信息公开年报</a></div>
<div class="main"><div class="left">${list(random, 64, 'side')}</div>
<div class="content"><h1 class="title">${title}</h1>
<div class="info">发布时间:${year + 1}-03-${10 + random(18)} &nbsp;来源:县政府办公室&nbsp;浏览次数:${random(9000)}次 字体:[<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>]</div>
<div class="TRS_Editor">${article(random, place, year)}</div>
<div class="share">分享到:<a href="#">微信</a><a href="#">微博</a></div><div class="print"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div></div>
<div class="right">${list(random, 64, 'news')}</div></div>
<div class="links">${menu(random, 6, 9)}</div>
<div class="footer"><p>主办:${place}人民政府 承办:${place}人民政府办公室</p><p>网站标识码:3400000001 联系电话:0500-1234567</p></div>
${scripts(10)}</body></html>`;
}

function scripts(count: number): string {
  const body =
    'var _hmt=_hmt||[];(function(){var s=document.createElement("script");s.src="/js/stat.js";document.body.appendChild(s)})();';
  return repeat(count, () => `<script type="text/javascript">${body.repeat(4)}</script>`);
}

function styles(count: number): string {
  const rule = (index: number): string =>
    `.column-${index} li a{color:#333;line-height:${20 + index}px;padding:0 ${index}px}`;
  return `<style>${repeat(count, rule)}</style>\n`;
}

function menu(random: Random, groups: number, links: number): string {
  const link = (): string =>
    `<li class="nav-item"><a href="/col/col${1000 + random(9000)}/index.html" target="_blank" title="">${LINKS[random(LINKS.length)]}</a></li>`;
  return repeat(groups, () => `<ul class="nav-list clearfix">${repeat(links, link)}</ul>`);
}

function list(random: Random, count: number, kind: string): string {
  const item = (): string =>
    `<li class="${kind}-item"><a href="/art/${2010 + random(9)}/${1 + random(12)}/${1 + random(28)}/art_${random(9999)}_${random(99999)}.html" target="_blank">${LINKS[random(LINKS.length)]}工作取得新进展${random(99)}</a><span class="date">${2010 + random(9)}-0${1 + random(9)}-1${random(9)}</span></li>`;
  return `<ul class="${kind}">${repeat(count, item)}</ul>`;
}

function article(random: Random, place: string, year: number): string {
  const count = (below: number): number => 1 + random(below);
  const pick = (parts: readonly string[]): string => parts[random(parts.length)] ?? '';
  const sentence = (): string =>
    `${pick(OPENINGS)},${pick(SUBJECTS)}${pick(ACTIONS)},${pick(RESULTS)}。`;
  const filler = (): string => Array.from({ length: 7 }, sentence).join('');
  const sections = [
    [
      '一、概述',
      `${year}年,${place}认真贯彻《中华人民共和国政府信息公开条例》。召开工作会议${count(5)}次,举办培训班${count(9)}期,培训${count(500)}人次。`,
    ],
    [
      '二、主动公开政府信息情况',
      `全年主动公开政府信息${count(9000)}条,其中门户网站公开${count(5000)}条。新闻发布会${count(9)}次。`,
    ],
    [
      '三、依申请公开政府信息情况',
      `全年收到政府信息公开申请${count(90)}件,均已按期答复,其中同意公开${count(30)}件,不予公开${count(9)}件。`,
    ],
    ['四、收费及减免情况', '全年未收取任何费用。'],
    ['五、行政复议和行政诉讼情况', `因政府信息公开申请行政复议${count(5)}件,未发生行政诉讼。`],
    ['六、存在的主要问题及改进措施', '公开的及时性有待提高,下一步将加强督查。'],
  ];
  const paragraph = (text: string): string =>
    `<p style="text-indent: 2em; line-height: 28px;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${text}</span></p>`;
  return sections
    .map(
      ([heading = '', facts = '']) =>
        `${paragraph(`<strong>${heading}</strong>`)}${paragraph(facts)}${repeat(4, () => paragraph(filler()))}`,
    )
    .join('\n');
}
