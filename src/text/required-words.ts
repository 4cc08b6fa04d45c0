/** What is known of the texts that a part of a pattern matches. */
interface Known {
  /** All of them, where they are few; null where they are not. */
  readonly exact: readonly string[] | null;
  /** Words of which each of them has one; null where nothing is certain. */
  readonly needed: readonly string[] | null;
}

const NOTHING: Known = { exact: null, needed: null };
const EMPTY: Known = { exact: [''], needed: null };
/** More spellings than this of a part are not followed. */
const MOST_EXACT = 16;
/** More words than this tell less than they cost. */
const MOST_WORDS = 200;
/** Letters that stand for themselves, read as one; the last of them alone where a quantifier follows. */
const LETTERS = /[^()[\]{}\\.^$|?*+]+(?![?*+{])/uy;
const QUANTIFIERS = '?*+{';
const QUANTIFIER = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/u;
const GROUP = /^\((?:\?(?::|<[A-Za-z]+>))?/u;
const ASSERTION = /^\(\?<?[=!]/u;
const ESCAPE = /^\\(?:[pPk][{<][^}>]*[}>]|u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/u;
const CODE = /^\\[ux]\{?([0-9A-Fa-f]{2,6})/u;
const CLASS = /^\[(?:[^\]\\]|\\.)*\]/u;
const MANY = /^\[\^|\\[A-Za-z]|[^[]-[^\]]/u;
const STANDS_FOR_ITSELF = /^\\[^A-Za-z\d]/u;

/**
 * Words of which every match of a pattern has at least one, in lower case as ASCII goes; null where the pattern tells none. A text
 * without them need not be tried, and a pattern that is never tried is never compiled.
 */
export function requiredWords(pattern: RegExp): readonly string[] | null {
  const reader = new PatternReader(pattern.source);
  const words = neededBy(reader.readAlternatives());
  return words === null ? null : withoutLonger(words.map((word) => word.toLowerCase()));
}

/** The words without those that have another of them inside. */
function withoutLonger(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    if (!kept.some((shorter) => word.includes(shorter))) kept.push(word);
  }
  return kept;
}

function neededBy({ exact, needed }: Known): readonly string[] | null {
  return exact !== null && isBetter(exact, needed) ? exact : needed;
}

/** Longer words are rarer; of equally long ones fewer are found faster. */
function isBetter(words: readonly string[], than: readonly string[] | null): boolean {
  const length = shortest(words);
  if (length === 0 || words.length > MOST_WORDS) return false;
  if (than === null) return true;
  const other = shortest(than);
  return length === other ? words.length < than.length : Math.min(length, 3) > Math.min(other, 3);
}

function shortest(words: readonly string[]): number {
  return words.reduce((least, word) => Math.min(least, word.length), Number.POSITIVE_INFINITY);
}

/** Reads the source of a pattern for what its matches must have; what it does not know it takes for anything. */
class PatternReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  readAlternatives(): Known {
    const alternatives = [this.readSequence()];
    while (this.take('|')) alternatives.push(this.readSequence());
    if (alternatives.length === 1) return alternatives[0] ?? NOTHING;
    const exact = joinAll(alternatives.map((alternative) => alternative.exact));
    return { exact, needed: joinAll(alternatives.map(neededBy)) };
  }

  private readSequence(): Known {
    let needed: readonly string[] | null = null;
    let run: readonly string[] = [''];
    let isWhole = true;
    const keep = (words: readonly string[] | null): void => {
      if (words !== null && isBetter(words, needed)) needed = words;
    };
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.readQuantified();
      keep(part.needed);
      const joined = part.exact === null ? null : combine(run, part.exact);
      if (joined !== null) {
        run = joined;
        continue;
      }
      isWhole = false;
      keep(run);
      run = part.exact ?? [''];
    }
    keep(run);
    return { exact: isWhole ? run : null, needed };
  }

  private readQuantified(): Known {
    const part = this.readPart();
    if (this.at >= this.source.length || !QUANTIFIERS.includes(this.source.charAt(this.at)))
      return part;
    const quantifier = QUANTIFIER.exec(this.source.slice(this.at, this.at + 16));
    if (quantifier === null) return part;
    this.at += quantifier[0].length;
    const sign = quantifier[0].charAt(0);
    if (sign === '?') {
      return { exact: part.exact === null ? null : ['', ...part.exact], needed: null };
    }
    if (sign === '*' || Number(quantifier[1]) === 0) return NOTHING;
    return { exact: null, needed: neededBy(part) };
  }

  private readPart(): Known {
    LETTERS.lastIndex = this.at;
    const letters = LETTERS.exec(this.source)?.[0];
    if (letters !== undefined) {
      this.at += letters.length;
      return { exact: [letters], needed: null };
    }
    const rest = this.source.slice(this.at);
    const opening = ASSERTION.exec(rest) ?? GROUP.exec(rest);
    if (opening !== null) {
      this.at += opening[0].length;
      const inner = this.readAlternatives();
      this.take(')');
      return ASSERTION.test(opening[0]) ? EMPTY : inner;
    }
    const token = CLASS.exec(rest)?.[0] ?? ESCAPE.exec(rest)?.[0] ?? firstOf(rest);
    this.at += token.length;
    if (token === '^' || token === '$' || token === '\\b' || token === '\\B') return EMPTY;
    if (token === '.') return NOTHING;
    if (token.startsWith('[') && token.length > 1) return readClass(token);
    return token.startsWith('\\') ? readEscape(token) : { exact: [token], needed: null };
  }

  private take(sign: string): boolean {
    const isThere = this.source.charAt(this.at) === sign;
    if (isThere) this.at++;
    return isThere;
  }
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function readClass(token: string): Known {
  if (MANY.test(token)) return NOTHING;
  return { exact: Array.from(token.slice(1, -1).replaceAll('\\', '')), needed: null };
}

function readEscape(token: string): Known {
  const code = CODE.exec(token)?.[1];
  if (code !== undefined) {
    return { exact: [String.fromCodePoint(Number.parseInt(code, 16))], needed: null };
  }
  return STANDS_FOR_ITSELF.test(token) ? { exact: [token.slice(1)], needed: null } : NOTHING;
}

/** All lists as one; null where one of them is. */
function joinAll(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all: string[] = [];
  for (const list of lists) {
    if (list === null) return null;
    all.push(...list);
  }
  return all;
}

/** Every text of the one before every text of the other; null where they are too many. */
function combine(before: readonly string[], after: readonly string[]): readonly string[] | null {
  if (before.length * after.length > MOST_EXACT) return null;
  if (before.length === 1 && before[0] === '') return after;
  return before.flatMap((start) => after.map((end) => start + end));
}
