import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';

describe('nianbao quantities', () => {
  it('gives the numbers of standard input as JSON', async () => {
    const { status, stdout } = await runCli(['quantities'], '2013年公开信息近300条,经费69.6万元。');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        start: 9,
        end: 14,
        text: '近300条',
        value: 300,
        low: 200,
        high: 300,
        unit: '条',
        qualifier: 'less_than',
      },
      {
        start: 17,
        end: 23,
        text: '69.6万元',
        value: 696000,
        low: 696000,
        high: 696000,
        unit: '元',
        qualifier: 'exact',
      },
    ]);
  });

  it('says why a text cannot be read', async () => {
    const { status, stderr } = await runCli(['quantities', '/no/such/file']);
    expect(status).toBe(1);
    expect(stderr).not.toBe('');
  });
});
