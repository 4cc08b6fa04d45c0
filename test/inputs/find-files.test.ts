import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/inputs/find-files.js';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
const found = (...paths: string[]): string[] =>
  [...findInputs(paths)].map((input) => {
    const path = input.path.replace(`${root}/`, '');
    return input.kind === 'problem' ? `${path} ${input.id}` : path;
  });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-inputs-'));
  mkdirSync(at('a', 'b'), { recursive: true });
  mkdirSync(at('empty'));
  for (const path of ['a/2.txt', 'a/10.txt', 'a/b/1.html', 'a/.hidden'])
    writeFileSync(at(path), 'x');
  symlinkSync(at('a'), at('a', 'b', 'loop'));
  symlinkSync(at('gone'), at('a', 'broken'));
  symlinkSync(at('a', '2.txt'), at('again.txt'));
  symlinkSync('self', at('self'));
  execFileSync('mkfifo', [at('pipe')]);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('findInputs', () => {
  it('walks folders in order of names and says what it cannot read', () => {
    expect(found(at('a'))).toEqual([
      'a/10.txt',
      'a/2.txt',
      'a/b/1.html',
      'a/b/loop input/link-loop',
      'a/broken input/missing',
    ]);
  });

  it.each([
    ['nothing', 'nothing input/missing'],
    ['empty', 'empty input/no-files'],
    ['pipe', 'pipe input/not-a-file'],
    ['self', 'self input/link-loop'],
  ])('names what is wrong with %s', (name, expected) => {
    expect(found(at(name))).toEqual([expected]);
  });

  it('refuses a device', () => {
    expect(found('/dev/zero')).toEqual(['/dev/zero input/not-a-file']);
  });

  it('reads a file once, however many ways lead to it', () => {
    expect(found(at('again.txt'), at('a', '2.txt'), at('again.txt'))).toEqual(['again.txt']);
  });

  it('passes over the output of the run', () => {
    const paths = [...findInputs([at('a')], at('a', '2.txt'))].map(({ path }) => path);
    expect(paths).not.toContain(at('a', '2.txt'));
    expect(paths).toContain(at('a', '10.txt'));
  });
});
