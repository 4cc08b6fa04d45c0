import { describe, expect, it } from 'vitest';
import { codebook } from '../../src/tables/codebook.js';
import { runCli } from '../support/run-cli.js';

describe('nianbao codebook', () => {
  it('has a row of Markdown for each indicator', async () => {
    const { status, stdout } = await runCli(['codebook']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(codebook.length + 2);
    expect(lines[2]).toMatch(
      /^\| disclosure\.total \| 主动公开政府信息数 \| .* \| 条 \| 一\(一\) \| {2}\| /u,
    );
  });

  it('quotes what CSV needs quoted, and gives the rows themselves as JSON', async () => {
    const csv = await runCli(['codebook', '--format', 'csv']);
    const [head, first] = csv.stdout.split('\n');
    expect(head).toBe('key,zh,en,unit,stat2014,table2021,means');
    expect(first).toMatch(
      /^disclosure\.total,主动公开政府信息数,.*,条,一\(一\),,".*, all channels together"$/u,
    );
    const json = await runCli(['codebook', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toEqual(codebook);
  });
});
