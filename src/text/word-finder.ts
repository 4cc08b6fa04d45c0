/** A word found in a text. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Finds many words at once, the longest at each place: a table of first characters costs less than a pattern of alternatives. */
export class WordFinder {
  private readonly isFirst = new Uint8Array(0x10000);
  private readonly byPair = new Map<string, string[]>();

  /** Words of two characters or more; for text in lower case where `words` are. */
  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      this.isFirst[word.charCodeAt(0)] = 1;
      const pair = word.slice(0, 2);
      const list = this.byPair.get(pair);
      if (list === undefined) this.byPair.set(pair, [word]);
      else list.push(word);
    }
    for (const list of this.byPair.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest word that stands at `at`, if any. */
  at(text: string, at: number): string | undefined {
    if (this.isFirst[text.charCodeAt(at)] !== 1) return undefined;
    return this.byPair.get(text.slice(at, at + 2))?.find((word) => text.startsWith(word, at));
  }

  /** All words of the text from left to right, none inside another. */
  find(text: string): readonly FoundWord[] {
    const found: FoundWord[] = [];
    for (let start = 0; start < text.length; start++) {
      const word = this.at(text, start);
      if (word === undefined) continue;
      found.push({ start, end: start + word.length, word });
      start += word.length - 1;
    }
    return found;
  }
}
