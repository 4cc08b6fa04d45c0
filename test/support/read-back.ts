const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ensp: ' ',
  emsp: ' ',
  times: '×',
};

/** What a reader sees of a slice of HTML: no tags, no comments, references resolved. Written apart from the product's reader. */
export function visible(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(#x?[0-9a-f]+|\w+);?/giu, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED[name] ?? whole;
      const hex = /^#x/iu.test(name);
      return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
    });
}

/** A text for comparing: no white space, half-width forms, one kind of bracket. */
export function bare(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\s\u00a0\u3000\ufeff\u200b]+/gu, '')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[﹝〔[]/gu, '〔')
    .replace(/[﹞〕\]]/gu, '〕');
}

/** How often `part` stands in `text`, overlaps aside. */
export function countOf(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
