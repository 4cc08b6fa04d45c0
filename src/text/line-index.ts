/** Where each line of a text starts; lines end with `\n`, `\r\n` or `\r`. */
export interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A place as editors show it: line and column from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const NEWLINE = 10;
const RETURN = 13;

/** The line index of `text`. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isReturnAlone = code === RETURN && text.charCodeAt(index + 1) !== NEWLINE;
    if (code === NEWLINE || isReturnAlone) starts.push(index + 1);
  }
  return { text, starts };
}

/** Number of the line, from 0, that holds `offset`. */
function lineAt({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Characters (code points) between two offsets. */
function countCharacters(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; count++) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

/** Line and column of `offset`. */
export function placeOf(index: LineIndex, offset: number): Place {
  const within = Math.max(0, Math.min(offset, index.text.length));
  const line = lineAt(index, within);
  const start = index.starts[line] ?? 0;
  return { line: line + 1, column: countCharacters(index.text, start, within) + 1 };
}

/** Start and end, without its line break, of the line that holds `offset`. */
export function lineBounds(index: LineIndex, offset: number): { start: number; end: number } {
  const { text, starts } = index;
  const line = lineAt(index, Math.max(0, Math.min(offset, text.length)));
  const start = starts[line] ?? 0;
  let end = starts[line + 1] ?? text.length;
  while (
    end > start &&
    (text.charCodeAt(end - 1) === NEWLINE || text.charCodeAt(end - 1) === RETURN)
  ) {
    end--;
  }
  return { start, end };
}
