/** The names that pages consist of, by a number made of their letters: any other is cut out of the source. */
const NAMES: readonly string[] =
  'html head body meta link base title script style div section article main header footer nav aside form fieldset ul ol dl center blockquote iframe noscript p h1 h2 h3 h4 h5 h6 li dt dd caption pre tbody thead tfoot table tr td th br hr option select button textarea input label a img span font strong b i u em sup sub small big s o:p col colgroup object embed param'.split(
    ' ',
  );
const LOWER = 32;
const SLOTS = 1024;
const NAME_AT: readonly (string | undefined)[] = createNames();

function createNames(): (string | undefined)[] {
  const names = new Array<string | undefined>(SLOTS).fill(undefined);
  for (const name of NAMES) {
    let slot = 0;
    for (let index = 0; index < name.length; index++) {
      slot = nextSlot(slot, name.charCodeAt(index));
    }
    names[slot] = name;
  }
  return names;
}

/** The number of the letters so far and one more, small or capital; 0 for none. */
export function nextSlot(slot: number, code: number): number {
  return (slot * 37 + (code | LOWER)) & (SLOTS - 1);
}

/** The name that letters of this number may spell. */
export function tagNameAt(slot: number): string | undefined {
  return NAME_AT[slot];
}
