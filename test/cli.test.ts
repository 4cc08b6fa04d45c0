import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../src/version.js';
import { runCli } from './support/run-cli.js';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the command line', () => {
  it('answers --version with the version of the package', async () => {
    expect(await runCli(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect(VERSION).toBe(manifest.version);
  });

  it('prints help to standard output when asked, to standard error when not', async () => {
    const asked = await runCli(['--help']);
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain('Usage: nianbao <command> [options]');
    expect(await runCli(['help'])).toEqual(asked);
    const unasked = await runCli([]);
    expect(unasked).toEqual({ status: 2, stdout: '', stderr: asked.stdout });
  });

  it('refuses an unknown command and an unknown option with status 2', async () => {
    expect(await runCli(['extrakt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'nianbao: there is no command "extrakt" (nianbao --help lists them)\n',
    });
    const option = await runCli(['schema', '--frobnicate']);
    expect(option.status).toBe(2);
    expect(option.stderr).toContain("unknown option '--frobnicate'");
  });
});

describe('nianbao schema', () => {
  it('prints a JSON Schema that names every field of the record', async () => {
    const { status, stdout } = await runCli(['schema']);
    expect(status).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
    const names = Object.keys(schema.properties);
    expect(schema.required).toEqual(names.filter((name) => name !== 'contamination'));
    expect(names).toContain('contamination');
    expect(schema.properties.figures.items.properties.qualifier.enum).toContain('more_than');
  });
});
