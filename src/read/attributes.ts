const ATTRIBUTE = /([a-zA-Z][a-zA-Z0-9:_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;

/** Attributes of a start tag by lower-case name, each with its value and where the value starts in the tag's attribute text. */
export type Attributes = ReadonlyMap<string, { readonly value: string; readonly at: number }>;

const NONE: Attributes = new Map();
const MOST_ATTRIBUTES = 64;

/** Reads the attribute text of a start tag; the first of two attributes of one name counts, as in browsers. */
export function readAttributes(text: string): Attributes {
  if (text.length < 3) return NONE;
  const attributes = new Map<string, { readonly value: string; readonly at: number }>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const quote = match[4] === undefined ? 1 : 0;
    const at = match.index + match[0].length - value.length - quote;
    if (!attributes.has(name)) attributes.set(name, { value, at });
    if (attributes.size >= MOST_ATTRIBUTES) break;
  }
  return attributes;
}

/** The value of an attribute, '' where it is missing. */
export function attribute(attributes: Attributes, name: string): string {
  return attributes.get(name)?.value ?? '';
}
