/** What a character is to the one scan of a text, a bit each; nearly all are plain. */
export const PLAIN = 0;
/** It ends a clause. */
export const STOP = 1;
/** It ends a part of a sentence. */
export const SOFT_END = 2;
/** It ends a sentence. */
export const FULL_END = 4;
/** All signs that end something. */
export const SIGNS = STOP | SOFT_END | FULL_END;
/** A cue is this character, or may begin with it. */
export const CUE = 8;

const ENDS: readonly (readonly [signs: string, kind: number])[] = [
  [',:()，：（）', STOP],
  [';；', SOFT_END],
  ['。!?！？\n\r', FULL_END],
];

/** Kinds of all characters; those of cues are added as their patterns are read. */
export const CHARACTERS = signTable();

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [signs, kind] of ENDS) {
    for (const sign of signs) table[sign.charCodeAt(0)] = kind;
  }
  return table;
}
