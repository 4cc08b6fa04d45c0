import { TextDecoder } from 'node:util';

const DECODERS = new Map<string, TextDecoder>();

/** The decoder for a label of the Encoding Standard, made once; throws a RangeError for an unknown label. */
export function decoder(label: string): TextDecoder {
  let found = DECODERS.get(label);
  if (found === undefined) {
    found = new TextDecoder(label);
    DECODERS.set(label, found);
  }
  return found;
}
