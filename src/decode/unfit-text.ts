/** More lost characters than this share, and the input is no text in any encoding. */
const MOST_LOST = 0.08;
const FEWEST_LOST = 40;
const JSON_START = /^\s*(?:\{\s*(?:"|\})|\[\s*[{["\]])/u;
const JSON_END = /[}\]]\s*$/u;
const JSON_KEY = /"\s*:/u;

/** What a decoded input is that cannot be a page: data for programs, or bytes that only happened to decode; null for text. */
export function unfitText(text: string): string | null {
  if (
    JSON_START.test(text) &&
    JSON_END.test(text.slice(-64)) &&
    JSON_KEY.test(text.slice(0, 4096))
  ) {
    return 'JSON data';
  }
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++;
  return lost >= FEWEST_LOST && lost > text.length * MOST_LOST ? 'a binary file' : null;
}
