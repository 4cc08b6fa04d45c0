import { hash } from 'node:crypto';
import { sampleRecord } from '../support/sample-records.js';

/** Parses nothing: the content says what the document is to do to its worker. */
export function parse({ path, content }: { path: string; content: Uint8Array }): object {
  const [word = '', number = '0'] = Buffer.from(content).toString().split(' ');
  if (word === 'hang') for (;;) Math.random();
  if (word === 'exit') process.exit(7);
  if (word === 'throw') throw new Error('a stand-in for a bug');
  if (word === 'fill') {
    const held: object[] = [];
    for (;;) held.push(Array.from({ length: 2 ** 18 }, (_, index) => ({ index, in: [index] })));
  }
  const record = sampleRecord(Number(number));
  const [source] = record.sources;
  const sources = [{ ...source, path, sha256: hash('sha256', content) }];
  return { record: { ...record, sources }, diagnostics: [], source: null };
}
