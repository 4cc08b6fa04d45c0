import type { Block, Page, RuleId } from '../types.js';
import { type Lines, METADATA } from './body-lines.js';
import { cutBlock, dropBlock } from './edit-block.js';
import { type Body, findBody } from './find-body.js';
import { matchAtEdge } from './match-chrome.js';
import { rateBlocks } from './rate-blocks.js';
import { endOfTitle } from './read-line.js';
import { stripHead } from './strip-head.js';
import { stripInside } from './strip-inside.js';
import { stripTail } from './strip-tail.js';
import type { Survey } from './survey.js';

const ATTACHMENT: RuleId = 'chrome/attachment';

const ATTACHMENT_LABEL = /^(?:相关)?附件 ?\d{0,2} ?:?$/u;
/** Furniture that runs on after the last sentence on the same line. */
const AFTER_BODY =
  /(?<=[。日)”])(?: ?[【[(〖] ?(?:打印|关闭|返回|字体|收藏|责任编辑|责编|编辑|录入|分享|上一|下一|大 中 小)[^。]{0,80}| ?(?:上一篇|下一篇|上一条|下一条|责任编辑|分享到|附件下载|相关链接|打印本页|关闭窗口|扫一扫在手机)[^。]{0,120})$/u;

/** Blocks of the page's furniture dropped, the body's own kept. */
export function stripChrome(page: Page, given: readonly Block[], survey: Survey): readonly Block[] {
  const rated = rateBlocks(page, given, survey);
  const body = findBody(page, given, rated);
  const lines: Lines = { rated, survey };
  if (body === null) return given.map((block, index) => dropRated(block, lines, index));
  const blocks = [...given];
  stripHead(blocks, lines, body);
  stripInside(blocks, lines, body);
  const end = stripTail(blocks, lines, body);
  stripAttachmentLabels(blocks, end);
  cutRunOn(blocks, body, end);
  return blocks;
}

function dropRated(block: Block, { rated, survey }: Lines, index: number): Block {
  const rule = rated[index]?.rule ?? matchAtEdge(survey, index);
  return rule === null ? block : dropBlock(block, rule);
}

/** Drops a bare 附件: that only named files follow. */
function stripAttachmentLabels(blocks: Block[], end: number): void {
  for (let index = end; index > 0 && index > end - 3; index--) {
    const block = blocks[index];
    if (block === undefined || block.dropped !== null) continue;
    const next = blocks.slice(index + 1).find(({ dropped }) => dropped !== 'markup/hidden');
    const hasFile = next?.dropped?.startsWith(ATTACHMENT) === true;
    if (!hasFile || !ATTACHMENT_LABEL.test(block.text.text)) return;
    blocks[index] = dropBlock(block, ATTACHMENT);
  }
}

/** Cuts the furniture that shares a line with the title or with the last lines of the body. */
function cutRunOn(blocks: Block[], { first }: Body, end: number): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.dropped !== null) continue;
    const { text } = block.text;
    const titleEnd = index <= first ? endOfTitle(text) : -1;
    if (titleEnd > 0) {
      blocks[index] = cutBlock(block, [{ start: titleEnd, end: text.length }], METADATA);
    } else if (index >= end - 3) {
      const match = AFTER_BODY.exec(text);
      if (match !== null) {
        blocks[index] = cutBlock(
          block,
          [{ start: match.index, end: text.length }],
          'chrome/print-close',
        );
      }
    }
  }
}
