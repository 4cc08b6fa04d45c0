import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';

describe('the public API', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(api).sort()).toEqual([
      'checkRules',
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

  it('tells what a place was in a year', () => {
    const place = api.resolveDivision('桃江', { year: 2013, hints: ['益阳'] });
    expect(place).toMatchObject({ code: '430922', name: '桃江县', level: 'county' });
  });

  it('does not import a module of Node that touches files, processes or the network', () => {
    const entry = readFileSync(new URL('../src/pipeline.ts', import.meta.url), 'utf8');
    expect(entry).not.toMatch(/node:(?:fs|child_process|net|http|https|worker_threads|process)/u);
  });
});
