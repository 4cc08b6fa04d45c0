import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';

describe('the public API', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(api).sort()).toEqual([
      'checkRules',
      'clean',
      'codebook',
      'diagnosticDefinitions',
      'findQuantities',
      'formatDiagnostic',
      'merge',
      'parse',
      'recordSchema',
      'resolveDivision',
      'version',
    ]);
  });

  it('parses text and bytes alike, and reads no file', () => {
    const text = '江宁县2010年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息120条。\n';
    const fromText = api.parse({ path: 'no-such-file.txt', content: text });
    const fromBytes = api.parse({ path: 'no-such-file.txt', content: Buffer.from(text) });
    expect(fromText.source?.text).toBe(text);
    expect(fromBytes.source?.text).toBe(text);
    expect(fromBytes.record?.text).toBe(fromText.record?.text);
  });

  it('cleans a page that is no report', () => {
    const rows = ['资江|38.2', '沅江|41.5', '澧水|29.9'].map(
      (row) => `<tr><td>${row.replace('|', '</td><td>')}</td></tr>`,
    );
    const content = `<p>昨日全县主要河流水位平稳,均在警戒水位以下。</p><table>${rows.join('')}</table>`;
    expect(api.clean({ path: 'x.html', content }).text).toBe(
      '昨日全县主要河流水位平稳,均在警戒水位以下。\n资江\t38.2\n沅江\t41.5\n澧水\t29.9',
    );
    expect(api.clean({ path: 'x.pdf', content: Buffer.from('%PDF-1.4\n') })).toMatchObject({
      text: '',
      page: null,
    });
  });

  it('tells what a place was in a year', () => {
    const place = api.resolveDivision('桃江', { year: 2013, hints: ['益阳'] });
    expect(place).toMatchObject({ code: '430922', name: '桃江县', level: 'county' });
  });

  it('does not import a module of Node that touches files, processes or the network', () => {
    const entry = readFileSync(new URL('../src/pipeline.ts', import.meta.url), 'utf8');
    expect(entry).not.toMatch(/node:(?:fs|child_process|net|http|https|worker_threads|process)/u);
  });
});
