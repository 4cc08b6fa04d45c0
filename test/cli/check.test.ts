import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkRules } from '../../src/tables/checks.js';
import { runCli } from '../support/run-cli.js';

const PAGE = `<html><head><title>临海市2015年政府信息公开工作年度报告</title></head><body>
<h1>临海市2015年政府信息公开工作年度报告</h1><p>一、概述</p>
<p>2015年,全市主动公开政府信息1000条,其中计划总结类610条,法规文件类288条,其他类101条。</p>
<p>二、依申请公开情况</p><p>全市共收到政府信息公开申请137件,其中当面申请52件,网络申请61件,信函申请24件。</p></body></html>`;

/** The part of SARIF 2.1.0 that is written, closed against anything else. */
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['error', 'warning', 'note', 'none']);
const index = z.number().int().min(0);
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: index,
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w\-.~%/]+$/u) }),
                region: z.strictObject({ charOffset: index, charLength: index }).optional(),
              }),
            }),
          ),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

describe('nianbao check', () => {
  it('lists the rules that fail and ends with 1', async () => {
    const { status, stdout, stderr } = await runCli(['check', '-'], PAGE);
    expect(status).toBe(1);
    expect(stdout).toContain('error breakdown/parts 999 for 1000');
    expect(stdout).not.toContain('137 for 137');
    expect(stderr).toContain('1 reports');
  });

  it('lists the others with --all', async () => {
    const { stdout } = await runCli(['check', '--all', '-'], PAGE);
    expect(stdout).toContain('pass breakdown/channels 137 for 137');
  });

  it('ends with 0 on --fail-on never', async () => {
    expect((await runCli(['check', '--fail-on', 'never', '-'], PAGE)).status).toBe(0);
  });

  it('reads records as well as pages', async () => {
    const records = await runCli(['extract', '-'], PAGE);
    const { status, stdout } = await runCli(['check', '-'], records.stdout);
    expect(status).toBe(1);
    expect(stdout).toContain('error breakdown/parts 999 for 1000');
  });

  it('tells a line that is no record', async () => {
    const { status, stderr } = await runCli(['check', '-'], '{"id":1}\n');
    expect(status).toBe(1);
    expect(stderr).toContain('-:1: the line is no record');
  });

  it('writes SARIF with a description of every rule', async () => {
    const { stdout } = await runCli(['check', '--format', 'sarif', '-'], PAGE);
    const log = sarif.parse(JSON.parse(stdout));
    const [run] = log.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(checkRules.map(({ id }) => id));
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(['breakdown/parts']);
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it('writes JUnit whose counts are those of its cases', async () => {
    const { stdout } = await runCli(['check', '--format', 'junit', '-'], PAGE);
    const count: Record<string, number> = {};
    const open: string[] = [];
    let suite: Record<string, string> = {};
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          count[name] = (count[name] ?? 0) + 1;
          open.push(name);
          if (name === 'testsuite') suite = attributes;
        },
        onclosetag: (name) => expect(open.pop()).toBe(name),
      },
      { xmlMode: true },
    );
    parser.write(stdout);
    parser.end();
    expect(open).toEqual([]);
    expect(suite['tests']).toBe(String(count['testcase']));
    expect(suite['failures']).toBe(String(count['failure']));
    expect(count['failure']).toBe(1);
  });

  it('writes workflow commands on one line each', async () => {
    const { stdout } = await runCli(['check', '--format', 'github', '-'], PAGE);
    expect(stdout).toMatch(/^::error file=-,title=breakdown\/parts::.+999.+\n$/u);
  });
});

describe('nianbao rules', () => {
  it('prints every rule with its formula', async () => {
    const { stdout } = await runCli(['rules']);
    for (const { id, formula } of checkRules) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(formula);
    }
  });

  it('prints a family alone', async () => {
    const { stdout } = await runCli(['rules', 'remedies', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ id: 'remedies/block-sum' })]);
  });

  it('refuses what is no rule', async () => {
    expect((await runCli(['rules', 'nothing'])).status).toBe(2);
  });
});
