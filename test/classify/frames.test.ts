import { describe, expect, it } from 'vitest';
import { stripContent } from '../support/strip-content.js';

function framesOf(html: string): readonly string[] {
  return stripContent(html)
    .diagnostics.filter(({ id }) => id === 'strip/body-in-frame')
    .map(({ message }) => message);
}

describe('pages without a body', () => {
  it('tell where their frames lead, with the place', () => {
    const html =
      '<frameset rows="80,*"><frame src="top.html"><FRAME noresize SRC=\'/nb/body.html?a=1&amp;b=2\'></frameset>';
    const { diagnostics, context } = stripContent(html);
    const found = diagnostics.filter(({ id }) => id === 'strip/body-in-frame');
    expect(found.map(({ message }) => message)).toEqual([
      'the page shows another one in a frame: top.html',
      'the page shows another one in a frame: /nb/body.html?a=1&b=2',
    ]);
    expect(
      found.map(({ span }) => context.source.text.slice(span?.start ?? 0, span?.end ?? 0)),
    ).toEqual(['top.html', '/nb/body.html?a=1&amp;b=2']);
  });

  it('say nothing about frames that lead nowhere, or a second time to the same page', () => {
    const html =
      '<html><body><iframe src="about:blank"></iframe><iframe></iframe><iframe src=x.html></iframe><iframe src="x.html"></iframe><iframe data-src="later.html"></iframe>';
    expect(framesOf(html)).toEqual(['the page shows another one in a frame: x.html']);
  });
});

describe('pages with a body', () => {
  it('say nothing about frames', () => {
    const html = `<h1>青石县2013年政府信息公开工作年度报告</h1><p>一、概述</p>
      <p>2013年,全县主动公开政府信息1280条,收到申请5件,均已答复,没有收费,没有行政复议和行政诉讼。</p><iframe src="counter.html"></iframe>`;
    expect(framesOf(html)).toEqual([]);
  });
});
