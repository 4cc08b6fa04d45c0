import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

const PAGE = `<html><head><title>临海市2012年政府信息公开工作年度报告</title></head><body>
<div class="position">当前位置:<a href="/">首页</a> &gt; <a href="/nb">年报</a></div>
<h1>临海市2012年政府信息公开工作年度报告</h1>
<p>一、概述</p><p>2012年,全市主动公开政府信息18634条。</p>
<p>二、依申请公开情况</p><p>全市共收到政府信息公开申请137件。</p>
<div><a href="javascript:window.print()">打印本页</a></div></body></html>`;

describe('nianbao clean', () => {
  it('prints the body alone', async () => {
    const { status, stdout } = await runCli(['clean', '-'], PAGE);
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        '临海市2012年政府信息公开工作年度报告',
        '一、概述',
        '2012年,全市主动公开政府信息18634条。',
        '二、依申请公开情况',
        '全市共收到政府信息公开申请137件。\n',
      ].join('\n'),
    );
  });

  it('prints the body of a page that is no report, and says nothing about that', async () => {
    const { status, stdout, stderr } = await runCli(
      ['clean'],
      '<p>天气预报</p><p>今天多云,有小雨。</p>',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('今天多云,有小雨。');
  });

  it('says why there is nothing to print', async () => {
    const { status, stdout, stderr } = await runCli(['clean'], '');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('- error decode/empty');
  });
});

describe('nianbao explain', () => {
  it('shows each line with its place, and the rule that dropped it', async () => {
    const { status, stdout, stderr } = await runCli(['explain', '-'], PAGE);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ {2}2:\d+ +paragraph +\[chrome\/breadcrumb\] 当前位置:首页 > 年报$/mu);
    expect(stdout).toMatch(/^ {2}4:\d+ +paragraph +2012年,全市主动公开政府信息18634条。$/mu);
    expect(stdout).toMatch(/disclosure\.total = 18634 条 {2}«.*18634条.*» /u);
    expect(stdout).toMatch(/requests {2}二 {2}依申请公开情况/u);
    expect(stdout).not.toContain('\u001b[');
  });

  it('gives the same as data with --json', async () => {
    const { stdout } = await runCli(['explain', '--json'], PAGE);
    const { source, blocks, record } = JSON.parse(stdout);
    expect(source).toMatchObject({ path: '-', encoding: 'utf-8', mediaType: 'text/html' });
    expect(source.text).toBeUndefined();
    expect(blocks.map((block: { text: string }) => block.text)).toContain('一、概述');
    expect(record.figures.map((figure: { value: number }) => figure.value)).toContain(137);
  });
});
