import type { DiagnosticId } from '../diagnostics.js';
import type { Options } from '../types.js';

/** What is known of an input beside its bytes. */
export type Hints = Pick<Options, 'url' | 'contentType' | 'encoding' | 'year' | 'fetchedAt'>;

/** An input to read, the content of one, or what is wrong with one. */
export type Item =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number; readonly hints?: Hints }
  | {
      readonly kind: 'content';
      readonly path: string;
      readonly content: Uint8Array | string;
      readonly hints?: Hints;
    }
  | Problem;

/** Why there is no input. */
export interface Problem {
  readonly kind: 'problem';
  readonly path: string;
  readonly id: Extract<DiagnosticId, `input/${string}`>;
  readonly reason: string;
}

/** What one input may cost. */
export interface Limits {
  /** Bytes of one page, unpacked. */
  readonly maxBytes: number;
}

/** The name of a member: the archive's, then the member's. */
export function memberPath(archive: string, name: string | number): string {
  return `${archive}!/${name}`;
}

/** The problem of `path`. */
export function problem(path: string, id: Problem['id'], reason: string): Problem {
  return { kind: 'problem', path, id, reason };
}
