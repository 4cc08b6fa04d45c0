/** What an edit of a number would be as a slip of the hand; the cheaper, the likelier. */
export interface Slip {
  readonly cost: number;
  readonly name: string;
}

/** The likeliest slip that turns `printed` into `meant`. */
export function slipBetween(printed: number | null, meant: number): Slip {
  if (printed === null) return { cost: 2, name: 'a blank' };
  const from = String(printed);
  const to = String(meant);
  if (from.length === to.length) {
    const different = [...from].flatMap((digit, index) => (digit === to[index] ? [] : [index]));
    const [first = 0, second = 0] = different;
    if (different.length === 1) return { cost: 1, name: 'one digit' };
    const swapped = from[first] === to[second] && from[second] === to[first];
    if (different.length === 2 && second === first + 1 && swapped) {
      return { cost: 1, name: 'two digits exchanged' };
    }
  } else if (from.length + 1 === to.length && isWithout(to, from)) {
    return { cost: 1.5, name: 'a digit lost' };
  } else if (to.length + 1 === from.length && isWithout(from, to)) {
    return { cost: 1.5, name: 'a digit too many' };
  }
  return { cost: 3, name: 'another number' };
}

/** Whether `short` is `long` without one character. */
function isWithout(long: string, short: string): boolean {
  for (let index = 0; index < long.length; index++) {
    if (long.slice(0, index) + long.slice(index + 1) === short) return true;
  }
  return false;
}
