import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { recordSchema } from '../src/record/schema.js';
import { readDocument, renderReadme, renderRules } from './support/render-docs.js';
import { runCli } from './support/run-cli.js';

/** A command line in a block of code, at a prompt or in a script. */
const EXAMPLE = /^(?:\$ )?(?:echo .* \| )?nianbao /mu;

const readme = readDocument('README.md');

describe('README.md', () => {
  it('has a section with an example for each command', () => {
    const missing = COMMANDS.filter(({ name }) => {
      const [, section = ''] = readme.split(`### nianbao ${name}\n`);
      const [own = ''] = section.split('\n## ', 1)[0]?.split('\n### ', 1) ?? [];
      return !EXAMPLE.test(own);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names each option of each command', async () => {
    const missing: string[] = [];
    for (const { name } of COMMANDS) {
      const { stdout } = await runCli([name, '--help']);
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gmu)].map(
        ([, option = '']) => option,
      );
      const unnamed = options.filter((option) => option !== '--help' && !readme.includes(option));
      missing.push(...unnamed.map((option) => `${name} ${option}`));
    }
    expect(missing).toEqual([]);
  });

  it('explains each field of the record', () => {
    const fields = Object.keys(recordSchema.shape);
    expect(fields.filter((field) => !readme.includes(`\`${field}\``))).toEqual([]);
  });

  it('shows what the examples print today (npm run docs:update)', async () => {
    expect(await renderReadme(readme)).toBe(readme);
  });
});

it('RULES.md shows the tables as they are (npm run docs:update)', async () => {
  expect(await renderRules()).toBe(readDocument('RULES.md'));
});

it('CHANGELOG.md has an Unreleased part', () => {
  expect(readDocument('CHANGELOG.md')).toContain('\n## Unreleased\n');
});
