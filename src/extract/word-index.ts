/** Words grouped by one of their characters, longest first, so that the longest match is found first. */
export type WordIndex<Value> = ReadonlyMap<
  number,
  readonly (readonly [word: string, value: Value])[]
>;

/** Groups words by their first character. */
export function indexStarts<Value>(entries: Iterable<readonly [string, Value]>): WordIndex<Value> {
  return indexBy(entries, (word) => word.charCodeAt(0));
}

/** Groups words by their last character. */
export function indexEnds<Value>(entries: Iterable<readonly [string, Value]>): WordIndex<Value> {
  return indexBy(entries, (word) => word.charCodeAt(word.length - 1));
}

function indexBy<Value>(
  entries: Iterable<readonly [string, Value]>,
  key: (word: string) => number,
): WordIndex<Value> {
  const index = new Map<number, (readonly [string, Value])[]>();
  for (const entry of entries) {
    const code = key(entry[0]);
    const list = index.get(code);
    if (list === undefined) index.set(code, [entry]);
    else list.push(entry);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return index;
}

/** The longest word of the index that begins at `at`. */
export function wordFrom<Value>(
  index: WordIndex<Value>,
  text: string,
  at: number,
): readonly [string, Value] | undefined {
  const list = index.get(text.charCodeAt(at));
  if (list === undefined) return undefined;
  for (const entry of list) if (text.startsWith(entry[0], at)) return entry;
  return undefined;
}

/** The longest word of the index that ends at `end`. */
export function wordUpTo<Value>(
  index: WordIndex<Value>,
  text: string,
  end: number,
): readonly [string, Value] | undefined {
  if (end <= 0) return undefined;
  const list = index.get(text.charCodeAt(end - 1));
  if (list === undefined) return undefined;
  for (const entry of list) if (text.endsWith(entry[0], end)) return entry;
  return undefined;
}
