const QUOTE = '"';
const MARK = /^\ufeff/u;

/** The rows of RFC 4180 text that comes in pieces; a byte order mark and both line breaks are understood. */
export async function* parseCsv(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let row: string[] = [];
  let field = '';
  let quoted = false;
  /** The character before was a quote inside a quoted field: its end, or half of a doubled one. */
  let closing = false;
  let isFirst = true;
  for await (const piece of pieces) {
    for (const character of isFirst ? piece.replace(MARK, '') : piece) {
      if (quoted && !closing) {
        if (character === QUOTE) closing = true;
        else field += character;
        continue;
      }
      if (closing) {
        closing = false;
        if (character === QUOTE) {
          field += QUOTE;
          continue;
        }
        quoted = false;
      }
      if (character === QUOTE && field === '') quoted = true;
      else if (character === ',') {
        row.push(field);
        field = '';
      } else if (character === '\n') {
        row.push(field);
        yield row;
        row = [];
        field = '';
      } else if (character !== '\r') field += character;
    }
    isFirst = false;
  }
  if (field !== '' || row.length > 0) yield [...row, field];
}
