/** Bytes of a name: more is no name. */
const LONGEST = 1024;
const UPWARD = /(?:^|[/\\])\.\.(?:[/\\]|$)/u;
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is after
const CONTROL = /[\u0000-\u001f\u007f\ufffd\u202a-\u202e\u2066-\u2069]/u;
/** Members that archives carry beside what was put into them. */
const BESIDE = /(?:^|\/)(?:\.(?!\.?(?:\/|$))|__MACOSX\/)/u;

/** What is wrong with the name of a member, null for nothing. */
export function nameProblem(name: string, seen: Set<string>): string | null {
  if (name === '') return 'is empty';
  if (name.length > LONGEST) return 'is too long';
  if (ABSOLUTE.test(name)) return 'is absolute';
  if (UPWARD.test(name)) return 'leads out of the archive';
  if (CONTROL.test(name)) return 'holds control characters';
  if (seen.has(name)) return 'was there before';
  seen.add(name);
  return null;
}

/** Whether a member is passed over as files whose names begin with a dot are. */
export function isHidden(name: string): boolean {
  return BESIDE.test(name);
}

/** A name as text: UTF-8 where it is that, else GB18030, which archives made on Chinese systems have. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
