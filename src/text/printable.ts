/** Controls, invisible and directional characters, lone surrogates: what could move the cursor, recolour or reorder a line. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escapeCharacter(character: string): string {
  if (character === '\t') return ' ';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** `text` as one line that is safe to show in a terminal: a tab becomes a space, other unseen characters `\u{1b}` and the like. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escapeCharacter);
}
