/** The colours that output uses, by what they mean. */
const CODES = {
  error: '31',
  warning: '33',
  info: '36',
  good: '32',
  dim: '2',
  bold: '1',
} as const;

export type Color = keyof typeof CODES;

/** Wraps a text in the escape codes of a colour, or leaves it as it is. */
export type Paint = (color: Color, text: string) => string;

const paintNothing: Paint = (_color, text) => text;

/** Wraps in the codes of ANSI terminals. */
export const paintAnsi: Paint = (color, text) => `\u001b[${CODES[color]}m${text}\u001b[0m`;

/** Whether a stream gets colours: only where it is a terminal and `NO_COLOR` is not set. */
export function hasColor(
  stream: { readonly isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const wantsNone = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return stream.isTTY === true && !wantsNone;
}

/** Colours for a stream, as far as it gets any. */
export function paintFor(...stream: Parameters<typeof hasColor>): Paint {
  return hasColor(...stream) ? paintAnsi : paintNothing;
}

/** No colour at all, for callers that print nowhere. */
export const PLAIN: Paint = paintNothing;
