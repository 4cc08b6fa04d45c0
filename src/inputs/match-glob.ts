import { existsSync } from 'node:fs';
import { sep } from 'node:path';

const MAGIC = /[*?[{]/u;
const HERE = /^\.\//u;
const NEGATED = /^!/u;
const IN_SET = /[\\[\]]/gu;
const LITERAL = /[\\^$.|+()]/u;

/** A path with wildcards, taken apart: the folder to walk and the paths in it that match. */
export interface Glob {
  readonly folder: string;
  readonly matches: (path: string) => boolean;
}

/** The glob that a path is; null for the name of a file or folder, and for what is there under that very name. */
export function readGlob(given: string, separator = sep): Glob | null {
  if (existsSync(given)) return null;
  // Windows has both slashes between names, and neither in them.
  const plain = (text: string): string =>
    separator === '/' ? text : text.replaceAll(separator, '/');
  const path = plain(given);
  const at = path.search(MAGIC);
  if (at < 0) return null;
  const slash = path.lastIndexOf('/', at);
  const folder = slash < 0 ? '.' : path.slice(0, slash) || '/';
  const pattern = new RegExp(`^${toRegExp(path)}$`, 'u');
  return {
    folder,
    matches: (candidate) => {
      const name = plain(candidate);
      return pattern.test(slash < 0 ? name.replace(HERE, '') : name);
    },
  };
}

function toRegExp(glob: string): string {
  let out = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at] ?? '';
    if (glob.startsWith('**/', at)) {
      out += '(?:[^/]+/)*';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      out += '.*';
      at++;
    } else if (character === '*') out += '[^/]*';
    else if (character === '?') out += '[^/]';
    else if (character === '{') {
      depth++;
      out += '(?:';
    } else if (character === '}' && depth > 0) {
      depth--;
      out += ')';
    } else if (character === ',' && depth > 0) out += '|';
    else if (character === '[') {
      const end = glob.indexOf(']', at + 2);
      if (end < 0) out += '\\[';
      else {
        const set = glob
          .slice(at + 1, end)
          .replace(NEGATED, '^')
          .replace(IN_SET, '\\$&');
        out += `[${set}]`;
        at = end;
      }
    } else out += LITERAL.test(character) || character === '}' ? `\\${character}` : character;
  }
  return out + ')'.repeat(depth);
}
