import { decodeHTML } from 'entities';

/** What a reader sees of a slice of HTML: no tags, no comments, references resolved. Written apart from the product's reader. */
export function visible(html: string): string {
  return decodeHTML(
    html
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '')
      .replace(/<[^>]*>/gu, ' '),
  );
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
