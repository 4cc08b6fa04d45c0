import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the world outside: `process` is one. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a run ended; the numbers are public. */
export const EXIT = { done: 0, failed: 1, usage: 2, bug: 70 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** One run of the program: its streams and how it is to end. */
export interface Session {
  readonly io: Io;
  /** Sets the exit status; the worst one of a run counts. */
  readonly end: (status: ExitStatus) => void;
}

/** A mistake of the user that ends the run with status 2 and one line. */
export class UsageError extends Error {}

/** Something outside the program that ends the run with status 1 and one line: a full disk, a lost folder. */
export class OutsideError extends Error {}
