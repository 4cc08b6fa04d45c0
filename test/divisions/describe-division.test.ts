import { describe, expect, it } from 'vitest';
import { describeDivision, divisionsIn } from '../../src/divisions/index.js';
import { runCli } from '../support/run-cli.js';

describe('describeDivision', () => {
  it('tells the years and what took over', () => {
    const described = describeDivision('万盛区', { year: 2009 });
    expect([described.from, described.to]).toEqual([null, 2011]);
    expect(described.successors).toEqual([
      { code: '500110', name: '綦江区', from: 2011, to: null },
    ]);
  });

  it('tells what a division came from', () => {
    const described = describeDivision('重庆市綦江区', { year: 2015 });
    expect(described.predecessors.map(({ code, name }) => code + name)).toEqual([
      '500110万盛区',
      '500222綦江县',
    ]);
  });

  it('links a new code to the old one where only the generic part changed', () => {
    expect(describeDivision('毕节市', { year: 2018 }).predecessors[0]?.name).toBe('毕节地区');
    expect(describeDivision('广饶县', { year: 2018 }).predecessors).toEqual([]);
  });

  it('takes a code, which two names may have had', () => {
    expect(describeDivision('500110', { year: 2009 }).name).toBe('万盛区');
    expect(describeDivision('500110', { year: 2019 }).name).toBe('綦江区');
    expect(describeDivision('999999').code).toBeNull();
  });
});

describe('divisionsIn', () => {
  it.each([2008, 2016, 2025])('has each code once in %i', (year) => {
    const codes = divisionsIn(year).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(3200);
  });
});

describe('nianbao division', () => {
  it('prints code, path, years and successors', async () => {
    const { status, stdout } = await runCli(['division', '万盛区', '--year', '2009']);
    expect(status).toBe(0);
    expect(stdout).toContain('500110 重庆市 > 万盛区');
    expect(stdout).toContain('until 2011');
    expect(stdout).toContain('500110 綦江区');
  });

  it('lists the places of one name and fails', async () => {
    const { status, stdout } = await runCli(['division', '鼓楼区', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).alternatives).toHaveLength(4);
  });

  it('takes parents and refuses a year that is none', async () => {
    const { stdout } = await runCli(['division', '鼓楼区', '--in', '南京市']);
    expect(stdout).toContain('320106 江苏省 > 南京市 > 鼓楼区');
    expect((await runCli(['division', '鼓楼区', '--year', '09'])).status).toBe(2);
  });
});
