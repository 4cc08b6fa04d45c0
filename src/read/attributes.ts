/** The attributes of a start tag, looked up on demand: most tags are asked for one or two of the names they might have. */
export class Attributes {
  readonly text: string;
  /** What they may say, of `MAY_ALIGN` and `MAY_HIDE`. */
  readonly hints: number;
  private lowered: string | null = null;

  /** `text` is what stands between the name of the tag and its `>`. */
  constructor(text: string, hints: number) {
    this.text = text;
    this.hints = hints;
  }

  private get lower(): string {
    this.lowered ??= this.text.toLowerCase();
    return this.lowered;
  }

  /** A quick look: the letters stand somewhere in the tag, as a name or in a value, all in lower or all in upper case. */
  mentions(letters: string): boolean {
    return this.text.includes(letters) || this.text.includes(letters.toUpperCase());
  }

  has(name: string): boolean {
    return this.find(name) >= 0;
  }

  /** The value of an attribute; '' where it is missing or has none. */
  get(name: string): string {
    const place = this.place(name);
    return place === null ? '' : this.text.slice(place.start, place.end);
  }

  /** Where the value of an attribute stands in the text; null where it has none. */
  place(name: string): { readonly start: number; readonly end: number } | null {
    const { text } = this;
    // The usual spelling first: most links are written so, and there are many.
    const usual = text.indexOf(`${name}="`);
    if (usual > 0 && isSpace(text.charCodeAt(usual - 1))) {
      const start = usual + name.length + 2;
      const close = text.indexOf('"', start);
      return { start, end: close < 0 ? text.length : close };
    }
    const found = this.find(name);
    if (found < 0) return null;
    let at = this.skipSpace(found + name.length);
    if (this.lower.charCodeAt(at) !== EQUALS) return null;
    at = this.skipSpace(at + 1);
    const quote = this.lower.charAt(at);
    if (quote === '"' || quote === "'") {
      const close = this.lower.indexOf(quote, at + 1);
      return { start: at + 1, end: close < 0 ? this.text.length : close };
    }
    let end = at;
    while (end < this.text.length && !isSpace(this.lower.charCodeAt(end))) end++;
    return { start: at, end };
  }

  /** Where an attribute's name starts, -1 for none. A name inside the value of another attribute is not one. */
  private find(name: string): number {
    let at = this.lower.indexOf(name);
    while (at >= 0) {
      const after = this.lower.charCodeAt(at + name.length);
      const before = this.lower.charCodeAt(at - 1);
      const isStart = at === 0 || isSpace(before) || before === QUOTE || before === APOSTROPHE;
      const isEnd = Number.isNaN(after) || after === EQUALS || after === SLASH || isSpace(after);
      if (isStart && isEnd) return at;
      at = this.lower.indexOf(name, at + name.length);
    }
    return -1;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.lower.charCodeAt(at))) at++;
    return at;
  }
}

const EQUALS = 61;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
