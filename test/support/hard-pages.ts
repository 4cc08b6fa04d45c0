import type { MadeReport, Part } from './report-generator.js';

const MENU =
  '走进青石 青石概况 历史沿革 行政区划 自然资源 政务要闻 部门动态 乡镇动态 公示公告 视频新闻 领导之窗 机构设置 政策法规 规划计划 统计信息 财政资金 重大项目 应急管理 政府采购 人事任免 办事指南 表格下载'.split(
    ' ',
  );
const NEWS = Array.from(
  { length: 40 },
  (_, index) => `全县第${index + 1}次重点项目推进会议召开部署下一阶段工作`,
);

function list(names: readonly string[]): string {
  return `<ul>${names.map((name) => `<li><a href="/${encodeURIComponent(name)}.html">${name}</a></li>`).join('')}</ul>`;
}

function render(parts: readonly Part[], line: (text: string) => string): string {
  return parts
    .map((part) =>
      part.kind === 'table'
        ? `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
        : line(part.text),
    )
    .join('\n');
}

const paragraph = (text: string): string => `<p>${text}</p>`;
const linked = (text: string): string => {
  const middle = Math.floor(text.length * 0.7);
  return `<p><a href="/law">${text.slice(0, middle)}</a>${text.slice(middle)}</p>`;
};

type HardLook = (title: string, body: readonly Part[]) => string;

/** Pages that mislead readers of main content, by what is hard about them. */
export const HARD_LOOKS: Readonly<Record<string, HardLook>> = {
  'long sidebars': (title, body) =>
    `${list(MENU)}<div><h3>最新动态</h3>${list(NEWS)}</div><div><h2>${title}</h2>${render(body, paragraph)}</div><div><h3>通知公告</h3>${list(NEWS.map((name) => `${name}的通知`))}</div>`,
  'a row a paragraph': (title, body) =>
    `<table><tr><td>${MENU.map((name) => `<a href="#">${name}</a>`).join(' ')}</td></tr><tr><td><table><tr><td>${title}</td></tr>${body.map((part) => `<tr><td>${part.kind === 'table' ? render([part], paragraph) : part.text}</td></tr>`).join('')}</table></td></tr></table>`,
  'share and comment classes': (title, body) =>
    `<div class="nav">${list(MENU)}</div><div class="share-box comment-list sidebar"><h1>${title}</h1>${render(body, paragraph)}</div>`,
  'tab panels': (title, body) =>
    `<div class="tabs"><span>文字版</span><span>图片版</span></div><h1>${title}</h1><div class="panel" style="display:none">${render(body, paragraph)}</div><div class="panel"><img src="1.jpg"></div>`,
  'text full of links': (title, body) =>
    `${list(MENU)}<h1>${title}</h1><div>${render(body, (text) => (text.length > 30 ? linked(text) : paragraph(text)))}</div>`,
};

/** A hard page around a report. */
export function makeHardPage(report: MadeReport, look: HardLook): string {
  const body = report.parts.filter((part) => part.kind !== 'title');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${report.title}</title></head><body>${look(report.title, body)}</body></html>`;
}
