const HEAD_CHARACTERS = 4096;
const DOCUMENT_TAG = /<(?:!doctype|html|head|body|title|meta|frameset)\b/iu;
const ELEMENT_TAG =
  /<\/?(?:p|div|table|tbody|tr|td|th|br|span|font|a|ul|li|h[1-6]|img|strong|b|center|section)\b[^<>]{0,2000}>/giu;
const ENOUGH_TAGS = 3;

/** Whether a text is HTML, told by its tags and not by its name. */
export function isHtml(text: string): boolean {
  if (DOCUMENT_TAG.test(text.slice(0, HEAD_CHARACTERS))) return true;
  let count = 0;
  let at = 0;
  ELEMENT_TAG.lastIndex = 0;
  while (count < ENOUGH_TAGS && ELEMENT_TAG.exec(text) !== null) {
    count++;
    at = ELEMENT_TAG.lastIndex;
  }
  return count >= ENOUGH_TAGS || (count > 0 && at <= 200);
}
