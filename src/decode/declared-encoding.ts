const HEAD_BYTES = 4096;
const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([a-z0-9_:-]{2,30})/iu;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([a-z0-9_:-]{2,30})["']/iu;
const HTTP_CHARSET = /;\s*charset\s*=\s*["']?([a-z0-9_:-]{2,30})/iu;

/** The encoding that the HTTP header, a `<meta>` or the XML declaration names, whether or not it is true. */
export function declaredEncoding(
  bytes: Uint8Array,
  contentType: string | undefined,
): { readonly label: string; readonly from: 'http' | 'meta' } | null {
  const http = contentType === undefined ? null : HTTP_CHARSET.exec(contentType);
  if (http?.[1] !== undefined) return { label: http[1].toLowerCase(), from: 'http' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  const text = head.toString('latin1');
  const label = (META_CHARSET.exec(text) ?? XML_ENCODING.exec(text))?.[1];
  return label === undefined ? null : { label: label.toLowerCase(), from: 'meta' };
}
