import type { Report } from './diagnostics.js';

export type * from './types/checks.js';
export type * from './types/figures.js';
export type * from './types/identity.js';
export type * from './types/page.js';
export type * from './types/place.js';
export type * from './types/tables.js';

/** What the encoding was told from. */
export type EncodingEvidence = 'bom' | 'http' | 'meta' | 'detected' | 'given';

/** An input after decoding and before anything else. Never edited. */
export interface Source {
  /** As the user gave it. */
  readonly path: string;
  readonly url: string | null;
  /** Length of the input in bytes. */
  readonly bytes: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** The one used, not the one declared: a label that `TextDecoder` understands. */
  readonly encoding: string;
  readonly encodingFrom: EncodingEvidence;
  readonly mediaType: 'text/html' | 'text/plain';
  /** The decoded text without its byte order mark; nothing else is changed. */
  readonly text: string;
}

/** Hints and switches for one input. */
export interface Options {
  /** Decode with this encoding, whatever the input says. */
  readonly encoding?: string;
  /** The covered year, where the caller knows it. */
  readonly year?: number;
  /** Where the page was fetched from. */
  readonly url?: string;
  /** `Content-Type` of the HTTP response. */
  readonly contentType?: string;
  /** When the page was fetched, ISO 8601: nothing on it is later. */
  readonly fetchedAt?: string;
  /** Fill `quantities`. */
  readonly quantities?: boolean;
}

/** What every stage after decoding may look at. */
export interface Context {
  readonly source: Source;
  readonly options: Options;
  readonly report: Report;
}

/** Reads its input, returns something new, says what it saw through `context.report`. */
export type Stage<In, Out> = (input: In, context: Context) => Out;
