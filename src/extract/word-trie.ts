/** State before the first character of a word. */
export const START = 0;
/** No word goes on like that. */
export const NOWHERE = -1;

const EMPTY = -1;
const GOLDEN = 0x9e3779b1;

/** Words by their characters, in one flat table: from a state and a character to the next state. */
export class WordTrie {
  private readonly keys: Int32Array;
  private readonly nexts: Int32Array;
  private readonly shift: number;
  private states = 1;

  /** `characters` is how many characters the words have together, at most. */
  constructor(characters: number) {
    const bits = 33 - Math.clz32(characters);
    this.keys = new Int32Array(1 << bits).fill(EMPTY);
    this.nexts = new Int32Array(1 << bits);
    this.shift = 32 - bits;
  }

  /** The state behind a word, which is known from then on. */
  add(word: string): number {
    let state = START;
    for (let at = 0; at < word.length; at++) {
      const key = (state << 16) | word.charCodeAt(at);
      const slot = this.slotOf(key);
      if (this.keys[slot] === EMPTY) {
        this.keys[slot] = key;
        this.nexts[slot] = this.states++;
      }
      state = this.nexts[slot] ?? START;
    }
    return state;
  }

  /** The state behind another character; NOWHERE if no word goes on with it. */
  step(state: number, code: number): number {
    const slot = this.slotOf((state << 16) | code);
    return this.keys[slot] === EMPTY ? NOWHERE : (this.nexts[slot] ?? NOWHERE);
  }

  /** Where the key is, or where it would be. */
  private slotOf(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let slot = Math.imul(key, GOLDEN) >>> this.shift;
    for (;;) {
      const known = keys[slot];
      if (known === key || known === EMPTY) return slot;
      slot = (slot + 1) & last;
    }
  }
}
