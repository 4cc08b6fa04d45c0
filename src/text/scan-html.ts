import { nextSlot, tagNameAt } from './tag-names.js';

/** What the scanner stands at. */
export type HtmlToken = 'text' | 'open' | 'close' | 'end';

/** Elements whose content is not mark-up. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed']);
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const EQUALS = 61;
const HYPHEN = 45;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const LOWER_D = 100;
const LOWER_E = 101;
const LOWER_G = 103;
const LOWER_I = 105;
const LOWER_N = 110;
const LOWER_O = 111;
const LOWER_Z = 122;
/** What turns a capital letter of ASCII into a small one. */
const LOWER = 32;

/** What the attributes of a tag may say, told by two or three letters in passing: `align`; `none`, `hidden` or `size`. */
export const MAY_ALIGN = 1;
export const MAY_HIDE = 2;

function isLetter(code: number): boolean {
  const lower = code | LOWER;
  return lower >= 97 && lower <= 122;
}

/**
 * Scans HTML as browsers do, forgivingly: what opens and never closes costs only itself. An unclosed comment is a stray sign and an
 * unclosed quote ends at the next `>`, where a browser would swallow the rest of the page. Time is linear in the length of the source.
 */
export class HtmlScanner {
  /** Lower-case name of the tag that the scanner stands at. */
  name = '';
  /** Offsets of the token in the source. */
  start = 0;
  end = 0;
  /** The attributes of a start tag stand between here and `end - 1`. */
  attributes = 0;
  /** `MAY_ALIGN` and `MAY_HIDE` of a start tag. */
  hints = 0;
  private readonly source: string;
  private readonly codes: Uint16Array;
  private readonly to: number;
  private readonly isWhole: boolean;
  /** Where what is not yet told starts. */
  private from: number;
  /** A tag behind the text just told, and its end. */
  private tag = -1;
  private tagEnd = -1;
  /** End of the text inside a raw-text element just told. */
  private rawEnd = -1;
  /** Searches that failed once fail for the rest of the page: remembered, so that hostile pages stay linear. */
  private readonly missing: Record<'-->' | '>' | '</' | '"' | "'", boolean> = {
    '-->': false,
    '>': false,
    '</': false,
    '"': false,
    "'": false,
  };

  /** `codes` are the code units of the source; what stands between `from` and `to` is scanned. */
  constructor(source: string, codes: Uint16Array, from = 0, to = source.length) {
    this.source = source;
    this.codes = codes;
    this.from = from;
    this.to = to;
    this.isWhole = to === source.length;
  }

  /** Goes on to the next token; comments and declarations are passed over. */
  next(): HtmlToken {
    if (this.tag >= 0) return this.tellTag(this.tag, this.tagEnd);
    const { rawEnd } = this;
    this.rawEnd = -1;
    if (rawEnd > this.from) return this.tellText(rawEnd, rawEnd);
    let at = this.nextSign(this.from);
    while (at >= 0) {
      const end = this.markupEnd(at);
      if (end < 0) {
        at = this.nextSign(at + 1);
        continue;
      }
      const isTag = this.isTag(at, end);
      if (at > this.from) {
        if (isTag) this.tag = at;
        this.tagEnd = end;
        return this.tellText(at, isTag ? at : end);
      }
      if (isTag) return this.tellTag(at, end);
      this.from = end;
      at = this.nextSign(end);
    }
    return this.from < this.to ? this.tellText(this.to, this.to) : 'end';
  }

  private tellText(end: number, from: number): HtmlToken {
    this.start = this.from;
    this.end = end;
    this.from = from;
    return 'text';
  }

  private tellTag(at: number, end: number): HtmlToken {
    this.tag = -1;
    this.start = at;
    this.end = end;
    this.from = end;
    if (this.codes[at + 1] === SLASH) {
      this.readName(at + 2);
      return 'close';
    }
    this.attributes = this.readName(at + 1);
    if (RAW_TEXT.has(this.name)) this.rawEnd = this.findRawEnd(end);
    return 'open';
  }

  /** Where the next `<` is, -1 for none. */
  private nextSign(from: number): number {
    return this.isWhole ? this.source.indexOf('<', from) : this.findWithin('<', from);
  }

  /** What the code unit is; 0 behind the end. */
  private codeAt(at: number): number {
    return at < this.to ? (this.codes[at] ?? 0) : 0;
  }

  /** A start tag, or an end tag with a name. */
  private isTag(at: number, end: number): boolean {
    const code = this.codeAt(at + 1);
    return isLetter(code) || (code === SLASH && end > at + 3);
  }

  /** Where the mark-up that starts at `at` ends, -1 where it is text after all. */
  private markupEnd(at: number): number {
    const code = this.codeAt(at + 1);
    if (isLetter(code)) return this.startTagEnd(at);
    if (code === SLASH) return this.endTagEnd(at);
    if (code !== EXCLAMATION && code !== QUESTION) return -1;
    if (this.codeAt(at + 2) === HYPHEN && this.codeAt(at + 3) === HYPHEN && code === EXCLAMATION) {
      const end = this.find('-->', at + 4);
      return end < 0 ? at + 4 : end + 3;
    }
    const end = this.find('>', at + 2);
    return end < 0 ? -1 : end + 1;
  }

  private endTagEnd(at: number): number {
    let index = at + 2;
    const code = this.codeAt(index);
    if (code === GREATER) return index + 1;
    if (!isLetter(code)) return -1;
    while (isLetter(this.codeAt(index))) index++;
    if (this.codeAt(index) === GREATER) return index + 1;
    const end = this.find('>', index);
    return end < 0 ? -1 : end + 1;
  }

  /** Reads the lower-case name that starts at `from`; returns where it ends. */
  private readName(from: number): number {
    const { codes, end } = this;
    let slot = 0;
    let at = from;
    for (; at < end; at++) {
      const code = codes[at] ?? 0;
      if (code <= SPACE || code === SLASH || code === GREATER) break;
      slot = nextSlot(slot, code);
    }
    const name = tagNameAt(slot);
    this.name =
      name !== undefined && this.isNamed(name, from, at)
        ? name
        : this.source.slice(from, at).toLowerCase();
    return at;
  }

  private isNamed(name: string, from: number, end: number): boolean {
    if (end - from !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      const code = this.codes[from + index] ?? 0;
      const lower = code >= 65 && code <= 90 ? code | LOWER : code;
      if (lower !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Where the text of a raw-text element ends, -1 where it is read on as mark-up. */
  private findRawEnd(from: number): number {
    const { name, source } = this;
    let at = this.find('</', from);
    while (at >= 0) {
      const end = at + 2 + name.length;
      if (end <= this.to && source.slice(at + 2, end).toLowerCase() === name) return at;
      at = this.find('</', at + 2);
    }
    // A page that was cut inside the element: a title or text box is read on as mark-up, a script is its last element.
    return name === 'script' || name === 'style' ? this.to : -1;
  }

  /** The end of a start tag, quoted attribute values respected; -1 where it never ends. Leaves `hints`. */
  private startTagEnd(at: number): number {
    const { codes, to } = this;
    this.hints = 0;
    let index = at + 2;
    while (index < to) {
      const code = codes[index] ?? 0;
      if (code === GREATER) return index + 1;
      if (code === LESS && this.isBrokenOff(index)) return index;
      if (code === QUOTE || code === APOSTROPHE) {
        index = this.afterQuote(index, code);
      } else {
        this.takeHint(index, code | LOWER);
        index++;
      }
    }
    return -1;
  }

  private takeHint(index: number, lower: number): void {
    if (lower !== LOWER_N && lower !== LOWER_Z) return;
    const { codes } = this;
    const before = (codes[index - 1] ?? 0) | LOWER;
    if (lower === LOWER_Z) {
      if (before === LOWER_I) this.hints |= MAY_HIDE;
    } else if (before === LOWER_G) {
      this.hints |= MAY_ALIGN;
    } else if (before === LOWER_O) {
      if (((codes[index + 1] ?? 0) | LOWER) === LOWER_E) this.hints |= MAY_HIDE;
    } else if (before === LOWER_E && ((codes[index - 2] ?? 0) | LOWER) === LOWER_D) {
      this.hints |= MAY_HIDE;
    }
  }

  /** A new tag inside a tag: the first one lost its end. */
  private isBrokenOff(index: number): boolean {
    const next = this.codeAt(index + 1);
    return isLetter(next) || next === SLASH || next === EXCLAMATION;
  }

  /** Where reading goes on after a quote: behind the value that it opens, or behind itself. */
  private afterQuote(index: number, quote: number): number {
    if (!this.followsEquals(index)) return index + 1;
    const sign = quote === QUOTE ? '"' : "'";
    if (this.missing[sign]) return index + 1;
    const { codes, to } = this;
    for (let at = index + 1; at < to; at++) {
      const code = codes[at] ?? 0;
      if (code === quote) return at + 1;
      this.takeHint(at, code | LOWER);
    }
    this.missing[sign] = true;
    return index + 1;
  }

  private followsEquals(index: number): boolean {
    const { codes } = this;
    let before = index - 1;
    while (before > 0 && codes[before] === SPACE) before--;
    return codes[before] === EQUALS;
  }

  private find(what: '-->' | '>' | '</', from: number): number {
    if (this.missing[what]) return -1;
    const found = this.isWhole ? this.source.indexOf(what, from) : this.findWithin(what, from);
    if (found < 0) this.missing[what] = true;
    return found;
  }

  /** The same inside a part of the source, so that no search goes on behind it. */
  private findWithin(what: string, from: number): number {
    const last = this.to - what.length;
    const first = what.charCodeAt(0);
    for (let at = from; at <= last; at++) {
      if (this.codes[at] === first && this.source.startsWith(what, at)) return at;
    }
    return -1;
  }
}
