/** What the scanner tells, in document order. Offsets are those of the source. */
export interface HtmlHandler {
  /** A start tag; its attributes stand between `attributes` and `end - 1`. */
  open(name: string, start: number, attributes: number, end: number): void;
  close(name: string, start: number, end: number): void;
  text(start: number, end: number): void;
}

/** Elements whose content is not mark-up. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed']);
const LESS = 60;
const GREATER = 62;

/** Lower-case names by their spelling: pages repeat a few names thousands of times. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 2000;

function lowerName(spelled: string): string {
  const known = NAMES.get(spelled);
  if (known !== undefined) return known;
  const lower = spelled.toLowerCase();
  if (NAMES.size < MOST_NAMES) NAMES.set(spelled, lower);
  return lower;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** White space, a slash or the end of the tag. */
function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === GREATER;
}

/**
 * Scans HTML as browsers do, forgivingly: what opens and never closes costs only itself. An unclosed comment is a stray sign and an
 * unclosed quote ends at the next `>`, where a browser would swallow the rest of the page. Time is linear in the length of the source.
 */
export class HtmlScanner {
  /** Searches that failed once fail for the rest of the page: remembered, so that hostile pages stay linear. */
  private readonly missing = new Set<string>();
  private readonly source: string;
  private readonly handler: HtmlHandler;

  constructor(source: string, handler: HtmlHandler) {
    this.source = source;
    this.handler = handler;
  }

  scan(): void {
    const { source, handler } = this;
    let textFrom = 0;
    let at = source.indexOf('<');
    while (at >= 0) {
      const code = source.charCodeAt(at + 1);
      const isMarkup = isLetter(code) || code === 47 || code === 33 || code === 63;
      const end = isMarkup ? this.markupEnd(at, code) : -1;
      if (end < 0) {
        at = source.indexOf('<', at + 1);
        continue;
      }
      if (at > textFrom) handler.text(textFrom, at);
      textFrom = this.tell(at, code, end);
      at = source.indexOf('<', textFrom);
    }
    if (textFrom < source.length) handler.text(textFrom, source.length);
  }

  /** Where the mark-up that starts at `at` ends, -1 where it is text after all. */
  private markupEnd(at: number, code: number): number {
    if (isLetter(code)) return this.startTagEnd(at);
    if (code === 47 && !isLetter(this.source.charCodeAt(at + 2))) {
      return this.source.charCodeAt(at + 2) === GREATER ? at + 3 : -1;
    }
    if (this.source.startsWith('<!--', at)) {
      const end = this.find('-->', at + 4);
      return end < 0 ? at + 4 : end + 3;
    }
    const end = this.find('>', at + 2);
    return end < 0 ? -1 : end + 1;
  }

  /** Hands one piece of mark-up on; returns where the text after it starts. */
  private tell(at: number, code: number, end: number): number {
    const { source, handler } = this;
    if (isLetter(code)) {
      const nameEnd = this.nameEnd(at + 1, end);
      const name = lowerName(source.slice(at + 1, nameEnd));
      handler.open(name, at, nameEnd, end);
      return RAW_TEXT.has(name) ? this.rawText(name, end) : end;
    }
    if (code === 47 && end > at + 3) {
      handler.close(lowerName(source.slice(at + 2, this.nameEnd(at + 2, end))), at, end);
    }
    return end;
  }

  private nameEnd(from: number, end: number): number {
    let at = from;
    while (at < end && !endsName(this.source.charCodeAt(at))) at++;
    return at;
  }

  /** Hands on the content of a raw-text element; returns where its end tag starts. */
  private rawText(name: string, from: number): number {
    let at = this.find(`</`, from);
    while (at >= 0) {
      if (lowerName(this.source.slice(at + 2, at + 2 + name.length)) === name) break;
      at = this.find(`</`, at + 2);
    }
    // A page that was cut inside the element: a title or text box is read on as mark-up, a script is its last element.
    const isCode = name === 'script' || name === 'style';
    if (at < 0 && !isCode) return from;
    const end = at < 0 ? this.source.length : at;
    if (end > from) this.handler.text(from, end);
    return end;
  }

  /** The end of a start tag, quoted attribute values respected; -1 where it never ends. */
  private startTagEnd(at: number): number {
    const { source } = this;
    let index = at + 2;
    while (index < source.length) {
      const code = source.charCodeAt(index);
      if (code === GREATER) return index + 1;
      if (code === LESS && this.isBrokenOff(index)) return index;
      index = code === 34 || code === 39 ? this.afterQuote(index, code) : index + 1;
    }
    return -1;
  }

  /** A new tag inside a tag: the first one lost its end. */
  private isBrokenOff(index: number): boolean {
    const next = this.source.charCodeAt(index + 1);
    return isLetter(next) || next === 47 || next === 33;
  }

  /** Where reading goes on after a quote: behind the value that it opens, or behind itself. */
  private afterQuote(index: number, code: number): number {
    if (!this.followsEquals(index)) return index + 1;
    const close = this.find(code === 34 ? '"' : "'", index + 1);
    return close < 0 ? index + 1 : close + 1;
  }

  private followsEquals(index: number): boolean {
    let before = index - 1;
    while (before > 0 && this.source.charCodeAt(before) === 32) before--;
    return this.source.charCodeAt(before) === 61;
  }

  private find(what: string, from: number): number {
    if (this.missing.has(what)) return -1;
    const found = this.source.indexOf(what, from);
    if (found < 0) this.missing.add(what);
    return found;
  }
}
